"""Encoding parameters as typed values: the JSON that ByteNite's own page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from encodekit.errors import InvalidInputError
from encodekit.providers.bytenite import (
    X264,
    X265,
    Audio,
    ConstantBitrate,
    ConstantQuality,
    EncodingParams,
    Output,
    Picture,
    S3Storage,
    UrlSource,
    VariableBitrate,
    Video,
    Vp9,
)
from tests.providers.bytenite.support import JOB_ID, Kind, Server, job, request_example
from tests.support import each

if TYPE_CHECKING:
    from collections.abc import Callable

TWO_RENDITIONS = EncodingParams(
    outputs=[
        Output(
            picture=Picture(height="720p"),
            audio=Audio(bitrate_kbps=320),
            video=Video(
                codec=X264(preset="slow", tune="film"),
                bitrate=VariableBitrate(average_kbps=3000, min_kbps=700, max_kbps=8000, buffer_kbit=8000),
            ),
        ),
        Output(
            picture=Picture(height="480p"),
            audio=Audio(bitrate_kbps=320),
            video=Video(
                codec=Vp9(cpu_used=1),
                bitrate=VariableBitrate(average_kbps=800, min_kbps=400, max_kbps=2000, buffer_kbit=2000),
            ),
        ),
    ]
)
VIDEO = Video(codec=X264(), bitrate=ConstantBitrate(target_kbps=1000))


def test_the_published_parameters_come_out_exactly(kind: Kind, server: Server) -> None:
    published = request_example("set_job_params", "two_renditions")
    assert TWO_RENDITIONS.to_json() == published
    route = f"POST /v1/customer/jobs/params/{JOB_ID}"
    server.routes[route] = job()
    kind.client(server).jobs.set_params(JOB_ID, TWO_RENDITIONS)
    assert server.sent(route) == published


@each(
    ("value", "expected"),
    [
        (VariableBitrate(average_kbps=1), {"rate_control_mode": "variable_bitrate", "avg_bitrate": "1k"}),
        (ConstantBitrate(target_kbps=2500), {"rate_control_mode": "constant_bitrate", "target_bitrate": "2500k"}),
        (ConstantQuality(crf=0), {"rate_control_mode": "constant_quality", "crf": 0}),
        (
            ConstantQuality(crf=23, buffer_kbit=4000),
            {"rate_control_mode": "constant_quality", "crf": 23, "buffer_size": "4000k"},
        ),
        (Vp9(), {}),
        (X265(profile="main", level="5.1"), {"level": "5.1", "preset": "", "profile": "main", "tune": ""}),
        (
            Audio(bitrate_kbps=160, sample_rate_khz=44.1),
            {"audio_bitrate": "160k", "audio_channel": "2.0", "audio_codec": "AAC", "audio_sample_rate": "44.1khz"},
        ),
    ],
)
def test_a_value_is_written_as_bytenite_takes_it(value: Any, expected: dict[str, Any]) -> None:
    assert value.to_json() == expected


@each(("fps", "expected"), [(None, ""), (30, "30"), (60.0, "60"), (29.97, "29.97")])
def test_a_frame_rate_is_text(fps: float | None, expected: str) -> None:
    video = Video(codec=X265(), bitrate=ConstantQuality(crf=20), fps=fps).to_json()
    assert (video["codec"], video["frame_rate"]) == ("libx265", {"fps": expected, "up_mode": "avoid"})


def test_a_height_of_ones_own_is_custom() -> None:
    assert Picture(height=360, avoid_upscaling=True).to_json()["resolution"] == {
        "aspect_ratio": "",
        "avoid_upscaling": True,
        "height": "custom",
        "custom_height": 360,
    }


def test_an_output_may_have_a_name_and_another_container() -> None:
    output = Output(picture=Picture(height="540p"), video=VIDEO, container="hls", name="low").to_json()
    assert (output["output_type"], output["name"]) == ("hls", "low")
    params = EncodingParams(outputs=(out for out in [Output(picture=Picture(height=1), video=VIDEO)]), preset=None)
    assert list(params.to_json()) == ["data"]
    assert len(params.to_json()["data"]["outputs"]) == 1


def test_parameters_of_the_web_page_go_out_as_they_are(kind: Kind, server: Server) -> None:
    route = f"POST /v1/customer/jobs/params/{JOB_ID}"
    server.routes[route] = job()
    unheard_of = {"data": {"outputs": [{"output_type": "av1", "more": [None, 0, ""]}], "else": {}}, "hint": 1}
    kind.client(server).jobs.set_params(JOB_ID, unheard_of)
    assert server.sent(route) == unheard_of


@each(
    "make",
    [
        lambda: VariableBitrate(average_kbps=0),
        lambda: VariableBitrate(average_kbps=1.5),  # type: ignore[arg-type]
        lambda: VariableBitrate(average_kbps=100, min_kbps=200),
        lambda: VariableBitrate(average_kbps=100, max_kbps=50),
        lambda: ConstantBitrate(target_kbps=-1),
        lambda: ConstantQuality(crf=-1),
        lambda: ConstantQuality(crf=1.5),  # type: ignore[arg-type]
        lambda: ConstantQuality(crf="23"),  # type: ignore[arg-type]
        lambda: Video(codec=X264(), bitrate=ConstantQuality(crf=1), fps=0),
        lambda: Audio(bitrate_kbps=0),
        lambda: Picture(height=0),
        lambda: Picture(height="custom"),
        lambda: Picture(height="720p", crop_top=-1),
        lambda: EncodingParams(outputs=[]),
        lambda: UrlSource(""),
        lambda: UrlSource("s3://bucket/key"),
        lambda: S3Storage(bucket=""),
        lambda: S3Storage(bucket="b", access_key="bn-canary"),
        lambda: S3Storage(bucket="b", secret_key="bn-canary"),
        lambda: S3Storage(bucket="b", access_key="bn-canary", secret_key="bn-canary", secret_id="s1"),
    ],
)
def test_a_value_that_cannot_be_is_refused_when_it_is_made(make: Callable[[], Any]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        make()
    assert "canary" not in str(caught.value)
