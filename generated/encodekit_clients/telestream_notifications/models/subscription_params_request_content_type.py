from typing import Literal, cast

SubscriptionParamsRequestContentType = Literal["application/json", "application/x-www-form-urlencoded"]

SUBSCRIPTION_PARAMS_REQUEST_CONTENT_TYPE_VALUES: set[SubscriptionParamsRequestContentType] = {
    "application/json",
    "application/x-www-form-urlencoded",
}


def check_subscription_params_request_content_type(value: str) -> SubscriptionParamsRequestContentType:
    """The value itself, also one that is newer than SUBSCRIPTION_PARAMS_REQUEST_CONTENT_TYPE_VALUES"""
    return cast(SubscriptionParamsRequestContentType, value)
