from typing import Literal, cast

SettingsUpdateRequestDigitalOceanMachines = Literal["disabled", "enabled"]

SETTINGS_UPDATE_REQUEST_DIGITAL_OCEAN_MACHINES_VALUES: set[SettingsUpdateRequestDigitalOceanMachines] = {
    "disabled",
    "enabled",
}


def check_settings_update_request_digital_ocean_machines(value: str) -> SettingsUpdateRequestDigitalOceanMachines:
    """The value itself, also one that is newer than SETTINGS_UPDATE_REQUEST_DIGITAL_OCEAN_MACHINES_VALUES"""
    return cast(SettingsUpdateRequestDigitalOceanMachines, value)
