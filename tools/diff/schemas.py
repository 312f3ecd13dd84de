"""Rules for schemas, each for one keyword: what we send must not be narrowed, what we receive must not be widened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from encodekit_contract.model import Node, Pointer
from tools.diff.branches import in_other_order, pairs_of, split
from tools.diff.model import Change, Scope, Use, Victim, bare
from tools.diff.shapes import Shape, followed, shape, types

LOWER_BOUNDS = ("exclusiveMinimum", "minContains", "minItems", "minLength", "minProperties", "minimum")
UPPER_BOUNDS = ("exclusiveMaximum", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum")
# Keywords of which only equality can be judged.
OPAQUE = (
    *("contains", "contentEncoding", "contentMediaType", "contentSchema", "dependentRequired", "dependentSchemas"),
    *("else", "if", "not", "pattern", "prefixItems", "propertyNames", "then", "unevaluatedItems"),
    "unevaluatedProperties",
)
# Formats that become a Python type of their own.
PYTHON_FORMATS = frozenset({"binary", "date", "date-time", "uuid"})

Seen = set[tuple[Pointer, Pointer, Use, bool]]


@dataclass(frozen=True)
class Pair:
    """A schema in both versions.

    Args:
        scope: The versions.
        use: Where the schema is used.
        name: What messages call it.
        old: The former shape.
        new: The present one.
        was_optional: Whether it is a property that could be missing before: the type of such an attribute has None.
        seen: The pairs that were compared before, so that recursion ends and nothing is said twice.
    """

    scope: Scope
    use: Use
    name: str
    old: Shape
    new: Shape
    was_optional: bool
    seen: Seen

    def types(self) -> tuple[frozenset[str], frozenset[str]]:
        """The JSON types before and now."""
        scope, use = self.scope, self.use
        return types(scope.old.document, self.old, use), types(scope.new.document, self.new, use)

    def said(self, keyword: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """A keyword with its value before and now, nothing where it was not said."""
        old, new = self.old.keywords, self.new.keywords
        return ({keyword: old[keyword]} if keyword in old else {}), ({keyword: new[keyword]} if keyword in new else {})

    def breaking(self, kind: str, message: str, pointer: Pointer | None = None, victim: Victim | None = None) -> Change:
        """A breaking change here: of what we send, the provider refuses some; what we receive, the facade reads."""
        victim = victim or (Victim.WIRE if self.use.is_sent else Victim.FACADE)
        return self.scope.breaking(pointer or self.new.pointer, f"{self.use}-{kind}", victim, message)

    def harmless(self, kind: str, message: str, pointer: Pointer | None = None) -> Change:
        """A change here that nobody has to act on."""
        return self.scope.harmless(pointer or self.new.pointer, f"{self.use}-{kind}", message)

    def child(self, name: str, old: Node, new: Node, *, was_optional: bool = False) -> Iterator[Change]:
        """The changes of a schema within this one."""
        return schema_changes(self.scope, self.use, name, old, new, self.seen, was_optional=was_optional)


def schema_changes(
    scope: Scope, use: Use, name: str, old: Node, new: Node, seen: Seen, *, was_optional: bool = False
) -> Iterator[Change]:
    """Everything that is different between two schemas.

    Args:
        scope: The versions that they are from.
        use: Where they are used.
        name: What messages call them.
        old: The schema in the old version.
        new: Its counterpart in the new one.
        seen: The pairs that were compared before; those compared now are added.
        was_optional: Whether they are a property that could be missing before.
    """
    old, new = followed(scope.old.document, old), followed(scope.new.document, new)
    if (old.pointer, new.pointer, use, was_optional) in seen:
        return
    seen.add((old.pointer, new.pointer, use, was_optional))
    former, present = shape(scope.old.document, old, use), shape(scope.new.document, new, use)
    pair = Pair(scope, use, name, former, present, was_optional, seen)
    yield from type_changes(pair)
    before, now = pair.types()
    if former.branches or present.branches:
        yield from branch_changes(pair)
    elif before & now:  # what else is different between a text and a number says nothing more
        for rule in RULES:
            yield from rule(pair)


def words(types: frozenset[str]) -> str:
    """JSON types for people, to whom an integer is a number."""
    return " or ".join(sorted(types - {"integer"} if "number" in types else types))


def type_changes(pair: Pair) -> Iterator[Change]:
    """JSON types that are not accepted any more, or that were not answered before."""
    before, now = pair.types()
    narrowed, widened = before - now, now - before
    if pair.old.branches or pair.new.branches:  # the other types are those of branches
        narrowed, widened = narrowed & {"null"}, widened & {"null"}
    if pair.use.is_sent and narrowed:
        yield pair.breaking("type-narrowed", f"Send {words(now)} as {pair.name}, no {words(narrowed)}.")
    elif not pair.use.is_sent and widened == {"null"} and not pair.was_optional:
        yield pair.breaking("nullable", f"Expect None as {pair.name}, too.")
    elif not pair.use.is_sent and widened - {"null"}:
        yield pair.breaking("type-changed", f"Expect {words(now)} as {pair.name}, not only {words(before)}.")
    elif narrowed or widened:
        yield pair.harmless("type-eased", f"{pair.name} is {words(now)} now.")


def enum_changes(pair: Pair) -> Iterator[Change]:
    """Values that are not accepted any more, or that were not answered before."""
    before, now = pair.old.values, pair.new.values
    if before is None and now is None:
        return
    lost = sorted((before or {}).keys() - (now or {}).keys()) if now is not None else []
    gained = sorted((now or {}).keys() - (before or {}).keys()) if before is not None else []
    if pair.use.is_sent and (before is None or lost):
        yield pair.breaking("enum-narrowed", f"Send only {', '.join(now or ())} as {pair.name}.")
    elif not pair.use.is_sent and (now is None or gained):
        yield pair.breaking("enum-widened", f"Expect {', '.join(gained) or 'any value'} as {pair.name}, too.")
    elif before != now:
        yield pair.harmless("enum-eased", f"The values of {pair.name} are others now.")


def format_changes(pair: Pair) -> Iterator[Change]:
    """Formats: some are types in Python, all others restrict the text."""
    before, now = pair.old.keywords.get("format"), pair.new.keywords.get("format")
    if before == now:
        return
    victim = Victim.CLIENT if PYTHON_FORMATS & {before, now} else None
    restricts = now is not None if pair.use.is_sent else before is not None
    if victim or restricts:
        message = f"{'Send' if pair.use.is_sent else 'Expect'} {pair.name} as {now or 'plain text'}"
        yield pair.breaking("format-changed", f"{message}, not as {before or 'plain text'}.", victim=victim)
    else:
        yield pair.harmless("format-eased", f"The format of {pair.name} is {now or 'free'} now.")


def is_narrower(keyword: str, old: Any, new: Any) -> bool:
    """Whether a bound lets less through than before."""
    if new is None or new is False or (keyword in ("minItems", "minLength", "minProperties") and new == 0):
        return False
    if old is None or old is False:
        return True
    if keyword in LOWER_BOUNDS:
        return bool(new > old)
    return bool(new < old) if keyword in UPPER_BOUNDS else bool(old % new)  # multipleOf; uniqueItems: True % True is 0


def bound_changes(pair: Pair) -> Iterator[Change]:
    """Bounds; nobody relies on those of what is received, which the client does not check."""
    for keyword in (*LOWER_BOUNDS, *UPPER_BOUNDS, "multipleOf", "uniqueItems"):
        old, new = pair.old.keywords.get(keyword), pair.new.keywords.get(keyword)
        if old == new:
            continue
        if pair.use.is_sent and is_narrower(keyword, old, new):
            yield pair.breaking("bounds-narrowed", f"Keep {pair.name} within {keyword} {new}.")
        else:
            yield pair.harmless("bounds-eased", f"{keyword} of {pair.name} is {new} now.")


def opaque_changes(pair: Pair) -> Iterator[Change]:
    """Patterns and conditions: another one may be narrower."""
    for keyword in OPAQUE:
        old, new = pair.said(keyword)
        if old == new or bare(old) == bare(new):
            continue
        if pair.use.is_sent and new:
            yield pair.breaking("constraint-changed", f"Send only what fits the new `{keyword}` of {pair.name}.")
        else:
            yield pair.harmless("constraint-eased", f"`{keyword}` of {pair.name} is another or gone.")


def default_changes(pair: Pair) -> Iterator[Change]:
    """What is meant when nothing is sent, or nothing was answered."""
    old, new = pair.said("default")
    if old != new and (pair.use.is_sent or old):
        then = f"{new['default']!r}" if new else "unknown"
        yield pair.breaking("default-changed", f"Do not leave {pair.name} to its default, which is {then} now.")
    elif old != new:
        yield pair.harmless("default-added", f"{pair.name} has a default now.")


def discriminator_changes(pair: Pair) -> Iterator[Change]:
    """The property that tells the branches of a union apart, and what its values mean."""
    old, new = (shape.keywords.get("discriminator", {}) for shape in (pair.old, pair.new))
    meant, means = old.get("mapping", {}), new.get("mapping", {})
    moved = any(meant[value] != means[value] for value in meant.keys() & means.keys())
    if old and pair.new.branches and (old["propertyName"] != new.get("propertyName") or moved):
        yield pair.breaking(
            "discriminator-changed", f"Tell the kinds of {pair.name} apart by what the document says now."
        )


def property_changes(pair: Pair) -> Iterator[Change]:
    """Properties that are gone, that are new, and the changes of those that stay."""
    old, new = pair.old.properties, pair.new.properties
    added = {name: item for name, item in new.items() if name not in old}
    for name, item in old.items():
        if name in new:
            yield from pair.child(f"`{name}`", item, new[name], was_optional=name not in pair.old.required)
            continue
        twins = [other for other, schema in added.items() if bare(schema.value) == bare(item.value)]
        advice = f"use `{twins[0]}`, which looks the same" if len(twins) == 1 else "it is gone"
        verb = "send" if pair.use.is_sent else "read"
        yield pair.breaking("property-removed", f"Do not {verb} `{name}`: {advice}.", item.pointer, Victim.CLIENT)
    for name, item in added.items():
        if not (pair.use.is_sent and name in pair.new.required):
            yield pair.harmless("property-added", f"`{name}` is new.", item.pointer)


def required_changes(pair: Pair) -> Iterator[Change]:
    """Properties that must be sent now, or that may be missing now."""
    if pair.use.is_sent:
        for name in sorted(pair.new.required - pair.old.required):
            pointer = pair.new.properties[name].pointer if name in pair.new.properties else None
            yield pair.breaking("property-required", f"Send `{name}`.", pointer, Victim.CLIENT)
        return
    for name in sorted(pair.old.required & pair.new.properties.keys() - pair.new.required):
        message = f"Expect UNSET as `{name}`, too: it may be missing."
        yield pair.breaking("property-optional", message, pair.new.properties[name].pointer)


def rest_changes(pair: Pair) -> Iterator[Change]:
    """Properties that are not named."""
    before, now = pair.types()
    if "object" not in before & now:
        return
    if pair.new.is_closed and not pair.old.is_closed:
        message = f"Use only the named properties of {pair.name}: `additional_properties` is gone."
        yield pair.breaking("closed", message, victim=Victim.CLIENT)
    elif pair.old.is_closed != pair.new.is_closed:
        yield pair.harmless("opened", f"{pair.name} may have properties that are not named.")
    elif pair.old.rest or pair.new.rest:
        nodes = (shape.rest or Node((*shape.pointer, "additionalProperties"), {}) for shape in (pair.old, pair.new))
        yield from pair.child(f"each value of {pair.name}", *nodes)


def pattern_property_changes(pair: Pair) -> Iterator[Change]:
    """The properties whose names fit a pattern."""
    old, new = pair.old.patterns, pair.new.patterns
    for pattern in old.keys() & new.keys():
        yield from pair.child(f"each property like {pattern} of {pair.name}", old[pattern], new[pattern])
    if pair.use.is_sent and new.keys() - old.keys():
        yield pair.breaking("constraint-changed", f"Send only what fits the new `patternProperties` of {pair.name}.")


def item_changes(pair: Pair) -> Iterator[Change]:
    """The items of an array."""
    if pair.old.items or pair.new.items:
        nodes = (shape.items or Node((*shape.pointer, "items"), {}) for shape in (pair.old, pair.new))
        yield from pair.child(f"each item of {pair.name}", *nodes)


RULES: tuple[Callable[[Pair], Iterator[Change]], ...] = (
    *(enum_changes, format_changes, bound_changes, opaque_changes, default_changes, property_changes, required_changes),
    *(rest_changes, pattern_property_changes, item_changes),
)
UNION_RULES = (discriminator_changes, default_changes)


def branch_changes(pair: Pair) -> Iterator[Change]:
    """The branches of a union, of which one side may have one only."""
    for rule in UNION_RULES:
        yield from rule(pair)
    document, present = pair.scope.old.document, pair.scope.new.document
    before, now = split(document, pair.old, pair.use), split(present, pair.new, pair.use)
    pairs = pairs_of(before, now)
    for old, new in pairs:
        if old and new:
            yield from pair.child(pair.name, old.node, new.node, was_optional=pair.was_optional)
        elif old and pair.use.is_sent:
            yield pair.breaking("branch-removed", f"Do not send {old.name} as {pair.name}.", victim=Victim.CLIENT)
        elif new and not pair.use.is_sent:
            yield pair.breaking("branch-added", f"Expect {new.name} as {pair.name}, too.")
        else:
            yield pair.harmless("branches-eased", f"{pair.name} has another number of kinds now.")
    if not pair.use.is_sent and in_other_order(pairs, before, now):
        message = f"The first branch of {pair.name} that fits is taken, and the order is another: check its class."
        yield pair.breaking("branch-order", message, victim=Victim.CLIENT)
