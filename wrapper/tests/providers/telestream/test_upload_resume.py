"""Uploads that stop on their way: in this process, in another one, for the user or for a fault; and go on."""

from __future__ import annotations

import io
import json
import os
import stat
import threading
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from encodekit._core.options import RetryPolicy
from encodekit._core.transfers import Transferred
from encodekit.errors import (
    BadRequestError,
    ConnectionFailedError,
    EncodekitError,
    InvalidInputError,
    NotFoundError,
)
from encodekit.providers.telestream_flip import TelestreamFlip, UploadState
from encodekit.providers.telestream_flip_legacy import AsyncTelestreamFlipLegacy
from tests.providers.telestream.support import (
    ACCESS_KEY,
    API_KEY,
    DATA,
    FACADES,
    FACTORY,
    FLIP_URL,
    LEGACY_URL,
    LOCATION,
    PART,
    PARTS,
    SECRET_KEY,
    Kind,
    UploadServer,
    http_client,
    puts,
    upload_server,
)
from tests.support import Clock, each

if TYPE_CHECKING:
    from pathlib import Path


@each("facade", FACADES)
def test_a_failure_is_kept_and_resume_sends_only_what_is_missing(kind: Kind, clip: Path, facade: str) -> None:
    server = upload_server()
    server.failures["", 1] = [httpx.Response(404)]
    upload = getattr(kind, facade)(server).uploads.create(clip, threads=1)
    with pytest.raises(NotFoundError) as caught:
        upload.start()
    assert caught.value.operation == "upload_part"
    assert "canary-location" not in str(caught.value)
    assert upload.status == "error"
    assert "404" in upload.error_message
    assert upload.missing_parts == [1, 2, 3]
    with pytest.raises(InvalidInputError, match="resume"):
        upload.start()
    before = len(server.requests)
    assert upload.resume().id == "video-1"
    assert (upload.status, upload.error_message) == ("uploaded", None)
    assert server.called[before] == "GET /upload/session"
    assert puts(server) == [("", 0), ("", 1), ("", 1), ("", 2), ("", 3)]
    assert upload.resume().id == "video-1"  # once more does nothing
    assert len(server.requests) == before + 4


def test_after_a_failure_no_further_part_is_begun(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.failures["", 0] = [httpx.Response(400)]
    upload = kind.flip(server).uploads.create(clip, threads=2)
    with pytest.raises(BadRequestError):
        upload.start()
    assert len(puts(server)) < PARTS


def test_resume_also_begins_an_upload(kind: Kind, clip: Path) -> None:
    server = upload_server()
    upload = kind.flip(server).uploads.create(clip)
    assert upload.resume().id == "video-1"
    assert server.called[1] == "GET /upload/session"


def test_the_loop_of_the_seed_gets_through(kind: Kind, clip: Path) -> None:
    server = upload_server()
    no_luck: list[httpx.Response | Exception] = [httpx.ConnectError("") for _ in range(6)]
    server.failures["", 3] = no_luck
    upload = kind.legacy(server, retry=RetryPolicy(attempts=2)).uploads.create(clip, threads=4)
    failures = 0
    try:
        upload.start()
    except ConnectionFailedError:
        while failures < 5 and upload.status != "uploaded":
            try:
                upload.resume()
            except ConnectionFailedError:
                failures += 1
    assert (upload.status, failures) == ("uploaded", 2)
    assert server.file() == DATA


@each("facade", FACADES)
def test_another_process_goes_on_from_the_saved_state(kind: Kind, clip: Path, tmp_path: Path, facade: str) -> None:
    server, state = upload_server(), tmp_path / "clip.upload.json"
    server.failures["", 2] = [httpx.Response(403)]
    first = getattr(kind, facade)(server).factory("tg02").upload_session(clip, threads=1, state_file=state)
    with pytest.raises(EncodekitError):
        first.start()
    # What a new process has: a new client, and the file.
    second = getattr(kind, facade)(server).uploads.load(state)
    assert second.status == "interrupted"
    assert second.factory_id == "tg02"
    before = len(server.requests)
    video = second.resume()
    assert server.called[before] == "GET /upload/session"
    assert sorted(puts(server)[3:]) == [("", 2), ("", 3)]
    assert server.file() == DATA
    assert not state.exists()
    server.routes["GET /videos/video-1.json"] = {"id": "video-1"}
    video.reload()
    assert server.query() == {"factory_id": "tg02"}


def test_the_saved_state_holds_no_credential_and_is_readable_for_its_owner_only(
    kind: Kind, clip: Path, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    for client in (kind.legacy(upload_server()), kind.flip(upload_server())):
        client.uploads.create(clip, state_file=state)
        content = state.read_text()
        assert not [secret for secret in (API_KEY, ACCESS_KEY, SECRET_KEY) if secret in content]
        assert stat.S_IMODE(state.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
        assert json.loads(content)["files"][0]["path"] == str(clip)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clip.mp4", "state.json"]


def test_a_state_that_cannot_be_written_ends_the_session(kind: Kind, clip: Path, tmp_path: Path) -> None:
    server = upload_server()
    with pytest.raises(InvalidInputError, match="cannot be written"):
        kind.flip(server).uploads.create(clip, state_file=tmp_path / "missing" / "state.json")
    assert server.aborted


def test_the_state_is_saved_on_demand_and_goes_when_the_upload_is_aborted(
    kind: Kind, clip: Path, tmp_path: Path
) -> None:
    server, state = upload_server(), tmp_path / "state.json"
    upload = kind.flip(server).uploads.create(clip)
    upload.save(state)
    assert state.exists()
    upload.abort()
    assert server.aborted
    assert upload.status == "aborted"
    assert not state.exists()
    upload.abort()  # once more does nothing
    assert server.called.count("DELETE /upload/session") == 1
    for call in (upload.start, upload.resume, lambda: upload.save(state)):
        with pytest.raises(InvalidInputError):
            call()


def test_a_complete_upload_is_not_aborted(kind: Kind, clip: Path) -> None:
    upload = kind.flip(upload_server()).uploads.create(clip)
    upload.start()
    with pytest.raises(InvalidInputError, match="delete its video"):
        upload.abort()


def test_a_changed_file_is_not_resumed(kind: Kind, clip: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    client = kind.flip(upload_server())
    upload = client.uploads.create(clip, state_file=state)
    os.utime(clip, ns=(0, 0))
    with pytest.raises(InvalidInputError, match="changed"):
        client.uploads.load(state)
    with pytest.raises(InvalidInputError, match="changed"):
        upload.start()
    clip.write_bytes(DATA + b"more")
    with pytest.raises(InvalidInputError, match="changed"):
        client.uploads.load(state)
    clip.unlink()
    with pytest.raises(InvalidInputError, match="no file"):
        client.uploads.load(state)


def test_a_file_that_shrinks_meanwhile_is_noticed(kind: Kind) -> None:
    file = io.BytesIO(DATA)
    upload = kind.flip(upload_server()).uploads.create(file)
    file.truncate(500)
    with pytest.raises(InvalidInputError, match="shorter"):
        upload.start()


def test_a_moved_file_and_a_source_in_memory_are_given_again(kind: Kind, clip: Path, tmp_path: Path) -> None:
    server, state = upload_server(), tmp_path / "state.json"
    client = kind.flip(server)
    client.uploads.create(clip, state_file=state)
    moved = clip.rename(tmp_path / "moved.mp4")
    client.uploads.load(state, moved).resume()
    assert server.file() == DATA
    server = upload_server()
    client = kind.flip(server)
    client.uploads.create(DATA, name="clip.mp4", state_file=state)
    with pytest.raises(InvalidInputError, match="give the source again"):
        client.uploads.load(state)
    with pytest.raises(InvalidInputError, match="any place"):
        client.uploads.load(state, iter([DATA]))
    client.uploads.load(state, DATA).resume()
    assert server.file() == DATA


def test_the_state_of_another_provider_is_refused(kind: Kind, clip: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    kind.flip(upload_server()).uploads.create(clip, state_file=state)
    with pytest.raises(InvalidInputError, match="telestream_flip, not of telestream_flip_legacy"):
        kind.legacy().uploads.load(state)


@each("member", ["tag", "name", "size", "parts", "part_size"])
def test_a_file_in_the_state_that_is_not_described_is_refused(kind: Kind, tmp_path: Path, member: str) -> None:
    client, state = kind.flip(upload_server()), tmp_path / "state.json"
    client.uploads.create(DATA, state_file=state)
    saved = json.loads(state.read_text())
    saved["files"][0][member] = None
    state.write_text(json.dumps(saved))
    with pytest.raises(InvalidInputError, match=f"{member} is None"):
        client.uploads.load(state)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    change=st.dictionaries(
        st.sampled_from(["format", "provider", "location", "files", "max_connections", "session_id"]),
        st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=4),
    ),
    cut=st.integers(0, 200),
)
def test_a_damaged_state_is_refused_or_works(tmp_path: Path, change: dict[str, Any], cut: int) -> None:
    path, state = tmp_path / "clip.mp4", tmp_path / "state.json"
    path.write_bytes(DATA)
    client = Kind(is_async=False, clock=Clock()).flip(upload_server())
    client.uploads.create(path, state_file=state)
    text = json.dumps(json.loads(state.read_text()) | change)
    state.write_text(text[: len(text) - cut])
    try:
        client.uploads.load(state).resume()
    except InvalidInputError:
        pass
    else:
        assert cut == 0


def test_further_files_are_resumed_too(kind: Kind, clip: Path, tmp_path: Path) -> None:
    server = UploadServer({"": len(DATA), "logo": 350}, part_size=PART)
    server.failures["logo", 1] = [httpx.Response(403)]
    logo, state = b"L" * 350, tmp_path / "state.json"
    client = kind.flip(server)
    upload = client.uploads.create(clip, extra_files={"logo": logo}, threads=1, state_file=state)
    with pytest.raises(EncodekitError):
        upload.start()
    client.uploads.load(state, extra_files={"logo": logo}).resume()
    assert puts(server)[-1:] == [("logo", 1)]
    asked = [request for request in server.requests if request.method == "GET"]
    assert [request.headers.get("x-extra-file-tag") for request in asked] == [None, "logo"]


def test_a_stream_can_be_resumed_in_the_same_process(kind: Kind) -> None:
    server = upload_server()
    server.failures["", 2] = [httpx.Response(400)]
    upload = kind.flip(server).uploads.create(iter([DATA]), threads=1)
    with pytest.raises(BadRequestError):
        upload.start()
    upload.resume()
    assert server.file() == DATA


def test_progress_of_a_resumed_upload_begins_where_it_stopped(kind: Kind, clip: Path) -> None:
    server = upload_server()
    server.parts["", 0] = server.parts["", 1] = DATA[:300]
    seen: list[int] = []
    kind.flip(server).uploads.create(clip, threads=1, on_progress=lambda at: seen.append(at.bytes_done)).resume()
    assert seen == [600, 900, 900, 1024]


@pytest.mark.parametrize("threads", [1, 4])
def test_a_user_who_stops_it_finds_the_upload_interrupted(clip: Path, clock: Clock, threads: int) -> None:
    server, client = upload_server(), Kind(is_async=False, clock=clock).flip
    stopped: list[bool] = []

    def on_progress(progress: Transferred) -> None:
        if not stopped:
            stopped.append(True)
            raise KeyboardInterrupt

    upload = client(server).uploads.create(clip, threads=threads, on_progress=on_progress)
    with pytest.raises(KeyboardInterrupt):
        upload.start()
    assert (upload.status, upload.error_message) == (UploadState.INTERRUPTED, "interrupted")
    assert upload.resume().id == "video-1"


def test_a_canceled_task_leaves_the_upload_interrupted(clip: Path, clock: Clock) -> None:
    server = upload_server()

    async def main() -> None:
        client = AsyncTelestreamFlipLegacy(
            ACCESS_KEY,
            SECRET_KEY,
            FACTORY,
            base_url=LEGACY_URL,
            http_client=http_client(server, is_async=True),
            pace=clock.pace,
        )
        scope = anyio.CancelScope()
        upload = await client.uploads.create(clip, on_progress=lambda _progress: scope.cancel())
        with scope:
            await upload.start()
        assert scope.cancelled_caught
        assert upload.status == "interrupted"
        upload._on_progress = None
        video = await upload.resume()
        assert video
        assert video.id == "video-1"

    anyio.run(main)
    assert server.file() == DATA


def test_status_is_uploading_meanwhile(kind: Kind, clip: Path) -> None:
    seen: set[str] = set()

    def on_progress(_progress: Transferred) -> None:
        seen.add(str(upload.status))

    upload: Any = kind.flip(upload_server()).uploads.create(clip, on_progress=on_progress)
    upload.start()
    assert seen == {"uploading"}


def test_leaving_the_block_closes_the_source_and_not_the_upload(clip: Path, clock: Clock) -> None:
    server = upload_server()
    with TelestreamFlip(
        API_KEY, FACTORY, base_url=FLIP_URL, http_client=http_client(server, is_async=False), pace=clock.pace
    ) as client:
        with client.uploads.create(clip) as upload:
            assert "canary-location" not in repr(upload)
            assert repr(upload) == "UploadSession('session-1', initialized, 4 of 4 parts missing)"
            assert upload.location == LOCATION
        assert upload.status == "initialized"
        assert not server.aborted
        upload.resume()


def test_threads_stop_at_once_when_the_user_does(clip: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    from encodekit.providers._telestream import runners

    begun = threading.Event()

    def stopped_by_the_user(_futures: object) -> None:
        begun.wait(5)
        raise KeyboardInterrupt

    class Slow(UploadServer):
        def take(self, request: httpx.Request) -> httpx.Response:
            begun.set()
            return super().take(request)

    monkeypatch.setattr(runners, "wait", stopped_by_the_user)
    upload = Kind(is_async=False, clock=clock).flip(Slow({"": len(DATA)}, part_size=1)).uploads.create(clip, threads=2)
    with pytest.raises(KeyboardInterrupt):
        upload.start()
    assert upload.status == "interrupted"
    assert len(upload.missing_parts) > 0


def test_one_at_a_time_needs_no_thread() -> None:
    from encodekit.providers._telestream.runners import Stop, ThreadRunner

    seen = set[threading.Thread]()
    ThreadRunner().run(lambda _item: seen.add(threading.current_thread()), [1, 2], 1, Stop())
    assert seen == {threading.current_thread()}


def test_a_step_that_is_no_longer_needed_ends_quietly() -> None:
    from encodekit.providers._telestream.runners import Stop, Stopped, TaskRunner, ThreadRunner

    def fails_or_stops(item: int) -> None:
        if item:
            raise Stopped
        raise ValueError("the reason")

    async def fails_or_stops_async(item: int) -> None:
        fails_or_stops(item)

    with pytest.raises(ValueError, match="the reason"):
        ThreadRunner().run(fails_or_stops, [0, 1], 2, Stop())
    with pytest.raises(ValueError, match="the reason"):
        anyio.run(TaskRunner().run, fails_or_stops_async, [0, 1], 2, Stop())
    ThreadRunner().run(fails_or_stops, [1], 1, Stop())
    anyio.run(TaskRunner().run, fails_or_stops_async, [1], 1, Stop())
