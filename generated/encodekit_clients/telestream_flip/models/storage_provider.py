from typing import Literal, cast

StorageProvider = Literal[0, 1, 2, 5, 7, 8, 9]

STORAGE_PROVIDER_VALUES: set[StorageProvider] = {
    0,
    1,
    2,
    5,
    7,
    8,
    9,
}


def check_storage_provider(value: int) -> StorageProvider:
    """The value itself, also one that is newer than STORAGE_PROVIDER_VALUES"""
    return cast(StorageProvider, value)
