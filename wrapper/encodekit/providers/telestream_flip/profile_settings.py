"""The settings of a profile of Flip 3.1, as keyword arguments, checked before anything is sent.

The lists of allowed values are those which the official SDK 2.1 enforces. Other settings have values, too, that make
sense for a preset and not for another; those are left to the server.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence  # noqa: TC003  (check_choices reads the annotations)
from typing import Any, Literal, TypedDict

from encodekit._core.operations import given
from encodekit._core.options import CallOptions
from encodekit._core.validation import check_within
from encodekit.providers._telestream.requests import check_choices, check_known

_LIMITS: dict[str, tuple[float, float]] = {
    "segment_time": (2, 60),
    "telestream_blur_scaler": (0, 4),
    "telestream_cost_scaler": (0, 4),
    "telestream_search_length_scaler": (0, 2),
    "eac3_dialog_normalization": (1, 31),
    "eac3_mixing_level": (80, 111),
}


OPPOSITES = (("watermark_left", "watermark_right"), ("watermark_top", "watermark_bottom"))


class ProfileSettings(TypedDict, total=False):
    """How a profile encodes. What is left out is decided by the preset.

    Attributes:
        name: Machine-readable name, unique within the factory. It can stand for the id in `profiles` lists, in
            paths and in filters.
        title: Name meant for people. It identifies nothing.
        preset_name: Preset on which the profile is based; it decides container, codecs and which other settings
            have an effect.
        extname: Extension of the output file with its leading dot, such as `.mp4`.
        width: Width of the output picture in pixels.
        height: Height of the output picture in pixels.
        fps: Frame rate of the output in frames per second. `null` or absent keeps the rate of the source.
        aspect_mode: How the picture is fitted into width and height. Without it `letterbox` applies.
        aspect_ratio: Display aspect ratio of the output. Without it none is set.
        upscale: Whether a source smaller than width and height is enlarged to them. Without it the answer is
            yes.
        pixel_format: Pixel format of the encoded picture, by the encoder's name for it.
        video_bitrate: Target bit rate of the video. The unit is not stated for profiles: the rest of this API
            counts in bit/s, the v2 pages in kbit/s.
        max_rate: Upper limit of the video bit rate, in bit/s. Without it there is no limit.
        buffer_size: Size of the rate control buffer. The unit is not documented.
        buffer_size_in_packets: Size of the buffer counted in packets.
        codec_preset: Trade of speed against compression, by the names that x264 and x265 use.
        keyframe_interval: Frames between two key frames. Without it 250.
        keyframe_rate: Key frames by time and not by frame count, in seconds.
        interlace: Field order of interlaced output.
        deinterlace: How interlaced sources become progressive: at their frame rate or at twice it. Without it
            none of the two happens.
        deinterlace_frames: Which frames the deinterlacer works on.
        color_metadata: Whether colour information is written into the output.
        sws_flags: Flags for the scaler, in the syntax of ffmpeg's `sws_flags`.
        h264_profile: H.264 profile: the subset of the coding tools that may be used.
        h264_level: H.264 level, which bounds what a decoder must be able to do.
        h264_tune: Tuning of the H.264 encoder for a kind of content or purpose. Without it none is applied.
        x264_options: Options handed to x264.
        x265_options: Options handed to x265.
        avcintra_class: Class of AVC-Intra, which stands for its nominal bit rate in Mbit/s. For preset
            avc.intra.
        dnxhd_type: Flavour of DNxHD, by nominal bit rate in Mbit/s; `x` marks 10 bit. For preset dnxhd.
        imx_type: Flavour of IMX. For preset imx.
        prores_format: Flavour of Apple ProRes. For preset prores422.
        xdcam_format: Flavour of XDCAM. For preset xdcam.
        advanced_fps_conversion: Engine that converts the frame rate with motion compensation: Telestream's own
            or Tachyon. Without it the conversion is plain.
        audio_codec: Codec of the audio.
        audio_bitrate: Bit rate of the audio in bit/s.
        audio_sample_rate: Sample rate of the audio in Hz. The previous generation used 44100 when it was
            absent.
        audio_channels: Number of audio channels. Without it none is set.
        audio_channels_layout: Where the channels are placed in space. Without it none is set.
        audio_channels_per_track: Number of audio channels in each track.
        audio_streams: Number of audio streams in the output.
        audio_stream_id: Which audio stream of the source is used.
        audio_map: How the channels of the source are mapped to those of the output.
        audio_format: Sample format of uncompressed audio: signed, little-endian, 24 or 16 bit.
        audio_profile: Profile of the audio codec.
        merge_audio_streams: Which audio streams of the source are merged into one.
        mute_audio_tracks: Whether the audio of the source is left out. Without it the audio stays.
        lang: Language of the output's audio, as a language code.
        clip_offset: Time in the source at which the output begins. Without it the output begins with the
            source.
        clip_length: Duration of the output, as HH:MM:SS. Without it the output ends with the source.
        clip_end: Timecode in the source at which the output ends, an alternative to clip_length.
        starting_timecode: Timecode that the first frame of the output carries.
        time_code: When set, timestamps are added to the video.
        use_editlist: Whether an edit list is written into the container.
        bumpers: URLs of the clips that are put before the video, in order.
        trailers: URLs of the clips that are put after the video, in order.
        closed_captions: What happens to captions: `add` writes them as separate streams, `burn` draws those of
            the first subtitle file on the picture. Without it neither happens.
        crop_input_top: Distance in pixels, as text, between the top edge of the source picture and the cropped
            area. Without it nothing is cropped on that side.
        crop_input_bottom: Distance in pixels, as text, between the bottom edge of the source picture and the
            cropped area. Without it nothing is cropped on that side.
        crop_input_left: Distance in pixels, as text, between the left edge of the source picture and the
            cropped area. Without it nothing is cropped on that side.
        crop_input_right: Distance in pixels, as text, between the right edge of the source picture and the
            cropped area. Without it nothing is cropped on that side.
        crop_input_width: Width of the cropped area of the source in pixels. A number, unlike its five siblings.
        crop_input_height: Height of the cropped area of the source in pixels, as text.
        watermark_url: URL of the image that is drawn over the picture. Without it there is no watermark.
        watermark_top: Distance between the top edge of the frame and the watermark, in pixels or as a
            percentage of the frame height, such as `10` or `5%`. Without it the distance is 0.
        watermark_bottom: Distance between the bottom edge of the frame and the watermark, in pixels or as a
            percentage of the frame height, such as `10` or `5%`. Without it the distance is 0.
        watermark_left: Distance between the left edge of the frame and the watermark, in pixels or as a
            percentage of the frame width, such as `10` or `5%`. Without it the distance is 0.
        watermark_right: Distance between the right edge of the frame and the watermark, in pixels or as a
            percentage of the frame width, such as `10` or `5%`. Without it the distance is 0.
        watermark_width: Width of the watermark image, in pixels or as a percentage of the frame width. Without
            it the image keeps its size.
        watermark_height: Height of the watermark image, in pixels or as a percentage of the frame height.
            Without it the image keeps its size.
        watermark_bumpers: Whether the watermark is drawn over the bumpers too.
        watermark_trailers: Whether the watermark is drawn over the trailers too.
        frame_count: Number of thumbnails, taken at even distances. Excludes frame_offsets and frame_interval.
        frame_interval: Distance between two thumbnails in frames or seconds, such as `300f` or `10s`. Excludes
            frame_count and frame_offsets.
        frame_offsets: Positions of the thumbnails in frames or seconds, as a list in one text: `2s, 10s, 250f`.
            Excludes frame_count and frame_interval.
        outputs_path_format: Path of the outputs in storage, with the keywords :id, :video_id, :original, :date,
            :profile, :type and :resolution. Without it the factory's format applies.
        variants: Pattern on the names of the profiles whose outputs go into a playlist (HLS, DASH and HSS
            playlist presets). Without it `hls.*`.
        playlist_type: Kind of playlist: with i-frame playlists beside the others, or these alone.
        segment_time: Duration of a segment in seconds, for segmented outputs. From 2 to 60.
        byte_range_requests: Whether segments are byte ranges of one file and not files of their own.
        encryption: Whether HLS segments are encrypted with AES-128.
        dash_profile: DASH profile of the manifest.
        transport_rate: Bit rate of the MPEG transport stream.
        audio_pid: Packet identifier of the audio in MPEG transport streams.
        video_pid: Packet identifier of the video in MPEG transport streams.
        pmt_pid: Packet identifier of the program map table in MPEG transport streams.
        ts_pids: Packet identifiers of an MPEG transport stream, as one list.
        telestream_block_size: Size in pixels of the blocks in which Telestream's frame rate converter searches
            motion.
        telestream_blur_scaler: Strength of the blur in Telestream's frame rate converter, as a factor. From 0
            to 4.
        telestream_cost_scaler: Weight of the matching cost in Telestream's frame rate converter, as a factor.
            From 0 to 4.
        telestream_search_length_scaler: Length of the motion search in Telestream's frame rate converter, as a
            factor. From 0 to 2.
        telestream_subpel_mode: Whether Telestream's frame rate converter searches motion in fractions of a
            pixel.
        tachyon_allow_remove_pulldown: Whether Tachyon may take telecine pulldown out of the source.
        tachyon_more_sensitive_remove_pulldown: Whether Tachyon recognises pulldown with lower thresholds, for
            broken cadences, mixed content or noise. It then prefers inverse telecine to deinterlacing and gives
            more progressive frames.
        tachyon_enable_post_pulldown_filter: Whether combing that is left after the pulldown was removed is
            filtered: for material composited at the interlaced rate against the cadence, and for very poor 3:2
            cadences.
        tachyon_media_hint_is_cartoon: Tells Tachyon that the material is a cartoon.
        tachyon_media_hint_has_chroma_noise: Tells Tachyon that the material has chroma noise, which is then
            ignored in the analysis.
        tachyon_allow_add_standard_pd: Whether Tachyon may insert the standard pulldown.
        tachyon_allow_add_2_2pd: Whether Tachyon may insert 2:2 pulldown: each frame is shown as its two fields,
            which keeps the look of film.
        tachyon_allow_add_4_4pd: Whether Tachyon may insert 4:4 pulldown: each progressive frame is shown twice.
            For 50p, 59.94p and 60p outputs that keep the motion of film.
        tachyon_allow_add_4_6pd: Whether Tachyon may insert the 2:3 telecine pattern, which makes 29.97i of
            23.976p.
        tachyon_allow_add_euro_pd: Whether Tachyon may insert fields by interpolation to make 50i of 24p; of no
            use for other rates.
        tachyon_allow_add_adaptive_pd: Whether Tachyon may convert between rates of which at least one is
            fractional by interpolating fields. Free of motion artefacts, at the price of slight stutter in
            smooth motion.
        tachyon_motion_amount: How far Tachyon trusts motion vectors when it makes new pictures.
        tachyon_fallback_size: Size of the transition between motion compensated and fallback areas; a larger
            one blends more.
        tachyon_mblock_size: Size of a motion block in Tachyon.
        tachyon_cut_detection_sensitivity: How readily Tachyon takes a change of picture for a cut.
        eac3_evolution_enable: Whether the trusted metadata framework is written into E-AC-3 audio.
        eac3_bitstream_mode: Kind of audio service that the E-AC-3 stream carries, by the codec's mode number.
            The value shared by voice-over and karaoke means voice-over in mono and karaoke otherwise.
        eac3_ninety_degree_phase_shift: Whether the surround channels are shifted by 90 degrees, which Dolby Pro
            Logic decoders need.
        eac3_three_decibel_attenuation: Whether the surround channels are lowered by 3 dB before encoding.
        eac3_enable_lfe_low_pass_filter: Whether a 120 Hz low-pass of eighth order is applied to the LFE channel
            before encoding.
        eac3_analog_to_digital_converter_type: Which kind of analogue to digital converter the audio is marked
            to have passed.
        eac3_stereo_downmix_preference: Which stereo downmix a decoder should prefer, by the codec's mode
            number.
        eac3_lt_rt_center_mix_level: Level of the centre channel when it is added to left and right in a Lt/Rt
            downmix, as a step of the E-AC-3 level table: c0 to c7.
        eac3_lt_rt_surround_mix_level: Level of the surround channel when it is added to left and right in a
            Lt/Rt downmix, as a step of the E-AC-3 level table: c3 to c7.
        eac3_lo_ro_center_mix_level: Level of the centre channel when it is added to left and right in a Lo/Ro
            downmix, as a step of the E-AC-3 level table: c0 to c7.
        eac3_lo_ro_surround_mix_level: Level of the surround channel when it is added to left and right in a
            Lo/Ro downmix, as a step of the E-AC-3 level table: c3 to c7.
        eac3_surround_ex_mode: Whether the audio is marked as encoded in Dolby EX, by the codec's mode number.
        eac3_drc_line_mode_profile: Profile of dynamic range compression in line mode.
        eac3_drc_rf_mode_profile: Profile of dynamic range compression in RF mode.
        eac3_dialog_normalization: Loudness of the dialogue by which decoders match programmes, as the codec's
            value. From 1 to 31.
        eac3_room_type: Kind of room in which the audio was mixed, by the codec's mode number.
        eac3_mixing_level: Sound pressure level at which the audio was mixed. From 80 to 111.
        eac3_copyright_protected: Whether the audio is marked as protected by copyright.
        eac3_original_bitstream: Whether the audio is marked as the master and not a copy.
    """

    name: str | None
    title: str | None
    preset_name: str | None
    extname: str | None
    width: int | None
    height: int | None
    fps: float | None
    aspect_mode: str | None
    aspect_ratio: str | None
    upscale: bool | None
    pixel_format: str | None
    video_bitrate: int | None
    max_rate: int | None
    buffer_size: float | None
    buffer_size_in_packets: str | None
    codec_preset: (
        Literal[
            "ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo"
        ]
        | None
    )
    keyframe_interval: int | None
    keyframe_rate: float | None
    interlace: str | None
    deinterlace: str | None
    deinterlace_frames: str | None
    color_metadata: bool | None
    sws_flags: str | None
    h264_profile: Literal["baseline", "main", "high", "high10", "high422", "high444"] | None
    h264_level: str | None
    h264_tune: Literal["film", "animation", "grain", "psnr", "ssim", "fastdecode", "zerolatency"] | None
    x264_options: str | None
    x265_options: str | None
    avcintra_class: Literal["50", "100"] | None
    dnxhd_type: (
        Literal[
            "36", "45", "60", "75", "90", "90x", "110", "115", "120", "145", "175x", "175", "185x", "185", "220x", "220"
        ]
        | None
    )
    imx_type: str | None
    prores_format: str | None
    xdcam_format: str | None
    advanced_fps_conversion: Literal["telestream", "tachyon"] | None
    audio_codec: str | None
    audio_bitrate: int | None
    audio_sample_rate: int | None
    audio_channels: int | None
    audio_channels_layout: str | None
    audio_channels_per_track: int | None
    audio_streams: int | None
    audio_stream_id: int | None
    audio_map: str | None
    audio_format: Literal["pcm_s24le", "pcm_s16le"] | None
    audio_profile: str | None
    merge_audio_streams: str | None
    mute_audio_tracks: bool | None
    lang: str | None
    clip_offset: str | None
    clip_length: str | None
    clip_end: str | None
    starting_timecode: str | None
    time_code: str | None
    use_editlist: bool | None
    bumpers: Sequence[str] | None
    trailers: Sequence[str] | None
    closed_captions: Literal["add", "burn"] | None
    crop_input_top: str | None
    crop_input_bottom: str | None
    crop_input_left: str | None
    crop_input_right: str | None
    crop_input_width: float | None
    crop_input_height: str | None
    watermark_url: str | None
    watermark_top: str | None
    watermark_bottom: str | None
    watermark_left: str | None
    watermark_right: str | None
    watermark_width: str | None
    watermark_height: str | None
    watermark_bumpers: bool | None
    watermark_trailers: bool | None
    frame_count: int | None
    frame_interval: str | None
    frame_offsets: str | None
    outputs_path_format: str | None
    variants: str | None
    playlist_type: Literal["iframe", "iframe-only"] | None
    segment_time: int | None
    byte_range_requests: bool | None
    encryption: bool | None
    dash_profile: str | None
    transport_rate: str | None
    audio_pid: str | None
    video_pid: str | None
    pmt_pid: str | None
    ts_pids: str | None
    telestream_block_size: Literal["16x16", "24x24", "32x32"] | None
    telestream_blur_scaler: float | None
    telestream_cost_scaler: float | None
    telestream_search_length_scaler: int | None
    telestream_subpel_mode: bool | None
    tachyon_allow_remove_pulldown: bool | None
    tachyon_more_sensitive_remove_pulldown: bool | None
    tachyon_enable_post_pulldown_filter: bool | None
    tachyon_media_hint_is_cartoon: bool | None
    tachyon_media_hint_has_chroma_noise: bool | None
    tachyon_allow_add_standard_pd: bool | None
    tachyon_allow_add_2_2pd: bool | None
    tachyon_allow_add_4_4pd: bool | None
    tachyon_allow_add_4_6pd: bool | None
    tachyon_allow_add_euro_pd: bool | None
    tachyon_allow_add_adaptive_pd: bool | None
    tachyon_motion_amount: Literal["xlow", "low", "medium", "high", "xhigh", "auto"] | None
    tachyon_fallback_size: Literal["small", "medium", "large", "xlarge", "auto"] | None
    tachyon_mblock_size: Literal["mb16", "mb32", "mb64", "mb128", "mb256", "auto"] | None
    tachyon_cut_detection_sensitivity: float | None
    eac3_evolution_enable: bool | None
    eac3_bitstream_mode: Literal["m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7"] | None
    eac3_ninety_degree_phase_shift: bool | None
    eac3_three_decibel_attenuation: bool | None
    eac3_enable_lfe_low_pass_filter: bool | None
    eac3_analog_to_digital_converter_type: Literal["standard", "hdcd"] | None
    eac3_stereo_downmix_preference: Literal["m0", "m1", "m2", "m3"] | None
    eac3_lt_rt_center_mix_level: Literal["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"] | None
    eac3_lt_rt_surround_mix_level: Literal["c3", "c4", "c5", "c6", "c7"] | None
    eac3_lo_ro_center_mix_level: Literal["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"] | None
    eac3_lo_ro_surround_mix_level: Literal["c3", "c4", "c5", "c6", "c7"] | None
    eac3_surround_ex_mode: Literal["m0", "m1", "m2"] | None
    eac3_drc_line_mode_profile: Literal["p0", "p1", "p2", "p3", "p4", "p5"] | None
    eac3_drc_rf_mode_profile: Literal["p0", "p1", "p2", "p3", "p4", "p5"] | None
    eac3_dialog_normalization: int | None
    eac3_room_type: Literal["m0", "m1", "m2"] | None
    eac3_mixing_level: int | None
    eac3_copyright_protected: bool | None
    eac3_original_bitstream: bool | None


class ProfileArguments(ProfileSettings, CallOptions, total=False):
    """The settings of a profile, and the options of the call.

    Attributes:
        extra: Settings that this version of the library does not know, by name.
    """

    extra: Mapping[str, Any] | None


def profile_settings(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that were given, and those in `extra`.

    Raises:
        InvalidInputError: If a name is unknown, or a value is none that is allowed.
    """
    settings = {name: value for name, value in arguments.items() if name != "extra"}
    check_known(settings, ProfileSettings)
    check_choices(ProfileSettings, settings)
    for name, (low, high) in _LIMITS.items():
        check_within(name, settings.get(name), low, high)
    return given(**settings) | dict(arguments.get("extra") or {})
