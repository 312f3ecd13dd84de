from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import av
import pytest

from encodekit.sandbox.media import probe
from tests.sandbox.telestream.conftest import FACTORY_ID, ok, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sandbox.telestream.conftest import StandIn

pytestmark = pytest.mark.anyio


async def profile(stand_in: StandIn, preset_name: str, **settings: Any) -> None:
    ok(await stand_in.flip("POST", "/profiles.json", {"preset_name": preset_name, **settings}))


async def encodings(stand_in: StandIn, clip: Path, profiles: str, **wanted: Any) -> dict[str, dict[str, Any]]:
    video = await stand_in.video(clip, profiles=profiles, **wanted)
    return {encoding["profile_name"]: encoding for encoding in await stand_in.encodings(video)}


def stored(stand_in: StandIn, file: str) -> Path:
    return stand_in.services.storage.path(f"out/telestream/{FACTORY_ID}/{file}")


async def test_variants_are_segments_and_a_playlist_collects_them(stand_in: StandIn, clip: Path) -> None:
    await profile(stand_in, "hls.variant.playlist")
    await profile(stand_in, "hls.variant", height=64, segment_time=2, name="hls.small")
    await profile(stand_in, "hls.variant.audio")
    made = await encodings(stand_in, clip, "hls.variant.playlist,hls.small,hls.variant.audio,h264")
    assert {encoding["status"] for encoding in made.values()} == {"success"}
    small, master = made["hls.small"], made["hls.variant.playlist"]
    assert (small["extname"], small["mime_type"]) == (".m3u8", "application/vnd.apple.mpegurl")
    assert (small["height"], small["video_codec"], small["audio_codec"]) == (64, "h264", "aac")
    assert small["duration"] == 1
    assert small["files"] == [f"{small['id']}.m3u8", f"{small['id']}_00000.ts"]
    assert probe(stored(stand_in, small["files"][1])).height == 64
    sound = made["hls.variant.audio"]
    assert (sound.get("video_codec"), sound["audio_codec"]) == (None, "aac")
    assert master["files"] == [f"{master['id']}.m3u8"]
    lines = (stored(stand_in, master["files"][0])).read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == [small["files"][0], sound["files"][0]]
    assert re.search(r"BANDWIDTH=\d+,RESOLUTION=86x64$", lines[2])
    with av.open(str(stored(stand_in, master["files"][0]))) as played:  # from the playlist down to the last segment
        assert sum(1 for _ in played.decode(video=0)) == 10
    url = ok(await stand_in.flip("GET", f"/encodings/{small['id']}/signed-urls.json"))["signed_urls"][1]
    assert (await stand_in.http.get(url)).headers["content-type"] == "video/mp2t"
    ok(await stand_in.flip("DELETE", f"/encodings/{small['id']}.json"))
    assert not stored(stand_in, small["files"][1]).exists()


async def test_a_playlist_without_variants_fails(stand_in: StandIn, clip: Path) -> None:
    await profile(stand_in, "hls.variant.playlist", variants="mobile.*")
    await profile(stand_in, "hls.variant")
    made = await encodings(stand_in, clip, "hls.variant.playlist,hls.variant")
    master = made["hls.variant.playlist"]
    assert (made["hls.variant"]["status"], master["status"]) == ("success", "fail")
    assert master["error_class"] == "HLSVariantsNotFound"


async def test_names_that_a_playlist_cannot_hold_are_not_those_of_its_segments(stand_in: StandIn, clip: Path) -> None:
    await profile(stand_in, "hls.variant")
    made = await encodings(stand_in, clip, "hls.variant", path_format="a/#100%d é:\n:id")
    encoding = made["hls.variant"]
    playlist, segment = encoding["files"]
    assert (encoding["status"], playlist) == ("success", f"a/#100%d é:\n{encoding['id']}.m3u8")
    assert segment == f"a/{encoding['id']}_00000.ts"
    assert segment.removeprefix("a/") in stored(stand_in, playlist).read_text().splitlines()


@pytest.mark.parametrize(
    "settings",
    [
        {"preset_name": "h264", "extname": ".m3u8"},
        {"preset_name": "hls.variant", "extname": ".mp4"},
        {"preset_name": "hls.variant", "segment_time": 1},
        {"preset_name": "hls.variant", "encryption": True},
        {"extname": ".m3u8", "command": "ffmpeg -i $input_file$ $output_file$"},
    ],
)
async def test_what_is_no_hls_has_no_playlist(stand_in: StandIn, settings: dict[str, Any]) -> None:
    assert refusal(await stand_in.flip("POST", "/profiles.json", settings)) == (400, "BadRequest")
