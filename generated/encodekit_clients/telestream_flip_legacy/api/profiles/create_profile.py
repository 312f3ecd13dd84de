from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.profile import Profile
from ...types import UNSET, Response, ResponseReader, Unset


def _get_kwargs(
    *,
    preset_name: str | Unset = UNSET,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    category: str | Unset = UNSET,
    command: str | Unset = UNSET,
    stack: str | Unset = UNSET,
    extname: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    width: int | Unset = UNSET,
    height: int | Unset = UNSET,
    upscale: bool | Unset = UNSET,
    aspect_mode: str | Unset = UNSET,
    aspect_ratio: str | Unset = UNSET,
    fps: float | Unset = UNSET,
    motion_compensate_fps: bool | Unset = UNSET,
    video_bitrate: int | Unset = UNSET,
    max_rate: int | Unset = UNSET,
    buffer_size: int | Unset = UNSET,
    cbr: bool | Unset = UNSET,
    two_pass: str | Unset = UNSET,
    keyframe_interval: int | Unset = UNSET,
    keyframe_rate: float | Unset = UNSET,
    h264_crf: int | Unset = UNSET,
    h264_profile: str | Unset = UNSET,
    h264_level: str | Unset = UNSET,
    h264_tune: str | Unset = UNSET,
    x264_options: str | Unset = UNSET,
    x265_options: str | Unset = UNSET,
    deinterlace: str | Unset = UNSET,
    interlace: str | Unset = UNSET,
    closed_captions: str | Unset = UNSET,
    time_code: bool | Unset = UNSET,
    clip_offset: str | Unset = UNSET,
    clip_length: str | Unset = UNSET,
    audio_bitrate: int | Unset = UNSET,
    audio_sample_rate: int | Unset = UNSET,
    audio_channels: int | Unset = UNSET,
    merge_audio_streams: bool | Unset = UNSET,
    frame_count: int | Unset = UNSET,
    frame_offsets: str | Unset = UNSET,
    frame_interval: str | Unset = UNSET,
    watermark_url: str | Unset = UNSET,
    watermark_top: str | Unset = UNSET,
    watermark_bottom: str | Unset = UNSET,
    watermark_left: str | Unset = UNSET,
    watermark_right: str | Unset = UNSET,
    watermark_width: str | Unset = UNSET,
    watermark_height: str | Unset = UNSET,
    variants: str | Unset = UNSET,
    dash_profile: str | Unset = UNSET,
    encryption: bool | Unset = UNSET,
    encryption_key: str | Unset = UNSET,
    encryption_key_url: str | Unset = UNSET,
    encryption_iv: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["preset_name"] = preset_name

    params["name"] = name

    params["title"] = title

    params["category"] = category

    params["command"] = command

    params["stack"] = stack

    params["extname"] = extname

    params["path_format"] = path_format

    params["width"] = width

    params["height"] = height

    params["upscale"] = upscale

    params["aspect_mode"] = aspect_mode

    params["aspect_ratio"] = aspect_ratio

    params["fps"] = fps

    params["motion_compensate_fps"] = motion_compensate_fps

    params["video_bitrate"] = video_bitrate

    params["max_rate"] = max_rate

    params["buffer_size"] = buffer_size

    params["cbr"] = cbr

    params["two_pass"] = two_pass

    params["keyframe_interval"] = keyframe_interval

    params["keyframe_rate"] = keyframe_rate

    params["h264_crf"] = h264_crf

    params["h264_profile"] = h264_profile

    params["h264_level"] = h264_level

    params["h264_tune"] = h264_tune

    params["x264_options"] = x264_options

    params["x265_options"] = x265_options

    params["deinterlace"] = deinterlace

    params["interlace"] = interlace

    params["closed_captions"] = closed_captions

    params["time_code"] = time_code

    params["clip_offset"] = clip_offset

    params["clip_length"] = clip_length

    params["audio_bitrate"] = audio_bitrate

    params["audio_sample_rate"] = audio_sample_rate

    params["audio_channels"] = audio_channels

    params["merge_audio_streams"] = merge_audio_streams

    params["frame_count"] = frame_count

    params["frame_offsets"] = frame_offsets

    params["frame_interval"] = frame_interval

    params["watermark_url"] = watermark_url

    params["watermark_top"] = watermark_top

    params["watermark_bottom"] = watermark_bottom

    params["watermark_left"] = watermark_left

    params["watermark_right"] = watermark_right

    params["watermark_width"] = watermark_width

    params["watermark_height"] = watermark_height

    params["variants"] = variants

    params["dash_profile"] = dash_profile

    params["encryption"] = encryption

    params["encryption_key"] = encryption_key

    params["encryption_key_url"] = encryption_key_url

    params["encryption_iv"] = encryption_iv

    params["priority"] = priority

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/profiles.json",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Profile | None:
    with ResponseReader(response):
        if response.status_code == 200:
            response_200 = Profile.from_dict(response.json())

            return response_200

        if response.status_code == 400:
            response_400 = Error.from_dict(response.json())

            return response_400

        if response.status_code == 401:
            response_401 = Error.from_dict(response.json())

            return response_401

        if response.status_code == 404:
            response_404 = Error.from_dict(response.json())

            return response_404

        if response.status_code == 500:
            response_500 = Error.from_dict(response.json())

            return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | Profile]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    preset_name: str | Unset = UNSET,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    category: str | Unset = UNSET,
    command: str | Unset = UNSET,
    stack: str | Unset = UNSET,
    extname: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    width: int | Unset = UNSET,
    height: int | Unset = UNSET,
    upscale: bool | Unset = UNSET,
    aspect_mode: str | Unset = UNSET,
    aspect_ratio: str | Unset = UNSET,
    fps: float | Unset = UNSET,
    motion_compensate_fps: bool | Unset = UNSET,
    video_bitrate: int | Unset = UNSET,
    max_rate: int | Unset = UNSET,
    buffer_size: int | Unset = UNSET,
    cbr: bool | Unset = UNSET,
    two_pass: str | Unset = UNSET,
    keyframe_interval: int | Unset = UNSET,
    keyframe_rate: float | Unset = UNSET,
    h264_crf: int | Unset = UNSET,
    h264_profile: str | Unset = UNSET,
    h264_level: str | Unset = UNSET,
    h264_tune: str | Unset = UNSET,
    x264_options: str | Unset = UNSET,
    x265_options: str | Unset = UNSET,
    deinterlace: str | Unset = UNSET,
    interlace: str | Unset = UNSET,
    closed_captions: str | Unset = UNSET,
    time_code: bool | Unset = UNSET,
    clip_offset: str | Unset = UNSET,
    clip_length: str | Unset = UNSET,
    audio_bitrate: int | Unset = UNSET,
    audio_sample_rate: int | Unset = UNSET,
    audio_channels: int | Unset = UNSET,
    merge_audio_streams: bool | Unset = UNSET,
    frame_count: int | Unset = UNSET,
    frame_offsets: str | Unset = UNSET,
    frame_interval: str | Unset = UNSET,
    watermark_url: str | Unset = UNSET,
    watermark_top: str | Unset = UNSET,
    watermark_bottom: str | Unset = UNSET,
    watermark_left: str | Unset = UNSET,
    watermark_right: str | Unset = UNSET,
    watermark_width: str | Unset = UNSET,
    watermark_height: str | Unset = UNSET,
    variants: str | Unset = UNSET,
    dash_profile: str | Unset = UNSET,
    encryption: bool | Unset = UNSET,
    encryption_key: str | Unset = UNSET,
    encryption_key_url: str | Unset = UNSET,
    encryption_iv: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Response[Error | Profile]:
    """Create a profile

     Adds a profile, either from a preset (`preset_name`, with other values overriding it) or with
    commands of your own (`command` and `extname`). Which values a preset understands depends on the
    preset.

    Args:
        preset_name (str | Unset):
        name (str | Unset):
        title (str | Unset):
        category (str | Unset):
        command (str | Unset):
        stack (str | Unset):
        extname (str | Unset):
        path_format (str | Unset):
        width (int | Unset):
        height (int | Unset):
        upscale (bool | Unset):
        aspect_mode (str | Unset):
        aspect_ratio (str | Unset):
        fps (float | Unset):
        motion_compensate_fps (bool | Unset):
        video_bitrate (int | Unset):
        max_rate (int | Unset):
        buffer_size (int | Unset):
        cbr (bool | Unset):
        two_pass (str | Unset):
        keyframe_interval (int | Unset):
        keyframe_rate (float | Unset):
        h264_crf (int | Unset):
        h264_profile (str | Unset):
        h264_level (str | Unset):
        h264_tune (str | Unset):
        x264_options (str | Unset):
        x265_options (str | Unset):
        deinterlace (str | Unset):
        interlace (str | Unset):
        closed_captions (str | Unset):
        time_code (bool | Unset):
        clip_offset (str | Unset):
        clip_length (str | Unset):
        audio_bitrate (int | Unset):
        audio_sample_rate (int | Unset):
        audio_channels (int | Unset):
        merge_audio_streams (bool | Unset):
        frame_count (int | Unset):
        frame_offsets (str | Unset):
        frame_interval (str | Unset):
        watermark_url (str | Unset):
        watermark_top (str | Unset):
        watermark_bottom (str | Unset):
        watermark_left (str | Unset):
        watermark_right (str | Unset):
        watermark_width (str | Unset):
        watermark_height (str | Unset):
        variants (str | Unset):
        dash_profile (str | Unset):
        encryption (bool | Unset):
        encryption_key (str | Unset):
        encryption_key_url (str | Unset):
        encryption_iv (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Profile]
    """

    kwargs = _get_kwargs(
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
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    preset_name: str | Unset = UNSET,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    category: str | Unset = UNSET,
    command: str | Unset = UNSET,
    stack: str | Unset = UNSET,
    extname: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    width: int | Unset = UNSET,
    height: int | Unset = UNSET,
    upscale: bool | Unset = UNSET,
    aspect_mode: str | Unset = UNSET,
    aspect_ratio: str | Unset = UNSET,
    fps: float | Unset = UNSET,
    motion_compensate_fps: bool | Unset = UNSET,
    video_bitrate: int | Unset = UNSET,
    max_rate: int | Unset = UNSET,
    buffer_size: int | Unset = UNSET,
    cbr: bool | Unset = UNSET,
    two_pass: str | Unset = UNSET,
    keyframe_interval: int | Unset = UNSET,
    keyframe_rate: float | Unset = UNSET,
    h264_crf: int | Unset = UNSET,
    h264_profile: str | Unset = UNSET,
    h264_level: str | Unset = UNSET,
    h264_tune: str | Unset = UNSET,
    x264_options: str | Unset = UNSET,
    x265_options: str | Unset = UNSET,
    deinterlace: str | Unset = UNSET,
    interlace: str | Unset = UNSET,
    closed_captions: str | Unset = UNSET,
    time_code: bool | Unset = UNSET,
    clip_offset: str | Unset = UNSET,
    clip_length: str | Unset = UNSET,
    audio_bitrate: int | Unset = UNSET,
    audio_sample_rate: int | Unset = UNSET,
    audio_channels: int | Unset = UNSET,
    merge_audio_streams: bool | Unset = UNSET,
    frame_count: int | Unset = UNSET,
    frame_offsets: str | Unset = UNSET,
    frame_interval: str | Unset = UNSET,
    watermark_url: str | Unset = UNSET,
    watermark_top: str | Unset = UNSET,
    watermark_bottom: str | Unset = UNSET,
    watermark_left: str | Unset = UNSET,
    watermark_right: str | Unset = UNSET,
    watermark_width: str | Unset = UNSET,
    watermark_height: str | Unset = UNSET,
    variants: str | Unset = UNSET,
    dash_profile: str | Unset = UNSET,
    encryption: bool | Unset = UNSET,
    encryption_key: str | Unset = UNSET,
    encryption_key_url: str | Unset = UNSET,
    encryption_iv: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Error | Profile | None:
    """Create a profile

     Adds a profile, either from a preset (`preset_name`, with other values overriding it) or with
    commands of your own (`command` and `extname`). Which values a preset understands depends on the
    preset.

    Args:
        preset_name (str | Unset):
        name (str | Unset):
        title (str | Unset):
        category (str | Unset):
        command (str | Unset):
        stack (str | Unset):
        extname (str | Unset):
        path_format (str | Unset):
        width (int | Unset):
        height (int | Unset):
        upscale (bool | Unset):
        aspect_mode (str | Unset):
        aspect_ratio (str | Unset):
        fps (float | Unset):
        motion_compensate_fps (bool | Unset):
        video_bitrate (int | Unset):
        max_rate (int | Unset):
        buffer_size (int | Unset):
        cbr (bool | Unset):
        two_pass (str | Unset):
        keyframe_interval (int | Unset):
        keyframe_rate (float | Unset):
        h264_crf (int | Unset):
        h264_profile (str | Unset):
        h264_level (str | Unset):
        h264_tune (str | Unset):
        x264_options (str | Unset):
        x265_options (str | Unset):
        deinterlace (str | Unset):
        interlace (str | Unset):
        closed_captions (str | Unset):
        time_code (bool | Unset):
        clip_offset (str | Unset):
        clip_length (str | Unset):
        audio_bitrate (int | Unset):
        audio_sample_rate (int | Unset):
        audio_channels (int | Unset):
        merge_audio_streams (bool | Unset):
        frame_count (int | Unset):
        frame_offsets (str | Unset):
        frame_interval (str | Unset):
        watermark_url (str | Unset):
        watermark_top (str | Unset):
        watermark_bottom (str | Unset):
        watermark_left (str | Unset):
        watermark_right (str | Unset):
        watermark_width (str | Unset):
        watermark_height (str | Unset):
        variants (str | Unset):
        dash_profile (str | Unset):
        encryption (bool | Unset):
        encryption_key (str | Unset):
        encryption_key_url (str | Unset):
        encryption_iv (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Profile
    """

    return sync_detailed(
        client=client,
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
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    preset_name: str | Unset = UNSET,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    category: str | Unset = UNSET,
    command: str | Unset = UNSET,
    stack: str | Unset = UNSET,
    extname: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    width: int | Unset = UNSET,
    height: int | Unset = UNSET,
    upscale: bool | Unset = UNSET,
    aspect_mode: str | Unset = UNSET,
    aspect_ratio: str | Unset = UNSET,
    fps: float | Unset = UNSET,
    motion_compensate_fps: bool | Unset = UNSET,
    video_bitrate: int | Unset = UNSET,
    max_rate: int | Unset = UNSET,
    buffer_size: int | Unset = UNSET,
    cbr: bool | Unset = UNSET,
    two_pass: str | Unset = UNSET,
    keyframe_interval: int | Unset = UNSET,
    keyframe_rate: float | Unset = UNSET,
    h264_crf: int | Unset = UNSET,
    h264_profile: str | Unset = UNSET,
    h264_level: str | Unset = UNSET,
    h264_tune: str | Unset = UNSET,
    x264_options: str | Unset = UNSET,
    x265_options: str | Unset = UNSET,
    deinterlace: str | Unset = UNSET,
    interlace: str | Unset = UNSET,
    closed_captions: str | Unset = UNSET,
    time_code: bool | Unset = UNSET,
    clip_offset: str | Unset = UNSET,
    clip_length: str | Unset = UNSET,
    audio_bitrate: int | Unset = UNSET,
    audio_sample_rate: int | Unset = UNSET,
    audio_channels: int | Unset = UNSET,
    merge_audio_streams: bool | Unset = UNSET,
    frame_count: int | Unset = UNSET,
    frame_offsets: str | Unset = UNSET,
    frame_interval: str | Unset = UNSET,
    watermark_url: str | Unset = UNSET,
    watermark_top: str | Unset = UNSET,
    watermark_bottom: str | Unset = UNSET,
    watermark_left: str | Unset = UNSET,
    watermark_right: str | Unset = UNSET,
    watermark_width: str | Unset = UNSET,
    watermark_height: str | Unset = UNSET,
    variants: str | Unset = UNSET,
    dash_profile: str | Unset = UNSET,
    encryption: bool | Unset = UNSET,
    encryption_key: str | Unset = UNSET,
    encryption_key_url: str | Unset = UNSET,
    encryption_iv: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Response[Error | Profile]:
    """Create a profile

     Adds a profile, either from a preset (`preset_name`, with other values overriding it) or with
    commands of your own (`command` and `extname`). Which values a preset understands depends on the
    preset.

    Args:
        preset_name (str | Unset):
        name (str | Unset):
        title (str | Unset):
        category (str | Unset):
        command (str | Unset):
        stack (str | Unset):
        extname (str | Unset):
        path_format (str | Unset):
        width (int | Unset):
        height (int | Unset):
        upscale (bool | Unset):
        aspect_mode (str | Unset):
        aspect_ratio (str | Unset):
        fps (float | Unset):
        motion_compensate_fps (bool | Unset):
        video_bitrate (int | Unset):
        max_rate (int | Unset):
        buffer_size (int | Unset):
        cbr (bool | Unset):
        two_pass (str | Unset):
        keyframe_interval (int | Unset):
        keyframe_rate (float | Unset):
        h264_crf (int | Unset):
        h264_profile (str | Unset):
        h264_level (str | Unset):
        h264_tune (str | Unset):
        x264_options (str | Unset):
        x265_options (str | Unset):
        deinterlace (str | Unset):
        interlace (str | Unset):
        closed_captions (str | Unset):
        time_code (bool | Unset):
        clip_offset (str | Unset):
        clip_length (str | Unset):
        audio_bitrate (int | Unset):
        audio_sample_rate (int | Unset):
        audio_channels (int | Unset):
        merge_audio_streams (bool | Unset):
        frame_count (int | Unset):
        frame_offsets (str | Unset):
        frame_interval (str | Unset):
        watermark_url (str | Unset):
        watermark_top (str | Unset):
        watermark_bottom (str | Unset):
        watermark_left (str | Unset):
        watermark_right (str | Unset):
        watermark_width (str | Unset):
        watermark_height (str | Unset):
        variants (str | Unset):
        dash_profile (str | Unset):
        encryption (bool | Unset):
        encryption_key (str | Unset):
        encryption_key_url (str | Unset):
        encryption_iv (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Response[Error | Profile]
    """

    kwargs = _get_kwargs(
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
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    preset_name: str | Unset = UNSET,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    category: str | Unset = UNSET,
    command: str | Unset = UNSET,
    stack: str | Unset = UNSET,
    extname: str | Unset = UNSET,
    path_format: str | Unset = UNSET,
    width: int | Unset = UNSET,
    height: int | Unset = UNSET,
    upscale: bool | Unset = UNSET,
    aspect_mode: str | Unset = UNSET,
    aspect_ratio: str | Unset = UNSET,
    fps: float | Unset = UNSET,
    motion_compensate_fps: bool | Unset = UNSET,
    video_bitrate: int | Unset = UNSET,
    max_rate: int | Unset = UNSET,
    buffer_size: int | Unset = UNSET,
    cbr: bool | Unset = UNSET,
    two_pass: str | Unset = UNSET,
    keyframe_interval: int | Unset = UNSET,
    keyframe_rate: float | Unset = UNSET,
    h264_crf: int | Unset = UNSET,
    h264_profile: str | Unset = UNSET,
    h264_level: str | Unset = UNSET,
    h264_tune: str | Unset = UNSET,
    x264_options: str | Unset = UNSET,
    x265_options: str | Unset = UNSET,
    deinterlace: str | Unset = UNSET,
    interlace: str | Unset = UNSET,
    closed_captions: str | Unset = UNSET,
    time_code: bool | Unset = UNSET,
    clip_offset: str | Unset = UNSET,
    clip_length: str | Unset = UNSET,
    audio_bitrate: int | Unset = UNSET,
    audio_sample_rate: int | Unset = UNSET,
    audio_channels: int | Unset = UNSET,
    merge_audio_streams: bool | Unset = UNSET,
    frame_count: int | Unset = UNSET,
    frame_offsets: str | Unset = UNSET,
    frame_interval: str | Unset = UNSET,
    watermark_url: str | Unset = UNSET,
    watermark_top: str | Unset = UNSET,
    watermark_bottom: str | Unset = UNSET,
    watermark_left: str | Unset = UNSET,
    watermark_right: str | Unset = UNSET,
    watermark_width: str | Unset = UNSET,
    watermark_height: str | Unset = UNSET,
    variants: str | Unset = UNSET,
    dash_profile: str | Unset = UNSET,
    encryption: bool | Unset = UNSET,
    encryption_key: str | Unset = UNSET,
    encryption_key_url: str | Unset = UNSET,
    encryption_iv: str | Unset = UNSET,
    priority: int | Unset = UNSET,
) -> Error | Profile | None:
    """Create a profile

     Adds a profile, either from a preset (`preset_name`, with other values overriding it) or with
    commands of your own (`command` and `extname`). Which values a preset understands depends on the
    preset.

    Args:
        preset_name (str | Unset):
        name (str | Unset):
        title (str | Unset):
        category (str | Unset):
        command (str | Unset):
        stack (str | Unset):
        extname (str | Unset):
        path_format (str | Unset):
        width (int | Unset):
        height (int | Unset):
        upscale (bool | Unset):
        aspect_mode (str | Unset):
        aspect_ratio (str | Unset):
        fps (float | Unset):
        motion_compensate_fps (bool | Unset):
        video_bitrate (int | Unset):
        max_rate (int | Unset):
        buffer_size (int | Unset):
        cbr (bool | Unset):
        two_pass (str | Unset):
        keyframe_interval (int | Unset):
        keyframe_rate (float | Unset):
        h264_crf (int | Unset):
        h264_profile (str | Unset):
        h264_level (str | Unset):
        h264_tune (str | Unset):
        x264_options (str | Unset):
        x265_options (str | Unset):
        deinterlace (str | Unset):
        interlace (str | Unset):
        closed_captions (str | Unset):
        time_code (bool | Unset):
        clip_offset (str | Unset):
        clip_length (str | Unset):
        audio_bitrate (int | Unset):
        audio_sample_rate (int | Unset):
        audio_channels (int | Unset):
        merge_audio_streams (bool | Unset):
        frame_count (int | Unset):
        frame_offsets (str | Unset):
        frame_interval (str | Unset):
        watermark_url (str | Unset):
        watermark_top (str | Unset):
        watermark_bottom (str | Unset):
        watermark_left (str | Unset):
        watermark_right (str | Unset):
        watermark_width (str | Unset):
        watermark_height (str | Unset):
        variants (str | Unset):
        dash_profile (str | Unset):
        encryption (bool | Unset):
        encryption_key (str | Unset):
        encryption_key_url (str | Unset):
        encryption_iv (str | Unset):
        priority (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.
        errors.ResponseDecodingError: If the answer is not what the document promises.

    Returns:
        Error | Profile
    """

    return (
        await asyncio_detailed(
            client=client,
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
        )
    ).parsed
