"""Calls the operations of a real service, by its generated client and by its facade, with Prism in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import httpx

from encodekit._core.http import Call
from encodekit._core.options import RetryPolicy
from encodekit._core.pacing import Pace
from encodekit.errors import EncodekitError
from encodekit_contract.documents import JSON_TYPE
from encodekit_contract.driver.bridge import function
from encodekit_contract.driver.facades import facade_of, methods_of
from encodekit_contract.driver.stage import reached, step
from encodekit_contract.lanes.exchange import sample
from encodekit_contract.live.play import LivePlay, would_wait
from encodekit_contract.live.wire import SAFE
from encodekit_contract.oracle.typed import plain
from encodekit_contract.oracle.wire import ABSENT, Message, WireError, read, read_json, types

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation
    from encodekit_contract.driver.facades import Method
    from encodekit_contract.driver.recorder import Exchange
    from encodekit_contract.live.wire import Wire

ONCE = RetryPolicy(attempts=1)
# What a parameter may be called where it comes from.
IDS = ("id", "uuid")
# What there is is read before anything is made, or what was made is read; it is taken away last.
READ_FIRST = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
MAKE_FIRST = ("POST", "GET", "HEAD", "PUT", "PATCH", "DELETE")


@dataclass(frozen=True)
class Called:
    """A call: an answer, and what the client made of it; or what is wrong with the call itself.

    Attributes:
        name: What was called: an operation, or a method of the facade.
        operation: The operation that answered, or should have.
        response: The answer, if it is about one.
        parsed: What the generated client makes of it.
        problem: Why it makes nothing of it, or what is wrong with the call.
    """

    name: str
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

    Attributes:
        unable: Methods of the facade that could not be called, each with the reason.
    """

    def __init__(self, document: Document, wire: Wire, base_url: str, *, is_async: bool) -> None:
        self.document = document
        self.unable: dict[str, str] = {}
        self._wire = wire
        self._base_url = base_url
        self._is_async = is_async
        # What answers hold, by path: of all, and of what this run has made.
        self._known: dict[str, Any] = {}
        self._made: dict[str, Any] = {}
        # Ways to log in that were met.
        self._met: set[str] = set()

    def calls(self) -> Iterator[Called]:
        """Call everything that may be called. Each call has a client of its own: some end the session."""
        operations = filter(self._wire.may_ask, self.document.operations)
        for operation in sorted(operations, key=lambda operation: turn(operation, READ_FIRST)):
            yield from self._client_calls(operation)
        methods = [method for method in methods_of(self.document) if self._may_call(method)]
        for method in sorted(methods, key=lambda method: turn(method.operation, MAKE_FIRST)):
            yield from self._facade_calls(method)

    def _may_call(self, method: Method) -> bool:
        known = {operation.operation_id: operation for operation in self.document.operations}
        # Storage is in no document.
        may_ask = all(step in known and self._wire.may_ask(known[step]) for step in method.steps)
        # A user has one login; a method that needs the provider's other one would be refused.
        return may_ask and not would_wait(method) and not method.call.login

    def _client_calls(self, operation: Operation) -> Iterator[Called]:
        generated = function(operation)
        request = generated.module._get_kwargs(**generated.keywords(operation, self.message(operation)))
        if hasattr(request.get("content"), "read"):
            request["content"] = request["content"].read()
        client, problem = self._client(), ""
        call = Call(
            operation=operation.operation_id,
            method=request.pop("method"),
            url=request.pop("url"),
            arguments={**request, "params": {**settings_of(client, operation), **request.get("params", {})}},
            authenticated=operation.is_protected,
        )
        self._wire.exchanges.clear()
        try:
            self._wire.run(lambda: client._transport.send(call, {}))
        except EncodekitError as error:
            problem = str(error)
        exchanges = self._answered(self._wire.exchanges)
        if operation not in [reached(self.document, exchange.request) for exchange in exchanges]:
            yield Called(operation.operation_id, operation, None, problem=problem)
        yield from (self._read(operation.operation_id, exchange) for exchange in exchanges)

    def _facade_calls(self, method: Method) -> Iterator[Called]:
        key = str(uuid4())
        self._wire.exchanges.clear()
        self._wire.refusal = ""
        try:
            findings = [*LivePlay(self._wire, method, self._client(key), self.ids, key).findings()]
        except EncodekitError as error:
            self.unable[method.name] = str(error)
            return
        if self._wire.refusal:
            self.unable[method.name] = self._wire.refusal
            return
        exchanges = self._answered(self._wire.exchanges)
        yield from (self._read(method.name, exchange) for exchange in exchanges)
        yield from (Called(method.name, method.operation, None, problem=finding) for finding in findings)

    def _client(self, key: str = "") -> Any:
        """A client of the facade, with the credentials of the environment."""
        facade = facade_of(self.document)
        cls: Any = facade.asynchronous if self._is_async else facade.sync
        http: Any = httpx.AsyncClient if self._is_async else httpx.Client
        http_client = http(transport=self._wire, trust_env=False)
        return cls(base_url=self._base_url, http_client=http_client, retry=ONCE, pace=Pace(new_key=lambda: key))

    def message(self, operation: Operation) -> Message:
        """As little as the operation needs: ids that the service has told, the body of the document's example."""
        said = read(operation, sample(operation).request)
        needed = {(item.location, item.name) for item in operation.parameters if item.required}
        parameters = {key: value for key, value in said.parameters.items() if key in needed}
        parameters |= {("path", name): value for name, value in self.ids(operation).items()}
        return replace(said, parameters=parameters, body=example_of(operation, said.media_type, said.body))

    def ids(self, operation: Operation) -> dict[str, str | int]:
        """What the service calls what the parameters of the path name, as far as it has told."""
        told = {}
        for parameter in operation.parameters:
            found = self._id_for(operation, parameter.name) if parameter.location == "path" else None
            if found is not None:
                is_text = "string" in types(operation.document.source, parameter.schema)
                told[parameter.name] = str(found) if is_text else found
        return told

    def _id_for(self, operation: Operation, name: str) -> str | int | None:
        """What the service calls a thing that a parameter of the path names; to change, only what this run has made."""
        answers = self._made if operation.method not in SAFE else {**self._known, **self._made}
        collection = operation.path.partition(f"/{{{name}}}")[0]
        # Some write `/jobs.json` and `/jobs/{id}.json`.
        answer = answers.get(collection, answers.get(f"{collection}.json"))
        return next((found for key in (name, *IDS) for found in members(answer, key)), None)

    def _answered(self, exchanges: list[Exchange]) -> list[Exchange]:
        """The exchanges of operations, each way to log in only when it is met for the first time."""
        found = []
        for exchange in exchanges:
            name = step(self.document, exchange.request)
            if name not in self._met:
                found.append(exchange)
            self._met |= {name} & self._wire.logins
        return found

    def _read(self, name: str, exchange: Exchange) -> Called:
        """An exchange that a call of that name has led to."""
        operation = reached(self.document, exchange.request)
        assert operation is not None, "the wire lets nothing else pass"
        self._learn(operation, exchange.response)
        return Called(name, operation, exchange.response, *parsed(function(operation).module, exchange.response))

    def _learn(self, operation: Operation, response: httpx.Response) -> None:
        try:
            value = read_json(response.content) if response.is_success and response.content else None
        except WireError:
            return
        if value is not None:
            (self._known if operation.method in SAFE else self._made)[operation.path] = value


def turn(operation: Operation, methods: Sequence[str]) -> tuple[int, int, str]:
    """Where an operation stands in an order in which one names what the next needs."""
    return methods.index(operation.method), operation.path.count("{"), operation.path


def settings_of(client: Any, operation: Operation) -> dict[str, Any]:
    """What belongs to the credentials in the query, and is no secret: the methods of a facade add it by themselves."""
    places = {pair for alternative in operation.credentials for pair in alternative.names}
    named = {name: getattr(client, name, None) for place, name in places if place == "query"}
    return {name: value for name, value in named.items() if value}


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
