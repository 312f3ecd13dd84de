"""What an adapter says of a facade: which class it is, which operation each method reaches, and where names differ.

An adapter is a module with a `FACADE`; those of our documents are `adapters.<document>`. All that can be derived from
the document and from the methods' signatures is derived; an adapter declares the rest. It is written from the document
and the provider's description, never computed from the facade's code: it is what the code is compared with.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from encodekit_contract.driver.introspection import sending_methods

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from encodekit_contract.documents import Document, Operation


class Default:
    """The type of DEFAULT."""

    def __repr__(self) -> str:
        return "by the rules"


DEFAULT: Any = Default()
# The place of an argument that stands nowhere in a request.
NOWHERE = ""


@dataclass(frozen=True)
class Fresh:
    """A value that is made for each call, such as a file that is read or written once.

    Attributes:
        make: Makes it, given a folder.
    """

    make: Callable[[Path], Any]


def no_text(_status: int, _body: Any) -> str | None:
    """Nothing that the status does not tell."""
    return None


def no_text_in(_body: Any) -> str | None:
    """Nothing in the body of an error."""
    return None


class Attributes(dict[str, Any]):
    """Some attributes of an object with their values, where an object is expected."""


class JsonText(str):
    """A text on the wire that is compared as the JSON it holds."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and json.loads(self) == json.loads(other)

    def __hash__(self) -> int:
        return hash(json.dumps(json.loads(self), sort_keys=True))


def json_text(value: Any) -> JsonText:
    """The JSON text of a value."""
    return JsonText(json.dumps(value))


@dataclass(frozen=True)
class Argument:
    """How an argument differs from the rule that it stands, as it is, in the place of its name.

    Attributes:
        place: Where it stands, such as `path id`, `query orderBy`, `header X-Part`, `body contactInfo.zip` or `body`;
            NOWHERE if it does not; a name before it, as in `confirm_job: body quality`, stands for another operation
            than that of the call.
        values: What to give, in place of values of that place's schema.
        pairs: The same, each with what it becomes on the wire.
        says: What a value becomes on the wire.
        makes: What to give so that a JSON value is said.
        absent: What stands there when it is not given; by default the default of the signature, if it has one.
    """

    place: str | None = None
    values: tuple[Any, ...] | None = None
    pairs: tuple[tuple[Any, Any], ...] | None = None
    says: Callable[[Any], Any] | None = None
    makes: Callable[[Any], Any] | None = None
    absent: Any = DEFAULT


UNSENT = Argument(place=NOWHERE)


def unsent(*values: Any) -> Argument:
    """An argument that stands nowhere in a request, with the values to give."""
    return Argument(place=NOWHERE, values=values)


@dataclass(frozen=True)
class Call:
    """A public method of a facade.

    Attributes:
        operation: The operation that it is about.
        steps: Everything that it sends, in order: operations, and `PUT storage` or `GET storage`; by default the
            operation alone.
        arguments: Those that differ from the rules, by name.
        says: What requests say without being told by an argument: by place, a value, or a function of the object whose
            method it is.
        apart: Arguments of which only one may be given, each group of them.
        one_of: Likewise, and one of them is needed.
        any_of: Arguments of which at least one is needed.
        needs: Per argument those that it needs: their values, or `...` for any.
        wishes: Which named example Prism gives to an operation; by default each one in turn.
        rewrite: Changes the body of each answer, where no example of the document has what the method needs.
        result: What the method returns, as JSON: the answer (by default), the part of it at a path such as `data.job`,
            or a function of the answer, which may give `Attributes` of an object.
        on: Gives the object whose method it is, from a client, as `owners` do; by default the client's group of that
            class.
        login: Which of the facade's logins it needs.
        repeatable: Whether it is sent again after a failure; by default if its method is safe or it has a key.
    """

    operation: str
    steps: tuple[str, ...] = ()
    arguments: Mapping[str, Argument] = field(default_factory=dict[str, Argument])
    says: Mapping[str, Any] = field(default_factory=dict[str, Any])
    apart: tuple[tuple[str, ...], ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    needs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    wishes: Mapping[str, str] = field(default_factory=dict[str, str])
    rewrite: Callable[[bytes], bytes] | None = None
    result: Any = DEFAULT
    on: Callable[..., Any] | None = None
    login: int = 0
    repeatable: bool | None = None


@dataclass(frozen=True)
class Login:
    """A way to give a client its credential.

    Attributes:
        arguments: What the client is given.
        exchange: The operation by which it gets a token first; None if there is none.
        says: The body of that exchange.
        renewal: The operation by which it gets another one when that has aged.
        is_signed: Whether a request carries the credential; the second argument is the answer that held a token.
    """

    arguments: Mapping[str, Any]
    is_signed: Callable[[httpx.Request, Any], bool]
    exchange: str | None = None
    says: Any = None
    renewal: str | None = None


@dataclass(frozen=True)
class Paging:
    """How lists come in pages.

    Attributes:
        size: The argument that says how many items a page has.
        place: Where a request says which page it is about.
        position: What it says there: of the number of the page, from 0, and the number of items on each.
        marked: The body of a page made from items: of a body of the document, the items, the number of the page, and
            the number of pages and of items on each.
    """

    size: str
    place: str
    position: Callable[[int, int], Any]
    marked: Callable[[Any, list[Any], int, int, int], Any]


@dataclass(frozen=True)
class Facade:
    """A facade of one document.

    Attributes:
        sync: The synchronous client.
        asynchronous: The asynchronous one.
        packages: The packages of the asynchronous classes that it consists of.
        calls: Its methods that send, as `Class.method`; a remark behind it, as in `Jobs.get (as a handle)`, tells
            several calls of one apart.
        logins: The ways to give a credential; the first one is used for all calls.
        settings: What else every client is given.
        secrets: What no request to another host than the provider's may hold.
        owners: How to get the objects that are no groups of the client, by class; an id that they need is an argument
            with the name of the path's parameter, whose default is one that Prism takes.
        arguments: Arguments that differ from the rules in every method.
        says: What every request says that can, by place.
        unreached: Methods that no call is declared for, with the reason.
        refusals: Named examples of good answers that are refusals, and the class of the error, by operation and name.
        error_class: The class of the error for a status and a body, where it does not follow from the status.
        error_code: The provider's code in the body of an error.
        request_id_header: The header with the provider's id of a request, if it sends one.
        error_request_id: That id, where it stands in the body of an error.
        paging: How its lists come in pages, if they do.
        unasked: Operations that a real service is not asked for, by id, with the reason.
    """

    sync: type
    asynchronous: type
    packages: tuple[str, ...]
    calls: Mapping[str, Call]
    logins: tuple[Login, ...]
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    secrets: tuple[str, ...] = ()
    owners: Mapping[str, Callable[..., Any]] = field(default_factory=dict[str, Callable[..., Any]])
    arguments: Mapping[str, Argument] = field(default_factory=dict[str, Argument])
    says: Mapping[str, Any] = field(default_factory=dict[str, Any])
    unreached: Mapping[str, str] = field(default_factory=dict[str, str])
    refusals: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    error_class: Callable[[int, Any], str | None] = no_text
    error_code: Callable[[Any], str | None] = no_text_in
    request_id_header: str | None = "x-request-id"
    error_request_id: Callable[[Any], str | None] = no_text_in
    paging: Paging | None = None
    unasked: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def methods(self) -> dict[str, Any]:
        """Its public methods that send, by class and name."""
        return sending_methods(self.packages)

    def client(self, http_client: Any, base_url: str, *, is_async: bool, pace: Any, **others: Any) -> Any:
        """A client over that client of httpx, which it does not close."""
        cls = self.asynchronous if is_async else self.sync
        return cls(**{**self.settings, **others}, base_url=base_url, http_client=http_client, pace=pace)


@dataclass(frozen=True, eq=False)
class Method:
    """A call of a facade as a test has it."""

    document: Document
    facade: Facade
    name: str
    call: Call

    @property
    def id(self) -> str:
        """Its name among all calls of all facades."""
        return f"{self.document.name}-{self.name}"

    @property
    def key(self) -> str:
        """Class and name of the method."""
        return self.name.partition(" ")[0]

    @property
    def function(self) -> Any:
        """The method itself, that of the asynchronous class."""
        return self.facade.methods[self.key]

    @property
    def operation(self) -> Operation:
        """The operation that it is about."""
        return self.document.operation(self.call.operation)

    @property
    def steps(self) -> tuple[str, ...]:
        """Everything that it sends."""
        return self.call.steps or (self.call.operation,)


@cache
def facade_of(document: Document) -> Facade:
    """The facade of a document, as its adapter says.

    Raises:
        ModuleNotFoundError: There is no such adapter.
    """
    found: Facade = import_module(document.adapter).FACADE
    return found


@cache
def methods_of(document: Document) -> tuple[Method, ...]:
    """All declared calls of a document's facade; none where it has no adapter."""
    if not document.adapter or find_spec(document.adapter) is None:
        return ()
    facade = facade_of(document)
    return tuple(Method(document, facade, name, call) for name, call in facade.calls.items())
