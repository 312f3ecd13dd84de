from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.profile_settings_advanced_fps_conversion import (
    ProfileSettingsAdvancedFpsConversion,
    check_profile_settings_advanced_fps_conversion,
)
from ..models.profile_settings_audio_format import ProfileSettingsAudioFormat, check_profile_settings_audio_format
from ..models.profile_settings_avcintra_class import ProfileSettingsAvcintraClass, check_profile_settings_avcintra_class
from ..models.profile_settings_closed_captions import (
    ProfileSettingsClosedCaptions,
    check_profile_settings_closed_captions,
)
from ..models.profile_settings_codec_preset import ProfileSettingsCodecPreset, check_profile_settings_codec_preset
from ..models.profile_settings_dnxhd_type import ProfileSettingsDnxhdType, check_profile_settings_dnxhd_type
from ..models.profile_settings_eac_3_analog_to_digital_converter_type import (
    ProfileSettingsEac3AnalogToDigitalConverterType,
    check_profile_settings_eac_3_analog_to_digital_converter_type,
)
from ..models.profile_settings_eac_3_bitstream_mode import (
    ProfileSettingsEac3BitstreamMode,
    check_profile_settings_eac_3_bitstream_mode,
)
from ..models.profile_settings_eac_3_drc_line_mode_profile import (
    ProfileSettingsEac3DrcLineModeProfile,
    check_profile_settings_eac_3_drc_line_mode_profile,
)
from ..models.profile_settings_eac_3_drc_rf_mode_profile import (
    ProfileSettingsEac3DrcRfModeProfile,
    check_profile_settings_eac_3_drc_rf_mode_profile,
)
from ..models.profile_settings_eac_3_lo_ro_center_mix_level import (
    ProfileSettingsEac3LoRoCenterMixLevel,
    check_profile_settings_eac_3_lo_ro_center_mix_level,
)
from ..models.profile_settings_eac_3_lo_ro_surround_mix_level import (
    ProfileSettingsEac3LoRoSurroundMixLevel,
    check_profile_settings_eac_3_lo_ro_surround_mix_level,
)
from ..models.profile_settings_eac_3_lt_rt_center_mix_level import (
    ProfileSettingsEac3LtRtCenterMixLevel,
    check_profile_settings_eac_3_lt_rt_center_mix_level,
)
from ..models.profile_settings_eac_3_lt_rt_surround_mix_level import (
    ProfileSettingsEac3LtRtSurroundMixLevel,
    check_profile_settings_eac_3_lt_rt_surround_mix_level,
)
from ..models.profile_settings_eac_3_room_type import (
    ProfileSettingsEac3RoomType,
    check_profile_settings_eac_3_room_type,
)
from ..models.profile_settings_eac_3_stereo_downmix_preference import (
    ProfileSettingsEac3StereoDownmixPreference,
    check_profile_settings_eac_3_stereo_downmix_preference,
)
from ..models.profile_settings_eac_3_surround_ex_mode import (
    ProfileSettingsEac3SurroundExMode,
    check_profile_settings_eac_3_surround_ex_mode,
)
from ..models.profile_settings_h264_profile import ProfileSettingsH264Profile, check_profile_settings_h264_profile
from ..models.profile_settings_h264_tune import ProfileSettingsH264Tune, check_profile_settings_h264_tune
from ..models.profile_settings_playlist_type import ProfileSettingsPlaylistType, check_profile_settings_playlist_type
from ..models.profile_settings_tachyon_fallback_size import (
    ProfileSettingsTachyonFallbackSize,
    check_profile_settings_tachyon_fallback_size,
)
from ..models.profile_settings_tachyon_mblock_size import (
    ProfileSettingsTachyonMblockSize,
    check_profile_settings_tachyon_mblock_size,
)
from ..models.profile_settings_tachyon_motion_amount import (
    ProfileSettingsTachyonMotionAmount,
    check_profile_settings_tachyon_motion_amount,
)
from ..models.profile_settings_telestream_block_size import (
    ProfileSettingsTelestreamBlockSize,
    check_profile_settings_telestream_block_size,
)
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class CreateProfileRequest:
    """A new profile: the preset it builds on, and the settings that differ from it.

    Attributes:
        preset_name (str): Preset on which the profile is based; it decides container, codecs and which other settings
            have an effect.
        name (str | Unset): Machine-readable name, unique within the factory. It can stand for the id in `profiles`
            lists, in paths and in filters.
        title (str | Unset): Name meant for people. It identifies nothing.
        extname (str | Unset): Extension of the output file with its leading dot, such as `.mp4`.
        width (int | Unset): Width of the output picture in pixels.
        height (int | Unset): Height of the output picture in pixels.
        fps (float | None | Unset): Frame rate of the output in frames per second. `null` or absent keeps the rate of
            the source.
        aspect_mode (str | Unset): How the picture is fitted into width and height. Without it `letterbox` applies.
        aspect_ratio (str | Unset): Display aspect ratio of the output. Without it none is set.
        upscale (bool | Unset): Whether a source smaller than width and height is enlarged to them. Without it the
            answer is yes.
        pixel_format (str | Unset): Pixel format of the encoded picture, by the encoder's name for it.
        video_bitrate (int | Unset): Target bit rate of the video. The unit is not stated for profiles: the rest of this
            API counts in bit/s, the v2 pages in kbit/s.
        max_rate (int | Unset): Upper limit of the video bit rate, in bit/s. Without it there is no limit.
        buffer_size (float | Unset): Size of the rate control buffer. The unit is not documented.
        buffer_size_in_packets (str | Unset): Size of the buffer counted in packets.
        codec_preset (ProfileSettingsCodecPreset | Unset): Trade of speed against compression, by the names that x264
            and x265 use.
        keyframe_interval (int | Unset): Frames between two key frames. Without it 250.
        keyframe_rate (float | Unset): Key frames by time and not by frame count, in seconds.
        interlace (str | Unset): Field order of interlaced output.
        deinterlace (str | Unset): How interlaced sources become progressive: at their frame rate or at twice it.
            Without it none of the two happens.
        deinterlace_frames (str | Unset): Which frames the deinterlacer works on.
        color_metadata (bool | Unset): Whether colour information is written into the output.
        sws_flags (str | Unset): Flags for the scaler, in the syntax of ffmpeg's `sws_flags`.
        h264_profile (ProfileSettingsH264Profile | Unset): H.264 profile: the subset of the coding tools that may be
            used.
        h264_level (str | Unset): H.264 level, which bounds what a decoder must be able to do.
        h264_tune (ProfileSettingsH264Tune | Unset): Tuning of the H.264 encoder for a kind of content or purpose.
            Without it none is applied.
        x264_options (str | Unset): Options handed to x264.
        x265_options (str | Unset): Options handed to x265.
        avcintra_class (ProfileSettingsAvcintraClass | Unset): Class of AVC-Intra, which stands for its nominal bit rate
            in Mbit/s. For preset avc.intra.
        dnxhd_type (ProfileSettingsDnxhdType | Unset): Flavour of DNxHD, by nominal bit rate in Mbit/s; `x` marks 10
            bit. For preset dnxhd.
        imx_type (str | Unset): Flavour of IMX. For preset imx.
        prores_format (str | Unset): Flavour of Apple ProRes. For preset prores422.
        xdcam_format (str | Unset): Flavour of XDCAM. For preset xdcam.
        advanced_fps_conversion (ProfileSettingsAdvancedFpsConversion | Unset): Engine that converts the frame rate with
            motion compensation: Telestream's own or Tachyon. Without it the conversion is plain.
        audio_codec (str | Unset): Codec of the audio.
        audio_bitrate (int | Unset): Bit rate of the audio in bit/s.
        audio_sample_rate (int | Unset): Sample rate of the audio in Hz. The previous generation used 44100 when it was
            absent.
        audio_channels (int | Unset): Number of audio channels. Without it none is set.
        audio_channels_layout (str | Unset): Where the channels are placed in space. Without it none is set.
        audio_channels_per_track (int | Unset): Number of audio channels in each track.
        audio_streams (int | Unset): Number of audio streams in the output.
        audio_stream_id (int | Unset): Which audio stream of the source is used.
        audio_map (str | Unset): How the channels of the source are mapped to those of the output.
        audio_format (ProfileSettingsAudioFormat | Unset): Sample format of uncompressed audio: signed, little-endian,
            24 or 16 bit.
        audio_profile (str | Unset): Profile of the audio codec.
        merge_audio_streams (str | Unset): Which audio streams of the source are merged into one.
        mute_audio_tracks (bool | Unset): Whether the audio of the source is left out. Without it the audio stays.
        lang (str | Unset): Language of the output's audio, as a language code.
        clip_offset (str | Unset): Time in the source at which the output begins. Without it the output begins with the
            source.
        clip_length (str | Unset): Duration of the output, as HH:MM:SS. Without it the output ends with the source.
        clip_end (str | Unset): Timecode in the source at which the output ends, an alternative to clip_length.
        starting_timecode (str | Unset): Timecode that the first frame of the output carries.
        time_code (str | Unset): When set, timestamps are added to the video.
        use_editlist (bool | Unset): Whether an edit list is written into the container.
        bumpers (list[str] | Unset): URLs of the clips that are put before the video, in order.
        trailers (list[str] | Unset): URLs of the clips that are put after the video, in order.
        closed_captions (ProfileSettingsClosedCaptions | Unset): What happens to captions: `add` writes them as separate
            streams, `burn` draws those of the first subtitle file on the picture. Without it neither happens.
        crop_input_top (str | Unset): Distance in pixels, as text, between the top edge of the source picture and the
            cropped area. Without it nothing is cropped on that side.
        crop_input_bottom (str | Unset): Distance in pixels, as text, between the bottom edge of the source picture and
            the cropped area. Without it nothing is cropped on that side.
        crop_input_left (str | Unset): Distance in pixels, as text, between the left edge of the source picture and the
            cropped area. Without it nothing is cropped on that side.
        crop_input_right (str | Unset): Distance in pixels, as text, between the right edge of the source picture and
            the cropped area. Without it nothing is cropped on that side.
        crop_input_width (float | Unset): Width of the cropped area of the source in pixels. A number, unlike its five
            siblings.
        crop_input_height (str | Unset): Height of the cropped area of the source in pixels, as text.
        watermark_url (str | Unset): URL of the image that is drawn over the picture. Without it there is no watermark.
        watermark_top (str | Unset): Distance between the top edge of the frame and the watermark, in pixels or as a
            percentage of the frame height, such as `10` or `5%`. Without it the distance is 0.
        watermark_bottom (str | Unset): Distance between the bottom edge of the frame and the watermark, in pixels or as
            a percentage of the frame height, such as `10` or `5%`. Without it the distance is 0.
        watermark_left (str | Unset): Distance between the left edge of the frame and the watermark, in pixels or as a
            percentage of the frame width, such as `10` or `5%`. Without it the distance is 0.
        watermark_right (str | Unset): Distance between the right edge of the frame and the watermark, in pixels or as a
            percentage of the frame width, such as `10` or `5%`. Without it the distance is 0.
        watermark_width (str | Unset): Width of the watermark image, in pixels or as a percentage of the frame width.
            Without it the image keeps its size.
        watermark_height (str | Unset): Height of the watermark image, in pixels or as a percentage of the frame height.
            Without it the image keeps its size.
        watermark_bumpers (bool | Unset): Whether the watermark is drawn over the bumpers too.
        watermark_trailers (bool | Unset): Whether the watermark is drawn over the trailers too.
        frame_count (int | Unset): Number of thumbnails, taken at even distances. Excludes frame_offsets and
            frame_interval.
        frame_interval (str | Unset): Distance between two thumbnails in frames or seconds, such as `300f` or `10s`.
            Excludes frame_count and frame_offsets.
        frame_offsets (str | Unset): Positions of the thumbnails in frames or seconds, as a list in one text: `2s, 10s,
            250f`. Excludes frame_count and frame_interval.
        outputs_path_format (str | Unset): Path of the outputs in storage, with the keywords :id, :video_id, :original,
            :date, :profile, :type and :resolution. Without it the factory's format applies.
        variants (str | Unset): Pattern on the names of the profiles whose outputs go into a playlist (HLS, DASH and HSS
            playlist presets). Without it `hls.*`.
        playlist_type (ProfileSettingsPlaylistType | Unset): Kind of playlist: with i-frame playlists beside the others,
            or these alone.
        segment_time (int | Unset): Duration of a segment in seconds, for segmented outputs. From 2 to 60.
        byte_range_requests (bool | Unset): Whether segments are byte ranges of one file and not files of their own.
        encryption (bool | Unset): Whether HLS segments are encrypted with AES-128.
        dash_profile (str | Unset): DASH profile of the manifest.
        transport_rate (str | Unset): Bit rate of the MPEG transport stream.
        audio_pid (str | Unset): Packet identifier of the audio in MPEG transport streams.
        video_pid (str | Unset): Packet identifier of the video in MPEG transport streams.
        pmt_pid (str | Unset): Packet identifier of the program map table in MPEG transport streams.
        ts_pids (str | Unset): Packet identifiers of an MPEG transport stream, as one list.
        telestream_block_size (ProfileSettingsTelestreamBlockSize | Unset): Size in pixels of the blocks in which
            Telestream's frame rate converter searches motion.
        telestream_blur_scaler (float | Unset): Strength of the blur in Telestream's frame rate converter, as a factor.
            From 0 to 4.
        telestream_cost_scaler (float | Unset): Weight of the matching cost in Telestream's frame rate converter, as a
            factor. From 0 to 4.
        telestream_search_length_scaler (int | Unset): Length of the motion search in Telestream's frame rate converter,
            as a factor. From 0 to 2.
        telestream_subpel_mode (bool | Unset): Whether Telestream's frame rate converter searches motion in fractions of
            a pixel.
        tachyon_allow_remove_pulldown (bool | Unset): Whether Tachyon may take telecine pulldown out of the source.
        tachyon_more_sensitive_remove_pulldown (bool | Unset): Whether Tachyon recognises pulldown with lower
            thresholds, for broken cadences, mixed content or noise. It then prefers inverse telecine to deinterlacing and
            gives more progressive frames.
        tachyon_enable_post_pulldown_filter (bool | Unset): Whether combing that is left after the pulldown was removed
            is filtered: for material composited at the interlaced rate against the cadence, and for very poor 3:2 cadences.
        tachyon_media_hint_is_cartoon (bool | Unset): Tells Tachyon that the material is a cartoon.
        tachyon_media_hint_has_chroma_noise (bool | Unset): Tells Tachyon that the material has chroma noise, which is
            then ignored in the analysis.
        tachyon_allow_add_standard_pd (bool | Unset): Whether Tachyon may insert the standard pulldown.
        tachyon_allow_add_2_2pd (bool | Unset): Whether Tachyon may insert 2:2 pulldown: each frame is shown as its two
            fields, which keeps the look of film.
        tachyon_allow_add_4_4pd (bool | Unset): Whether Tachyon may insert 4:4 pulldown: each progressive frame is shown
            twice. For 50p, 59.94p and 60p outputs that keep the motion of film.
        tachyon_allow_add_4_6pd (bool | Unset): Whether Tachyon may insert the 2:3 telecine pattern, which makes 29.97i
            of 23.976p.
        tachyon_allow_add_euro_pd (bool | Unset): Whether Tachyon may insert fields by interpolation to make 50i of 24p;
            of no use for other rates.
        tachyon_allow_add_adaptive_pd (bool | Unset): Whether Tachyon may convert between rates of which at least one is
            fractional by interpolating fields. Free of motion artefacts, at the price of slight stutter in smooth motion.
        tachyon_motion_amount (ProfileSettingsTachyonMotionAmount | Unset): How far Tachyon trusts motion vectors when
            it makes new pictures.
        tachyon_fallback_size (ProfileSettingsTachyonFallbackSize | Unset): Size of the transition between motion
            compensated and fallback areas; a larger one blends more.
        tachyon_mblock_size (ProfileSettingsTachyonMblockSize | Unset): Size of a motion block in Tachyon.
        tachyon_cut_detection_sensitivity (float | Unset): How readily Tachyon takes a change of picture for a cut.
        eac3_evolution_enable (bool | Unset): Whether the trusted metadata framework is written into E-AC-3 audio.
        eac3_bitstream_mode (ProfileSettingsEac3BitstreamMode | Unset): Kind of audio service that the E-AC-3 stream
            carries, by the codec's mode number. The value shared by voice-over and karaoke means voice-over in mono and
            karaoke otherwise.
        eac3_ninety_degree_phase_shift (bool | Unset): Whether the surround channels are shifted by 90 degrees, which
            Dolby Pro Logic decoders need.
        eac3_three_decibel_attenuation (bool | Unset): Whether the surround channels are lowered by 3 dB before
            encoding.
        eac3_enable_lfe_low_pass_filter (bool | Unset): Whether a 120 Hz low-pass of eighth order is applied to the LFE
            channel before encoding.
        eac3_analog_to_digital_converter_type (ProfileSettingsEac3AnalogToDigitalConverterType | Unset): Which kind of
            analogue to digital converter the audio is marked to have passed.
        eac3_stereo_downmix_preference (ProfileSettingsEac3StereoDownmixPreference | Unset): Which stereo downmix a
            decoder should prefer, by the codec's mode number.
        eac3_lt_rt_center_mix_level (ProfileSettingsEac3LtRtCenterMixLevel | Unset): Level of the centre channel when it
            is added to left and right in a Lt/Rt downmix, as a step of the E-AC-3 level table: c0 to c7.
        eac3_lt_rt_surround_mix_level (ProfileSettingsEac3LtRtSurroundMixLevel | Unset): Level of the surround channel
            when it is added to left and right in a Lt/Rt downmix, as a step of the E-AC-3 level table: c3 to c7.
        eac3_lo_ro_center_mix_level (ProfileSettingsEac3LoRoCenterMixLevel | Unset): Level of the centre channel when it
            is added to left and right in a Lo/Ro downmix, as a step of the E-AC-3 level table: c0 to c7.
        eac3_lo_ro_surround_mix_level (ProfileSettingsEac3LoRoSurroundMixLevel | Unset): Level of the surround channel
            when it is added to left and right in a Lo/Ro downmix, as a step of the E-AC-3 level table: c3 to c7.
        eac3_surround_ex_mode (ProfileSettingsEac3SurroundExMode | Unset): Whether the audio is marked as encoded in
            Dolby EX, by the codec's mode number.
        eac3_drc_line_mode_profile (ProfileSettingsEac3DrcLineModeProfile | Unset): Profile of dynamic range compression
            in line mode.
        eac3_drc_rf_mode_profile (ProfileSettingsEac3DrcRfModeProfile | Unset): Profile of dynamic range compression in
            RF mode.
        eac3_dialog_normalization (int | Unset): Loudness of the dialogue by which decoders match programmes, as the
            codec's value. From 1 to 31.
        eac3_room_type (ProfileSettingsEac3RoomType | Unset): Kind of room in which the audio was mixed, by the codec's
            mode number.
        eac3_mixing_level (int | Unset): Sound pressure level at which the audio was mixed. From 80 to 111.
        eac3_copyright_protected (bool | Unset): Whether the audio is marked as protected by copyright.
        eac3_original_bitstream (bool | Unset): Whether the audio is marked as the master and not a copy.
    """

    preset_name: str
    name: str | Unset | None = UNSET
    title: str | Unset | None = UNSET
    extname: str | Unset | None = UNSET
    width: int | Unset | None = UNSET
    height: int | Unset | None = UNSET
    fps: float | None | Unset = UNSET
    aspect_mode: str | Unset | None = UNSET
    aspect_ratio: str | Unset | None = UNSET
    upscale: bool | Unset | None = UNSET
    pixel_format: str | Unset | None = UNSET
    video_bitrate: int | Unset | None = UNSET
    max_rate: int | Unset | None = UNSET
    buffer_size: float | Unset | None = UNSET
    buffer_size_in_packets: str | Unset | None = UNSET
    codec_preset: ProfileSettingsCodecPreset | Unset | None = UNSET
    keyframe_interval: int | Unset | None = UNSET
    keyframe_rate: float | Unset | None = UNSET
    interlace: str | Unset | None = UNSET
    deinterlace: str | Unset | None = UNSET
    deinterlace_frames: str | Unset | None = UNSET
    color_metadata: bool | Unset | None = UNSET
    sws_flags: str | Unset | None = UNSET
    h264_profile: ProfileSettingsH264Profile | Unset | None = UNSET
    h264_level: str | Unset | None = UNSET
    h264_tune: ProfileSettingsH264Tune | Unset | None = UNSET
    x264_options: str | Unset | None = UNSET
    x265_options: str | Unset | None = UNSET
    avcintra_class: ProfileSettingsAvcintraClass | Unset | None = UNSET
    dnxhd_type: ProfileSettingsDnxhdType | Unset | None = UNSET
    imx_type: str | Unset | None = UNSET
    prores_format: str | Unset | None = UNSET
    xdcam_format: str | Unset | None = UNSET
    advanced_fps_conversion: ProfileSettingsAdvancedFpsConversion | Unset | None = UNSET
    audio_codec: str | Unset | None = UNSET
    audio_bitrate: int | Unset | None = UNSET
    audio_sample_rate: int | Unset | None = UNSET
    audio_channels: int | Unset | None = UNSET
    audio_channels_layout: str | Unset | None = UNSET
    audio_channels_per_track: int | Unset | None = UNSET
    audio_streams: int | Unset | None = UNSET
    audio_stream_id: int | Unset | None = UNSET
    audio_map: str | Unset | None = UNSET
    audio_format: ProfileSettingsAudioFormat | Unset | None = UNSET
    audio_profile: str | Unset | None = UNSET
    merge_audio_streams: str | Unset | None = UNSET
    mute_audio_tracks: bool | Unset | None = UNSET
    lang: str | Unset | None = UNSET
    clip_offset: str | Unset | None = UNSET
    clip_length: str | Unset | None = UNSET
    clip_end: str | Unset | None = UNSET
    starting_timecode: str | Unset | None = UNSET
    time_code: str | Unset | None = UNSET
    use_editlist: bool | Unset | None = UNSET
    bumpers: list[str] | Unset | None = UNSET
    trailers: list[str] | Unset | None = UNSET
    closed_captions: ProfileSettingsClosedCaptions | Unset | None = UNSET
    crop_input_top: str | Unset | None = UNSET
    crop_input_bottom: str | Unset | None = UNSET
    crop_input_left: str | Unset | None = UNSET
    crop_input_right: str | Unset | None = UNSET
    crop_input_width: float | Unset | None = UNSET
    crop_input_height: str | Unset | None = UNSET
    watermark_url: str | Unset | None = UNSET
    watermark_top: str | Unset | None = UNSET
    watermark_bottom: str | Unset | None = UNSET
    watermark_left: str | Unset | None = UNSET
    watermark_right: str | Unset | None = UNSET
    watermark_width: str | Unset | None = UNSET
    watermark_height: str | Unset | None = UNSET
    watermark_bumpers: bool | Unset | None = UNSET
    watermark_trailers: bool | Unset | None = UNSET
    frame_count: int | Unset | None = UNSET
    frame_interval: str | Unset | None = UNSET
    frame_offsets: str | Unset | None = UNSET
    outputs_path_format: str | Unset | None = UNSET
    variants: str | Unset | None = UNSET
    playlist_type: ProfileSettingsPlaylistType | Unset | None = UNSET
    segment_time: int | Unset | None = UNSET
    byte_range_requests: bool | Unset | None = UNSET
    encryption: bool | Unset | None = UNSET
    dash_profile: str | Unset | None = UNSET
    transport_rate: str | Unset | None = UNSET
    audio_pid: str | Unset | None = UNSET
    video_pid: str | Unset | None = UNSET
    pmt_pid: str | Unset | None = UNSET
    ts_pids: str | Unset | None = UNSET
    telestream_block_size: ProfileSettingsTelestreamBlockSize | Unset | None = UNSET
    telestream_blur_scaler: float | Unset | None = UNSET
    telestream_cost_scaler: float | Unset | None = UNSET
    telestream_search_length_scaler: int | Unset | None = UNSET
    telestream_subpel_mode: bool | Unset | None = UNSET
    tachyon_allow_remove_pulldown: bool | Unset | None = UNSET
    tachyon_more_sensitive_remove_pulldown: bool | Unset | None = UNSET
    tachyon_enable_post_pulldown_filter: bool | Unset | None = UNSET
    tachyon_media_hint_is_cartoon: bool | Unset | None = UNSET
    tachyon_media_hint_has_chroma_noise: bool | Unset | None = UNSET
    tachyon_allow_add_standard_pd: bool | Unset | None = UNSET
    tachyon_allow_add_2_2pd: bool | Unset | None = UNSET
    tachyon_allow_add_4_4pd: bool | Unset | None = UNSET
    tachyon_allow_add_4_6pd: bool | Unset | None = UNSET
    tachyon_allow_add_euro_pd: bool | Unset | None = UNSET
    tachyon_allow_add_adaptive_pd: bool | Unset | None = UNSET
    tachyon_motion_amount: ProfileSettingsTachyonMotionAmount | Unset | None = UNSET
    tachyon_fallback_size: ProfileSettingsTachyonFallbackSize | Unset | None = UNSET
    tachyon_mblock_size: ProfileSettingsTachyonMblockSize | Unset | None = UNSET
    tachyon_cut_detection_sensitivity: float | Unset | None = UNSET
    eac3_evolution_enable: bool | Unset | None = UNSET
    eac3_bitstream_mode: ProfileSettingsEac3BitstreamMode | Unset | None = UNSET
    eac3_ninety_degree_phase_shift: bool | Unset | None = UNSET
    eac3_three_decibel_attenuation: bool | Unset | None = UNSET
    eac3_enable_lfe_low_pass_filter: bool | Unset | None = UNSET
    eac3_analog_to_digital_converter_type: ProfileSettingsEac3AnalogToDigitalConverterType | Unset | None = UNSET
    eac3_stereo_downmix_preference: ProfileSettingsEac3StereoDownmixPreference | Unset | None = UNSET
    eac3_lt_rt_center_mix_level: ProfileSettingsEac3LtRtCenterMixLevel | Unset | None = UNSET
    eac3_lt_rt_surround_mix_level: ProfileSettingsEac3LtRtSurroundMixLevel | Unset | None = UNSET
    eac3_lo_ro_center_mix_level: ProfileSettingsEac3LoRoCenterMixLevel | Unset | None = UNSET
    eac3_lo_ro_surround_mix_level: ProfileSettingsEac3LoRoSurroundMixLevel | Unset | None = UNSET
    eac3_surround_ex_mode: ProfileSettingsEac3SurroundExMode | Unset | None = UNSET
    eac3_drc_line_mode_profile: ProfileSettingsEac3DrcLineModeProfile | Unset | None = UNSET
    eac3_drc_rf_mode_profile: ProfileSettingsEac3DrcRfModeProfile | Unset | None = UNSET
    eac3_dialog_normalization: int | Unset | None = UNSET
    eac3_room_type: ProfileSettingsEac3RoomType | Unset | None = UNSET
    eac3_mixing_level: int | Unset | None = UNSET
    eac3_copyright_protected: bool | Unset | None = UNSET
    eac3_original_bitstream: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        preset_name = self.preset_name

        name = self.name

        title = self.title

        extname = self.extname

        width = self.width

        height = self.height

        fps: Any = None
        if self.fps is not None:
            if isinstance(self.fps, Unset):
                fps = UNSET
            else:
                fps = self.fps

        aspect_mode = self.aspect_mode

        aspect_ratio = self.aspect_ratio

        upscale = self.upscale

        pixel_format = self.pixel_format

        video_bitrate = self.video_bitrate

        max_rate = self.max_rate

        buffer_size = self.buffer_size

        buffer_size_in_packets = self.buffer_size_in_packets

        codec_preset: Any = None
        if self.codec_preset is not None:
            codec_preset = UNSET
            if not isinstance(self.codec_preset, Unset):
                codec_preset = self.codec_preset

        keyframe_interval = self.keyframe_interval

        keyframe_rate = self.keyframe_rate

        interlace = self.interlace

        deinterlace = self.deinterlace

        deinterlace_frames = self.deinterlace_frames

        color_metadata = self.color_metadata

        sws_flags = self.sws_flags

        h264_profile: Any = None
        if self.h264_profile is not None:
            h264_profile = UNSET
            if not isinstance(self.h264_profile, Unset):
                h264_profile = self.h264_profile

        h264_level = self.h264_level

        h264_tune: Any = None
        if self.h264_tune is not None:
            h264_tune = UNSET
            if not isinstance(self.h264_tune, Unset):
                h264_tune = self.h264_tune

        x264_options = self.x264_options

        x265_options = self.x265_options

        avcintra_class: Any = None
        if self.avcintra_class is not None:
            avcintra_class = UNSET
            if not isinstance(self.avcintra_class, Unset):
                avcintra_class = self.avcintra_class

        dnxhd_type: Any = None
        if self.dnxhd_type is not None:
            dnxhd_type = UNSET
            if not isinstance(self.dnxhd_type, Unset):
                dnxhd_type = self.dnxhd_type

        imx_type = self.imx_type

        prores_format = self.prores_format

        xdcam_format = self.xdcam_format

        advanced_fps_conversion: Any = None
        if self.advanced_fps_conversion is not None:
            advanced_fps_conversion = UNSET
            if not isinstance(self.advanced_fps_conversion, Unset):
                advanced_fps_conversion = self.advanced_fps_conversion

        audio_codec = self.audio_codec

        audio_bitrate = self.audio_bitrate

        audio_sample_rate = self.audio_sample_rate

        audio_channels = self.audio_channels

        audio_channels_layout = self.audio_channels_layout

        audio_channels_per_track = self.audio_channels_per_track

        audio_streams = self.audio_streams

        audio_stream_id = self.audio_stream_id

        audio_map = self.audio_map

        audio_format: Any = None
        if self.audio_format is not None:
            audio_format = UNSET
            if not isinstance(self.audio_format, Unset):
                audio_format = self.audio_format

        audio_profile = self.audio_profile

        merge_audio_streams = self.merge_audio_streams

        mute_audio_tracks = self.mute_audio_tracks

        lang = self.lang

        clip_offset = self.clip_offset

        clip_length = self.clip_length

        clip_end = self.clip_end

        starting_timecode = self.starting_timecode

        time_code = self.time_code

        use_editlist = self.use_editlist

        bumpers: Any = None
        if self.bumpers is not None:
            bumpers = UNSET
            if not isinstance(self.bumpers, Unset):
                bumpers = self.bumpers

        trailers: Any = None
        if self.trailers is not None:
            trailers = UNSET
            if not isinstance(self.trailers, Unset):
                trailers = self.trailers

        closed_captions: Any = None
        if self.closed_captions is not None:
            closed_captions = UNSET
            if not isinstance(self.closed_captions, Unset):
                closed_captions = self.closed_captions

        crop_input_top = self.crop_input_top

        crop_input_bottom = self.crop_input_bottom

        crop_input_left = self.crop_input_left

        crop_input_right = self.crop_input_right

        crop_input_width = self.crop_input_width

        crop_input_height = self.crop_input_height

        watermark_url = self.watermark_url

        watermark_top = self.watermark_top

        watermark_bottom = self.watermark_bottom

        watermark_left = self.watermark_left

        watermark_right = self.watermark_right

        watermark_width = self.watermark_width

        watermark_height = self.watermark_height

        watermark_bumpers = self.watermark_bumpers

        watermark_trailers = self.watermark_trailers

        frame_count = self.frame_count

        frame_interval = self.frame_interval

        frame_offsets = self.frame_offsets

        outputs_path_format = self.outputs_path_format

        variants = self.variants

        playlist_type: Any = None
        if self.playlist_type is not None:
            playlist_type = UNSET
            if not isinstance(self.playlist_type, Unset):
                playlist_type = self.playlist_type

        segment_time = self.segment_time

        byte_range_requests = self.byte_range_requests

        encryption = self.encryption

        dash_profile = self.dash_profile

        transport_rate = self.transport_rate

        audio_pid = self.audio_pid

        video_pid = self.video_pid

        pmt_pid = self.pmt_pid

        ts_pids = self.ts_pids

        telestream_block_size: Any = None
        if self.telestream_block_size is not None:
            telestream_block_size = UNSET
            if not isinstance(self.telestream_block_size, Unset):
                telestream_block_size = self.telestream_block_size

        telestream_blur_scaler = self.telestream_blur_scaler

        telestream_cost_scaler = self.telestream_cost_scaler

        telestream_search_length_scaler = self.telestream_search_length_scaler

        telestream_subpel_mode = self.telestream_subpel_mode

        tachyon_allow_remove_pulldown = self.tachyon_allow_remove_pulldown

        tachyon_more_sensitive_remove_pulldown = self.tachyon_more_sensitive_remove_pulldown

        tachyon_enable_post_pulldown_filter = self.tachyon_enable_post_pulldown_filter

        tachyon_media_hint_is_cartoon = self.tachyon_media_hint_is_cartoon

        tachyon_media_hint_has_chroma_noise = self.tachyon_media_hint_has_chroma_noise

        tachyon_allow_add_standard_pd = self.tachyon_allow_add_standard_pd

        tachyon_allow_add_2_2pd = self.tachyon_allow_add_2_2pd

        tachyon_allow_add_4_4pd = self.tachyon_allow_add_4_4pd

        tachyon_allow_add_4_6pd = self.tachyon_allow_add_4_6pd

        tachyon_allow_add_euro_pd = self.tachyon_allow_add_euro_pd

        tachyon_allow_add_adaptive_pd = self.tachyon_allow_add_adaptive_pd

        tachyon_motion_amount: Any = None
        if self.tachyon_motion_amount is not None:
            tachyon_motion_amount = UNSET
            if not isinstance(self.tachyon_motion_amount, Unset):
                tachyon_motion_amount = self.tachyon_motion_amount

        tachyon_fallback_size: Any = None
        if self.tachyon_fallback_size is not None:
            tachyon_fallback_size = UNSET
            if not isinstance(self.tachyon_fallback_size, Unset):
                tachyon_fallback_size = self.tachyon_fallback_size

        tachyon_mblock_size: Any = None
        if self.tachyon_mblock_size is not None:
            tachyon_mblock_size = UNSET
            if not isinstance(self.tachyon_mblock_size, Unset):
                tachyon_mblock_size = self.tachyon_mblock_size

        tachyon_cut_detection_sensitivity = self.tachyon_cut_detection_sensitivity

        eac3_evolution_enable = self.eac3_evolution_enable

        eac3_bitstream_mode: Any = None
        if self.eac3_bitstream_mode is not None:
            eac3_bitstream_mode = UNSET
            if not isinstance(self.eac3_bitstream_mode, Unset):
                eac3_bitstream_mode = self.eac3_bitstream_mode

        eac3_ninety_degree_phase_shift = self.eac3_ninety_degree_phase_shift

        eac3_three_decibel_attenuation = self.eac3_three_decibel_attenuation

        eac3_enable_lfe_low_pass_filter = self.eac3_enable_lfe_low_pass_filter

        eac3_analog_to_digital_converter_type: Any = None
        if self.eac3_analog_to_digital_converter_type is not None:
            eac3_analog_to_digital_converter_type = UNSET
            if not isinstance(self.eac3_analog_to_digital_converter_type, Unset):
                eac3_analog_to_digital_converter_type = self.eac3_analog_to_digital_converter_type

        eac3_stereo_downmix_preference: Any = None
        if self.eac3_stereo_downmix_preference is not None:
            eac3_stereo_downmix_preference = UNSET
            if not isinstance(self.eac3_stereo_downmix_preference, Unset):
                eac3_stereo_downmix_preference = self.eac3_stereo_downmix_preference

        eac3_lt_rt_center_mix_level: Any = None
        if self.eac3_lt_rt_center_mix_level is not None:
            eac3_lt_rt_center_mix_level = UNSET
            if not isinstance(self.eac3_lt_rt_center_mix_level, Unset):
                eac3_lt_rt_center_mix_level = self.eac3_lt_rt_center_mix_level

        eac3_lt_rt_surround_mix_level: Any = None
        if self.eac3_lt_rt_surround_mix_level is not None:
            eac3_lt_rt_surround_mix_level = UNSET
            if not isinstance(self.eac3_lt_rt_surround_mix_level, Unset):
                eac3_lt_rt_surround_mix_level = self.eac3_lt_rt_surround_mix_level

        eac3_lo_ro_center_mix_level: Any = None
        if self.eac3_lo_ro_center_mix_level is not None:
            eac3_lo_ro_center_mix_level = UNSET
            if not isinstance(self.eac3_lo_ro_center_mix_level, Unset):
                eac3_lo_ro_center_mix_level = self.eac3_lo_ro_center_mix_level

        eac3_lo_ro_surround_mix_level: Any = None
        if self.eac3_lo_ro_surround_mix_level is not None:
            eac3_lo_ro_surround_mix_level = UNSET
            if not isinstance(self.eac3_lo_ro_surround_mix_level, Unset):
                eac3_lo_ro_surround_mix_level = self.eac3_lo_ro_surround_mix_level

        eac3_surround_ex_mode: Any = None
        if self.eac3_surround_ex_mode is not None:
            eac3_surround_ex_mode = UNSET
            if not isinstance(self.eac3_surround_ex_mode, Unset):
                eac3_surround_ex_mode = self.eac3_surround_ex_mode

        eac3_drc_line_mode_profile: Any = None
        if self.eac3_drc_line_mode_profile is not None:
            eac3_drc_line_mode_profile = UNSET
            if not isinstance(self.eac3_drc_line_mode_profile, Unset):
                eac3_drc_line_mode_profile = self.eac3_drc_line_mode_profile

        eac3_drc_rf_mode_profile: Any = None
        if self.eac3_drc_rf_mode_profile is not None:
            eac3_drc_rf_mode_profile = UNSET
            if not isinstance(self.eac3_drc_rf_mode_profile, Unset):
                eac3_drc_rf_mode_profile = self.eac3_drc_rf_mode_profile

        eac3_dialog_normalization = self.eac3_dialog_normalization

        eac3_room_type: Any = None
        if self.eac3_room_type is not None:
            eac3_room_type = UNSET
            if not isinstance(self.eac3_room_type, Unset):
                eac3_room_type = self.eac3_room_type

        eac3_mixing_level = self.eac3_mixing_level

        eac3_copyright_protected = self.eac3_copyright_protected

        eac3_original_bitstream = self.eac3_original_bitstream

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "preset_name": preset_name,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if title is not UNSET:
            field_dict["title"] = title
        if extname is not UNSET:
            field_dict["extname"] = extname
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if fps is not UNSET:
            field_dict["fps"] = fps
        if aspect_mode is not UNSET:
            field_dict["aspect_mode"] = aspect_mode
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if upscale is not UNSET:
            field_dict["upscale"] = upscale
        if pixel_format is not UNSET:
            field_dict["pixel_format"] = pixel_format
        if video_bitrate is not UNSET:
            field_dict["video_bitrate"] = video_bitrate
        if max_rate is not UNSET:
            field_dict["max_rate"] = max_rate
        if buffer_size is not UNSET:
            field_dict["buffer_size"] = buffer_size
        if buffer_size_in_packets is not UNSET:
            field_dict["buffer_size_in_packets"] = buffer_size_in_packets
        if codec_preset is not UNSET:
            field_dict["codec_preset"] = codec_preset
        if keyframe_interval is not UNSET:
            field_dict["keyframe_interval"] = keyframe_interval
        if keyframe_rate is not UNSET:
            field_dict["keyframe_rate"] = keyframe_rate
        if interlace is not UNSET:
            field_dict["interlace"] = interlace
        if deinterlace is not UNSET:
            field_dict["deinterlace"] = deinterlace
        if deinterlace_frames is not UNSET:
            field_dict["deinterlace_frames"] = deinterlace_frames
        if color_metadata is not UNSET:
            field_dict["color_metadata"] = color_metadata
        if sws_flags is not UNSET:
            field_dict["sws_flags"] = sws_flags
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
        if avcintra_class is not UNSET:
            field_dict["avcintra_class"] = avcintra_class
        if dnxhd_type is not UNSET:
            field_dict["dnxhd_type"] = dnxhd_type
        if imx_type is not UNSET:
            field_dict["imx_type"] = imx_type
        if prores_format is not UNSET:
            field_dict["prores_format"] = prores_format
        if xdcam_format is not UNSET:
            field_dict["xdcam_format"] = xdcam_format
        if advanced_fps_conversion is not UNSET:
            field_dict["advanced_fps_conversion"] = advanced_fps_conversion
        if audio_codec is not UNSET:
            field_dict["audio_codec"] = audio_codec
        if audio_bitrate is not UNSET:
            field_dict["audio_bitrate"] = audio_bitrate
        if audio_sample_rate is not UNSET:
            field_dict["audio_sample_rate"] = audio_sample_rate
        if audio_channels is not UNSET:
            field_dict["audio_channels"] = audio_channels
        if audio_channels_layout is not UNSET:
            field_dict["audio_channels_layout"] = audio_channels_layout
        if audio_channels_per_track is not UNSET:
            field_dict["audio_channels_per_track"] = audio_channels_per_track
        if audio_streams is not UNSET:
            field_dict["audio_streams"] = audio_streams
        if audio_stream_id is not UNSET:
            field_dict["audio_stream_id"] = audio_stream_id
        if audio_map is not UNSET:
            field_dict["audio_map"] = audio_map
        if audio_format is not UNSET:
            field_dict["audio_format"] = audio_format
        if audio_profile is not UNSET:
            field_dict["audio_profile"] = audio_profile
        if merge_audio_streams is not UNSET:
            field_dict["merge_audio_streams"] = merge_audio_streams
        if mute_audio_tracks is not UNSET:
            field_dict["mute_audio_tracks"] = mute_audio_tracks
        if lang is not UNSET:
            field_dict["lang"] = lang
        if clip_offset is not UNSET:
            field_dict["clip_offset"] = clip_offset
        if clip_length is not UNSET:
            field_dict["clip_length"] = clip_length
        if clip_end is not UNSET:
            field_dict["clip_end"] = clip_end
        if starting_timecode is not UNSET:
            field_dict["starting_timecode"] = starting_timecode
        if time_code is not UNSET:
            field_dict["time_code"] = time_code
        if use_editlist is not UNSET:
            field_dict["use_editlist"] = use_editlist
        if bumpers is not UNSET:
            field_dict["bumpers"] = bumpers
        if trailers is not UNSET:
            field_dict["trailers"] = trailers
        if closed_captions is not UNSET:
            field_dict["closed_captions"] = closed_captions
        if crop_input_top is not UNSET:
            field_dict["crop_input_top"] = crop_input_top
        if crop_input_bottom is not UNSET:
            field_dict["crop_input_bottom"] = crop_input_bottom
        if crop_input_left is not UNSET:
            field_dict["crop_input_left"] = crop_input_left
        if crop_input_right is not UNSET:
            field_dict["crop_input_right"] = crop_input_right
        if crop_input_width is not UNSET:
            field_dict["crop_input_width"] = crop_input_width
        if crop_input_height is not UNSET:
            field_dict["crop_input_height"] = crop_input_height
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
        if watermark_bumpers is not UNSET:
            field_dict["watermark_bumpers"] = watermark_bumpers
        if watermark_trailers is not UNSET:
            field_dict["watermark_trailers"] = watermark_trailers
        if frame_count is not UNSET:
            field_dict["frame_count"] = frame_count
        if frame_interval is not UNSET:
            field_dict["frame_interval"] = frame_interval
        if frame_offsets is not UNSET:
            field_dict["frame_offsets"] = frame_offsets
        if outputs_path_format is not UNSET:
            field_dict["outputs_path_format"] = outputs_path_format
        if variants is not UNSET:
            field_dict["variants"] = variants
        if playlist_type is not UNSET:
            field_dict["playlist_type"] = playlist_type
        if segment_time is not UNSET:
            field_dict["segment_time"] = segment_time
        if byte_range_requests is not UNSET:
            field_dict["byte_range_requests"] = byte_range_requests
        if encryption is not UNSET:
            field_dict["encryption"] = encryption
        if dash_profile is not UNSET:
            field_dict["dash_profile"] = dash_profile
        if transport_rate is not UNSET:
            field_dict["transport_rate"] = transport_rate
        if audio_pid is not UNSET:
            field_dict["audio_pid"] = audio_pid
        if video_pid is not UNSET:
            field_dict["video_pid"] = video_pid
        if pmt_pid is not UNSET:
            field_dict["pmt_pid"] = pmt_pid
        if ts_pids is not UNSET:
            field_dict["ts_pids"] = ts_pids
        if telestream_block_size is not UNSET:
            field_dict["telestream_block_size"] = telestream_block_size
        if telestream_blur_scaler is not UNSET:
            field_dict["telestream_blur_scaler"] = telestream_blur_scaler
        if telestream_cost_scaler is not UNSET:
            field_dict["telestream_cost_scaler"] = telestream_cost_scaler
        if telestream_search_length_scaler is not UNSET:
            field_dict["telestream_search_length_scaler"] = telestream_search_length_scaler
        if telestream_subpel_mode is not UNSET:
            field_dict["telestream_subpel_mode"] = telestream_subpel_mode
        if tachyon_allow_remove_pulldown is not UNSET:
            field_dict["tachyon_allow_remove_pulldown"] = tachyon_allow_remove_pulldown
        if tachyon_more_sensitive_remove_pulldown is not UNSET:
            field_dict["tachyon_more_sensitive_remove_pulldown"] = tachyon_more_sensitive_remove_pulldown
        if tachyon_enable_post_pulldown_filter is not UNSET:
            field_dict["tachyon_enable_post_pulldown_filter"] = tachyon_enable_post_pulldown_filter
        if tachyon_media_hint_is_cartoon is not UNSET:
            field_dict["tachyon_media_hint_is_cartoon"] = tachyon_media_hint_is_cartoon
        if tachyon_media_hint_has_chroma_noise is not UNSET:
            field_dict["tachyon_media_hint_has_chroma_noise"] = tachyon_media_hint_has_chroma_noise
        if tachyon_allow_add_standard_pd is not UNSET:
            field_dict["tachyon_allow_add_standard_pd"] = tachyon_allow_add_standard_pd
        if tachyon_allow_add_2_2pd is not UNSET:
            field_dict["tachyon_allow_add_2_2pd"] = tachyon_allow_add_2_2pd
        if tachyon_allow_add_4_4pd is not UNSET:
            field_dict["tachyon_allow_add_4_4pd"] = tachyon_allow_add_4_4pd
        if tachyon_allow_add_4_6pd is not UNSET:
            field_dict["tachyon_allow_add_4_6pd"] = tachyon_allow_add_4_6pd
        if tachyon_allow_add_euro_pd is not UNSET:
            field_dict["tachyon_allow_add_euro_pd"] = tachyon_allow_add_euro_pd
        if tachyon_allow_add_adaptive_pd is not UNSET:
            field_dict["tachyon_allow_add_adaptive_pd"] = tachyon_allow_add_adaptive_pd
        if tachyon_motion_amount is not UNSET:
            field_dict["tachyon_motion_amount"] = tachyon_motion_amount
        if tachyon_fallback_size is not UNSET:
            field_dict["tachyon_fallback_size"] = tachyon_fallback_size
        if tachyon_mblock_size is not UNSET:
            field_dict["tachyon_mblock_size"] = tachyon_mblock_size
        if tachyon_cut_detection_sensitivity is not UNSET:
            field_dict["tachyon_cut_detection_sensitivity"] = tachyon_cut_detection_sensitivity
        if eac3_evolution_enable is not UNSET:
            field_dict["eac3_evolution_enable"] = eac3_evolution_enable
        if eac3_bitstream_mode is not UNSET:
            field_dict["eac3_bitstream_mode"] = eac3_bitstream_mode
        if eac3_ninety_degree_phase_shift is not UNSET:
            field_dict["eac3_ninety_degree_phase_shift"] = eac3_ninety_degree_phase_shift
        if eac3_three_decibel_attenuation is not UNSET:
            field_dict["eac3_three_decibel_attenuation"] = eac3_three_decibel_attenuation
        if eac3_enable_lfe_low_pass_filter is not UNSET:
            field_dict["eac3_enable_lfe_low_pass_filter"] = eac3_enable_lfe_low_pass_filter
        if eac3_analog_to_digital_converter_type is not UNSET:
            field_dict["eac3_analog_to_digital_converter_type"] = eac3_analog_to_digital_converter_type
        if eac3_stereo_downmix_preference is not UNSET:
            field_dict["eac3_stereo_downmix_preference"] = eac3_stereo_downmix_preference
        if eac3_lt_rt_center_mix_level is not UNSET:
            field_dict["eac3_lt_rt_center_mix_level"] = eac3_lt_rt_center_mix_level
        if eac3_lt_rt_surround_mix_level is not UNSET:
            field_dict["eac3_lt_rt_surround_mix_level"] = eac3_lt_rt_surround_mix_level
        if eac3_lo_ro_center_mix_level is not UNSET:
            field_dict["eac3_lo_ro_center_mix_level"] = eac3_lo_ro_center_mix_level
        if eac3_lo_ro_surround_mix_level is not UNSET:
            field_dict["eac3_lo_ro_surround_mix_level"] = eac3_lo_ro_surround_mix_level
        if eac3_surround_ex_mode is not UNSET:
            field_dict["eac3_surround_ex_mode"] = eac3_surround_ex_mode
        if eac3_drc_line_mode_profile is not UNSET:
            field_dict["eac3_drc_line_mode_profile"] = eac3_drc_line_mode_profile
        if eac3_drc_rf_mode_profile is not UNSET:
            field_dict["eac3_drc_rf_mode_profile"] = eac3_drc_rf_mode_profile
        if eac3_dialog_normalization is not UNSET:
            field_dict["eac3_dialog_normalization"] = eac3_dialog_normalization
        if eac3_room_type is not UNSET:
            field_dict["eac3_room_type"] = eac3_room_type
        if eac3_mixing_level is not UNSET:
            field_dict["eac3_mixing_level"] = eac3_mixing_level
        if eac3_copyright_protected is not UNSET:
            field_dict["eac3_copyright_protected"] = eac3_copyright_protected
        if eac3_original_bitstream is not UNSET:
            field_dict["eac3_original_bitstream"] = eac3_original_bitstream

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("CreateProfileRequest", src_dict) as _object:
            preset_name = _object.required("preset_name")

            name = _object.optional("name")

            title = _object.optional("title")

            extname = _object.optional("extname")

            width = _object.optional("width")

            height = _object.optional("height")

            def _parse_fps(data: object) -> float | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | Unset, data)

            fps = _parse_fps(_object.optional("fps"))

            aspect_mode = _object.optional("aspect_mode")

            aspect_ratio = _object.optional("aspect_ratio")

            upscale = _object.optional("upscale")

            pixel_format = _object.optional("pixel_format")

            video_bitrate = _object.optional("video_bitrate")

            max_rate = _object.optional("max_rate")

            buffer_size = _object.optional("buffer_size")

            buffer_size_in_packets = _object.optional("buffer_size_in_packets")

            _codec_preset = _object.optional("codec_preset")
            codec_preset: ProfileSettingsCodecPreset | Unset | None
            if _codec_preset is None or isinstance(_codec_preset, Unset):
                codec_preset = _codec_preset
            else:
                codec_preset = check_profile_settings_codec_preset(_codec_preset)

            keyframe_interval = _object.optional("keyframe_interval")

            keyframe_rate = _object.optional("keyframe_rate")

            interlace = _object.optional("interlace")

            deinterlace = _object.optional("deinterlace")

            deinterlace_frames = _object.optional("deinterlace_frames")

            color_metadata = _object.optional("color_metadata")

            sws_flags = _object.optional("sws_flags")

            _h264_profile = _object.optional("h264_profile")
            h264_profile: ProfileSettingsH264Profile | Unset | None
            if _h264_profile is None or isinstance(_h264_profile, Unset):
                h264_profile = _h264_profile
            else:
                h264_profile = check_profile_settings_h264_profile(_h264_profile)

            h264_level = _object.optional("h264_level")

            _h264_tune = _object.optional("h264_tune")
            h264_tune: ProfileSettingsH264Tune | Unset | None
            if _h264_tune is None or isinstance(_h264_tune, Unset):
                h264_tune = _h264_tune
            else:
                h264_tune = check_profile_settings_h264_tune(_h264_tune)

            x264_options = _object.optional("x264_options")

            x265_options = _object.optional("x265_options")

            _avcintra_class = _object.optional("avcintra_class")
            avcintra_class: ProfileSettingsAvcintraClass | Unset | None
            if _avcintra_class is None or isinstance(_avcintra_class, Unset):
                avcintra_class = _avcintra_class
            else:
                avcintra_class = check_profile_settings_avcintra_class(_avcintra_class)

            _dnxhd_type = _object.optional("dnxhd_type")
            dnxhd_type: ProfileSettingsDnxhdType | Unset | None
            if _dnxhd_type is None or isinstance(_dnxhd_type, Unset):
                dnxhd_type = _dnxhd_type
            else:
                dnxhd_type = check_profile_settings_dnxhd_type(_dnxhd_type)

            imx_type = _object.optional("imx_type")

            prores_format = _object.optional("prores_format")

            xdcam_format = _object.optional("xdcam_format")

            _advanced_fps_conversion = _object.optional("advanced_fps_conversion")
            advanced_fps_conversion: ProfileSettingsAdvancedFpsConversion | Unset | None
            if _advanced_fps_conversion is None or isinstance(_advanced_fps_conversion, Unset):
                advanced_fps_conversion = _advanced_fps_conversion
            else:
                advanced_fps_conversion = check_profile_settings_advanced_fps_conversion(_advanced_fps_conversion)

            audio_codec = _object.optional("audio_codec")

            audio_bitrate = _object.optional("audio_bitrate")

            audio_sample_rate = _object.optional("audio_sample_rate")

            audio_channels = _object.optional("audio_channels")

            audio_channels_layout = _object.optional("audio_channels_layout")

            audio_channels_per_track = _object.optional("audio_channels_per_track")

            audio_streams = _object.optional("audio_streams")

            audio_stream_id = _object.optional("audio_stream_id")

            audio_map = _object.optional("audio_map")

            _audio_format = _object.optional("audio_format")
            audio_format: ProfileSettingsAudioFormat | Unset | None
            if _audio_format is None or isinstance(_audio_format, Unset):
                audio_format = _audio_format
            else:
                audio_format = check_profile_settings_audio_format(_audio_format)

            audio_profile = _object.optional("audio_profile")

            merge_audio_streams = _object.optional("merge_audio_streams")

            mute_audio_tracks = _object.optional("mute_audio_tracks")

            lang = _object.optional("lang")

            clip_offset = _object.optional("clip_offset")

            clip_length = _object.optional("clip_length")

            clip_end = _object.optional("clip_end")

            starting_timecode = _object.optional("starting_timecode")

            time_code = _object.optional("time_code")

            use_editlist = _object.optional("use_editlist")

            bumpers = cast(list[str], _object.optional("bumpers"))

            trailers = cast(list[str], _object.optional("trailers"))

            _closed_captions = _object.optional("closed_captions")
            closed_captions: ProfileSettingsClosedCaptions | Unset | None
            if _closed_captions is None or isinstance(_closed_captions, Unset):
                closed_captions = _closed_captions
            else:
                closed_captions = check_profile_settings_closed_captions(_closed_captions)

            crop_input_top = _object.optional("crop_input_top")

            crop_input_bottom = _object.optional("crop_input_bottom")

            crop_input_left = _object.optional("crop_input_left")

            crop_input_right = _object.optional("crop_input_right")

            crop_input_width = _object.optional("crop_input_width")

            crop_input_height = _object.optional("crop_input_height")

            watermark_url = _object.optional("watermark_url")

            watermark_top = _object.optional("watermark_top")

            watermark_bottom = _object.optional("watermark_bottom")

            watermark_left = _object.optional("watermark_left")

            watermark_right = _object.optional("watermark_right")

            watermark_width = _object.optional("watermark_width")

            watermark_height = _object.optional("watermark_height")

            watermark_bumpers = _object.optional("watermark_bumpers")

            watermark_trailers = _object.optional("watermark_trailers")

            frame_count = _object.optional("frame_count")

            frame_interval = _object.optional("frame_interval")

            frame_offsets = _object.optional("frame_offsets")

            outputs_path_format = _object.optional("outputs_path_format")

            variants = _object.optional("variants")

            _playlist_type = _object.optional("playlist_type")
            playlist_type: ProfileSettingsPlaylistType | Unset | None
            if _playlist_type is None or isinstance(_playlist_type, Unset):
                playlist_type = _playlist_type
            else:
                playlist_type = check_profile_settings_playlist_type(_playlist_type)

            segment_time = _object.optional("segment_time")

            byte_range_requests = _object.optional("byte_range_requests")

            encryption = _object.optional("encryption")

            dash_profile = _object.optional("dash_profile")

            transport_rate = _object.optional("transport_rate")

            audio_pid = _object.optional("audio_pid")

            video_pid = _object.optional("video_pid")

            pmt_pid = _object.optional("pmt_pid")

            ts_pids = _object.optional("ts_pids")

            _telestream_block_size = _object.optional("telestream_block_size")
            telestream_block_size: ProfileSettingsTelestreamBlockSize | Unset | None
            if _telestream_block_size is None or isinstance(_telestream_block_size, Unset):
                telestream_block_size = _telestream_block_size
            else:
                telestream_block_size = check_profile_settings_telestream_block_size(_telestream_block_size)

            telestream_blur_scaler = _object.optional("telestream_blur_scaler")

            telestream_cost_scaler = _object.optional("telestream_cost_scaler")

            telestream_search_length_scaler = _object.optional("telestream_search_length_scaler")

            telestream_subpel_mode = _object.optional("telestream_subpel_mode")

            tachyon_allow_remove_pulldown = _object.optional("tachyon_allow_remove_pulldown")

            tachyon_more_sensitive_remove_pulldown = _object.optional("tachyon_more_sensitive_remove_pulldown")

            tachyon_enable_post_pulldown_filter = _object.optional("tachyon_enable_post_pulldown_filter")

            tachyon_media_hint_is_cartoon = _object.optional("tachyon_media_hint_is_cartoon")

            tachyon_media_hint_has_chroma_noise = _object.optional("tachyon_media_hint_has_chroma_noise")

            tachyon_allow_add_standard_pd = _object.optional("tachyon_allow_add_standard_pd")

            tachyon_allow_add_2_2pd = _object.optional("tachyon_allow_add_2_2pd")

            tachyon_allow_add_4_4pd = _object.optional("tachyon_allow_add_4_4pd")

            tachyon_allow_add_4_6pd = _object.optional("tachyon_allow_add_4_6pd")

            tachyon_allow_add_euro_pd = _object.optional("tachyon_allow_add_euro_pd")

            tachyon_allow_add_adaptive_pd = _object.optional("tachyon_allow_add_adaptive_pd")

            _tachyon_motion_amount = _object.optional("tachyon_motion_amount")
            tachyon_motion_amount: ProfileSettingsTachyonMotionAmount | Unset | None
            if _tachyon_motion_amount is None or isinstance(_tachyon_motion_amount, Unset):
                tachyon_motion_amount = _tachyon_motion_amount
            else:
                tachyon_motion_amount = check_profile_settings_tachyon_motion_amount(_tachyon_motion_amount)

            _tachyon_fallback_size = _object.optional("tachyon_fallback_size")
            tachyon_fallback_size: ProfileSettingsTachyonFallbackSize | Unset | None
            if _tachyon_fallback_size is None or isinstance(_tachyon_fallback_size, Unset):
                tachyon_fallback_size = _tachyon_fallback_size
            else:
                tachyon_fallback_size = check_profile_settings_tachyon_fallback_size(_tachyon_fallback_size)

            _tachyon_mblock_size = _object.optional("tachyon_mblock_size")
            tachyon_mblock_size: ProfileSettingsTachyonMblockSize | Unset | None
            if _tachyon_mblock_size is None or isinstance(_tachyon_mblock_size, Unset):
                tachyon_mblock_size = _tachyon_mblock_size
            else:
                tachyon_mblock_size = check_profile_settings_tachyon_mblock_size(_tachyon_mblock_size)

            tachyon_cut_detection_sensitivity = _object.optional("tachyon_cut_detection_sensitivity")

            eac3_evolution_enable = _object.optional("eac3_evolution_enable")

            _eac3_bitstream_mode = _object.optional("eac3_bitstream_mode")
            eac3_bitstream_mode: ProfileSettingsEac3BitstreamMode | Unset | None
            if _eac3_bitstream_mode is None or isinstance(_eac3_bitstream_mode, Unset):
                eac3_bitstream_mode = _eac3_bitstream_mode
            else:
                eac3_bitstream_mode = check_profile_settings_eac_3_bitstream_mode(_eac3_bitstream_mode)

            eac3_ninety_degree_phase_shift = _object.optional("eac3_ninety_degree_phase_shift")

            eac3_three_decibel_attenuation = _object.optional("eac3_three_decibel_attenuation")

            eac3_enable_lfe_low_pass_filter = _object.optional("eac3_enable_lfe_low_pass_filter")

            _eac3_analog_to_digital_converter_type = _object.optional("eac3_analog_to_digital_converter_type")
            eac3_analog_to_digital_converter_type: ProfileSettingsEac3AnalogToDigitalConverterType | Unset | None
            if _eac3_analog_to_digital_converter_type is None or isinstance(
                _eac3_analog_to_digital_converter_type, Unset
            ):
                eac3_analog_to_digital_converter_type = _eac3_analog_to_digital_converter_type
            else:
                eac3_analog_to_digital_converter_type = check_profile_settings_eac_3_analog_to_digital_converter_type(
                    _eac3_analog_to_digital_converter_type
                )

            _eac3_stereo_downmix_preference = _object.optional("eac3_stereo_downmix_preference")
            eac3_stereo_downmix_preference: ProfileSettingsEac3StereoDownmixPreference | Unset | None
            if _eac3_stereo_downmix_preference is None or isinstance(_eac3_stereo_downmix_preference, Unset):
                eac3_stereo_downmix_preference = _eac3_stereo_downmix_preference
            else:
                eac3_stereo_downmix_preference = check_profile_settings_eac_3_stereo_downmix_preference(
                    _eac3_stereo_downmix_preference
                )

            _eac3_lt_rt_center_mix_level = _object.optional("eac3_lt_rt_center_mix_level")
            eac3_lt_rt_center_mix_level: ProfileSettingsEac3LtRtCenterMixLevel | Unset | None
            if _eac3_lt_rt_center_mix_level is None or isinstance(_eac3_lt_rt_center_mix_level, Unset):
                eac3_lt_rt_center_mix_level = _eac3_lt_rt_center_mix_level
            else:
                eac3_lt_rt_center_mix_level = check_profile_settings_eac_3_lt_rt_center_mix_level(
                    _eac3_lt_rt_center_mix_level
                )

            _eac3_lt_rt_surround_mix_level = _object.optional("eac3_lt_rt_surround_mix_level")
            eac3_lt_rt_surround_mix_level: ProfileSettingsEac3LtRtSurroundMixLevel | Unset | None
            if _eac3_lt_rt_surround_mix_level is None or isinstance(_eac3_lt_rt_surround_mix_level, Unset):
                eac3_lt_rt_surround_mix_level = _eac3_lt_rt_surround_mix_level
            else:
                eac3_lt_rt_surround_mix_level = check_profile_settings_eac_3_lt_rt_surround_mix_level(
                    _eac3_lt_rt_surround_mix_level
                )

            _eac3_lo_ro_center_mix_level = _object.optional("eac3_lo_ro_center_mix_level")
            eac3_lo_ro_center_mix_level: ProfileSettingsEac3LoRoCenterMixLevel | Unset | None
            if _eac3_lo_ro_center_mix_level is None or isinstance(_eac3_lo_ro_center_mix_level, Unset):
                eac3_lo_ro_center_mix_level = _eac3_lo_ro_center_mix_level
            else:
                eac3_lo_ro_center_mix_level = check_profile_settings_eac_3_lo_ro_center_mix_level(
                    _eac3_lo_ro_center_mix_level
                )

            _eac3_lo_ro_surround_mix_level = _object.optional("eac3_lo_ro_surround_mix_level")
            eac3_lo_ro_surround_mix_level: ProfileSettingsEac3LoRoSurroundMixLevel | Unset | None
            if _eac3_lo_ro_surround_mix_level is None or isinstance(_eac3_lo_ro_surround_mix_level, Unset):
                eac3_lo_ro_surround_mix_level = _eac3_lo_ro_surround_mix_level
            else:
                eac3_lo_ro_surround_mix_level = check_profile_settings_eac_3_lo_ro_surround_mix_level(
                    _eac3_lo_ro_surround_mix_level
                )

            _eac3_surround_ex_mode = _object.optional("eac3_surround_ex_mode")
            eac3_surround_ex_mode: ProfileSettingsEac3SurroundExMode | Unset | None
            if _eac3_surround_ex_mode is None or isinstance(_eac3_surround_ex_mode, Unset):
                eac3_surround_ex_mode = _eac3_surround_ex_mode
            else:
                eac3_surround_ex_mode = check_profile_settings_eac_3_surround_ex_mode(_eac3_surround_ex_mode)

            _eac3_drc_line_mode_profile = _object.optional("eac3_drc_line_mode_profile")
            eac3_drc_line_mode_profile: ProfileSettingsEac3DrcLineModeProfile | Unset | None
            if _eac3_drc_line_mode_profile is None or isinstance(_eac3_drc_line_mode_profile, Unset):
                eac3_drc_line_mode_profile = _eac3_drc_line_mode_profile
            else:
                eac3_drc_line_mode_profile = check_profile_settings_eac_3_drc_line_mode_profile(
                    _eac3_drc_line_mode_profile
                )

            _eac3_drc_rf_mode_profile = _object.optional("eac3_drc_rf_mode_profile")
            eac3_drc_rf_mode_profile: ProfileSettingsEac3DrcRfModeProfile | Unset | None
            if _eac3_drc_rf_mode_profile is None or isinstance(_eac3_drc_rf_mode_profile, Unset):
                eac3_drc_rf_mode_profile = _eac3_drc_rf_mode_profile
            else:
                eac3_drc_rf_mode_profile = check_profile_settings_eac_3_drc_rf_mode_profile(_eac3_drc_rf_mode_profile)

            eac3_dialog_normalization = _object.optional("eac3_dialog_normalization")

            _eac3_room_type = _object.optional("eac3_room_type")
            eac3_room_type: ProfileSettingsEac3RoomType | Unset | None
            if _eac3_room_type is None or isinstance(_eac3_room_type, Unset):
                eac3_room_type = _eac3_room_type
            else:
                eac3_room_type = check_profile_settings_eac_3_room_type(_eac3_room_type)

            eac3_mixing_level = _object.optional("eac3_mixing_level")

            eac3_copyright_protected = _object.optional("eac3_copyright_protected")

            eac3_original_bitstream = _object.optional("eac3_original_bitstream")

            additional_properties = _object.rest

            _self = cls(
                preset_name=preset_name,
                name=name,
                title=title,
                extname=extname,
                width=width,
                height=height,
                fps=fps,
                aspect_mode=aspect_mode,
                aspect_ratio=aspect_ratio,
                upscale=upscale,
                pixel_format=pixel_format,
                video_bitrate=video_bitrate,
                max_rate=max_rate,
                buffer_size=buffer_size,
                buffer_size_in_packets=buffer_size_in_packets,
                codec_preset=codec_preset,
                keyframe_interval=keyframe_interval,
                keyframe_rate=keyframe_rate,
                interlace=interlace,
                deinterlace=deinterlace,
                deinterlace_frames=deinterlace_frames,
                color_metadata=color_metadata,
                sws_flags=sws_flags,
                h264_profile=h264_profile,
                h264_level=h264_level,
                h264_tune=h264_tune,
                x264_options=x264_options,
                x265_options=x265_options,
                avcintra_class=avcintra_class,
                dnxhd_type=dnxhd_type,
                imx_type=imx_type,
                prores_format=prores_format,
                xdcam_format=xdcam_format,
                advanced_fps_conversion=advanced_fps_conversion,
                audio_codec=audio_codec,
                audio_bitrate=audio_bitrate,
                audio_sample_rate=audio_sample_rate,
                audio_channels=audio_channels,
                audio_channels_layout=audio_channels_layout,
                audio_channels_per_track=audio_channels_per_track,
                audio_streams=audio_streams,
                audio_stream_id=audio_stream_id,
                audio_map=audio_map,
                audio_format=audio_format,
                audio_profile=audio_profile,
                merge_audio_streams=merge_audio_streams,
                mute_audio_tracks=mute_audio_tracks,
                lang=lang,
                clip_offset=clip_offset,
                clip_length=clip_length,
                clip_end=clip_end,
                starting_timecode=starting_timecode,
                time_code=time_code,
                use_editlist=use_editlist,
                bumpers=bumpers,
                trailers=trailers,
                closed_captions=closed_captions,
                crop_input_top=crop_input_top,
                crop_input_bottom=crop_input_bottom,
                crop_input_left=crop_input_left,
                crop_input_right=crop_input_right,
                crop_input_width=crop_input_width,
                crop_input_height=crop_input_height,
                watermark_url=watermark_url,
                watermark_top=watermark_top,
                watermark_bottom=watermark_bottom,
                watermark_left=watermark_left,
                watermark_right=watermark_right,
                watermark_width=watermark_width,
                watermark_height=watermark_height,
                watermark_bumpers=watermark_bumpers,
                watermark_trailers=watermark_trailers,
                frame_count=frame_count,
                frame_interval=frame_interval,
                frame_offsets=frame_offsets,
                outputs_path_format=outputs_path_format,
                variants=variants,
                playlist_type=playlist_type,
                segment_time=segment_time,
                byte_range_requests=byte_range_requests,
                encryption=encryption,
                dash_profile=dash_profile,
                transport_rate=transport_rate,
                audio_pid=audio_pid,
                video_pid=video_pid,
                pmt_pid=pmt_pid,
                ts_pids=ts_pids,
                telestream_block_size=telestream_block_size,
                telestream_blur_scaler=telestream_blur_scaler,
                telestream_cost_scaler=telestream_cost_scaler,
                telestream_search_length_scaler=telestream_search_length_scaler,
                telestream_subpel_mode=telestream_subpel_mode,
                tachyon_allow_remove_pulldown=tachyon_allow_remove_pulldown,
                tachyon_more_sensitive_remove_pulldown=tachyon_more_sensitive_remove_pulldown,
                tachyon_enable_post_pulldown_filter=tachyon_enable_post_pulldown_filter,
                tachyon_media_hint_is_cartoon=tachyon_media_hint_is_cartoon,
                tachyon_media_hint_has_chroma_noise=tachyon_media_hint_has_chroma_noise,
                tachyon_allow_add_standard_pd=tachyon_allow_add_standard_pd,
                tachyon_allow_add_2_2pd=tachyon_allow_add_2_2pd,
                tachyon_allow_add_4_4pd=tachyon_allow_add_4_4pd,
                tachyon_allow_add_4_6pd=tachyon_allow_add_4_6pd,
                tachyon_allow_add_euro_pd=tachyon_allow_add_euro_pd,
                tachyon_allow_add_adaptive_pd=tachyon_allow_add_adaptive_pd,
                tachyon_motion_amount=tachyon_motion_amount,
                tachyon_fallback_size=tachyon_fallback_size,
                tachyon_mblock_size=tachyon_mblock_size,
                tachyon_cut_detection_sensitivity=tachyon_cut_detection_sensitivity,
                eac3_evolution_enable=eac3_evolution_enable,
                eac3_bitstream_mode=eac3_bitstream_mode,
                eac3_ninety_degree_phase_shift=eac3_ninety_degree_phase_shift,
                eac3_three_decibel_attenuation=eac3_three_decibel_attenuation,
                eac3_enable_lfe_low_pass_filter=eac3_enable_lfe_low_pass_filter,
                eac3_analog_to_digital_converter_type=eac3_analog_to_digital_converter_type,
                eac3_stereo_downmix_preference=eac3_stereo_downmix_preference,
                eac3_lt_rt_center_mix_level=eac3_lt_rt_center_mix_level,
                eac3_lt_rt_surround_mix_level=eac3_lt_rt_surround_mix_level,
                eac3_lo_ro_center_mix_level=eac3_lo_ro_center_mix_level,
                eac3_lo_ro_surround_mix_level=eac3_lo_ro_surround_mix_level,
                eac3_surround_ex_mode=eac3_surround_ex_mode,
                eac3_drc_line_mode_profile=eac3_drc_line_mode_profile,
                eac3_drc_rf_mode_profile=eac3_drc_rf_mode_profile,
                eac3_dialog_normalization=eac3_dialog_normalization,
                eac3_room_type=eac3_room_type,
                eac3_mixing_level=eac3_mixing_level,
                eac3_copyright_protected=eac3_copyright_protected,
                eac3_original_bitstream=eac3_original_bitstream,
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
