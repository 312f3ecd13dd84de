"""From a method's signature to calls, and to what each of them must say on the wire."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, is_typeddict

import attrs
from hypothesis import strategies as st

from encodekit._core.options import CallOptions
from encodekit_contract.documents import JSON_TYPE
from encodekit_contract.driver.drawing import draws
from encodekit_contract.driver.facades import DEFAULT, NOWHERE, Argument
from encodekit_contract.driver.values import Generator, values
from encodekit_contract.oracle.typed import plain
from encodekit_contract.oracle.wire import ABSENT, Message

if TYPE_CHECKING:
    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.facades import Method
    from encodekit_contract.model import Node

RANDOM_CASES = 2
MINIMAL = "as little as possible"
UNPACKED = re.compile(r"Unpack\[(\w+)\]")
LITERAL = re.compile(r"Literal\[(.*?),?\s*\]", re.DOTALL)
NAME = re.compile(r"\w+")
# Whether `...` or a value is needed.
ANY = ...


@dataclass(frozen=True)
class Place:
    """Where a value stands in a request: a parameter, or a member of the body; the body itself has no keys."""

    operation: Operation
    location: str
    keys: tuple[str, ...]
    schema: Node = field(compare=False)

    @property
    def name(self) -> str:
        """The name of what stands there."""
        return self.keys[-1] if self.keys else "body"


@dataclass(frozen=True)
class Slot:
    """An argument of a method: where it stands, and what can be given and is then said."""

    name: str
    place: Place | None
    required: bool
    options: tuple[tuple[Any, Any], ...]
    absent: Any


@dataclass(frozen=True)
class Case:
    """One call: the arguments, and what requests must say because of them."""

    label: str
    keywords: Mapping[str, Any]
    said: Mapping[Place, Any]


@cache
def places(operation: Operation) -> tuple[Place, ...]:
    """Every place of an operation that has a name; members of members too."""
    parameters = operation.parameters
    found = [Place(operation, parameter.location, (parameter.name,), parameter.schema) for parameter in parameters]
    return (*found, *(place for content in operation.bodies for place in below(operation, content.schema, ())))


def below(operation: Operation, schema: Node, keys: tuple[str, ...]) -> Iterator[Place]:
    """A place in the body, and those of its members."""
    yield Place(operation, "body", keys, schema)
    for key, member in Generator(operation.document).members(schema).items():
        yield from below(operation, member, (*keys, key))


@cache
def named_places(operation: Operation) -> dict[str, list[Place]]:
    """The places by their bare names: parameters and members of the body before members of members."""
    found: dict[str, list[Place]] = {}
    for place in sorted(places(operation), key=lambda place: len(place.keys)):
        found.setdefault(plain(place.name), []).append(place)
    return found


@cache
def place_at(method: Method, text: str) -> Place:
    """The place that an adapter names."""
    owner, _, where = text.rpartition(": ")
    operation = method.document.operation(owner) if owner else method.operation
    location, _, path = where.partition(" ")
    # The name of a parameter may have dots in it, and that of a member has none.
    wanted = () if not path else tuple(path.split(".")) if location == "body" else (path,)
    known = {(place.location, place.keys): place for place in places(operation)}
    # What stands in one of several kinds of object is known by the path to these.
    nearest = (known.get((location, wanted[:length])) for length in range(len(wanted), -1, -1))
    place = next((place for place in nearest if place is not None), None)
    assert place is not None, f"{method.id}: {operation.operation_id} has no place {where!r}"
    return replace(place, keys=wanted)


def place_of(method: Method, name: str) -> Place:
    """The place of an argument by its name."""
    found = named_places(method.operation).get(plain(name), [])
    best = [place for place in found if len(place.keys) == len(found[0].keys)]
    best = [place for place in best if place.location != "body"] or best
    assert len(best) == 1, f"{method.id}: {name} could stand in {[place.keys for place in best]}; let the adapter say"
    return best[0]


@cache
def signature(function: Any) -> dict[str, inspect.Parameter]:
    """The arguments of a method without `self` and the options of a call; those of a TypedDict one by one."""
    found: dict[str, inspect.Parameter] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.kind is parameter.VAR_KEYWORD:
            unpacked = UNPACKED.search(str(parameter.annotation))
            assert unpacked is not None, f"{function.__qualname__}: {parameter}"
            found |= typed_dict_parameters(function, unpacked[1])
        elif name != "self":
            found[name] = parameter
    return found


@cache
def takes_options(function: Any) -> bool:
    """Whether a method takes the options of a call."""
    return any(item.kind is item.VAR_KEYWORD for item in inspect.signature(function).parameters.values())


def typed_dict_parameters(function: Any, name: str) -> dict[str, inspect.Parameter]:
    """The members of a TypedDict as keyword arguments."""
    kind = class_named(function, name)
    return {
        key: inspect.Parameter(
            key,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if is_required(kind, key) else None,
            annotation=text_of(annotation),
        )
        for key, annotation in kind.__annotations__.items()
        if key not in CallOptions.__annotations__
    }


def is_required(kind: Any, key: str) -> bool:
    """Whether a TypedDict needs a member; annotations that are texts hide that from it."""
    text = text_of(kind.__annotations__[key])
    return text.startswith("Required[") or (key in kind.__required_keys__ and "NotRequired[" not in text)


def class_named(home: Any, name: str) -> Any:
    """The class that a name in an annotation of a function or class stands for; None if there is none."""
    return resolve(home.__module__, name)


@cache
def resolve(module: str, name: str) -> Any:
    """The class of a name as a module sees it, whose imports for type checkers are read too."""
    seen = import_module(module)
    if hasattr(seen, name):
        return getattr(seen, name)
    source = inspect.getsource(seen)
    imported = re.search(rf"^\s*from ([\w.]+) import (?:\(\s*)?[^)\n]*?\b{name}\b", source, re.MULTILINE)
    imported = imported or re.search(rf"^\s*from ([\w.]+) import \([^)]*?\b{name}\b", source, re.MULTILINE)
    if imported is not None:
        return getattr(import_module(imported[1]), name, None)
    models = re.search(r"^\s*from ([\w.]+) import models$", source, re.MULTILINE)
    return getattr(import_module(f"{models[1]}.models"), name, None) if models else None


def converted(home: Any, annotation: str, value: Any) -> Any:
    """A JSON value as the annotation of an argument wants it, which names generated models, values or TypedDicts.

    ABSENT where the value lacks what its class cannot do without.
    """
    if isinstance(value, list):
        return [converted(home, annotation, item) for item in value]
    kinds = [kind for name in NAME.findall(annotation) if inspect.isclass(kind := class_named(home, name))]
    if isinstance(value, str):
        return datetime.fromisoformat(value) if datetime in kinds else value
    kind = next((kind for kind in kinds if is_shaped(kind)), None)
    if kind is None or not isinstance(value, dict):
        return value
    if hasattr(kind, "from_dict"):
        return kind.from_dict(value)
    if attrs.has(kind):
        fields = renamed(value, [item.name for item in attrs.fields(kind)])
        needed = {item.name for item in attrs.fields(kind) if item.default is attrs.NOTHING}
        return kind(**fields) if needed <= fields.keys() else ABSENT
    members = {name: text_of(item) for name, item in kind.__annotations__.items()}
    return {name: converted(kind, members.get(name, ""), item) for name, item in renamed(value, list(members)).items()}


def is_shaped(kind: type) -> bool:
    """Whether it is a class with members that are known."""
    return hasattr(kind, "from_dict") or attrs.has(kind) or is_typeddict(kind)


def text_of(annotation: Any) -> str:
    """An annotation as it was written."""
    return str(getattr(annotation, "__forward_arg__", annotation))


def renamed(value: Mapping[str, Any], names: list[str]) -> dict[str, Any]:
    """An object whose members have those of the names that are theirs in Python."""
    by_plain = {plain(name): name for name in names}
    return {by_plain.get(plain(key), key): item for key, item in value.items()}


def slots(method: Method) -> dict[str, Slot]:
    """The arguments of a method, with what the adapter says of them."""
    declared = {**method.facade.arguments, **method.call.arguments}
    found = signature(method.function)
    unknown = method.call.arguments.keys() - found.keys()
    assert not unknown, f"{method.id}: the adapter speaks of {unknown}"
    return {name: slot(method, parameter, declared.get(name, Argument())) for name, parameter in found.items()}


def slot(method: Method, parameter: inspect.Parameter, about: Argument) -> Slot:
    """An argument by the rules, and by what the adapter says otherwise."""
    name, required = parameter.name, parameter.default is parameter.empty
    if about.place == NOWHERE:
        return Slot(name, None, required, tuple((value, None) for value in about.values or ()), ABSENT)
    place = place_at(method, about.place) if about.place is not None else place_of(method, name)
    says = about.says or as_it_is
    if about.pairs is not None:
        options = about.pairs
    elif about.values is not None:
        options = tuple((value, says(value)) for value in about.values)
    else:
        makes: Callable[[Any], Any] = about.makes or (
            lambda value: converted(method.function, text_of(parameter.annotation), value)
        )
        known = literals(text_of(parameter.annotation)) or values(method.document, place.schema, name)
        known = tuple(value for value in known if fits_location(place.location, value))
        options = tuple(pair for value in known if (pair := (makes(value), says(value)))[0] is not ABSENT)
    default = ABSENT if required or parameter.default is None else parameter.default
    return Slot(name, place, required, options, default if about.absent is DEFAULT else about.absent)


def literals(annotation: str) -> tuple[Any, ...]:
    """The values that an annotation lists."""
    found = LITERAL.search(annotation)
    return ast.literal_eval(f"({found[1]},)") if found else ()


def as_it_is(value: Any) -> Any:
    """The value."""
    return value


def fits_location(location: str, value: Any) -> bool:
    """Whether a value can travel there: Prism takes an empty parameter for none, and headers are ASCII."""
    if location == "body" or not isinstance(value, str):
        return True
    return bool(value) and (location != "header" or (value.isascii() and value.isprintable()))


@cache
def cases(method: Method) -> tuple[Case, ...]:
    """The calls of a method: with as little as possible, with everything, each value once, and at random."""
    known = slots(method)
    count = max((len(item.options) for item in known.values()), default=1)
    chosen: list[tuple[str, dict[str, int]]] = [(MINIMAL, {})]
    if known:
        chosen += [(f"everything, {index}", dict.fromkeys(known, index)) for index in range(count)]
        chosen += [(f"at random, {index}", choice) for index, choice in enumerate(random_choices(known))]
    found: dict[str, Case] = {}
    for index, (label, choice) in enumerate(chosen):
        made = case(method, label, known, settled(method, known, choice, max(0, index - 1)))
        found.setdefault(repr(made.keywords), made)
    return tuple(found.values())


def random_choices(known: Mapping[str, Slot]) -> list[dict[str, int]]:
    """Some of the optional arguments, each with any of its values."""
    optional = {name: item for name, item in known.items() if item.options}
    strategy = st.fixed_dictionaries(
        {}, optional={name: st.integers(0, len(item.options) - 1) for name, item in optional.items()}
    )
    return [*draws(strategy, RANDOM_CASES)] if len(optional) > 1 else []


def settled(method: Method, known: Mapping[str, Slot], choice: Mapping[str, int], turn: int) -> dict[str, Any]:
    """The choice of arguments as the method allows it: what is required is there, what excludes each other is not."""
    settled = {name: choice[name] for name in known if name in choice and known[name].options}
    settled |= {name: 0 for name, item in known.items() if item.required and name not in settled}
    for group in (*method.call.apart, *method.call.one_of):
        present = [name for name in group if name in settled]
        kept = present[turn % len(present)] if present else group[0] if group in method.call.one_of else None
        settled = {name: index for name, index in settled.items() if name not in group or name == kept}
        if kept is not None:
            settled.setdefault(kept, 0)
    for group in method.call.any_of:
        if not any(name in settled for name in group):
            settled[group[turn % len(group)]] = turn
    for name, needed in method.call.needs.items():
        if name in settled and any(value is ANY and other not in settled for other, value in needed.items()):
            del settled[name]
    return settled


def case(method: Method, label: str, known: Mapping[str, Slot], choice: Mapping[str, int]) -> Case:
    """The call with those arguments."""
    pairs = {name: known[name].options[index % len(known[name].options)] for name, index in choice.items()}
    for name, needed in method.call.needs.items():
        if name in pairs:
            pairs |= {other: option(known[other], value) for other, value in needed.items() if value is not ANY}
    said = {item.place: item.absent for item in known.values() if item.place and item.absent is not ABSENT}
    said |= {place: said_value for name, (_, said_value) in pairs.items() if (place := known[name].place)}
    return Case(label, {name: value for name, (value, _) in pairs.items()}, said)


def option(item: Slot, value: Any) -> tuple[Any, Any]:
    """The option of an argument that gives a certain value."""
    return next(option for option in item.options if option[0] == value)


def message(operation: Operation, said: Mapping[Place, Any]) -> Message:
    """What a request of the operation must say."""
    parameters: dict[tuple[str, str], Any] = {}
    body: Any = ABSENT
    for place, value in said.items():
        if place.operation is not operation or value is ABSENT:
            continue
        if place.location != "body":
            parameters[place.location, place.name] = value
        else:
            body = inserted(body, place.keys, value)
    return Message(parameters, None if body is ABSENT else media_type(operation, body), body)


def media_type(operation: Operation, body: Any) -> str:
    """The media type that the operation has for such a body."""
    kinds = [content.media_type for content in operation.bodies]
    return JSON_TYPE if JSON_TYPE in kinds and not isinstance(body, bytes) else kinds[0]


def inserted(body: Any, keys: tuple[str, ...], value: Any) -> Any:
    """The body with a value at a place."""
    if not keys:
        return value
    known = body if isinstance(body, dict) else {}
    return {**known, keys[0]: inserted(known.get(keys[0], ABSENT), keys[1:], value)}
