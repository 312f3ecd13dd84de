"""Calls a method of a facade on a client of a real service, with ids that the service has told, and judges it."""

from __future__ import annotations

import inspect
import os
import traceback
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from encodekit.errors import EncodekitError, StatusError
from encodekit_contract.driver.arguments import Case, Place, cases, signature, slots
from encodekit_contract.driver.stage import step
from encodekit_contract.lanes.plays import Play, check_error
from encodekit_contract.live.wire import SAFE

if TYPE_CHECKING:
    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.facades import Method
    from encodekit_contract.driver.recorder import Exchange
    from encodekit_contract.live.wire import Wire
    from encodekit_contract.oracle.wire import Message

# By operation, what the service calls what the parameters of its path name.
Ids = Callable[["Operation"], Mapping[str, Any]]
# What adapters take for a key that a client makes up.
MADE_UP_KEY = "minted-1"


class LivePlay(Play):
    """A method of a facade, ready to be called on a client of a real service.

    Args:
        wire: The transport below the client.
        method: The method.
        client: The client.
        ids: What the service calls its things.
        key: The idempotency key that the client is going to make up.

    Raises:
        EncodekitError: The object whose method it is cannot be had.
    """

    def __init__(self, wire: Wire, method: Method, client: Any, ids: Ids, key: str) -> None:
        self.stage, self.method, self.client = wire, method, client
        self._logins = wire.logins
        self._headers = {}
        self._ids = ids
        # Ids that the service has told, as far as this call uses them.
        self._told: dict[str, Any] = {}
        # Where a certain answer is wished for, and where an answer decides what is sent, adapters speak of that one.
        self._is_free = bool(method.call.wishes or method.call.rewrite or len(method.steps) > 1)
        self._here = {MADE_UP_KEY: key, **environment(method)}
        self._take_owner()

    def findings(self) -> Iterator[str]:
        """Call the method with as little as possible; what is wrong with what it sent, and made of the answer."""
        case = self._case()
        try:
            result = self.call(case)
        except StatusError as error:
            self._forget_logins()
            yield from complaint(self.judge_requests, case)
            yield from complaint(self._judge_refusal, error)
            return
        except EncodekitError as error:
            yield str(error)
            return
        self._forget_logins()
        if self._is_free:
            yield from complaint(self.judge_requests, case)
            return
        yield from complaint(self.judge, case)
        yield from complaint(self.judge_result, result)

    def _case(self) -> Case:
        """The shortest case, with the ids that the service has told."""
        shortest, known, keywords = cases(self.method)[0], slots(self.method), {}
        for name, value in shortest.keywords.items():
            place = known[name].place
            is_id = place is not None and place.location == "path"
            keywords[name] = self._id(place.operation, place.name, value) if place and is_id else value
        return Case(shortest.label, keywords, shortest.said)

    def _made_by(self, on: Callable[..., Any]) -> Any:
        _, *needed = inspect.signature(on).parameters.values()
        ids = {item.name: self._id(self.method.operation, item.name, item.default) for item in needed}
        return on(self.client, **ids)

    def _id(self, operation: Operation, name: str, otherwise: Any) -> Any:
        """What the service calls a thing, or else what the environment does; that one is only looked at."""
        told = self._ids(operation)
        if name in told:
            self._told[name] = told[name]
        return told.get(name, self._word(otherwise) if operation.method in SAFE else otherwise)

    def _forget_logins(self) -> None:
        """Leave only the exchanges that the method itself is about."""
        others = self._logins - {*self.method.steps}
        kept = [item for item in self.stage.exchanges if step(self.method.document, item.request) not in others]
        self.stage.exchanges[:] = kept

    def _judge_refusal(self, error: StatusError) -> None:
        assert self.stage.exchanges, str(error)
        answer = self.stage.exchanges[-1].response
        known = [name for (operation, _), name in self.method.facade.refusals.items() if operation == error.operation]
        # A method may refuse something by itself, because of a good answer.
        if known or not answer.is_success:
            check_error(self.method, answer.status_code, answer, error, known[0] if answer.is_success else None)

    def _judge_verdict(self, operation: Operation, exchange: Exchange) -> None:
        """Prism tells its verdict in a header, which is judged with the answer."""

    def _judge_words(self, operation: Operation, case: Case, said: Message) -> None:
        if not self._is_free:
            super()._judge_words(operation, case, said)

    def _expected(self, operation: Operation, case: Case) -> dict[Place, Any]:
        return {
            place: self._told.get(place.name, value if operation.method not in SAFE else self._word(value))
            if place.location == "path"
            else self._word(value)
            for place, value in super()._expected(operation, case).items()
        }

    def _word(self, value: Any) -> Any:
        return self._here.get(value, value) if isinstance(value, str) else value


def environment(method: Method) -> dict[Any, str]:
    """What the adapter gives a client, and what the environment gives it instead."""
    given = [method.facade.settings, *(login.arguments for login in method.facade.logins)]
    variables = {value: f"{method.document.name}_{name}".upper() for some in given for name, value in some.items()}
    return {value: os.environ[variable] for value, variable in variables.items() if variable in os.environ}


def would_wait(method: Method) -> bool:
    """Whether it returns when a job has ended, which may take hours."""
    return "timeout" in signature(method.function)


def complaint(judge: Callable[..., None], *about: Any) -> Iterator[str]:
    """What a judge has to say, if anything."""
    try:
        judge(*about)
    except Exception as error:  # of any kind: each is a finding
        line = traceback.extract_tb(error.__traceback__)[-1].line
        yield f"{type(error).__name__}: {error or line}"
