from typing import Literal, cast

LogsRequestLevelsItem = Literal["DEBUG", "ERROR", "FATAL", "INFO", "PANIC", "TRACE", "UNKNOWN", "WARN"]

LOGS_REQUEST_LEVELS_ITEM_VALUES: set[LogsRequestLevelsItem] = {
    "DEBUG",
    "ERROR",
    "FATAL",
    "INFO",
    "PANIC",
    "TRACE",
    "UNKNOWN",
    "WARN",
}


def check_logs_request_levels_item(value: str) -> LogsRequestLevelsItem:
    """The value itself, also one that is newer than LOGS_REQUEST_LEVELS_ITEM_VALUES"""
    return cast(LogsRequestLevelsItem, value)
