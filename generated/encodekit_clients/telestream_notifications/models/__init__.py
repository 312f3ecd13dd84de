"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

_HOMES = {
    "EncodingCompleteMessage": ".encoding_complete_message",
    "EncodingProgressMessage": ".encoding_progress_message",
    "Error": ".error",
    "ServiceType": ".service_type",
    "Subscription": ".subscription",
    "SubscriptionParams": ".subscription_params",
    "SubscriptionParamsRequest": ".subscription_params_request",
    "SubscriptionParamsRequestContentType": ".subscription_params_request_content_type",
    "SubscriptionParamsRequestMethod": ".subscription_params_request_method",
    "SubscriptionRequest": ".subscription_request",
    "SubscriptionType": ".subscription_type",
    "SubscriptionUpdate": ".subscription_update",
    "Topic": ".topic",
    "TopicRequest": ".topic_request",
    "TopicUpdate": ".topic_update",
    "VideoMessage": ".video_message",
}

if TYPE_CHECKING:
    from .encoding_complete_message import EncodingCompleteMessage
    from .encoding_progress_message import EncodingProgressMessage
    from .error import Error
    from .service_type import ServiceType
    from .subscription import Subscription
    from .subscription_params import SubscriptionParams
    from .subscription_params_request import SubscriptionParamsRequest
    from .subscription_params_request_content_type import SubscriptionParamsRequestContentType
    from .subscription_params_request_method import SubscriptionParamsRequestMethod
    from .subscription_request import SubscriptionRequest
    from .subscription_type import SubscriptionType
    from .subscription_update import SubscriptionUpdate
    from .topic import Topic
    from .topic_request import TopicRequest
    from .topic_update import TopicUpdate
    from .video_message import VideoMessage
else:

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = (
    "EncodingCompleteMessage",
    "EncodingProgressMessage",
    "Error",
    "ServiceType",
    "Subscription",
    "SubscriptionParams",
    "SubscriptionParamsRequest",
    "SubscriptionParamsRequestContentType",
    "SubscriptionParamsRequestMethod",
    "SubscriptionRequest",
    "SubscriptionType",
    "SubscriptionUpdate",
    "Topic",
    "TopicRequest",
    "TopicUpdate",
    "VideoMessage",
)
