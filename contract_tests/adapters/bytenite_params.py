"""ByteNite's encoding parameters, as typed values and as the JSON that they stand for."""

from __future__ import annotations

from encodekit.providers.bytenite import params as p

FULL_PARAMS = (
    p.EncodingParams(
        outputs=[
            p.Output(
                picture=p.Picture(
                    height="720p",
                    avoid_upscaling=True,
                    aspect_ratio="16:9",
                    crop_top=1,
                    crop_bottom=2,
                    crop_left=3,
                    crop_right=4,
                    flip="h",
                    rotation="90",
                    fill_color="#ff0000",
                    final_aspect_ratio="4:3",
                ),
                video=p.Video(
                    codec=p.X264(preset="slow", profile="high", level="4.1", tune="film"),
                    bitrate=p.VariableBitrate(average_kbps=800, min_kbps=700, max_kbps=900, buffer_kbit=1600),
                    fps=29.97,
                    up_mode="up",
                ),
                audio=p.Audio(codec="MP3", bitrate_kbps=160, channels="5.1", sample_rate_khz=44.1),
                container="hls",
                name="first",
            ),
            p.Output(
                picture=p.Picture(height=333),
                video=p.Video(codec=p.Vp9(cpu_used=3), bitrate=p.ConstantQuality(crf=0, buffer_kbit=99)),
            ),
            p.Output(
                picture=p.Picture(height="480p"),
                video=p.Video(codec=p.X265(), bitrate=p.ConstantBitrate(target_kbps=500), fps=25),
            ),
        ],
        output_template="{{.name}}",
        output_code_template="code",
        preset=None,
    ),
    {
        "data": {
            "output_code_template": "code",
            "output_template": "{{.name}}",
            "outputs": [
                {
                    "output_type": "hls",
                    "name": "first",
                    "output_params": {
                        "aspect": {
                            "cropping": {"top": 1, "bottom": 2, "left": 3, "right": 4},
                            "orientation": {"flip": "h", "rotation": "90"},
                            "padding": {"fill_color": "#ff0000", "final_aspect_ratio": "4:3"},
                            "resolution": {"aspect_ratio": "16:9", "avoid_upscaling": True, "height": "720p"},
                        },
                        "audio": {
                            "audio_bitrate": "160k",
                            "audio_channel": "5.1",
                            "audio_codec": "MP3",
                            "audio_sample_rate": "44.1khz",
                        },
                        "video": {
                            "bitrate": {
                                "rate_control_mode": "variable_bitrate",
                                "avg_bitrate": "800k",
                                "min_bitrate": "700k",
                                "max_bitrate": "900k",
                                "buffer_size": "1600k",
                            },
                            "codec": "libx264",
                            "codec_params": {"preset": "slow", "profile": "high", "level": "4.1", "tune": "film"},
                            "frame_rate": {"fps": "29.97", "up_mode": "up"},
                        },
                    },
                },
                {
                    "output_type": "mp4",
                    "output_params": {
                        "aspect": {
                            "cropping": {"top": 0, "bottom": 0, "left": 0, "right": 0},
                            "orientation": {"flip": "", "rotation": ""},
                            "padding": {"fill_color": "#000000", "final_aspect_ratio": ""},
                            "resolution": {
                                "aspect_ratio": "",
                                "avoid_upscaling": False,
                                "height": "custom",
                                "custom_height": 333,
                            },
                        },
                        "audio": {
                            "audio_bitrate": "192k",
                            "audio_channel": "2.0",
                            "audio_codec": "AAC",
                            "audio_sample_rate": "48khz",
                        },
                        "video": {
                            "bitrate": {"rate_control_mode": "constant_quality", "crf": 0, "buffer_size": "99k"},
                            "codec": "libvpx-vp9",
                            "codec_params": {"cpu_used": 3},
                            "frame_rate": {"fps": "", "up_mode": "avoid"},
                        },
                    },
                },
                {
                    "output_type": "mp4",
                    "output_params": {
                        "aspect": {
                            "cropping": {"top": 0, "bottom": 0, "left": 0, "right": 0},
                            "orientation": {"flip": "", "rotation": ""},
                            "padding": {"fill_color": "#000000", "final_aspect_ratio": ""},
                            "resolution": {"aspect_ratio": "", "avoid_upscaling": False, "height": "480p"},
                        },
                        "audio": {
                            "audio_bitrate": "192k",
                            "audio_channel": "2.0",
                            "audio_codec": "AAC",
                            "audio_sample_rate": "48khz",
                        },
                        "video": {
                            "bitrate": {"rate_control_mode": "constant_bitrate", "target_bitrate": "500k"},
                            "codec": "libx265",
                            "codec_params": {"preset": "", "profile": "", "level": "", "tune": ""},
                            "frame_rate": {"fps": "25", "up_mode": "avoid"},
                        },
                    },
                },
            ],
        }
    },
)
JSON_PARAMS = {"data": {"outputs": [{"output_type": "mp4"}]}, "preset": "mine"}
PARAMS = (FULL_PARAMS, (JSON_PARAMS, JSON_PARAMS))
