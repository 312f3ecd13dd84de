"""Calls the operations of a real service through a facade's transport, with Prism in between."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

import httpx

from encodekit._core.http import Call
from encodekit._core.options import CallOptions, RetryPolicy
from encodekit.errors import EncodekitError
from encodekit_contract.documents import JSON_TYPE
from encodekit_contract.driver.bridge import function
from encodekit_contract.driver.facades import facade_of
from encodekit_contract.driver.recorder import Recorder
from encodekit_contract.lanes.exchange import sample
from encodekit_contract.oracle.typed import plain
from encodekit_contract.oracle.wire import ABSENT, Message, WireError, read, read_json, types

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation
    from encodekit_contract.driver.recorder import Exchange

SAFE = {"GET", "HEAD"}
EVENT_STREAM = "text/event-stream"
ONCE: CallOptions = {"retry": RetryPolicy(attempts=1)}
# What a parameter may be called where it comes from.
IDS = ("id", "uuid")
# Whatever there is is read before anything is made, and taken away last.
TURNS = {"GET": 0, "HEAD": 0, "POST": 1, "PUT": 2, "PATCH": 2, "DELETE": 3}


class Wire(Recorder):
    """The transport below a client of the service: all of it goes through Prism, and nothing to any other host.

    Args:
        proxy_url: Where Prism listens.
        base_url: Where the client believes the service to be: signatures hold that.
    """

    def __init__(self, proxy_url: str, base_url: str) -> None:
        super().__init__(proxy_url)
        self._base = httpx.URL(base_url.rstrip("/"))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._pass_on(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._pass_on(request)

    def _pass_on(self, request: httpx.Request) -> httpx.Response:
        try:
            return super().handle_request(self._below(request))
        except (OSError, HTTPException) as error:
            self.close()
            raise httpx.ReadError(f"Prism passed nothing on: {error}", request=request) from error

    def _below(self, request: httpx.Request) -> httpx.Request:
        """The request as the document writes it, without the path of the base URL."""
        prefix = self._base.raw_path.rstrip(b"/")
        if request.url.netloc != self._base.netloc or not request.url.raw_path.startswith(prefix):
            raise httpx.UnsupportedProtocol(f"{request.url.host} is not {self._base.host}", request=request)
        url = request.url.copy_with(raw_path=request.url.raw_path.removeprefix(prefix))
        return httpx.Request(request.method, url, headers=request.headers, content=request.content)


@dataclass(frozen=True)
class Called:
    """An operation that was called: the answer, and what the client made of it; or why there is none."""

    operation: Operation
    response: httpx.Response | None
    parsed: Any = None
    problem: str = ""


class Service:
    """A real service, or one that is taken for it, called by one of a provider's two clients.

    Args:
        document: The document.
        wire: The transport.
        base_url: Where the service is.
        is_async: Which of the two clients.
        may_write: Whether operations may change anything.
    """

    def __init__(self, document: Document, wire: Wire, base_url: str, *, is_async: bool, may_write: bool) -> None:
        self.document = document
        self._wire = wire
        self._base_url = base_url
        self._is_async = is_async
        self._may_write = may_write
        # What answers hold, by path: of all, and of what this run has made.
        self._known: dict[str, Any] = {}
        self._made: dict[str, Any] = {}

    @property
    def operations(self) -> list[Operation]:
        """What may be called, in an order in which one names what the next needs."""
        allowed = [
            item
            for item in self.document.operations
            if (self._may_write or item.method in SAFE) and not is_endless(item)
        ]
        return sorted(allowed, key=lambda item: (TURNS.get(item.method, 2), item.path.count("{"), item.path))

    def calls(self) -> Iterator[Called]:
        """Call everything that may be called. Each call has a client of its own: some end the session."""
        for operation in self.operations:
            self._wire.exchanges.clear()
            keywords = function(operation).keywords(operation, self.message(operation))
            module = function(operation).module
            request = module._get_kwargs(**keywords)
            call = Call(
                operation=operation.operation_id,
                method=request.pop("method"),
                url=request.pop("url"),
                arguments=request,
                authenticated=operation.is_protected,
            )
            try:
                asyncio.run(self._send_async(call)) if self._is_async else self._send(call)
            except EncodekitError as error:
                problem = str(error)
            else:
                problem = ""
            exchange = next((item for item in reversed(self._wire.exchanges) if is_of(operation, item)), None)
            if exchange is None:
                yield Called(operation, None, problem=problem)
                continue
            self._learn(operation, exchange.response)
            yield Called(operation, exchange.response, *parsed(module, exchange.response))

    def message(self, operation: Operation) -> Message:
        """As little as the operation needs: ids that the service has told, the body of the document's example."""
        said = read(operation, sample(operation).request)
        needed = {(item.location, item.name) for item in operation.parameters if item.required}
        parameters = {key: value for key, value in said.parameters.items() if key in needed}
        for parameter in operation.parameters:
            found = self._id_for(operation, parameter.name) if parameter.location == "path" else None
            if found is not None:
                is_text = "string" in types(operation.document.source, parameter.schema)
                parameters["path", parameter.name] = str(found) if is_text else found
        return replace(said, parameters=parameters, body=example_of(operation, said.media_type, said.body))

    def _id_for(self, operation: Operation, name: str) -> str | int | None:
        """What the service calls a thing that a parameter of the path names; to change, only what this run has made."""
        answers = self._made if operation.method not in SAFE else {**self._known, **self._made}
        collection = operation.path.partition(f"/{{{name}}}")[0]
        # Some write `/jobs.json` and `/jobs/{id}.json`.
        answer = answers.get(collection, answers.get(f"{collection}.json"))
        return next((found for key in (name, *IDS) for found in members(answer, key)), None)

    def _learn(self, operation: Operation, response: httpx.Response) -> None:
        try:
            value = read_json(response.content) if response.is_success and response.content else None
        except WireError:
            return
        if value is not None:
            (self._known if operation.method in SAFE else self._made)[operation.path] = value

    def _send(self, call: Any) -> None:
        http_client = httpx.Client(transport=self._wire, trust_env=False)
        with client_class(self.document, is_async=False)(base_url=self._base_url, http_client=http_client) as client:
            client._transport.send(call, ONCE)

    async def _send_async(self, call: Any) -> None:
        http_client = httpx.AsyncClient(transport=self._wire, trust_env=False)
        cls = client_class(self.document, is_async=True)
        async with cls(base_url=self._base_url, http_client=http_client) as client:
            await client._transport.send(call, ONCE)


def parsed(module: Any, response: httpx.Response) -> tuple[Any, str]:
    """What the generated client makes of an answer, and why it makes nothing of it."""
    try:
        return module._parse_response(client=PARSER, response=response), ""
    except Exception as error:  # of any kind: each is a finding
        return None, f"{type(error).__name__}: {error}"


class Parser:
    """The client as a generated parser sees it."""

    raise_on_unexpected_status = False


PARSER = Parser()


def client_class(document: Document, *, is_async: bool) -> Any:
    """The class of a document's facade."""
    facade = facade_of(document)
    return facade.asynchronous if is_async else facade.sync


def is_endless(operation: Operation) -> bool:
    """Whether its answer goes on for as long as one listens: Prism would wait for its end."""
    return any(content.media_type == EVENT_STREAM for answer in operation.answers for content in answer.contents)


def is_of(operation: Operation, exchange: Exchange) -> bool:
    """Whether an exchange is a call of the operation; logins are among them too."""
    try:
        read(operation, exchange.request)
    except WireError:
        return False
    return True


def example_of(operation: Operation, media_type: str | None, otherwise: Any) -> Any:
    """The first example of a JSON body: it means more to a service than what was made up."""
    content = operation.body(media_type)
    if content is None or content.media_type != JSON_TYPE or not content.examples or otherwise is ABSENT:
        return otherwise
    source = operation.document.source
    holder = source.find(content.schema.pointer[:-1])
    return source.child(holder, "examples", content.examples[0]).value["value"]


def members(value: Any, name: str) -> Iterator[str | int]:
    """The members of that name in a JSON value, the outer ones first."""
    waiting = [value]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict):
            yield from (text for key, text in item.items() if plain(key) == plain(name) and isinstance(text, str | int))
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
