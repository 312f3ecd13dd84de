from typing import Literal, cast

SubscriptionType = Literal["aeg", "email", "pubsub", "sns", "webhook"]

SUBSCRIPTION_TYPE_VALUES: set[SubscriptionType] = {
    "aeg",
    "email",
    "pubsub",
    "sns",
    "webhook",
}


def check_subscription_type(value: str) -> SubscriptionType:
    """The value itself, also one that is newer than SUBSCRIPTION_TYPE_VALUES"""
    return cast(SubscriptionType, value)
