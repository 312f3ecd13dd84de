from typing import Literal, cast

ProfileSettingsH264Tune = Literal["animation", "fastdecode", "film", "grain", "psnr", "ssim", "zerolatency"]

PROFILE_SETTINGS_H264_TUNE_VALUES: set[ProfileSettingsH264Tune] = {
    "animation",
    "fastdecode",
    "film",
    "grain",
    "psnr",
    "ssim",
    "zerolatency",
}


def check_profile_settings_h264_tune(value: str) -> ProfileSettingsH264Tune:
    """The value itself, also one that is newer than PROFILE_SETTINGS_H264_TUNE_VALUES"""
    return cast(ProfileSettingsH264Tune, value)
