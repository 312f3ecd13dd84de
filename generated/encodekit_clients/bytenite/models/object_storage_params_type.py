from typing import Literal, cast

ObjectStorageParamsType = Literal[
    "type.googleapis.com/bytenite.data_source.S3DataSource", "type.googleapis.com/bytenite.data_source.StorjDataSource"
]

OBJECT_STORAGE_PARAMS_TYPE_VALUES: set[ObjectStorageParamsType] = {
    "type.googleapis.com/bytenite.data_source.S3DataSource",
    "type.googleapis.com/bytenite.data_source.StorjDataSource",
}


def check_object_storage_params_type(value: str) -> ObjectStorageParamsType:
    """The value itself, also one that is newer than OBJECT_STORAGE_PARAMS_TYPE_VALUES"""
    return cast(ObjectStorageParamsType, value)
