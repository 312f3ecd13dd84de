from typing import Literal, cast

ServiceType = Literal["flip", "qc", "tts", "vantage-cloud-port"]

SERVICE_TYPE_VALUES: set[ServiceType] = {
    "flip",
    "qc",
    "tts",
    "vantage-cloud-port",
}


def check_service_type(value: str) -> ServiceType:
    """The value itself, also one that is newer than SERVICE_TYPE_VALUES"""
    return cast(ServiceType, value)
