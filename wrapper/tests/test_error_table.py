"""Every status, every body and every failure of the wire comes to exactly one class of the library's errors."""

from __future__ import annotations

import inspect
import json
import pickle
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

from encodekit import RetryPolicy, errors
from tests.facades import JSON, PROVIDERS, client, operations
from tests.support import BASE_URL, Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

JOB = "550e8400-e29b-41d4-a716-446655440000"
FACTORY = "tg01abc"


@dataclass(frozen=True)
class Recipe:
    """One reading and one writing call of a facade, by their operations, and what the client needs for them."""

    get: tuple[str, Callable[[Any], Any]]
    post: tuple[str, Callable[[Any], Any]]
    credential: dict[str, str] = field(repr=False)


RECIPES = {
    "bytenite": Recipe(
        get=("get_job", lambda client: client.jobs.get(JOB)),
        post=("run_job", lambda client: client.jobs.run(JOB)),
        credential={"access_token": "canary-bytenite-token"},
    ),
    "convertrilo": Recipe(
        get=("get_job_status", lambda client: client.jobs.status(JOB)),
        post=("create_job", lambda client: client.jobs.create(codec="h264", resolution="720p", fps=30)),
        credential={"api_key": "canary-convertrilo-key"},
    ),
    "openencoder": Recipe(
        get=("get_job", lambda client: client.jobs.get(2)),
        post=("create_job", lambda client: client.jobs.create(preset="p", source="s3:///a/b.mp4", dest="s3:///c/")),
        credential={"token": "canary-openencoder-token"},
    ),
    "telestream_flip": Recipe(
        get=("get_video", lambda client: client.videos.find("v1")),
        post=("create_video", lambda client: client.videos.create(source_url="https://example.com/a.mp4")),
        credential={"api_key": "canary-flip-key", "factory_id": FACTORY},
    ),
    "telestream_flip_legacy": Recipe(
        get=("get_video", lambda client: client.videos.find("v1")),
        post=("create_video", lambda client: client.videos.create(source_url="https://example.com/a.mp4")),
        credential={"access_key": "canary-access", "secret_key": "canary-secret", "factory_id": FACTORY},
    ),
    "telestream_notifications": Recipe(
        get=("get_subscription", lambda client: client.subscriptions.find("s1")),
        post=(
            "create_subscription",
            lambda client: client.subscriptions.create(
                type="email",
                topic={"service": "flip", "event": "encoding-complete", "factory": FACTORY},
                params={"addresses": ["a@example.com"]},
            ),
        ),
        credential={"api_key": "canary-notifications-key"},
    ),
}
STATUSES = [
    *(
        300,
        301,
        302,
        304,
        307,
        308,
        400,
        401,
        402,
        403,
        404,
        405,
        408,
        409,
        410,
        413,
        415,
        418,
        422,
        423,
        428,
        429,
        451,
    ),
    *(499, 500, 501, 502, 503, 504, 511, 520, 561, 599),
]
_DEEPER_THAN_PYTHON_READS = 2_000
PLAIN_BODIES: dict[str, bytes] = {
    "object": b"{}",
    "array": b"[]",
    "null": b"null",
    "number": b"-1e999",
    "text": b'"it broke"',
    "bare words": b"it broke",
    "HTML": b"<!DOCTYPE html><title>502 Bad Gateway</title>",
    "empty": b"",
    "blank": b" \r\n ",
    "truncated": b'{"error": {"code": 5, "message": "not f',
    "no UTF-8": b'{"message": "\xff\xfe"}',
    "deep": b"[" * _DEEPER_THAN_PYTHON_READS,
    "deep object": b'{"error":' * _DEEPER_THAN_PYTHON_READS,
    "deep within": b'{"message": "x", "details": ' + b"[" * 500 + b"]" * 500 + b"}",
    "many lines": json.dumps({"message": "line\n" * 40, "error": "line\n" * 40}).encode(),
    "surrogate": rb'{"message": "\ud800", "error": "\udfff"}',
    "huge number": b'{"code": 1' + b"0" * 5000 + b"}",
}
ODD_VALUES: list[Any] = [None, True, 7, -1.5, "", "text", [], ["text", None], {}, {"code": {"message": []}}]
SPOILED: list[Any] = [None, True, -1.5, "text", [None], {}, {"code": {"message": []}}, 10**400, float("nan"), "9" * 400]
CONTENT_TYPES = ["", "text/html", "application/json; charset=utf-8", "application/json; charset=nonsense", "image/png"]
# All operations of a provider, and both kinds of client, have one mapping: these two show it.
calls = pytest.mark.parametrize(("which", "is_async"), [("get", False), ("post", True)])
every_provider = pytest.mark.parametrize("provider", PROVIDERS)


def own_bodies(provider: str) -> dict[str, bytes]:
    """The provider's own shapes of errors, from its document's examples: as they are, and with each field wrong."""
    shapes: dict[tuple[str, ...], Any] = {}
    for operation in operations(provider).values():
        for _, _, value in operation.bodies(good=False):
            shapes.setdefault((*sorted(value), str(value.get("code", value.get("error")))), value)
    found = {f"own {'/'.join(key)}": json.dumps(value).encode() for key, value in shapes.items()}
    names = sorted({name for value in shapes.values() for name in value})
    for odd in ODD_VALUES:
        found[f"every field {odd!r}"] = json.dumps(dict.fromkeys(names, odd)).encode()
        found |= {f"{name} {odd!r}": json.dumps({name: odd}).encode() for name in names}
    return found


def spoiled_answers(provider: str, operation: str) -> dict[str, bytes]:
    """A good answer of an operation, each time with one wrong value at the top or one level below."""
    answer = operations(provider)[operation].bodies(good=True)[0][2]
    places = [(answer, name) for name in answer]
    places += [(inner, name) for inner in answer.values() if isinstance(inner, dict) for name in inner]
    found: dict[str, bytes] = {}
    for place, name in places:
        usual = place[name]
        for odd in SPOILED:
            place[name] = odd
            found[f"{name} {odd!r}"] = json.dumps(answer).encode()
        place[name] = usual
    return found


@dataclass
class Provider:
    """Answers everything with one answer, or raises it, and counts how often it was asked."""

    answer: httpx.Response | Exception = field(default_factory=lambda: httpx.Response(500))
    asked: int = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return httpx.Response(self.answer.status_code, headers=self.answer.headers, content=self.answer.content)


async def outcome(call: Callable[[Any], Any], target: Any) -> Exception | None:
    """What a call ends in, for either kind of client."""
    try:
        result = call(target)
        if inspect.isawaitable(result):
            await result
    except Exception as error:  # what kind it is, is what the tests ask
        return error
    return None


def ended(
    provider: str, which: str, answers: Sequence[httpx.Response | Exception], *, is_async: bool
) -> list[tuple[Exception | None, int]]:
    """What a call comes to with each of the answers, and how often the request was sent for it."""

    async def main() -> list[tuple[Exception | None, int]]:
        wire = Provider()
        arguments = RECIPES[provider].credential | {"is_async": is_async, "retry": RetryPolicy(attempts=2)}
        target = client(provider, wire, Clock(), **arguments)
        found = []
        for wire.answer in answers:
            wire.asked = 0
            found.append((await outcome(getattr(RECIPES[provider], which)[1], target), wire.asked))
        return found

    return anyio.run(main)


def check_facts(
    error: Exception | None, provider: str, which: str, attempts: int, *, status: int | None = None
) -> None:
    """Everything that can be known of a request stands in its error, which can be printed and pickled."""
    assert isinstance(error, errors.RequestError)
    assert status is None or error.status == status
    about = operations(provider)[getattr(RECIPES[provider], which)[0]]
    assert (error.provider, error.operation, error.method) == (provider, about.id, about.method)
    assert error.url.startswith(BASE_URL)
    assert FACTORY not in error.url.partition("?")[2]
    assert error.attempts == attempts
    assert isinstance(error.body, str)
    assert isinstance(error.message, str)
    assert error.message.strip()
    for name, kind in {"code": str, "request_id": str, "retry_after": float, "status": int}.items():
        assert isinstance(getattr(error, name), (kind, type(None))), name
    if isinstance(error, errors.InsufficientFundsError):
        assert all(isinstance(amount, (int, float, type(None))) for amount in (error.required, error.available))
    if isinstance(error, errors.PermissionDeniedError):
        assert isinstance(error.required_scope, (str, type(None)))
    assert 1 <= len(str(error).splitlines()) <= 3
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
    assert "canary" not in f"{error} {error!r} {vars(error)}"


def test_there_is_a_recipe_for_every_provider() -> None:
    assert list(RECIPES) == PROVIDERS


STATUS_CLASSES = {cls for cls in vars(errors).values() if inspect.isclass(cls) and issubclass(cls, errors.StatusError)}


@calls
@every_provider
def test_an_error_status_has_one_class_and_that_of_the_status_unless_the_body_knows_better(
    provider: str, which: str, is_async: bool
) -> None:
    # A body that says nothing is read without a look at the status: not every pair is needed.
    rows = [(status, PLAIN_BODIES[name]) for status in STATUSES for name in ("object", "HTML")]
    rows += [(status, body) for status in (302, 404, 429, 500) for body in PLAIN_BODIES.values()]
    answers: list[Any] = [httpx.Response(status, content=body, headers={"content-type": JSON}) for status, body in rows]
    for (status, body), (error, asked) in zip(rows, ended(provider, which, answers, is_async=is_async), strict=True):
        assert type(error) is errors.class_for_status(status), (status, body[:40])
        check_facts(error, provider, which, asked, status=status)


@calls
@every_provider
def test_the_provider_s_own_shapes_of_errors_come_to_a_class_below_the_status_error(
    provider: str, which: str, is_async: bool
) -> None:
    bodies = own_bodies(provider)
    documented = {name: body for name, body in bodies.items() if name.startswith("own")}
    rows = [(402, name, body) for name, body in (documented if is_async else bodies).items()]
    rows += [(status, *item) for status in (302, 400, 401, 403, 429, 500) for item in documented.items()]
    answers: list[Any] = [
        httpx.Response(status, content=body, headers={"content-type": JSON}) for status, _, body in rows
    ]
    for row, (error, asked) in zip(rows, ended(provider, which, answers, is_async=is_async), strict=True):
        assert type(error) in STATUS_CLASSES - {errors.StatusError}, row
        check_facts(error, provider, which, asked, status=row[0])


@every_provider
def test_the_content_type_of_an_error_changes_nothing(provider: str) -> None:
    bodies = [PLAIN_BODIES["HTML"], PLAIN_BODIES["no UTF-8"], *[*own_bodies(provider).values()][:8]]

    def classes(content_type: str) -> list[type | None]:
        answers = [httpx.Response(404, content=body, headers={"content-type": content_type}) for body in bodies]
        return [type(error) if error else None for error, _ in ended(provider, "get", answers, is_async=False)]

    usual = classes(JSON)
    assert {kind: classes(kind) for kind in CONTENT_TYPES} == dict.fromkeys(CONTENT_TYPES, usual)


@calls
@every_provider
def test_a_good_status_with_a_wrong_body_is_a_result_or_one_error(provider: str, which: str, is_async: bool) -> None:
    rows = [(status, JSON, body) for status in (200, 204) for body in PLAIN_BODIES.values()]
    rows += [(201, "text/html", body) for body in PLAIN_BODIES.values()]
    bodies = spoiled_answers(provider, getattr(RECIPES[provider], which)[0])
    rows += [(200, JSON, body) for body in (bodies if which == "post" else bodies | own_bodies(provider)).values()]
    answers: list[Any] = [
        httpx.Response(status, content=body, headers={"content-type": kind}) for status, kind, body in rows
    ]
    for row, (error, asked) in zip(rows, ended(provider, which, answers, is_async=is_async), strict=True):
        if error is not None:
            assert type(error) is errors.ResponseDecodingError or type(error) in STATUS_CLASSES, (row, error)
            check_facts(error, provider, which, asked, status=row[0])


def httpx_failures() -> list[Exception]:
    """One of each of the exceptions of httpx."""
    request = httpx.Request("GET", BASE_URL)
    found: list[Exception] = []
    for name in httpx.__all__:
        cls = getattr(httpx, name)
        if not (inspect.isclass(cls) and issubclass(cls, Exception)):
            continue
        if issubclass(cls, httpx.HTTPStatusError):
            found.append(cls("418", request=request, response=httpx.Response(418, request=request)))
        elif "message" in inspect.signature(cls).parameters:
            found.append(cls("it broke"))
        else:
            found.append(cls())
    return found


@calls
@every_provider
def test_every_failure_of_the_wire_has_one_class(provider: str, which: str, is_async: bool) -> None:
    failures = httpx_failures()
    assert len(failures) > 25
    expected = {httpx.TimeoutException: errors.RequestTimeoutError, httpx.TransportError: errors.ConnectionFailedError}
    for failure, (error, asked) in zip(failures, ended(provider, which, failures, is_async=is_async), strict=True):
        assert isinstance(error, errors.RequestError), failure
        classes = [cls for kind, cls in expected.items() if isinstance(failure, kind)]
        assert not classes or type(error) is classes[0], failure
        assert error.__cause__ is failure
        check_facts(error, provider, which, asked)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@every_provider
def test_an_answer_that_comes_after_a_failure_tells_of_both_attempts(provider: str, is_async: bool) -> None:
    answers = iter([httpx.Response(503), httpx.Response(200, text="<", headers={"x-request-id": "req-2"})])

    async def main() -> Exception | None:
        arguments = RECIPES[provider].credential | {"is_async": is_async}
        return await outcome(RECIPES[provider].get[1], client(provider, lambda _: next(answers), Clock(), **arguments))

    error = anyio.run(main)
    assert isinstance(error, errors.RequestError)
    check_facts(error, provider, "get", 2)
    assert error.request_id == "req-2"
