"""Calls a facade on its stage, and judges what went over the wire meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

import attrs

from encodekit_contract.documents import Credentials
from encodekit_contract.driver.arguments import MINIMAL, Case, Place, message, place_at, places, takes_options
from encodekit_contract.driver.facades import DEFAULT, Attributes, Fresh, Login, Method
from encodekit_contract.driver.introspection import ASYNC_PREFIX
from encodekit_contract.driver.stage import ORIGIN, SOURCE, Stage, is_provider, reached, step
from encodekit_contract.lanes.exchange import describe, is_accepted, preference
from encodekit_contract.oracle.judge import message_errors, response_errors
from encodekit_contract.oracle.prism_view import explain, known_for
from encodekit_contract.oracle.typed import plain
from encodekit_contract.oracle.wire import ABSENT, Message, differences, read, read_json, same

if TYPE_CHECKING:
    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.recorder import Exchange

KINDS = ("sync", "async")
OPTION_HEADERS = {"x-option-of-the-call": "given"}


class Play:
    """One method of a facade, called on a client of one kind."""

    def __init__(self, stage: Stage, method: Method, kind: str, turn: int = 0, login: Login | None = None) -> None:
        stage.reset()
        self.stage = stage
        self.method = method
        self.is_async = kind == "async"
        self.login = login or method.facade.logins[method.call.login]
        self.client = self._client()
        self._wish_for(turn)
        self.owner = stage.run(partial(self._owner))
        self._headers: Mapping[str, str] = {}
        # An object may have other ids after the call than before.
        self._own = {text: value(self.owner) if callable(value) else value for text, value in method.call.says.items()}
        stage.exchanges.clear()

    def call(self, case: Case, **options: Any) -> Any:
        """Call the method; the exchanges before it are forgotten."""
        self.stage.exchanges.clear()
        self._headers = {}
        if takes_options(self.method.function) and case.label != MINIMAL:
            options = {"headers": OPTION_HEADERS, **options}
            self._headers = OPTION_HEADERS
        function = getattr(self.owner, self.method.key.partition(".")[2])
        folder = self.stage.folder
        given = {name: item.make(folder) if isinstance(item, Fresh) else item for name, item in case.keywords.items()}
        return self.stage.run(lambda: function(**given, **options))

    def _wish_for(self, turn: int) -> None:
        """Have Prism give the named examples of this turn."""
        call = self.method.call
        asked = {*self.method.steps, *call.wishes}
        self.stage.wishes = {
            operation.operation_id: preference(**self._wish(operation, turn))
            for operation in self.method.document.operations
            if operation.operation_id in asked
        }
        self.stage.rewrite = call.rewrite

    def _wish(self, operation: Operation, index: int) -> dict[str, Any]:
        good = [answer for answer in operation.answers if answer.status.startswith("2")]
        names = [
            (answer.code, name)
            for answer in good
            for name in (answer.json.examples if answer.json else ())
            if (operation.operation_id, name) not in self.method.facade.refusals
        ]
        wished = self.method.call.wishes.get(operation.operation_id)
        if wished is not None:
            names = [(code, name) for code, name in names if name == wished]
        if not names:
            return {"code": good[0].code}
        code, name = names[index % len(names)]
        return {"code": code, "example": name}

    def _client(self) -> Any:
        return self.method.facade.client(
            self.stage.http_client(is_async=self.is_async),
            ORIGIN,
            is_async=self.is_async,
            pace=self.stage.clock.pace,
            **self.login.arguments,
        )

    def _owner(self) -> Any:
        cls = self.method.key.partition(".")[0]
        on = self.method.call.on or self.method.facade.owners.get(cls)
        if on is not None:
            return on(self.client)
        if type(self.client).__name__.removeprefix(ASYNC_PREFIX) == cls:
            return self.client
        [group] = [name for name in dir(type(self.client)) if plain(name) == plain(cls)]
        return getattr(self.client, group)

    @property
    def sent(self) -> list[str]:
        """What was sent, in order, in the words of an adapter."""
        return [step(self.method.document, exchange.request) for exchange in self.stage.exchanges]

    def judge(self, case: Case) -> None:
        """Everything that was sent is what the case must say, and pleases both judges."""
        exchanges = self.stage.exchanges
        shown = "\n".join(describe(exchange.response) for exchange in exchanges)
        assert self.sent == [*self.method.steps], f"{case.label}: {self.sent}\n{shown}"
        judged = set()
        for exchange in exchanges:
            if not is_provider(exchange.request):
                self._judge_foreign(exchange)
            operation = reached(self.method.document, exchange.request)
            if operation is None:
                continue
            actual = self._judge_request(operation, exchange)
            if operation is self.method.operation or operation in {place.operation for place in case.said}:
                judged.add(operation)
                self._judge_words(operation, case, actual, exchange)
        assert self.method.operation in judged or self.method.call.operation not in self.method.steps

    def _judge_request(self, operation: Operation, exchange: Exchange) -> Message:
        request, response = exchange.request, exchange.response
        actual = read(operation, request)
        assert not message_errors(operation, actual), describe(response)
        if operation.credentials[0] != Credentials():
            assert self.login.is_signed(request, None), describe(response)
        if not is_accepted(response):
            assert explain(operation, request, is_accepted=False) in known_for(operation), describe(response)
        for name, text in self._headers.items() if is_provider(request) else ():
            assert request.headers.get(name) == text, f"{name} did not arrive\n{describe(response)}"
        undeclared = actual.undeclared - {("header", name) for name in self._headers}
        assert not undeclared, f"{sorted(undeclared)}\n{describe(response)}"
        return Message(actual.parameters, actual.media_type, actual.body)

    def _judge_words(self, operation: Operation, case: Case, actual: Message, exchange: Exchange) -> None:
        expected = message(operation, {**self._fixed(operation), **case.said})
        if operation is not self.method.operation:
            # Of the other steps only what arguments are to say is known.
            actual = Message(
                {key: actual.parameters.get(key, ABSENT) for key in expected.parameters},
                expected.media_type,
                within(expected.body, actual.body),
            )
        found = differences(expected, actual)
        assert not found, f"{case.label}: {found}\n{describe(exchange.response)}"

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
        assert request.method != "PUT" or request.content == SOURCE, "the storage got something else"
        assert not leaked, f"{leaked} went to {request.url.host}"
        assert not self._headers.keys() & request.headers.keys(), "headers of the call went to a storage"

    def answer(self) -> Any:
        """The JSON of the newest answer to the operation that the method is about."""
        document = self.method.document
        answers = [
            exchange.response
            for exchange in self.stage.exchanges
            if step(document, exchange.request) == self.method.call.operation
        ]
        if not answers:
            return None
        assert not response_errors(self.method.operation, answers[-1]), describe(answers[-1])
        return read_json(answers[-1].content) if answers[-1].content.strip() else None

    def judge_result(self, result: Any) -> None:
        """What the method returned is what the answer says."""
        wanted = self.method.call.result
        answer = self.answer()
        if wanted is DEFAULT:
            returns = str(self.method.function.__annotations__.get("return"))
            wanted = None if returns == "None" else (lambda answer: {} if answer is None else answer)
        if wanted is None:
            assert result is None
            return
        expected = member(answer, wanted) if isinstance(wanted, str) else wanted(answer)
        if callable(expected):
            assert expected(result), result
            return
        assert agrees(expected, result), f"{seen(result)!r}\ninstead of {expected!r}"


def within(expected: Any, actual: Any) -> Any:
    """The actual value, without the members that are not expected."""
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
