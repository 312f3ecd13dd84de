from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class Profile:
    """How videos are encoded. Shows what was set, and more with `expand`.

    Attributes:
        id (str | Unset): Identifier of the profile.
        preset_name (str | Unset): Built-in preset the profile starts from, such as `h264`, `h265`, `webm`,
            `hls.variant` or `jpeg`. Other values given override the preset's. Needed unless `command` and `extname` are
            given.
        name (str | Unset): Machine name, unique within the factory; `profiles` and `profile_name` parameters refer to
            it.
        title (str | Unset): Name for people, shown in the console.
        category (str | Unset): Group the profile belongs to. The meaning of its values is not published.
        command (str | Unset): Encoding commands of a custom profile, one a line, with placeholders such as
            `$input_file$` and `$output_file$`. Takes the place of `preset_name`.
        stack (str | Unset): Set of encoding tools the commands run on, such as `corepack-3`. The server's default when
            absent.
        extname (str | Unset): Extension of the output files, with its leading dot. Needed together with `command`.
        path_format (str | Unset): Storage key of the outputs, without the extension, built from keywords such as `:id`,
            `:video_id` and `:profile`.
        width (int | Unset): Width of the output in pixels. The preset's width when absent.
        height (int | Unset): Height of the output in pixels. The preset's height when absent.
        upscale (bool | Unset): Whether a smaller source is enlarged to the profile's size; true when absent.
        aspect_mode (str | Unset): How the picture fits the profile's frame: `preserve`, `constrain`, `letterbox` (when
            absent), `pad`, `fill` (fills and crops), `stretch` or `center`. Older documentation calls `fill` `crop`.
        aspect_ratio (str | Unset): Display aspect ratio of the output.
        fps (float | None | Unset): Frame rate of the output in frames per second. The source's rate when absent.
        motion_compensate_fps (bool | Unset): Whether frames are interpolated along the motion when the frame rate
            changes.
        video_bitrate (int | Unset): Bit rate of the video in kbit/s.
        max_rate (int | Unset): Highest bit rate of the video. The unit is not published for this version of the API.
        buffer_size (int | Unset): Size of the rate control buffer. The unit is not published.
        cbr (bool | Unset): Whether the bit rate is kept constant.
        two_pass (bool | str | Unset): Whether the video is encoded in two passes, as the text `true` or `false`; off
            when absent.
        keyframe_interval (int | Unset): Distance between key frames, in frames; 250 when absent.
        keyframe_rate (float | Unset): Key frames per second; 0.5 puts a key frame every two seconds.
        h264_crf (int | Unset): Constant rate factor of the H.264 encoder.
        h264_profile (str | Unset): H.264 profile: `baseline`, `main`, `high`, `high10`, `high422` or `high444`.
        h264_level (str | Unset): H.264 level, such as `3.1`.
        h264_tune (str | Unset): H.264 tuning: `film`, `animation`, `grain`, `psnr`, `ssim`, `fastdecode` or
            `zerolatency`.
        x264_options (str | Unset): Further options handed to x264.
        x265_options (str | Unset): Further options handed to x265.
        deinterlace (str | Unset): Deinterlacing: `keep_fps` or `double_fps`.
        interlace (str | Unset): Interlaced output, by the field that comes first: `top` or `bottom`.
        closed_captions (str | Unset): What becomes of closed captions: `add` keeps them as streams, `burn` draws them
            on the picture.
        time_code (bool | Unset): Whether a time code is written.
        clip_offset (str | Unset): Where the output starts within the source, as HH:MM:SS.
        clip_length (str | Unset): Duration of the output, as HH:MM:SS.
        audio_bitrate (int | Unset): Bit rate of the audio in kbit/s.
        audio_sample_rate (int | Unset): Sample rate of the audio in Hz; 44100 when absent.
        audio_channels (int | Unset): Number of audio channels. The source's number when absent.
        merge_audio_streams (bool | Unset): Whether all audio streams of the source are merged into one.
        frame_count (int | Unset): Number of evenly spaced thumbnails. The `jpeg` preset takes only one of
            `frame_count`, `frame_offsets` and `frame_interval`.
        frame_offsets (str | Unset): Where thumbnails are taken, in seconds or frames, as one text such as `2s, 10s,
            250f`.
        frame_interval (str | Unset): Distance between thumbnails, in frames (`300f`) or seconds (`10s`).
        watermark_url (str | Unset): URL of the image drawn over the video.
        watermark_top (str | Unset): Distance of the watermark from the top edge, in pixels or per cent; 0 when absent.
        watermark_bottom (str | Unset): Distance of the watermark from the bottom edge, in pixels or per cent; 0 when
            absent.
        watermark_left (str | Unset): Distance of the watermark from the left edge, in pixels or per cent; 0 when
            absent.
        watermark_right (str | Unset): Distance of the watermark from the right edge, in pixels or per cent; 0 when
            absent.
        watermark_width (str | Unset): Width of the watermark in pixels or per cent. Its own width when absent.
        watermark_height (str | Unset): Height of the watermark in pixels or per cent. Its own height when absent.
        variants (str | Unset): Pattern of the profile names a playlist preset (HLS, DASH, HSS) gathers; `hls.*` when
            absent.
        dash_profile (str | Unset): DASH media profile: `live` or `on-demand`.
        encryption (bool | Unset): Whether HLS segments are encrypted with AES-128.
        encryption_key (str | Unset): AES-128 key for HLS, in base64. A secret.
        encryption_key_url (str | Unset): URL where players find the AES-128 key.
        encryption_iv (str | Unset): Initialisation vector for AES-128, in base64.
        priority (int | Unset): Place of the profile's encodings in the queue. The range is published for factories
            only.
        created_at (str | Unset): When the profile was created, as `YYYY/MM/DD HH:MM:SS +0000`.
        updated_at (str | Unset): When the profile was last changed, as `YYYY/MM/DD HH:MM:SS +0000`.
    """

    id: str | Unset | None = UNSET
    preset_name: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    title: str | Unset | None = UNSET
    category: str | Unset | None = UNSET
    command: str | Unset | None = UNSET
    stack: str | Unset | None = UNSET
    extname: str | Unset | None = UNSET
    path_format: str | Unset | None = UNSET
    width: int | Unset | None = UNSET
    height: int | Unset | None = UNSET
    upscale: bool | Unset | None = UNSET
    aspect_mode: str | Unset | None = UNSET
    aspect_ratio: str | Unset | None = UNSET
    fps: float | None | Unset = UNSET
    motion_compensate_fps: bool | Unset | None = UNSET
    video_bitrate: int | Unset | None = UNSET
    max_rate: int | Unset | None = UNSET
    buffer_size: int | Unset | None = UNSET
    cbr: bool | Unset | None = UNSET
    two_pass: bool | str | Unset | None = UNSET
    keyframe_interval: int | Unset | None = UNSET
    keyframe_rate: float | Unset | None = UNSET
    h264_crf: int | Unset | None = UNSET
    h264_profile: str | Unset | None = UNSET
    h264_level: str | Unset | None = UNSET
    h264_tune: str | Unset | None = UNSET
    x264_options: str | Unset | None = UNSET
    x265_options: str | Unset | None = UNSET
    deinterlace: str | Unset | None = UNSET
    interlace: str | Unset | None = UNSET
    closed_captions: str | Unset | None = UNSET
    time_code: bool | Unset | None = UNSET
    clip_offset: str | Unset | None = UNSET
    clip_length: str | Unset | None = UNSET
    audio_bitrate: int | Unset | None = UNSET
    audio_sample_rate: int | Unset | None = UNSET
    audio_channels: int | Unset | None = UNSET
    merge_audio_streams: bool | Unset | None = UNSET
    frame_count: int | Unset | None = UNSET
    frame_offsets: str | Unset | None = UNSET
    frame_interval: str | Unset | None = UNSET
    watermark_url: str | Unset | None = UNSET
    watermark_top: str | Unset | None = UNSET
    watermark_bottom: str | Unset | None = UNSET
    watermark_left: str | Unset | None = UNSET
    watermark_right: str | Unset | None = UNSET
    watermark_width: str | Unset | None = UNSET
    watermark_height: str | Unset | None = UNSET
    variants: str | Unset | None = UNSET
    dash_profile: str | Unset | None = UNSET
    encryption: bool | Unset | None = UNSET
    encryption_key: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    encryption_key_url: str | Unset | None = UNSET
    encryption_iv: str | Unset | None = UNSET
    priority: int | Unset | None = UNSET
    created_at: str | Unset | None = UNSET
    updated_at: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        preset_name = self.preset_name

        name = self.name

        title = self.title

        category = self.category

        command = self.command

        stack = self.stack

        extname = self.extname

        path_format = self.path_format

        width = self.width

        height = self.height

        upscale = self.upscale

        aspect_mode = self.aspect_mode

        aspect_ratio = self.aspect_ratio

        fps: Any = None
        if self.fps is not None:
            if isinstance(self.fps, Unset):
                fps = UNSET
            else:
                fps = self.fps

        motion_compensate_fps = self.motion_compensate_fps

        video_bitrate = self.video_bitrate

        max_rate = self.max_rate

        buffer_size = self.buffer_size

        cbr = self.cbr

        two_pass: Any = None
        if self.two_pass is not None:
            if isinstance(self.two_pass, Unset):
                two_pass = UNSET
            else:
                two_pass = self.two_pass

        keyframe_interval = self.keyframe_interval

        keyframe_rate = self.keyframe_rate

        h264_crf = self.h264_crf

        h264_profile = self.h264_profile

        h264_level = self.h264_level

        h264_tune = self.h264_tune

        x264_options = self.x264_options

        x265_options = self.x265_options

        deinterlace = self.deinterlace

        interlace = self.interlace

        closed_captions = self.closed_captions

        time_code = self.time_code

        clip_offset = self.clip_offset

        clip_length = self.clip_length

        audio_bitrate = self.audio_bitrate

        audio_sample_rate = self.audio_sample_rate

        audio_channels = self.audio_channels

        merge_audio_streams = self.merge_audio_streams

        frame_count = self.frame_count

        frame_offsets = self.frame_offsets

        frame_interval = self.frame_interval

        watermark_url = self.watermark_url

        watermark_top = self.watermark_top

        watermark_bottom = self.watermark_bottom

        watermark_left = self.watermark_left

        watermark_right = self.watermark_right

        watermark_width = self.watermark_width

        watermark_height = self.watermark_height

        variants = self.variants

        dash_profile = self.dash_profile

        encryption = self.encryption

        encryption_key = self.encryption_key

        encryption_key_url = self.encryption_key_url

        encryption_iv = self.encryption_iv

        priority = self.priority

        created_at = self.created_at

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if preset_name is not UNSET:
            field_dict["preset_name"] = preset_name
        if name is not UNSET:
            field_dict["name"] = name
        if title is not UNSET:
            field_dict["title"] = title
        if category is not UNSET:
            field_dict["category"] = category
        if command is not UNSET:
            field_dict["command"] = command
        if stack is not UNSET:
            field_dict["stack"] = stack
        if extname is not UNSET:
            field_dict["extname"] = extname
        if path_format is not UNSET:
            field_dict["path_format"] = path_format
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if upscale is not UNSET:
            field_dict["upscale"] = upscale
        if aspect_mode is not UNSET:
            field_dict["aspect_mode"] = aspect_mode
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if fps is not UNSET:
            field_dict["fps"] = fps
        if motion_compensate_fps is not UNSET:
            field_dict["motion_compensate_fps"] = motion_compensate_fps
        if video_bitrate is not UNSET:
            field_dict["video_bitrate"] = video_bitrate
        if max_rate is not UNSET:
            field_dict["max_rate"] = max_rate
        if buffer_size is not UNSET:
            field_dict["buffer_size"] = buffer_size
        if cbr is not UNSET:
            field_dict["cbr"] = cbr
        if two_pass is not UNSET:
            field_dict["two_pass"] = two_pass
        if keyframe_interval is not UNSET:
            field_dict["keyframe_interval"] = keyframe_interval
        if keyframe_rate is not UNSET:
            field_dict["keyframe_rate"] = keyframe_rate
        if h264_crf is not UNSET:
            field_dict["h264_crf"] = h264_crf
        if h264_profile is not UNSET:
            field_dict["h264_profile"] = h264_profile
        if h264_level is not UNSET:
            field_dict["h264_level"] = h264_level
        if h264_tune is not UNSET:
            field_dict["h264_tune"] = h264_tune
        if x264_options is not UNSET:
            field_dict["x264_options"] = x264_options
        if x265_options is not UNSET:
            field_dict["x265_options"] = x265_options
        if deinterlace is not UNSET:
            field_dict["deinterlace"] = deinterlace
        if interlace is not UNSET:
            field_dict["interlace"] = interlace
        if closed_captions is not UNSET:
            field_dict["closed_captions"] = closed_captions
        if time_code is not UNSET:
            field_dict["time_code"] = time_code
        if clip_offset is not UNSET:
            field_dict["clip_offset"] = clip_offset
        if clip_length is not UNSET:
            field_dict["clip_length"] = clip_length
        if audio_bitrate is not UNSET:
            field_dict["audio_bitrate"] = audio_bitrate
        if audio_sample_rate is not UNSET:
            field_dict["audio_sample_rate"] = audio_sample_rate
        if audio_channels is not UNSET:
            field_dict["audio_channels"] = audio_channels
        if merge_audio_streams is not UNSET:
            field_dict["merge_audio_streams"] = merge_audio_streams
        if frame_count is not UNSET:
            field_dict["frame_count"] = frame_count
        if frame_offsets is not UNSET:
            field_dict["frame_offsets"] = frame_offsets
        if frame_interval is not UNSET:
            field_dict["frame_interval"] = frame_interval
        if watermark_url is not UNSET:
            field_dict["watermark_url"] = watermark_url
        if watermark_top is not UNSET:
            field_dict["watermark_top"] = watermark_top
        if watermark_bottom is not UNSET:
            field_dict["watermark_bottom"] = watermark_bottom
        if watermark_left is not UNSET:
            field_dict["watermark_left"] = watermark_left
        if watermark_right is not UNSET:
            field_dict["watermark_right"] = watermark_right
        if watermark_width is not UNSET:
            field_dict["watermark_width"] = watermark_width
        if watermark_height is not UNSET:
            field_dict["watermark_height"] = watermark_height
        if variants is not UNSET:
            field_dict["variants"] = variants
        if dash_profile is not UNSET:
            field_dict["dash_profile"] = dash_profile
        if encryption is not UNSET:
            field_dict["encryption"] = encryption
        if encryption_key is not UNSET:
            field_dict["encryption_key"] = encryption_key
        if encryption_key_url is not UNSET:
            field_dict["encryption_key_url"] = encryption_key_url
        if encryption_iv is not UNSET:
            field_dict["encryption_iv"] = encryption_iv
        if priority is not UNSET:
            field_dict["priority"] = priority
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Profile", src_dict) as _object:
            id = _object.optional("id")

            preset_name = _object.optional("preset_name")

            name = _object.optional("name")

            title = _object.optional("title")

            category = _object.optional("category")

            command = _object.optional("command")

            stack = _object.optional("stack")

            extname = _object.optional("extname")

            path_format = _object.optional("path_format")

            width = _object.optional("width")

            height = _object.optional("height")

            upscale = _object.optional("upscale")

            aspect_mode = _object.optional("aspect_mode")

            aspect_ratio = _object.optional("aspect_ratio")

            def _parse_fps(data: object) -> float | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | Unset, data)

            fps = _parse_fps(_object.optional("fps"))

            motion_compensate_fps = _object.optional("motion_compensate_fps")

            video_bitrate = _object.optional("video_bitrate")

            max_rate = _object.optional("max_rate")

            buffer_size = _object.optional("buffer_size")

            cbr = _object.optional("cbr")

            def _parse_two_pass(data: object) -> bool | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(bool | str | Unset | None, data)

            two_pass = _parse_two_pass(_object.optional("two_pass"))

            keyframe_interval = _object.optional("keyframe_interval")

            keyframe_rate = _object.optional("keyframe_rate")

            h264_crf = _object.optional("h264_crf")

            h264_profile = _object.optional("h264_profile")

            h264_level = _object.optional("h264_level")

            h264_tune = _object.optional("h264_tune")

            x264_options = _object.optional("x264_options")

            x265_options = _object.optional("x265_options")

            deinterlace = _object.optional("deinterlace")

            interlace = _object.optional("interlace")

            closed_captions = _object.optional("closed_captions")

            time_code = _object.optional("time_code")

            clip_offset = _object.optional("clip_offset")

            clip_length = _object.optional("clip_length")

            audio_bitrate = _object.optional("audio_bitrate")

            audio_sample_rate = _object.optional("audio_sample_rate")

            audio_channels = _object.optional("audio_channels")

            merge_audio_streams = _object.optional("merge_audio_streams")

            frame_count = _object.optional("frame_count")

            frame_offsets = _object.optional("frame_offsets")

            frame_interval = _object.optional("frame_interval")

            watermark_url = _object.optional("watermark_url")

            watermark_top = _object.optional("watermark_top")

            watermark_bottom = _object.optional("watermark_bottom")

            watermark_left = _object.optional("watermark_left")

            watermark_right = _object.optional("watermark_right")

            watermark_width = _object.optional("watermark_width")

            watermark_height = _object.optional("watermark_height")

            variants = _object.optional("variants")

            dash_profile = _object.optional("dash_profile")

            encryption = _object.optional("encryption")

            encryption_key = _object.optional("encryption_key")

            encryption_key_url = _object.optional("encryption_key_url")

            encryption_iv = _object.optional("encryption_iv")

            priority = _object.optional("priority")

            created_at = _object.optional("created_at")

            updated_at = _object.optional("updated_at")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                preset_name=preset_name,
                name=name,
                title=title,
                category=category,
                command=command,
                stack=stack,
                extname=extname,
                path_format=path_format,
                width=width,
                height=height,
                upscale=upscale,
                aspect_mode=aspect_mode,
                aspect_ratio=aspect_ratio,
                fps=fps,
                motion_compensate_fps=motion_compensate_fps,
                video_bitrate=video_bitrate,
                max_rate=max_rate,
                buffer_size=buffer_size,
                cbr=cbr,
                two_pass=two_pass,
                keyframe_interval=keyframe_interval,
                keyframe_rate=keyframe_rate,
                h264_crf=h264_crf,
                h264_profile=h264_profile,
                h264_level=h264_level,
                h264_tune=h264_tune,
                x264_options=x264_options,
                x265_options=x265_options,
                deinterlace=deinterlace,
                interlace=interlace,
                closed_captions=closed_captions,
                time_code=time_code,
                clip_offset=clip_offset,
                clip_length=clip_length,
                audio_bitrate=audio_bitrate,
                audio_sample_rate=audio_sample_rate,
                audio_channels=audio_channels,
                merge_audio_streams=merge_audio_streams,
                frame_count=frame_count,
                frame_offsets=frame_offsets,
                frame_interval=frame_interval,
                watermark_url=watermark_url,
                watermark_top=watermark_top,
                watermark_bottom=watermark_bottom,
                watermark_left=watermark_left,
                watermark_right=watermark_right,
                watermark_width=watermark_width,
                watermark_height=watermark_height,
                variants=variants,
                dash_profile=dash_profile,
                encryption=encryption,
                encryption_key=encryption_key,
                encryption_key_url=encryption_key_url,
                encryption_iv=encryption_iv,
                priority=priority,
                created_at=created_at,
                updated_at=updated_at,
            )
            _self.additional_properties = additional_properties
        return _self

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
