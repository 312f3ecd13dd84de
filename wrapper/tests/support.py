"""A wire that answers from a list, a clock that moves by itself, and one way to drive both kinds of client."""

from __future__ import annotations

import importlib
import inspect
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Self

import anyio
import httpx

from encodekit._core.pacing import Pace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator
    from typing import TypeAlias

    Answer: TypeAlias = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]

API_KEY = "cvr_canary_api_key_1"
BASE_URL = "https://api.example"


@contextmanager
def case(name: object) -> Generator[None]:
    """Name the case of a table that a failure is about: one test for a table costs less than one for each case."""
    try:
        yield
    except BaseException as failure:
        failure.add_note(f"in the case {name!r}")
        raise


def each(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a test over a table, as `pytest.mark.parametrize` does, but as one test: for rows that take no time.

    All rows share the fixtures, in the order of the rows.
    """
    columns = (names,) if isinstance(names, str) else names
    table = list(rows)

    def over_all_rows(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def wrapper(**fixtures: Any) -> None:
            for number, row in enumerate(table):
                values = (row,) if isinstance(names, str) else row
                with case(f"{number}: {row!r}"):
                    test(**fixtures, **dict(zip(columns, values, strict=True)))

        signature = inspect.signature(test)
        fixtures = [item for name, item in signature.parameters.items() if name not in columns]
        wrapper.__signature__ = signature.replace(parameters=fixtures)  # type: ignore[attr-defined]
        return wrapper

    return over_all_rows


class NeverReachedError(Exception):
    """Wraps the failure of a connection that was never made: the body is not even read."""


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer in pieces, which may end in a failure; for either kind of client."""

    def __init__(self, *chunks: bytes | Exception) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Stands where the network is: answers the requests in turn, and keeps them."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._next(request)
        request.read()
        return self._given(answer, request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._next(request)
        await request.aread()
        return self._given(answer, request)

    def _next(self, request: httpx.Request) -> Answer:
        self.requests.append(request)
        assert self.answers, f"nothing is left to answer {request.method} {request.url}"
        answer = self.answers.pop(0)
        if isinstance(answer, NeverReachedError):
            raise answer.args[0]
        return answer

    def _given(self, answer: Answer, request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer(request)
        # Made anew, so that one answer can serve several requests and both kinds of client.
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True

    @property
    def bodies(self) -> list[bytes]:
        """What was sent, request by request."""
        return [request.content for request in self.requests]

    @property
    def targets(self) -> list[str]:
        """Method and path, request by request."""
        return [f"{request.method} {request.url.raw_path.decode()}" for request in self.requests]


@dataclass
class Clock:
    """Virtual time: a wait takes none, and is remembered. The dice always show the upper bound."""

    seconds: float = 0.0
    unix_time: float = 1_700_000_000.0
    waits: list[float] = field(default_factory=list)
    keys: int = 0

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.waits.append(seconds)
        self.seconds += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)

    def new_key(self) -> str:
        self.keys += 1
        return f"key-{self.keys}"

    @property
    def pace(self) -> Pace:
        return Pace(
            monotonic=lambda: self.seconds,
            now=lambda: self.unix_time + self.seconds,
            sleep=self.sleep,
            sleep_async=self.sleep_async,
            uniform=lambda _low, high: high,
            new_key=self.new_key,
        )


def run(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What the function returns, or what that comes to when awaited."""

    async def main() -> Any:
        result = function(*args, **kwargs)
        return await result if inspect.isawaitable(result) else result

    return anyio.run(main)


class Awaited:
    """An asynchronous object, used as if it were synchronous."""

    def __init__(self, target: Any) -> None:
        self.target = target

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.target, {"close": "aclose"}.get(name, name))
        if not callable(value):
            return _awaited(value)
        return lambda *args, **kwargs: _awaited(run(value, *args, **kwargs))

    def __enter__(self) -> Self:
        run(self.target.__aenter__)
        return self

    def __exit__(self, *exception: object) -> None:
        run(self.target.__aexit__, *exception)

    def __repr__(self) -> str:
        return repr(self.target)


def _awaited(value: Any) -> Any:
    return Awaited(value) if type(value).__name__.startswith("Async") else value


@dataclass
class Drive:
    """The synchronous or the asynchronous half of the library, called in the same way.

    Attributes:
        is_async: Which half it is.
        clock: The time of the clients that it makes.
    """

    is_async: bool
    clock: Clock

    def http_client(self, wire: Wire) -> Any:
        """An httpx client over the wire."""
        return httpx.AsyncClient(transport=wire) if self.is_async else httpx.Client(transport=wire)

    def client(self, wire: Wire | None = None, **arguments: Any) -> Any:
        """A Convertrilo client over the wire; a wire without answers shows that nothing is sent."""
        from encodekit import AsyncConvertrilo, Convertrilo

        arguments.setdefault("http_client", self.http_client(wire or Wire()))
        if "access_token" not in arguments:
            arguments.setdefault("api_key", API_KEY)
        arguments = {"base_url": BASE_URL, "pace": self.clock.pace, **arguments}
        return Awaited(AsyncConvertrilo(**arguments)) if self.is_async else Convertrilo(**arguments)

    def twin(self, module: str, name: str) -> Any:
        """A function or class of `encodekit`, given by its synchronous names, of this half."""
        found = importlib.import_module(f"encodekit.{module.replace('_sync', '_async') if self.is_async else module}")
        value = getattr(found, name, None) or getattr(found, f"Async{name}")
        return partial(run, value) if self.is_async and inspect.iscoroutinefunction(value) else value
