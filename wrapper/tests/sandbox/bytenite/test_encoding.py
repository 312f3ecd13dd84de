from __future__ import annotations

import itertools
from typing import Any

import pytest

from encodekit.sandbox.bytenite.encoding import ParamsError, outputs
from encodekit.sandbox.media import MediaInfo
from tests.sandbox.bytenite.conftest import README_PARAMS

INFO = MediaInfo("mp4", "h264", 1920, 1080, 25.0, 60.0, "aac", 1)


def one(params: dict[str, Any], **entry: Any) -> dict[str, Any]:
    return {"output_template": "{{.name}}", "outputs": [{"output_params": params, "name": "x", **entry}]}


def given(params: dict[str, Any], info: MediaInfo = INFO) -> dict[str, str]:
    """The options by name."""
    (output,) = outputs("job", one(params))
    return dict(itertools.pairwise(output.options(info)))


def test_the_example_of_the_readme_makes_both_of_its_outputs() -> None:
    small, large = outputs("Example job", README_PARAMS["data"])
    assert (small.name, large.name) == ("out_0/Example_job_480p.mp4", "out_1/Example_job_720p.mp4")
    common = ["-map", "0:V:0", "-map", "0:a:0?", "-sn", "-dn", "-vf"]
    sound = ["-c:a", "aac", "-b:a", "320k", "-ac", "2", "-ar", "48000"]
    end = [*sound, "-movflags", "+faststart", "-f", "mp4"]
    assert large.options(INFO) == [
        *common,
        *("scale=-2:720", "-pix_fmt", "yuv420p", "-c:v", "libx264"),
        *("-b:v", "3000k", "-minrate", "700k", "-maxrate", "8000k", "-bufsize", "8000k"),
        *("-preset", "slow", "-tune", "film"),
        *end,
    ]
    assert small.options(INFO) == [
        *common,
        *("scale=-2:480", "-pix_fmt", "yuv420p", "-c:v", "libvpx-vp9"),
        *("-b:v", "800k", "-minrate", "400k", "-maxrate", "2000k", "-bufsize", "2000k"),
        *("-row-mt", "1", "-cpu-used", "1"),
        *end,
    ]


def test_segments_have_a_playlist_that_names_them() -> None:
    (output,) = outputs("job", one({"aspect": {}}, output_type="hls"))
    options = output.options(INFO)
    assert (output.name, output.beside) == ("x.m3u8", "x_*.ts")
    assert options[-2:] == ["-f", "hls"]
    assert options[options.index("-hls_segment_filename") + 1] == "./x_%05d.ts"
    assert "-movflags" not in options
    (other,) = outputs("job", one({"aspect": {}}, output_type="hls", name="世界"))
    assert (other.name, other.beside) == ("世界.m3u8", "segment_*.ts")


@pytest.mark.parametrize(
    ("resolution", "graph"),
    [
        ({}, "scale=trunc(iw/2)*2:trunc(ih/2)*2"),
        ({"height": "custom", "custom_height": 361}, "scale=-2:360"),
        ({"height": "540p", "avoid_upscaling": True}, r"scale=-2:trunc(min(ih\,540)/2)*2"),
    ],
)
def test_the_height_decides_the_size(resolution: dict[str, Any], graph: str) -> None:
    assert given({"aspect": {"resolution": resolution}})["-vf"] == graph


@pytest.mark.parametrize(
    ("frame_rate", "graph"),
    [
        ({"fps": "60", "up_mode": "avoid"}, ""),
        ({"fps": "60"}, ",fps=60"),
        ({"fps": "12.5", "up_mode": "avoid"}, ",fps=12.5"),
        ({"fps": "", "up_mode": "avoid"}, ""),
    ],
)
def test_pictures_are_not_multiplied_when_that_is_to_be_avoided(frame_rate: dict[str, str], graph: str) -> None:
    found = given({"video": {"frame_rate": frame_rate}})["-vf"]
    assert found == "scale=trunc(iw/2)*2:trunc(ih/2)*2" + graph


@pytest.mark.parametrize(
    ("codec", "bitrate", "options"),
    [
        (
            "libx264",
            {"rate_control_mode": "constant_bitrate", "target_bitrate": "500k"},
            {"-b:v": "500k", "-minrate": "500k", "-maxrate": "500k", "-bufsize": "500k"},
        ),
        ("libx265", {"rate_control_mode": "constant_quality", "crf": 28, "buffer_size": "9k"}, {"-crf": "28"}),
        (
            "libvpx-vp9",
            {"rate_control_mode": "constant_quality", "crf": 30, "buffer_size": "9k"},
            {"-crf": "30", "-b:v": "0"},
        ),
    ],
)
def test_each_way_to_spend_bits_has_its_options(codec: str, bitrate: dict[str, Any], options: dict[str, str]) -> None:
    found = given({"video": {"codec": codec, "bitrate": bitrate}})
    assert found | options == found
    assert ("-bufsize" in found) == (codec != "libvpx-vp9")  # libvpx does not start with a buffer but no rate


def test_settings_of_x265_reach_it() -> None:
    words = {"preset": "ultrafast", "profile": "main", "level": "4.1", "tune": "grain"}
    found = given({"video": {"codec": "libx265", "codec_params": words}})
    assert (found["-preset"], found["-profile"], found["-tune"]) == ("ultrafast", "main", "grain")
    assert (found["-x265-params"], found["-tag:v"]) == ("level-idc=4.1", "hvc1")
    assert given({"video": {"codec_params": {"level": "4.1"}}})["-level"] == "4.1"


@pytest.mark.parametrize(
    ("params", "place"),
    [
        ({"aspect": {"cropping": {"top": 2}}}, "aspect.cropping.top"),
        ({"aspect": {"orientation": {"rotation": "90"}}}, "aspect.orientation.rotation"),
        ({"aspect": {"padding": {"final_aspect_ratio": "1:1"}}}, "aspect.padding.final_aspect_ratio"),
        ({"aspect": {"resolution": {"aspect_ratio": "4:3"}}}, "aspect.resolution.aspect_ratio"),
        ({"aspect": {"resolution": {"height": "0720p"}}}, None),
        ({"aspect": {"resolution": {"height": "9999p"}}}, "aspect.resolution.height"),
        ({"aspect": {"resolution": {"height": "720p,movie=x"}}}, "aspect.resolution.height"),
        ({"aspect": {"resolution": {"height": "custom"}}}, "aspect.resolution.custom_height"),
        ({"video": {"codec": "copy"}}, "video.codec"),
        ({"video": {"codec_params": {"preset": "-i /etc/passwd"}}}, "video.codec_params.preset"),
        ({"video": {"codec_params": {"tune": "film:x=y"}}}, "video.codec_params.tune"),
        ({"video": {"codec_params": {"cpu_used": 1}}}, "video.codec_params.cpu_used"),
        ({"video": {"codec": "libvpx-vp9", "codec_params": {"cpu_used": 9}}}, "video.codec_params.cpu_used"),
        ({"video": {"bitrate": {"avg_bitrate": "3000k"}}}, "video.bitrate.rate_control_mode"),
        ({"video": {"bitrate": {"rate_control_mode": "variable_bitrate"}}}, "video.bitrate.avg_bitrate"),
        ({"video": {"bitrate": {"rate_control_mode": "constant_bitrate"}}}, "video.bitrate.target_bitrate"),
        ({"video": {"bitrate": {"rate_control_mode": "constant_quality"}}}, "video.bitrate.crf"),
        ({"video": {"bitrate": {"rate_control_mode": "variable_bitrate", "avg_bitrate": "0k"}}}, "avg_bitrate"),
        ({"video": {"frame_rate": {"fps": "0"}}}, "video.frame_rate.fps"),
        ({"video": {"frame_rate": {"up_mode": "blend"}}}, "video.frame_rate.up_mode"),
        ({"audio": {"audio_codec": "MP3"}}, "audio.audio_codec"),
        ({"audio": {"audio_channel": "7.1"}}, "audio.audio_channel"),
        ({"audio": {"audio_sample_rate": "1khz"}}, "audio.audio_sample_rate"),
        ({"video": {"vf": "movie=/etc/passwd"}}, "video.vf"),
        ({"subtitles": {"burn": True}}, "output_params.subtitles"),
    ],
)
def test_what_is_not_carried_out_is_refused_by_its_place(params: dict[str, Any], place: str | None) -> None:
    if place is None:
        assert given(params)["-vf"] == "scale=-2:720"
        return
    with pytest.raises(
        ParamsError, match=rf"^data\.outputs\[0\]\.output_params\..*{place.rpartition('.')[2]}: "
    ) as got:
        outputs("job", one(params))
    assert place in str(got.value)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"outputs": []}, "data.outputs: needs 1 to 20 entries"),
        ({}, "data.outputs: needs 1 to 20 entries"),
        ({"outputs": [{}] * 21}, "data.outputs: needs 1 to 20 entries"),
        (
            {"outputs": [{"output_type": "png"}]},
            "data.outputs[0].output_type: is mp4 or hls here; other kinds are not made",
        ),
        (
            {"outputs": [{"output_type": "hls", "output_params": {"video": {"codec": "libvpx-vp9"}}}]},
            "data.outputs[0].output_type: hls takes libx264 here",
        ),
        ({"outputs": [{"watermark": "x"}]}, "data.outputs[0].watermark: is not known"),
        (
            {"outputs": [{}], "output_code_template": "x"},
            "data.output_code_template: is not carried out: what a value means is not on record",
        ),
        (
            {"outputs": [{}], "output_template": "{{if .name}}x{{end}}"},
            "data.output_template: only names of fields are known between {{ and }}",
        ),
        ({"outputs": [{}], "output_template": "{{.nothing}}"}, "data.output_template: there is no value for .nothing"),
        (
            {"outputs": [{}], "output_template": "{{.output_params.Video.Bitrate}}"},
            "data.output_template: there is no value for .output_params.Video.Bitrate",
        ),
    ],
)
def test_parameters_that_no_job_can_run_with_are_refused(data: dict[str, Any], message: str) -> None:
    with pytest.raises(ParamsError) as refused:
        outputs("job", data)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("job_name", "template", "name"),
    [
        ("../../etc", "{{.job_name}}", ".._.._etc.mp4"),
        ("a b/c", "{{ .job_name }}_{{.output_params.Aspect.Resolution.CustomHeight}}", "a_b_c_360.mp4"),
        ("{{.x}}", "{{.job_name}}", "__.x__.mp4"),
        ("é" * 200, "{{.job_name}}", "é" * 100 + ".mp4"),
        ("job", "", "output.mp4"),
        ("job", "{{.output_params.Video.Bitrate.AvgBitrate}}", "800k.mp4"),
    ],
)
def test_names_follow_the_template_and_lead_nowhere_else(job_name: str, template: str, name: str) -> None:
    bitrate = {"rate_control_mode": "variable_bitrate", "avg_bitrate": "800k"}
    resolution = {"height": "custom", "custom_height": 360}
    params = {"aspect": {"resolution": resolution}, "video": {"bitrate": bitrate}}
    (output,) = outputs(job_name, one(params) | {"output_template": template})
    assert output.name == name
