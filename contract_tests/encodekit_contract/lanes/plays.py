"""Calls a facade on its stage, and judges what went over the wire meanwhile and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

import attrs

from encodekit_contract.documents import Credentials
from encodekit_contract.driver.arguments import MINIMAL, Case, Place, message, place_at, places, takes_options
from encodekit_contract.driver.facades import DEFAULT, Attributes, Fresh, Login, Method
from encodekit_contract.driver.introspection import ASYNC_PREFIX
from encodekit_contract.driver.stage import ORIGIN, SOURCE, Stage, is_provider, reached, step
from encodekit_contract.lanes.exchange import examined, is_accepted, preference
from encodekit_contract.ledger import Via
from encodekit_contract.oracle.judge import message_errors, response_errors
from encodekit_contract.oracle.prism_view import explain, known_for
from encodekit_contract.oracle.typed import plain
from encodekit_contract.oracle.wire import ABSENT, Message, differences, read, read_json, same

if TYPE_CHECKING:
    import httpx

    from encodekit.errors import StatusError
    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.recorder import Exchange

# The class that a status stands for where nothing else is said.
ERROR_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "InsufficientFundsError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    413: "PayloadTooLargeError",
    429: "RateLimitedError",
    500: "ServerError",
    503: "ServerError",
}
OPTION_HEADERS = {"x-option-of-the-call": "given"}


class Scene(Protocol):
    """Where a method is called: the transport below its client."""

    exchanges: list[Exchange]

    @property
    def folder(self) -> Path:
        """A folder for files."""
        ...

    def run(self, call: Callable[[], Any]) -> Any:
        """What a call gives, awaited if need be."""
        ...


class Play:
    """One method of a facade, ready to be called on a client of one kind.

    Args:
        stage: The stage; what went before on it is forgotten.
        method: The method.
        caller: Which of the two clients.
        turn: Which of the named examples Prism gives.
        login: How the client is given its credential; by default as the method needs it.
    """

    stage: Scene

    def __init__(self, stage: Stage, method: Method, caller: Via, turn: int = 0, login: Login | None = None) -> None:
        stage.reset(method)
        self.stage, self.method = stage, method
        self.login = login or method.facade.logins[method.call.login]
        self.token: Any = None
        self._headers: Mapping[str, str] = {}
        stage.request_id_header = method.facade.request_id_header
        stage.wishes, stage.rewrite = wishes(method, turn), method.call.rewrite
        is_async = caller == "facade-async"
        self.client = method.facade.client(
            stage.http_client(is_async=is_async),
            ORIGIN,
            is_async=is_async,
            pace=stage.clock.pace,
            **self.login.arguments,
        )
        self._take_owner()

    def _take_owner(self) -> None:
        self.owner = self.stage.run(self._owner)
        # An object may have another id after the call than before.
        says = self.method.call.says
        self._own = {text: value(self.owner) if callable(value) else value for text, value in says.items()}

    def call(self, case: Case, **options: Any) -> Any:
        """Call the method; the exchanges before it are forgotten."""
        self.stage.exchanges.clear()
        has_headers = takes_options(self.method.function) and case.label != MINIMAL
        self._headers = OPTION_HEADERS if has_headers else {}
        others = {"headers": OPTION_HEADERS} if has_headers else {}
        function = getattr(self.owner, self.method.key.partition(".")[2])
        folder = self.stage.folder
        given = {name: item.make(folder) if isinstance(item, Fresh) else item for name, item in case.keywords.items()}
        return self.stage.run(lambda: function(**given, **others, **options))

    @property
    def sent(self) -> list[str]:
        """What was sent, in order, in the words of an adapter."""
        return [step(self.method.document, exchange.request) for exchange in self.stage.exchanges]

    def judge(self, case: Case) -> None:
        """Everything that was sent is what the case must say, and pleases both judges."""
        assert self.sent == [*self.method.steps], case.label
        self.judge_requests(case)

    def judge_requests(self, case: Case) -> None:
        """Whatever was sent is what the case must say, and pleases both judges."""
        for exchange in self.stage.exchanges:
            operation = reached(self.method.document, exchange.request)
            if not is_provider(exchange.request):
                self._judge_foreign(exchange)
            if operation is not None:
                with examined(operation, exchange.response, case.label):
                    said = self._judge_request(operation, exchange)
                    self._judge_words(operation, case, said)

    def judge_result(self, result: Any) -> None:
        """What the method returned is what the answer says."""
        wanted, answer = self.method.call.result, self._answer()
        if wanted is DEFAULT:
            returns = str(self.method.function.__annotations__.get("return"))
            wanted = None if returns == "None" else whole
        if wanted is None:
            assert result is None
            return
        expected = member(answer, wanted) if isinstance(wanted, str) else wanted(answer)
        if callable(expected):
            assert expected(result), result
        else:
            assert agrees(expected, result), f"{seen(result)!r}\ninstead of {expected!r}"

    def _owner(self) -> Any:
        cls = self.method.key.partition(".")[0]
        on = self.method.call.on or self.method.facade.owners.get(cls)
        if on is not None:
            return self._made_by(on)
        if type(self.client).__name__.removeprefix(ASYNC_PREFIX) == cls:
            return self.client
        [group] = [name for name in dir(type(self.client)) if plain(name) == plain(cls)]
        return getattr(self.client, group)

    def _made_by(self, on: Callable[..., Any]) -> Any:
        return on(self.client)

    def _judge_request(self, operation: Operation, exchange: Exchange) -> Message:
        request = exchange.request
        actual = read(operation, request)
        assert not message_errors(operation, actual)
        self._judge_verdict(operation, exchange)
        added = self._headers if is_provider(request) else {}
        assert {name: request.headers.get(name) for name in added} == added, "the options of the call were dropped"
        assert not actual.undeclared - {("header", name) for name in added}
        return Message(actual.parameters, actual.media_type, actual.body)

    def _judge_verdict(self, operation: Operation, exchange: Exchange) -> None:
        request, response = exchange.request, exchange.response
        if operation.credentials[0] != Credentials():
            assert self.login.is_signed(request, self.token), "the credential is missing or wrong"
        if not is_accepted(response):
            assert explain(operation, request, is_accepted=False) in known_for(operation)

    def _judge_words(self, operation: Operation, case: Case, said: Message) -> None:
        expected = message(operation, self._expected(operation, case))
        if operation is not self.method.operation:
            # Of the other steps only what arguments are to say is known.
            parameters = {key: said.parameters.get(key, ABSENT) for key in expected.parameters}
            said = Message(parameters, expected.media_type, within(expected.body, said.body))
        found = differences(expected, said)
        assert not found, found

    def _expected(self, operation: Operation, case: Case) -> dict[Place, Any]:
        return {**self._fixed(operation), **case.said}

    def _fixed(self, operation: Operation) -> dict[Place, Any]:
        """What requests of an operation say without being told by an argument."""
        own = {place_at(self.method, text): value for text, value in self._own.items()}
        own = {place: value for place, value in own.items() if place.operation is operation}
        everywhere = {f"{place.location} {place.name}": place for place in places(operation)}
        shared = {everywhere[text]: value for text, value in self.method.facade.says.items() if text in everywhere}
        return shared | own

    def _judge_foreign(self, exchange: Exchange) -> None:
        request = exchange.request
        shown = f"{request.url} {[*request.headers.multi_items()]}"
        leaked = [secret for secret in self.method.facade.secrets if secret in shown]
        assert not leaked, f"a credential went to {request.url.host}"
        assert not self._headers.keys() & request.headers.keys(), "headers of the call went to a storage"
        assert request.method != "PUT" or request.content == SOURCE, "the storage got something else"

    def _answer(self) -> Any:
        """The JSON of the newest answer to the operation that the method is about."""
        operation = self.method.operation
        answers = [
            exchange.response
            for exchange in self.stage.exchanges
            if reached(self.method.document, exchange.request) is operation
        ]
        if not answers:
            return None
        assert not response_errors(operation, answers[-1])
        return read_json(answers[-1].content) if answers[-1].content.strip() else None


def check_error(
    method: Method, status: int, answer: httpx.Response, error: StatusError, name: str | None = None
) -> None:
    """The error is of the class that its status stands for, or of that name, and tells what the answer says."""
    facade, body = method.facade, read_json(answer.content) if answer.content else {}
    name = name or facade.error_class(status, body) or ERROR_CLASSES.get(status, "UnexpectedStatusError")
    assert name in {cls.__name__ for cls in type(error).__mro__}
    # Of the answers of other hosts, such as that of an upload, only the status is told.
    assert (error.status, error.code) == (status, facade.error_code(body) if is_provider(answer.request) else None)
    known = facade.error_request_id(body) or answer.headers.get(facade.request_id_header or "")
    # What only the body of a good answer tells is found when that is read, away from its headers.
    assert error.request_id == known or (answer.is_success and error.request_id is None)
    assert error.provider == method.document.name


def wishes(method: Method, turn: int) -> dict[str, dict[str, str]]:
    """Which named example Prism is to give to each operation, at this turn."""
    asked = {*method.steps, *method.call.wishes}
    return {
        operation.operation_id: wish(method, operation, turn)
        for operation in method.document.operations
        if operation.operation_id in asked
    }


def wish(method: Method, operation: Operation, turn: int) -> dict[str, str]:
    """Which answer Prism is to give to an operation: each in turn."""
    answers = good_answers(method, operation)
    code, name = answers[turn % len(answers)]
    return preference(code=code, example=name) if name else preference(code=code)


def good_answers(method: Method, operation: Operation) -> list[tuple[int, str]]:
    """Status and named example of each good answer that is none in disguise; or that which the adapter names."""
    wished = method.call.wishes.get(operation.operation_id)
    good = [answer for answer in operation.answers if answer.status.startswith("2")]
    named = [(answer.code, name) for answer in good for name in (answer.json.examples if answer.json else ("",))]
    refused = {name for known, name in method.facade.refusals if known == operation.operation_id}
    return [(code, name) for code, name in named if name not in refused and wished in {None, name}]


def whole(answer: Any) -> Any:
    """The answer; an empty one is an object without members."""
    return {} if answer is None else answer


def within(expected: Any, actual: Any) -> Any:
    """The actual value, without what is not expected."""
    if expected is ABSENT:
        return ABSENT
    if isinstance(expected, dict) and isinstance(actual, dict):
        return {key: within(item, actual.get(key, ABSENT)) for key, item in expected.items()}
    return actual


def member(answer: Any, path: str) -> Any:
    """The part of an answer at a path."""
    for key in path.split("."):
        answer = (answer or {}).get(key)
    return answer


def seen(value: Any) -> Any:
    """What a method returned, as JSON; values of the library as a mapping of their attributes."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if attrs.has(type(value)):
        return {item.name: seen(getattr(value, item.name)) for item in attrs.fields(type(value))}
    if isinstance(value, list | tuple):
        return [seen(item) for item in value]
    if isinstance(value, Mapping):
        return {key: seen(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def agrees(expected: Any, result: Any) -> bool:
    """Whether a result is what is expected; a mapping of some attributes speaks of these alone."""
    if isinstance(expected, Attributes):
        return all(agrees(item, getattr(result, name)) for name, item in expected.items())
    if isinstance(expected, list) and isinstance(result, list | tuple):
        return len(expected) == len(result) and all(map(agrees, expected, result))
    return same(expected, seen(result))
