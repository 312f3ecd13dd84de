from typing import Literal, cast

SubscriptionParamsRequestMethod = Literal["GET", "POST"]

SUBSCRIPTION_PARAMS_REQUEST_METHOD_VALUES: set[SubscriptionParamsRequestMethod] = {
    "GET",
    "POST",
}


def check_subscription_params_request_method(value: str) -> SubscriptionParamsRequestMethod:
    """The value itself, also one that is newer than SUBSCRIPTION_PARAMS_REQUEST_METHOD_VALUES"""
    return cast(SubscriptionParamsRequestMethod, value)
