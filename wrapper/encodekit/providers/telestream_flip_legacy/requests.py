"""What the legacy API takes, as keyword arguments, checked before anything is sent.

Parameters travel in the query. Units are those of the document: bit rates in kbit/s (Q7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import check_within
from encodekit.errors import InvalidInputError
from encodekit.providers._telestream.requests import check_notification_change

if TYPE_CHECKING:
    from collections.abc import Mapping

_PRIORITY = (2, 200)
MOST_PER_PAGE = 100


class ProfileSettings(TypedDict, total=False):
    """How a profile encodes. What is left out is decided by the preset.

    Attributes:
        preset_name: Built-in preset the profile starts from, such as `h264`, `h265`, `webm`, `hls.variant` or
            `jpeg`. Other values given override the preset's. Needed unless `command` and `extname` are given.
        name: Machine name, unique within the factory; `profiles` and `profile_name` parameters refer to it.
        title: Name for people, shown in the console.
        category: Group the profile belongs to. The meaning of its values is not published.
        command: Encoding commands of a custom profile, one a line, with placeholders such as `$input_file$`
            and `$output_file$`. Takes the place of `preset_name`.
        stack: Set of encoding tools the commands run on, such as `corepack-3`. The server's default when
            absent.
        extname: Extension of the output files, with its leading dot. Needed together with `command`.
        path_format: Storage key of the outputs, without the extension, built from keywords such as `:id`,
            `:video_id` and `:profile`.
        width: Width of the output in pixels. The preset's width when absent.
        height: Height of the output in pixels. The preset's height when absent.
        upscale: Whether a smaller source is enlarged to the profile's size; true when absent.
        aspect_mode: How the picture fits the profile's frame: `preserve`, `constrain`, `letterbox` (when
            absent), `pad`, `fill` (fills and crops), `stretch` or `center`. Older documentation calls `fill`
            `crop`.
        aspect_ratio: Display aspect ratio of the output.
        fps: Frame rate of the output in frames per second. The source's rate when absent.
        motion_compensate_fps: Whether frames are interpolated along the motion when the frame rate changes.
        video_bitrate: Bit rate of the video in kbit/s.
        max_rate: Highest bit rate of the video. The unit is not published for this version of the API.
        buffer_size: Size of the rate control buffer. The unit is not published.
        cbr: Whether the bit rate is kept constant.
        two_pass: Whether the video is encoded in two passes, as the text `true` or `false`; off when absent.
        keyframe_interval: Distance between key frames, in frames; 250 when absent.
        keyframe_rate: Key frames per second; 0.5 puts a key frame every two seconds.
        h264_crf: Constant rate factor of the H.264 encoder.
        h264_profile: H.264 profile: `baseline`, `main`, `high`, `high10`, `high422` or `high444`.
        h264_level: H.264 level, such as `3.1`.
        h264_tune: H.264 tuning: `film`, `animation`, `grain`, `psnr`, `ssim`, `fastdecode` or `zerolatency`.
        x264_options: Further options handed to x264.
        x265_options: Further options handed to x265.
        deinterlace: Deinterlacing: `keep_fps` or `double_fps`.
        interlace: Interlaced output, by the field that comes first: `top` or `bottom`.
        closed_captions: What becomes of closed captions: `add` keeps them as streams, `burn` draws them on
            the picture.
        time_code: Whether a time code is written.
        clip_offset: Where the output starts within the source, as HH:MM:SS.
        clip_length: Duration of the output, as HH:MM:SS.
        audio_bitrate: Bit rate of the audio in kbit/s.
        audio_sample_rate: Sample rate of the audio in Hz; 44100 when absent.
        audio_channels: Number of audio channels. The source's number when absent.
        merge_audio_streams: Whether all audio streams of the source are merged into one.
        frame_count: Number of evenly spaced thumbnails. The `jpeg` preset takes only one of `frame_count`,
            `frame_offsets` and `frame_interval`.
        frame_offsets: Where thumbnails are taken, in seconds or frames, as one text such as `2s, 10s, 250f`.
        frame_interval: Distance between thumbnails, in frames (`300f`) or seconds (`10s`).
        watermark_url: URL of the image drawn over the video.
        watermark_top: Distance of the watermark from the top edge, in pixels or per cent; 0 when absent.
        watermark_bottom: Distance of the watermark from the bottom edge, in pixels or per cent; 0 when
            absent.
        watermark_left: Distance of the watermark from the left edge, in pixels or per cent; 0 when absent.
        watermark_right: Distance of the watermark from the right edge, in pixels or per cent; 0 when absent.
        watermark_width: Width of the watermark in pixels or per cent. Its own width when absent.
        watermark_height: Height of the watermark in pixels or per cent. Its own height when absent.
        variants: Pattern of the profile names a playlist preset (HLS, DASH, HSS) gathers; `hls.*` when
            absent.
        dash_profile: DASH media profile: `live` or `on-demand`.
        encryption: Whether HLS segments are encrypted with AES-128.
        encryption_key: AES-128 key for HLS, in base64. A secret.
        encryption_key_url: URL where players find the AES-128 key.
        encryption_iv: Initialisation vector for AES-128, in base64.
        priority: Place of the profile's encodings in the queue. The range is published for factories only.
    """

    preset_name: str | None
    name: str | None
    title: str | None
    category: str | None
    command: str | None
    stack: str | None
    extname: str | None
    path_format: str | None
    width: int | None
    height: int | None
    upscale: bool | None
    aspect_mode: str | None
    aspect_ratio: str | None
    fps: float | None
    motion_compensate_fps: bool | None
    video_bitrate: int | None
    max_rate: int | None
    buffer_size: int | None
    cbr: bool | None
    two_pass: bool | str | None
    keyframe_interval: int | None
    keyframe_rate: float | None
    h264_crf: int | None
    h264_profile: str | None
    h264_level: str | None
    h264_tune: str | None
    x264_options: str | None
    x265_options: str | None
    deinterlace: str | None
    interlace: str | None
    closed_captions: str | None
    time_code: bool | None
    clip_offset: str | None
    clip_length: str | None
    audio_bitrate: int | None
    audio_sample_rate: int | None
    audio_channels: int | None
    merge_audio_streams: bool | None
    frame_count: int | None
    frame_offsets: str | None
    frame_interval: str | None
    watermark_url: str | None
    watermark_top: str | None
    watermark_bottom: str | None
    watermark_left: str | None
    watermark_right: str | None
    watermark_width: str | None
    watermark_height: str | None
    variants: str | None
    dash_profile: str | None
    encryption: bool | None
    encryption_key: str | None
    encryption_key_url: str | None
    encryption_iv: str | None
    priority: int | None


class ProfileArguments(ProfileSettings, CallOptions, total=False):
    """The settings of a profile, and the options of the call."""


def check_new_profile(settings: Mapping[str, Any]) -> None:
    """Refuse a profile that says neither which preset nor which commands it has."""
    if not settings.get("preset_name") and not (settings.get("command") and settings.get("extname")):
        raise InvalidInputError("A profile starts from preset_name, such as 'h264', or has command and extname.")


def check_priority(priority: int | None) -> None:
    """Refuse a place in the queue that a factory cannot have."""
    check_within("priority", priority, *_PRIORITY, whole=True)


def notification_parameters(
    url: str | None, delay: int | None, send_video_payload: bool | None, events: Mapping[str, Any]
) -> dict[str, Any]:
    """The arguments of the generated operation for a change of the notification settings.

    Raises:
        InvalidInputError: If nothing is to be changed, an event is unknown, or a value is none that is allowed.
    """
    check_notification_change(delay, send_video_payload, events)
    parameters = given(url_query=url, delay=delay, send_video_payload=send_video_payload)
    parameters |= given(**{f"events{name}": value for name, value in events.items()})
    if not parameters:
        raise InvalidInputError("Nothing to change: give url, delay, send_video_payload or events.")
    return parameters
