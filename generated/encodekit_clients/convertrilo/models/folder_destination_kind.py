from typing import Literal, cast

FolderDestinationKind = Literal["cdn", "google-drive", "s3"]

FOLDER_DESTINATION_KIND_VALUES: set[FolderDestinationKind] = {
    "cdn",
    "google-drive",
    "s3",
}


def check_folder_destination_kind(value: str) -> FolderDestinationKind:
    """The value itself, also one that is newer than FOLDER_DESTINATION_KIND_VALUES"""
    return cast(FolderDestinationKind, value)
