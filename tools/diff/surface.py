"""What a generated client offers to a program: its functions, arguments, classes and attributes, by name.

The generator's own parser says so, because the names depend on one another: two arguments of one name get their
location as a suffix, an inline schema is named for what surrounds it, a second media type renames the classes of both.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint, GeneratorData
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty, Property

Classes = frozenset[str]


@dataclass(frozen=True)
class Function:
    """The module of one operation, whose functions all take the same arguments.

    Args:
        module: The package below `api`, made of the first tag.
        name: The module, made of the operationId.
        positional: The names of the path parameters in the order of the arguments.
        arguments: The name in Python of every parameter, by location and name in the document.
        types: The classes in the type of each parameter, body and answer, by a name for people.
        bodies: The type of `body` for each media type.
    """

    module: str
    name: str
    positional: tuple[str, ...]
    arguments: dict[tuple[str, str], str]
    types: dict[str, Classes]
    bodies: dict[str, str]


@dataclass(frozen=True)
class Class:
    """A generated class, or the name of a Literal type.

    Args:
        attributes: The name in Python of every property, by its name in the document.
        types: The classes in the type of each property.
        values: The values of a Literal type.
    """

    attributes: dict[str, str]
    types: dict[str, Classes]
    values: frozenset[str | int]


@dataclass(frozen=True)
class Surface:
    """Everything that a program can name, functions by method and blank path, classes by name."""

    functions: dict[tuple[str, str], Function]
    classes: dict[str, Class]


def surface_of(document: dict[str, Any], settings: dict[str, Any]) -> Surface:
    """The surface of the client that the generator makes of a document.

    Args:
        document: The OpenAPI document.
        settings: What client.yaml says.

    Raises:
        ValueError: The generator cannot read the document.
    """
    config = Config.from_sources(
        ConfigFile(**settings), MetaType.NONE, Path(), "utf-8", overwrite=False, output_path=None
    )
    parsed = GeneratorData.from_dict(document, config=config)
    if isinstance(parsed, GeneratorError):
        raise ValueError("; ".join([parsed.header, *(parsed.detail or "").splitlines()[:3]]))
    known = frozenset(str(item.class_info.name) for item in [*parsed.models, *parsed.enums])
    endpoints = (
        (tag, endpoint)
        for tag, collection in parsed.endpoint_collections_by_tag.items()
        for endpoint in collection.endpoints
    )
    classes = {str(model.class_info.name): class_of(model, known) for model in parsed.models}
    for enum in parsed.enums:
        values = enum.values if isinstance(enum, LiteralEnumProperty) else enum.values.values()
        classes[str(enum.class_info.name)] = Class({}, {}, frozenset(values))
    return Surface({key(endpoint): function_of(str(tag), endpoint, known) for tag, endpoint in endpoints}, classes)


def key(endpoint: Endpoint) -> tuple[str, str]:
    """What an endpoint is found by."""
    return endpoint.method, blank_path(endpoint.path.get_untrusted_value())


def blank_path(path: str) -> str:
    """A path without the names of its parameters."""
    return re.sub(r"{[^}]*}", "{}", path)


def function_of(module: str, endpoint: Endpoint, known: Classes) -> Function:
    """What the module of one operation offers."""
    parameters = {(str(location), wire_name(item)): item for location, item in endpoint.iter_all_parameters()}
    types = {f"the argument {item.python_name}": classes_in([item], known) for item in parameters.values()}
    if endpoint.bodies:
        types["the body"] = classes_in((body.prop for body in endpoint.bodies), known)
    for response in endpoint.responses:
        types[f"the answer {response.status_code.pattern}"] = classes_in([response.prop], known)
    return Function(
        module=module,
        name=str(endpoint.name),
        positional=tuple(wire_name(item) for item in endpoint.path_parameters),
        arguments={place: str(item.python_name) for place, item in parameters.items()},
        types=types,
        bodies={body.content_type.get_untrusted_value(): type_of(body.prop) for body in endpoint.bodies},
    )


def class_of(model: ModelProperty, known: Classes) -> Class:
    """What a generated class offers."""
    properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
    return Class(
        attributes={wire_name(item): str(item.python_name) for item in properties},
        types={wire_name(item): classes_in([item], known) for item in properties},
        values=frozenset(),
    )


def wire_name(item: Property) -> str:
    """The name in the document."""
    return item.name.get_untrusted_value()


def type_of(item: Property) -> str:
    """The annotation of an argument or attribute that is given."""
    return item.get_type_string(no_optional=True).as_unembedded_code()


def classes_in(items: Iterable[Property], known: Classes) -> Classes:
    """The generated classes that annotations name; `Any` counts as one, because it stands for plain JSON."""
    words = {word for item in items for word in re.findall(r"\w+", type_of(item))}
    return frozenset(words & {*known, "Any"})


def replaced(old: Mapping[str, Classes], new: Mapping[str, Classes]) -> Iterable[tuple[str, Classes, Classes]]:
    """The types in both that lost a class and gained another in its place."""
    for name in old.keys() & new.keys():
        lost, gained = old[name] - new[name], new[name] - old[name]
        if lost and gained:
            yield name, lost, gained
