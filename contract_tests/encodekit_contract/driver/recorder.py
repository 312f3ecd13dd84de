"""The transport below every client that the harness drives: it notes what leaves, passes it on, notes what comes."""

from __future__ import annotations

from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableMapping

    from encodekit_contract.documents import Credentials

TIMEOUT_S = 10.0
# Where an answer keeps the headers that were added to its request.
EXTRA_HEADERS = "extra_headers"
# They speak of the bytes on the connection, which are read by then.
FRAMING_HEADERS = {"content-length", "transfer-encoding"}
# They speak of the program that sends, and of its connection, which is ours.
SENDER_HEADERS = {"accept-encoding", "connection", "user-agent"}

Answer = tuple[int, list[tuple[str, str]], bytes]


@dataclass(frozen=True)
class Exchange:
    """One request as it left, and the answer to it."""

    request: httpx.Request
    response: httpx.Response


class Recorder(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Forwards to `base_url`, over one connection, for sync and async clients, and keeps every exchange.

    It blocks an async client too: nothing else runs meanwhile, and httpx' own connections take several times as long.

    `extra_headers` are added after the recording, so that what was recorded is what the client made. `rewrite` changes
    the body of each answer before it is recorded, so that what was recorded is what the client saw.

    Args:
        base_url: Where to forward to.
        answers: Answers that are known already, to which new ones are added. A mock answers the same request the same
            way, so one that differs in nothing is not sent twice. None asks for each.
    """

    def __init__(self, base_url: str, answers: MutableMapping[object, Answer] | None = None) -> None:
        self.exchanges: list[Exchange] = []
        self.extra_headers: Mapping[str, str] = {}
        self.rewrite: Callable[[bytes], bytes] | None = None
        target = httpx.URL(base_url)
        self._host = target.netloc.decode("ascii")
        self._answers = answers
        self._connection = HTTPConnection(target.host, target.port, timeout=TIMEOUT_S)

    @property
    def last(self) -> Exchange:
        """The newest exchange."""
        return self.exchanges[-1]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Forward a request of a sync client."""
        request.read()
        return self._record(request, self._forward(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Forward a request of an async client."""
        await request.aread()
        return self._record(request, self._forward(request))

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    async def aclose(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _forward(self, request: httpx.Request) -> Answer:
        kept = {name: text for name, text in request.headers.items() if name not in SENDER_HEADERS}
        headers = {"accept": "*/*", **kept, "host": self._host, **self.extra_headers}
        if self._answers is None:
            return self._ask(request, headers)
        key = (request.method, request.url.raw_path, frozenset(headers.items()), request.content)
        if key not in self._answers:
            self._answers[key] = self._ask(request, headers)
        return self._answers[key]

    def _ask(self, request: httpx.Request, headers: Mapping[str, str]) -> Answer:
        target = request.url.raw_path.decode("ascii")
        self._connection.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
        for name, text in headers.items():
            self._connection.putheader(name, text.encode(request.headers.encoding))
        self._connection.endheaders(request.content)
        answer = self._connection.getresponse()
        return answer.status, answer.getheaders(), answer.read()

    def _record(self, request: httpx.Request, answer: Answer) -> httpx.Response:
        status, headers, content = answer
        content = self.rewrite(content) if self.rewrite else content
        kept = [(name, text) for name, text in headers if name.lower() not in FRAMING_HEADERS]
        extensions = {EXTRA_HEADERS: self.extra_headers}
        response = httpx.Response(status, headers=kept, content=content, request=request, extensions=extensions)
        self.exchanges.append(Exchange(request, response))
        return response


class Player(Recorder):
    """Plays answers that were made up, one after the other, and asks nobody."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        super().__init__("http://nowhere.invalid")
        self._made_up = iter(answers)

    def _forward(self, request: httpx.Request) -> Answer:  # noqa: ARG002 (whatever it is)
        return next(self._made_up)


def with_credentials(request: httpx.Request, credentials: Credentials) -> httpx.Request:
    """The same request with credentials added."""
    url = request.url.copy_merge_params(dict(credentials.query)) if credentials.query else request.url
    headers = {**request.headers, **dict(credentials.headers)}
    return httpx.Request(request.method, url, headers=headers, content=request.content)
