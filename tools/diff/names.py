"""Names of the generated client that programs use, and that are gone or mean something else."""

from collections.abc import Iterator

from encodekit_contract.model import Pointer
from tools.diff.model import Change, Scope, Victim
from tools.diff.surface import Class, Classes, Function, replaced


def function_changes(scope: Scope, pointer: Pointer, old: Function | None, new: Function | None) -> Iterator[Change]:
    """What is different in the module of an operation that both versions have."""
    if old and new:
        for rule in FUNCTION_RULES:
            yield from rule(scope, pointer, old, new)
    elif old:
        message = "The generator cannot make it any more: see what `make generate` says."
        yield scope.breaking(pointer, "operation-not-generated", Victim.CLIENT, message)


def module_change(scope: Scope, pointer: Pointer, old: Function, new: Function) -> Iterator[Change]:
    """The first tag is the package."""
    if old.module != new.module:
        message = f"Import it from api.{new.module}, no longer from api.{old.module}."
        yield scope.breaking((*pointer, "tags"), "tag-changed", Victim.CLIENT, message)


def name_change(scope: Scope, pointer: Pointer, old: Function, new: Function) -> Iterator[Change]:
    """The operationId is the module with the functions."""
    if old.name != new.name:
        message = f"Call {new.name} where {old.name} was called."
        yield scope.breaking((*pointer, "operationId"), "operation-renamed", Victim.CLIENT, message)


def argument_changes(scope: Scope, pointer: Pointer, old: Function, new: Function) -> Iterator[Change]:
    """A parameter keeps its name on the wire and gets another in Python."""
    for place in old.arguments.keys() & new.arguments.keys():
        before, after = old.arguments[place], new.arguments[place]
        if before != after:
            message = f"Pass {after}= where {before}= was passed: the name clashes with another parameter's."
            yield scope.breaking((*pointer, "parameters"), "argument-renamed", Victim.CLIENT, message)


def order_change(scope: Scope, pointer: Pointer, old: Function, new: Function) -> Iterator[Change]:
    """Path parameters are positional, in the order of the path."""
    if sorted(old.positional) == sorted(new.positional) and old.positional != new.positional:
        message = f"Pass the positional arguments in the order {', '.join(new.positional)}."
        yield scope.breaking(pointer, "argument-order", Victim.CLIENT, message)


def body_choice_change(scope: Scope, pointer: Pointer, old: Function, new: Function) -> Iterator[Change]:
    """The class of `body` chooses the media type, and the last one that fits wins."""
    for media_type, body in old.bodies.items():
        rivals = [other for other, kind in new.bodies.items() if kind == body and other not in old.bodies]
        if media_type in new.bodies and rivals:
            message = (
                f"A {body} can go out as {rivals[-1]} instead of {media_type}: give one of them a class of its own."
            )
            yield scope.breaking((*pointer, "requestBody"), "body-ambiguous", Victim.CLIENT, message)


def type_changes(scope: Scope, pointer: Pointer, old: Function, new: Function) -> Iterator[Change]:
    """An argument or an answer is of another class, while the former class still exists."""
    for name, lost, gained in sorted(replaced(old.types, new.types), key=lambda found: found[0]):
        yield from class_replaced(scope, pointer, name, lost, gained)


FUNCTION_RULES = (module_change, name_change, argument_changes, order_change, body_choice_change, type_changes)


def class_replaced(scope: Scope, pointer: Pointer, name: str, lost: Classes, gained: Classes) -> Iterator[Change]:
    """A change of type, unless the former class is gone, which is reported as such."""
    if lost <= {"Any", *scope.new.surface.classes}:
        message = f"Expect {', '.join(sorted(gained))} where {name} was {', '.join(sorted(lost))}."
        yield scope.breaking(pointer, "class-replaced", Victim.CLIENT, message)


def class_changes(scope: Scope, explained: frozenset[str]) -> Iterator[Change]:
    """What is different in the classes; a property in `explained` was already reported where its schema stands."""
    old, new = scope.old.surface.classes, scope.new.surface.classes
    for name in sorted(old):
        pointer = class_pointer(scope, name)
        if name not in new:
            yield missing_class(scope, pointer, name)
            continue
        yield from attribute_changes(scope, pointer, old[name], new[name], explained)
        for attribute, lost, gained in sorted(replaced(old[name].types, new[name].types), key=lambda found: found[0]):
            yield from class_replaced(scope, (*pointer, "properties", attribute), f"{name}.{attribute}", lost, gained)


def class_pointer(scope: Scope, name: str) -> Pointer:
    """The component that a class is made of, or the whole document for a schema within another."""
    for version in (scope.new, scope.old):
        if name in version.document.data.get("components", {}).get("schemas", {}):
            return ("components", "schemas", name)
    return ()


def missing_class(scope: Scope, pointer: Pointer, name: str) -> Change:
    """A class that cannot be imported any more, and the one that took its place, if it can be told."""
    old, new = scope.old.surface.classes, scope.new.surface.classes
    twins = [other for other in new if other not in old and alike(old[name], new[other])]
    if len(twins) == 1:
        return scope.breaking(pointer, "class-renamed", Victim.CLIENT, f"Import {twins[0]} where {name} was imported.")
    return scope.breaking(
        pointer, "class-removed", Victim.CLIENT, f"Do not import {name}: it is not generated any more."
    )


def alike(old: Class, new: Class) -> bool:
    """Whether one class can stand for the other."""
    return (old.attributes, old.values) == (new.attributes, new.values) and bool(old.attributes or old.values)


def attribute_changes(
    scope: Scope, pointer: Pointer, old: Class, new: Class, explained: frozenset[str]
) -> Iterator[Change]:
    """Attributes that are gone, or that have another name in Python."""
    for name, before in old.attributes.items():
        after = new.attributes.get(name)
        place = (*pointer, "properties", name)
        if after is None and name not in explained:
            yield scope.breaking(place, "attribute-removed", Victim.CLIENT, f"Do not use {before}: the class lost it.")
        elif after is not None and after != before:
            message = f"Use {after} where {before} was used: the name clashes with another property's."
            yield scope.breaking(place, "attribute-renamed", Victim.CLIENT, message)
