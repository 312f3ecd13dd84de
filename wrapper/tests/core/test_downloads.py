"""Downloads: whole files under their names or nothing, resumed where that is safe."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from encodekit import errors
from encodekit._core.http import Provider
from encodekit._core.options import Options
from encodekit._core.transfers import CHUNK_BYTES
from encodekit.errors import InvalidInputError
from tests.support import BASE_URL, Chunks, Clock, Drive, Wire, each

URL = "https://cdn.example/out/clip.mp4?Signature=canary-signature"
DATA = bytes(range(256)) * (CHUNK_BYTES // 100)
HALF = len(DATA) // 2
PROVIDER = Provider(
    name="example", error=lambda status, _body: errors.class_for_status(status)("No."), credential_hint=""
)
STRONG = '"v1"'


def fetch(drive: Drive, wire: Wire, target: Any, url: str = URL, **arguments: Any) -> Path:
    transport = drive.twin("_core._sync.transport", "Transport")(
        PROVIDER,
        base_url=BASE_URL,
        credential=None,
        options=Options(headers={"X-Gateway-Token": "canary"}),
        http_client=drive.http_client(wire),
        pace=drive.clock.pace,
    )
    options = arguments.pop("options", {})
    path = drive.twin("_core._sync.downloads", "download")(transport, url, target, options, **arguments)
    assert isinstance(path, Path)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def whole(etag: str | None = STRONG) -> httpx.Response:
    return httpx.Response(200, content=DATA, headers={"ETag": etag} if etag else {})


def cut(etag: str | None = STRONG) -> Any:
    """An answer that breaks off in the middle."""
    headers = {"Content-Length": str(len(DATA))} | ({"ETag": etag} if etag else {})

    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, stream=Chunks(DATA[:HALF], httpx.ReadError("reset")))

    return answer


def rest(request: httpx.Request) -> httpx.Response:
    """The answer of a server that can go on."""
    start = int(request.headers["range"].removeprefix("bytes=").removesuffix("-"))
    headers = {"Content-Range": f"bytes {start}-{len(DATA) - 1}/{len(DATA)}", "ETag": STRONG}
    return httpx.Response(206, content=DATA[start:], headers=headers)


def test_a_file_comes_whole_under_its_name(drive: Drive, tmp_path: Path) -> None:
    wire = Wire(whole())
    seen: list[tuple[int, int | None]] = []
    path = fetch(
        drive, wire, tmp_path / "out.mp4", on_progress=lambda done: seen.append((done.bytes_done, done.bytes_total))
    )
    assert path == tmp_path / "out.mp4"
    assert path.read_bytes() == DATA
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1] == (len(DATA), len(DATA))
    [request] = wire.requests
    assert str(request.url) == URL
    assert request.headers["accept-encoding"] == "identity"
    assert not {"range", "x-api-key", "x-gateway-token"} & set(request.headers)
    assert names(tmp_path) == ["out.mp4"]


def test_the_file_has_the_rights_of_any_new_file(drive: Drive, tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    path = fetch(drive, Wire(whole()), tmp_path / "out.mp4")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_after_a_break_it_goes_on_where_it_stopped(drive: Drive, tmp_path: Path) -> None:
    wire = Wire(cut(), rest)
    seen: list[int] = []
    path = fetch(drive, wire, tmp_path / "out.mp4", on_progress=lambda done: seen.append(done.bytes_done))
    assert path.read_bytes() == DATA
    assert wire.requests[1].headers["range"] == f"bytes={HALF // CHUNK_BYTES * CHUNK_BYTES}-"
    assert wire.requests[1].headers["if-range"] == STRONG
    assert seen == sorted(seen)
    assert seen[-1] == len(DATA)


def test_a_file_that_changed_meanwhile_is_fetched_anew(drive: Drive, tmp_path: Path) -> None:
    changed = httpx.Response(200, content=b"another version", headers={"ETag": '"v2"'})
    path = fetch(drive, Wire(cut(), changed), tmp_path / "out.mp4")
    assert path.read_bytes() == b"another version"


@pytest.mark.parametrize("etag", [None, 'W/"v1"'])
def test_without_a_strong_tag_it_starts_anew(drive: Drive, tmp_path: Path, etag: str | None) -> None:
    wire = Wire(cut(etag), whole(etag))
    assert fetch(drive, wire, tmp_path / "out.mp4").read_bytes() == DATA
    assert not {"range", "if-range"} & set(wire.requests[1].headers)


@each("headers", [{}, {"Content-Range": "bytes 0-9/10"}, {"Content-Range": f"bytes {HALF + 1}-9/10"}])
def test_a_part_that_was_not_asked_for_is_not_written(drive: Drive, tmp_path: Path, headers: dict[str, str]) -> None:
    with pytest.raises(errors.ResponseDecodingError, match="another part"):
        fetch(drive, Wire(cut(), httpx.Response(206, content=b"0123456789", headers=headers)), tmp_path / "out.mp4")
    assert names(tmp_path) == []


def test_a_length_that_is_not_reached_counts_as_a_break(drive: Drive, tmp_path: Path) -> None:
    def short(_request: httpx.Request) -> httpx.Response:
        headers = {"Content-Length": str(len(DATA)), "ETag": STRONG}
        return httpx.Response(200, headers=headers, stream=Chunks(DATA[:HALF]))

    assert fetch(drive, Wire(short, rest), tmp_path / "out.mp4").read_bytes() == DATA


def test_a_download_that_never_gets_whole_ends_in_one_error_and_leaves_nothing(drive: Drive, tmp_path: Path) -> None:
    wire = Wire(cut(), cut(), cut(), cut())
    with pytest.raises(errors.ConnectionFailedError) as raised:
        fetch(drive, wire, tmp_path / "out.mp4")
    assert raised.value.attempts == len(wire.requests) == 4
    assert "canary" not in f"{raised.value} {vars(raised.value)}"
    assert names(tmp_path) == []


@pytest.mark.parametrize("length", ["\u00b2", "many", "-1", "1.5", ""])
def test_a_length_that_is_no_number_is_ignored(drive: Drive, tmp_path: Path, length: str) -> None:
    def answer(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=[(b"Content-Length", length.encode("latin-1"))], stream=Chunks(DATA))

    seen: list[int | None] = []
    path = fetch(drive, Wire(answer), tmp_path / "out.mp4", on_progress=lambda done: seen.append(done.bytes_total))
    assert path.read_bytes() == DATA
    assert set(seen) == {None}


@each(
    ("status", "expected"), [(404, errors.NotFoundError), (403, errors.PermissionDeniedError), (410, errors.GoneError)]
)
def test_a_link_that_does_not_work_is_the_storages_error(
    drive: Drive, tmp_path: Path, status: int, expected: type[errors.StatusError]
) -> None:
    with pytest.raises(expected, match="storage answered") as raised:
        fetch(drive, Wire(httpx.Response(status, text="<Error/>")), tmp_path / "out.mp4")
    assert (raised.value.operation, raised.value.body) == ("download", "<Error/>")
    assert names(tmp_path) == []


def test_a_redirect_of_the_storage_is_followed(drive: Drive, tmp_path: Path) -> None:
    wire = Wire(httpx.Response(302, headers={"Location": "https://edge.example/clip.mp4"}), whole())
    assert fetch(drive, wire, tmp_path / "out.mp4").read_bytes() == DATA
    assert wire.targets == ["GET /out/clip.mp4?Signature=canary-signature", "GET /clip.mp4"]


def test_an_existing_file_is_kept_unless_overwriting_is_asked_for(drive: Drive, tmp_path: Path) -> None:
    target = tmp_path / "out.mp4"
    target.write_bytes(b"precious")
    with pytest.raises(InvalidInputError, match="overwrite=True"):
        fetch(drive, Wire(), target)
    assert target.read_bytes() == b"precious"
    with pytest.raises(errors.NotFoundError):
        fetch(drive, Wire(httpx.Response(404)), target, overwrite=True)
    assert target.read_bytes() == b"precious"
    assert fetch(drive, Wire(whole()), target, overwrite=True).read_bytes() == DATA


def test_a_file_that_came_into_being_meanwhile_is_kept(drive: Drive, tmp_path: Path) -> None:
    target = tmp_path / "out.mp4"
    with pytest.raises(InvalidInputError, match="meanwhile"):
        fetch(drive, Wire(whole()), target, on_progress=lambda _done: target.write_bytes(b"precious"))
    assert target.read_bytes() == b"precious"
    assert names(tmp_path) == ["out.mp4"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://cdn.example/a/b/clip.mp4?x=../../y", "clip.mp4"),
        ("https://cdn.example/a/..%2F..%2Fx", "x"),
        ("https://cdn.example/%2Fetc%2Fpasswd", "passwd"),
        ("https://cdn.example/../../x", "x"),
        ("https://cdn.example/a/", "a"),
        ("https://cdn.example/na%C3%AFve%20clip.mp4", "naïve clip.mp4"),
    ],
)
def test_in_a_folder_it_gets_the_links_own_name_and_stays_there(
    drive: Drive, tmp_path: Path, url: str, name: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert fetch(drive, Wire(whole()), folder, url) == folder / name
    assert names(tmp_path) == ["folder"]


@each("path", ["", "/", "/..", "/%2E%2E", "/a%5C..%5Cb", "/a%00b"])
def test_a_link_without_a_usable_name_needs_a_name_from_the_caller(drive: Drive, tmp_path: Path, path: str) -> None:
    with pytest.raises(InvalidInputError, match="give a file name"):
        fetch(drive, Wire(), tmp_path, f"https://cdn.example{path}")


def test_a_target_that_cannot_be_written_is_refused_before_anything_is_sent(drive: Drive, tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").mkdir()
    for target, overwrite, reason in (
        (tmp_path / "nowhere" / "out.mp4", False, "does not exist"),
        (tmp_path, True, "is a folder"),
        (tmp_path / ("x" * 300), False, "cannot be used"),
    ):
        with pytest.raises(InvalidInputError, match=reason):
            fetch(drive, Wire(), target, overwrite=overwrite)


def test_a_name_as_long_as_the_disk_allows_is_written(drive: Drive, tmp_path: Path) -> None:
    assert fetch(drive, Wire(whole()), tmp_path / ("x" * 255)).read_bytes() == DATA


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_one_of_our_errors_and_leaves_nothing(
    drive: Drive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_open = Path.open

    def full(path: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if mode == "xb":
            real_open(path, "xb").close()
            return real_open(Path("/dev/full"), "wb", buffering=0)
        return real_open(path, mode, *args, **kwargs)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(errors.IncompleteTransferError, match="could not be written") as raised:
        fetch(drive, Wire(whole()), tmp_path / "out.mp4")
    assert isinstance(raised.value.__cause__, OSError)
    assert names(tmp_path) == []


def test_a_failure_of_the_callback_is_the_callers_own_and_leaves_nothing(drive: Drive, tmp_path: Path) -> None:
    def broken(_done: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fetch(drive, Wire(whole()), tmp_path / "out.mp4", on_progress=broken)
    assert names(tmp_path) == []


def test_a_deadline_ends_a_download_that_drips(drive: Drive, tmp_path: Path) -> None:
    def drip(_done: object) -> None:
        drive.clock.seconds += 10.0

    with pytest.raises(errors.DeadlineExceededError):
        fetch(drive, Wire(whole()), tmp_path / "out.mp4", on_progress=drip, options={"deadline": 15.0})
    assert names(tmp_path) == []


def test_without_a_deadline_of_its_own_it_may_take_hours(drive: Drive, tmp_path: Path) -> None:
    def drip(_done: object) -> None:
        drive.clock.seconds += 10_000.0

    assert fetch(drive, Wire(whole()), tmp_path / "out.mp4", on_progress=drip).read_bytes() == DATA


@pytest.mark.anyio
async def test_a_canceled_download_leaves_nothing(clock: Clock, tmp_path: Path) -> None:
    from encodekit._core._async.downloads import download
    from encodekit._core._async.transport import AsyncTransport

    transport = AsyncTransport(
        PROVIDER,
        base_url=BASE_URL,
        credential=None,
        options=Options(),
        http_client=httpx.AsyncClient(transport=Wire(whole())),
        pace=clock.pace,
    )
    with anyio.CancelScope() as scope:
        await download(transport, URL, tmp_path / "out.mp4", {}, on_progress=lambda _done: scope.cancel())
    assert scope.cancelled_caught
    assert names(tmp_path) == []
