from typing import Literal, cast

OutputContainer = Literal["mkv", "mov", "mp4", "webm"]

OUTPUT_CONTAINER_VALUES: set[OutputContainer] = {
    "mkv",
    "mov",
    "mp4",
    "webm",
}


def check_output_container(value: str) -> OutputContainer:
    """The value itself, also one that is newer than OUTPUT_CONTAINER_VALUES"""
    return cast(OutputContainer, value)
