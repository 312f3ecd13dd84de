from typing import Literal, cast

FactorySyncRequestSync = Literal["false", "true"]

FACTORY_SYNC_REQUEST_SYNC_VALUES: set[FactorySyncRequestSync] = {
    "false",
    "true",
}


def check_factory_sync_request_sync(value: str) -> FactorySyncRequestSync:
    """The value itself, also one that is newer than FACTORY_SYNC_REQUEST_SYNC_VALUES"""
    return cast(FactorySyncRequestSync, value)
