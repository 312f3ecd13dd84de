from typing import Literal, cast

ProfileSettingsEac3AnalogToDigitalConverterType = Literal["hdcd", "standard"]

PROFILE_SETTINGS_EAC_3_ANALOG_TO_DIGITAL_CONVERTER_TYPE_VALUES: set[ProfileSettingsEac3AnalogToDigitalConverterType] = {
    "hdcd",
    "standard",
}


def check_profile_settings_eac_3_analog_to_digital_converter_type(
    value: str,
) -> ProfileSettingsEac3AnalogToDigitalConverterType:
    """The value itself, also one that is newer than PROFILE_SETTINGS_EAC_3_ANALOG_TO_DIGITAL_CONVERTER_TYPE_VALUES"""
    return cast(ProfileSettingsEac3AnalogToDigitalConverterType, value)
