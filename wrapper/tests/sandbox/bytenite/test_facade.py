"""The facade and the stand-in, over the wire."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from encodekit._core.polling import PollSchedule
from encodekit.errors import BadRequestError
from encodekit.providers.bytenite import (
    X264,
    AsyncByteNite,
    ByteNite,
    ConstantQuality,
    EncodingParams,
    Output,
    Picture,
    S3Storage,
    Video,
)
from encodekit.sandbox.media import probe
from tests.sandbox.bytenite.conftest import (
    eventually,
    served,
)

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from encodekit_clients.bytenite.models import StreamedEvent

anyio = pytest.mark.anyio


SOON = PollSchedule(first=0.02, longest=0.02)


TINY = EncodingParams(
    outputs=[
        Output(picture=Picture(height=64), video=Video(codec=X264(preset="ultrafast"), bitrate=ConstantQuality(crf=30)))
    ]
)


def test_the_facade_goes_the_whole_way_with_an_uploaded_file(clip: Path, tmp_path: Path) -> None:
    with (
        served(tmp_path / "data") as (url, provider),
        ByteNite(api_key=provider.api_key, base_url=url) as client,
    ):
        job = client.encode(clip, TINY, name="A name")
        assert job.wait(timeout=20, schedule=SOON).percent == 100
        target = job.download(tmp_path / "done.mp4")
        (result,) = job.results()
        balance = client.wallet.get_balance()
        with pytest.raises(BadRequestError, match="was run already"):
            client.jobs.run(job.id)
    assert (probe(target).height, result.name) == (64, "A_name_custom.mp4")
    assert balance.available == 997


@anyio
async def test_the_facade_goes_the_whole_way_with_a_url(clip: Path, tmp_path: Path, anyio_backend: str) -> None:
    with served(tmp_path / "data") as (url, provider):
        source = provider.account.services.storage.publish(clip)
        async with (
            AsyncByteNite(api_key=provider.api_key, base_url=url) as client,
            aclosing(cast("AsyncGenerator[StreamedEvent]", client.later.stream_events())) as events,
        ):
            first = asyncio.ensure_future(anext(events))
            await eventually(lambda: provider.account.events.listeners)
            job = await client.encode(source, TINY, name="From a URL", destination=S3Storage(bucket="out"))
            await job.wait(timeout=20, schedule=SOON)
            paths = await job.download_all(tmp_path)
            event = await first
    assert (event.event, job.id) == ("job", event.data.to_dict()["jobId"] if event.data else None)
    assert [path.name for path in paths] == ["From_a_URL_custom.mp4"]
    assert (tmp_path / "data/s3/out/From_a_URL_custom.mp4").read_bytes() == paths[0].read_bytes()
