"""The real server, driven by the library's own clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from encodekit.sandbox.media import probe
from tests.sandbox.telestream.conftest import ACCESS_KEY, API_KEY, FACTORY_ID, LEGACY, SECRET_KEY, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("data")) as (url, _):
        yield url


def test_the_legacy_client_encodes_a_file(url: str, clip: Path, tmp_path: Path) -> None:
    from encodekit.providers.telestream_flip_legacy import TelestreamFlipLegacy

    with TelestreamFlipLegacy(
        access_key=ACCESS_KEY, secret_key=SECRET_KEY, factory_id=FACTORY_ID, base_url=f"{url}{LEGACY}"
    ) as client:
        video = client.videos.create(file=clip, profiles="h264")
        video.wait()
        encoding = video.encodings.all()[0]
        factory = client.factories.find(FACTORY_ID)
        download = httpx.get(f"{factory.url}{encoding.files[0]}")  # type: ignore[index]
    output = tmp_path / "output.mp4"
    output.write_bytes(download.content)
    assert (probe(output).video_codec, probe(output).width) == ("h264", 160)


def test_the_current_client_uploads_in_parts(url: str, clip: Path) -> None:
    from encodekit.providers.telestream_flip import TelestreamFlip

    with TelestreamFlip(api_key=API_KEY, factory_id=FACTORY_ID, base_url=f"{url}/telestream_flip") as client:
        session = client.uploads.create(clip, profiles="none", extra_files={"subtitles": b"1\n"})
        video = session.start()
        assert video
        video.wait()
        assert video.reload().file_size == clip.stat().st_size


def test_the_notifications_client_subscribes(url: str) -> None:
    from encodekit.providers.telestream_notifications import TelestreamNotifications

    with TelestreamNotifications(api_key=API_KEY, base_url=f"{url}/telestream_notifications") as client:
        made = client.subscriptions.create(
            type="webhook", topic={"service": "flip", "event": "video-created"}, params={"url": f"{url}/hook"}
        )
        assert [found.id for found in client.subscriptions.list()] == [made.id]
