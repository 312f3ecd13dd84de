"""Whatever bytes come back: a typed result, or one of our errors."""

from __future__ import annotations

import contextlib
import copy
import json
from typing import TYPE_CHECKING, Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from encodekit.errors import EncodekitError
from encodekit.providers.openencoder import OpenEncoder
from tests.providers.openencoder.support import TOKEN
from tests.providers.openencoder.test_operations import ROWS, documented_answers
from tests.support import BASE_URL, Clock

if TYPE_CHECKING:
    from collections.abc import Callable

JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [None, 0, -1, 1e308, True, "", "x", "\ud800", [], {}, [None], {"id": []}, [[]], "9999-99-99"]
)
BODIES = st.one_of(
    st.binary(max_size=40),
    JUNK.map(lambda value: json.dumps(value).encode()),
    st.sampled_from([b"\xff\xfe{", b"[" * 100_000, b'{"a":1e999}', b"NaN", b" null ", b"<html>"]),
)
TYPES = st.sampled_from(["application/json", "text/html; charset=utf-8", "application/json; charset=hex", ""])


def ask(call: Callable[[Any], Any], status: int, body: bytes, kind: str = "application/json") -> None:
    """Call the operation with this answer; only a result or one of our errors may come of it."""

    def reply(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=body, headers={"content-type": kind} if kind else {})

    with httpx.Client(transport=httpx.MockTransport(reply)) as http_client:
        client = OpenEncoder(token=TOKEN, base_url=BASE_URL, http_client=http_client, pace=Clock().pace)
        with contextlib.suppress(EncodekitError):
            call(client)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to every member and item inside the value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in inner for found in [(*path, key), *places(item, (*path, key))]]


def damaged(body: Any, path: tuple[Any, ...], junk: Any, *, gone: bool) -> Any:
    """A copy of the body in which one member is missing, or something else."""
    copied = copy.deepcopy(body)
    holder = copied
    for key in path[:-1]:
        holder = holder[key]
    if gone:
        del holder[path[-1]]
    else:
        holder[path[-1]] = junk
    return copied


# Each operation with its documented answers, and the comforts with an answer that they live on.
CASES: dict[str, tuple[Callable[[Any], Any], int, Any]] = {
    row.operation: (row.call, status, body) for row in ROWS for status, _, body in documented_answers(row.operation)[:1]
} | {
    "a handle's status": (lambda client: client.job(2).status(), 200, documented_answers("get_job")[0][2]),
    "a handle's cancel": (lambda client: client.job(2).cancel(), 200, documented_answers("get_job_status")[0][2]),
    "the way of a job": (
        lambda client: client.encode("src/a.mp4", "dst/", preset="small", verify_preset=False),
        201,
        documented_answers("create_job")[0][2],
    ),
    "a change of a preset": (
        lambda client: client.presets.update(1, active=True),
        200,
        documented_answers("list_presets")[0][2],
    ),
    "a change of the profile": (
        lambda client: client.users.update_me(current_password="old"),
        200,
        documented_answers("get_current_user")[0][2],
    ),
    "a change of settings": (
        lambda client: client.settings.update(ftp_addr="ftp.example"),
        200,
        documented_answers("get_settings")[0][2],
    ),
}


@settings(max_examples=200)
@given(
    name=st.sampled_from([*CASES]),
    status=st.sampled_from([200, 201, 204, 299, 400, 401, 404, 500, 520]),
    body=BODIES,
    kind=TYPES,
)
def test_any_bytes_are_a_result_or_our_error(name: str, status: int, body: bytes, kind: str) -> None:
    call, _, _ = CASES[name]
    ask(call, status, body, kind)


PLACES = [(name, path) for name, (_, _, body) in CASES.items() for path in places(body) or [()]]


@settings(max_examples=200)
@given(place=st.sampled_from(PLACES), junk=JUNK, gone=st.booleans(), cut=st.integers(0, 400))
def test_a_damaged_answer_is_a_result_or_our_error(
    place: tuple[str, tuple[Any, ...]], junk: Any, gone: bool, cut: int
) -> None:
    name, path = place
    call, status, body = CASES[name]
    text = json.dumps(damaged(body, path, junk, gone=gone) if path else junk).encode()
    ask(call, status, text)
    ask(call, status, text[:cut])
