from typing import Literal, cast

ObjectStorageDataSourceDescriptor = Literal["aws", "gcp", "s3", "storj"]

OBJECT_STORAGE_DATA_SOURCE_DESCRIPTOR_VALUES: set[ObjectStorageDataSourceDescriptor] = {
    "aws",
    "gcp",
    "s3",
    "storj",
}


def check_object_storage_data_source_descriptor(value: str) -> ObjectStorageDataSourceDescriptor:
    """The value itself, also one that is newer than OBJECT_STORAGE_DATA_SOURCE_DESCRIPTOR_VALUES"""
    return cast(ObjectStorageDataSourceDescriptor, value)
