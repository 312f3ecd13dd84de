"""Rules for operations and what the provider sends to webhooks: parameters, bodies, answers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from encodekit_contract.model import Document, Node, is_webhook
from tools.diff.access import security_changes, server_changes
from tools.diff.model import Change, Scope, Use, Version, Victim, bare, below
from tools.diff.names import function_changes
from tools.diff.schemas import Seen, schema_changes
from tools.diff.shapes import shape, types
from tools.diff.surface import Function, blank_path

STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
EXPLODED = frozenset({"array", "object"})

Place = tuple[str, str]


@dataclass(frozen=True)
class Call:
    """An operation, or a webhook, in both versions."""

    scope: Scope
    old: Node
    new: Node
    seen: Seen

    @property
    def is_webhook(self) -> bool:
        """Whether the provider calls us."""
        return is_webhook(self.new)

    @property
    def use(self) -> Use:
        """Where its parameters and its body are used."""
        return Use.WEBHOOK if self.is_webhook else Use.REQUEST

    def schema(self, use: Use, name: str, old: Node, new: Node) -> Iterator[Change]:
        """The changes of a schema of the operation."""
        return schema_changes(self.scope, use, name, old, new, self.seen)

    def breaking(self, kind: str, victim: Victim, message: str, node: Node | None = None) -> Change:
        """A breaking change of the operation."""
        return self.scope.breaking((node or self.new).pointer, kind, victim, message)

    def harmless(self, kind: str, message: str, node: Node | None = None) -> Change:
        """A change of the operation that nobody has to act on."""
        return self.scope.harmless((node or self.new).pointer, kind, message)


def name_of(operation: Node) -> str:
    """What an operation is called in reports, and found by in the other version."""
    method, path = operation.pointer[-1], operation.pointer[-2]
    return str(path if is_webhook(operation) else operation.value.get("operationId", f"{method} {path}"))


def address(operation: Node) -> tuple[str, ...]:
    """Where an operation is called, whatever the names of its path parameters."""
    return operation.pointer[0], blank_path(operation.pointer[1]), operation.pointer[2]


def operation_changes(old: Version, new: Version, seen: Seen) -> Iterator[Change]:
    """Every change of the operations and webhooks; the schemas that were compared are added to `seen`."""
    pairs, removed, added = matched(old.document.operations, new.document.operations)
    for node in removed:
        kind = "webhook-removed" if is_webhook(node) else "operation-removed"
        victim = Victim.FACADE if is_webhook(node) else Victim.CLIENT
        yield Scope(old, new, name_of(node)).breaking(
            node.pointer, kind, victim, f"Do without {name_of(node)}: it is gone."
        )
    for node in added:
        kind = "webhook-added" if is_webhook(node) else "operation-added"
        yield Scope(old, new, name_of(node)).harmless(node.pointer, kind, f"{name_of(node)} is new.")
    for before, now in pairs:
        call = Call(Scope(old, new, name_of(now)), before, now, seen)
        for rule in WEBHOOK_RULES if call.is_webhook else OPERATION_RULES:
            yield from rule(call)


def matched(old: list[Node], new: list[Node]) -> tuple[list[tuple[Node, Node]], list[Node], list[Node]]:
    """The operations in both versions, found by name or else by address; those removed; those added."""
    left, right = [*old], [*new]
    pairs: list[tuple[Node, Node]] = []
    for sign in (name_of, address):
        index = {(is_webhook(node), sign(node)): node for node in right}
        for node in [*left]:
            twin = index.get((is_webhook(node), sign(node)))
            if twin is not None:
                pairs.append((node, twin))
                left.remove(node)
                right.remove(twin)
    return pairs, left, right


def address_changes(call: Call) -> Iterator[Change]:
    """Where the operation is called."""
    (_, old_path, old_method), (_, new_path, new_method) = address(call.old), address(call.new)
    if old_path != new_path:
        message = f"Let proxies, stubs and permissions know the path {call.new.pointer[1]}."
        yield call.breaking("path-changed", Victim.WIRE, message)
    if old_method != new_method:
        message = f"Let proxies, stubs and permissions know the method {new_method.upper()}."
        yield call.breaking("method-changed", Victim.WIRE, message)


def generated_changes(call: Call) -> Iterator[Change]:
    """What the generator makes of the operation."""
    functions = (function(call.scope.old, call.old), function(call.scope.new, call.new))
    yield from function_changes(call.scope, call.new.pointer, *functions)


def function(version: Version, operation: Node) -> Function | None:
    """The module of an operation, unless the generator could not make one."""
    _, path, method = address(operation)
    return version.surface.functions.get((method, path))


def deprecation(call: Call) -> Iterator[Change]:
    """An operation that will go."""
    if call.new.value.get("deprecated", False) and not call.old.value.get("deprecated", False):
        yield call.harmless("operation-deprecated", "It is deprecated now.")


def parameters_of(document: Document, operation: Node) -> dict[Place, Node]:
    """The parameters by location and name, those of the path in its order; the name of a header has no case."""
    path = re.findall(r"{([^}]+)}", operation.pointer[1])
    found: dict[Place, Node] = {}
    for node in document.parameters(operation):
        location, name = node.value["in"], node.value["name"]
        found[location, name.lower() if location == "header" else name] = node
    order = {("path", name): index for index, name in enumerate(path)}
    return dict(sorted(found.items(), key=lambda item: order.get(item[0], -1)))


def parameter_changes(call: Call) -> Iterator[Change]:
    """Parameters that are gone, that are new, and the changes of those that stay."""
    old = parameters_of(call.scope.old.document, call.old)
    new = parameters_of(call.scope.new.document, call.new)
    removed = [place for place in old if place not in new]
    added = [place for place in new if place not in old]
    for place in removed:
        successor = successor_of(place, old, new, added)
        yield parameter_gone(call, old[place].value, new[successor].value if successor else None)
        if successor:
            added.remove(successor)
            yield from parameter_pair(call, old[place], new[successor])
    for place in added:
        yield parameter_added(call, new[place].value)
    for place in old.keys() & new.keys():
        yield from parameter_pair(call, old[place], new[place])


def successor_of(place: Place, old: dict[Place, Node], new: dict[Place, Node], added: list[Place]) -> Place | None:
    """The new parameter that an old one became, if it can be told: it moved, or only its name is another."""
    location, name = place
    moved = [other for other in added if other[1].lower() == name.lower()]
    schema = bare(below(old[place], "schema").value)
    renamed = [other for other in added if other[0] == location and bare(below(new[other], "schema").value) == schema]
    in_path = [other for other in added if location == other[0] == "path"]
    return next(iter([*moved, *(renamed if len(renamed) == 1 else []), *in_path]), None)


def parameter_gone(call: Call, old: dict[str, Any], new: dict[str, Any] | None) -> Change:
    """A parameter that is not where it was."""
    name, place = old["name"], old["in"]
    verb = "send" if call.use.is_sent else "expect"
    if new is None:
        return parameter_breaking(call, "removed", f"Do not {verb} `{name}` in the {place}: it is gone.")
    if new["in"] != place:
        return parameter_breaking(
            call, "moved", f"{verb.capitalize()} `{name}` in the {new['in']}, not in the {place}."
        )
    return parameter_breaking(call, "renamed", f"{verb.capitalize()} `{new['name']}` instead of `{name}`.")


def parameter_breaking(call: Call, what: str, message: str, node: Node | None = None) -> Change:
    """A breaking change of a parameter, at the operation if the parameter itself is not what changed."""
    pointer = node.pointer if node else (*call.new.pointer, "parameters")
    kind, victim = ("webhook-parameter", Victim.FACADE) if call.is_webhook else ("parameter", Victim.CLIENT)
    return call.scope.breaking(pointer, f"{kind}-{what}", victim, message)


def parameter_added(call: Call, new: dict[str, Any]) -> Change:
    """A parameter that was not there."""
    if new.get("required", False) and call.use.is_sent:
        return parameter_breaking(call, "required", f"Pass the new `{new['name']}`.")
    return call.scope.harmless((*call.new.pointer, "parameters"), "parameter-added", f"`{new['name']}` is new.")


def parameter_pair(call: Call, old: Node, new: Node) -> Iterator[Change]:
    """The changes of a parameter that stays."""
    name = new.value["name"]
    before, now = (bool(node.value.get("required", False)) for node in (old, new))
    if now and not before and call.use.is_sent:
        yield parameter_breaking(call, "required", f"Pass `{name}`: it is required now.", new)
    elif before and not now and not call.use.is_sent:
        yield parameter_breaking(call, "optional", f"Do without `{name}`: it may be missing.", new)
    elif before != now:
        yield call.harmless("parameter-eased", f"`{name}` is {'required' if now else 'optional'} now.", new)
    if writing(call.scope.old.document, old) != writing(call.scope.new.document, new):
        message = f"`{name}` is written in another way: check what the provider understands."
        yield call.breaking("parameter-style", Victim.WIRE, message, new)
    yield from call.schema(call.use, f"`{name}`", below(old, "schema"), below(new, "schema"))


def writing(document: Document, parameter: Node) -> tuple[object, ...]:
    """How a parameter is written; only arrays and objects can be exploded."""
    style = parameter.value.get("style", STYLES[parameter.value["in"]])
    schema = shape(document, below(parameter, "schema"), Use.REQUEST)
    is_list = bool(types(document, schema, Use.REQUEST) & EXPLODED)
    explode = is_list and parameter.value.get("explode", style == "form")
    return style, explode, parameter.value.get("allowReserved", False), *sorted(parameter.value.get("content", ()))


def body_changes(call: Call) -> Iterator[Change]:
    """The request's body."""
    old = call.scope.old.document.child(call.old, "requestBody")
    new = call.scope.new.document.child(call.new, "requestBody")
    before, now = (bool(node.value.get("required", False)) for node in (old, new))
    if old.value and not new.value:
        message = "Pass no body." if call.use.is_sent else "Expect no body."
        yield call.breaking(f"{call.use}-body-removed", Victim.CLIENT, message, old)
    elif call.use.is_sent and now and not before:
        yield call.breaking("request-body-required", Victim.CLIENT, "Pass a body: it is required now.", new)
    elif not call.use.is_sent and before and not now:
        yield call.breaking(f"{call.use}-body-optional", Victim.FACADE, "Do without a body: it may be missing.", new)
    elif bool(old.value) != bool(new.value) or before != now:
        yield call.harmless("body-eased", "A body is optional now." if call.use.is_sent else "A body is sent now.", new)
    if old.value and new.value:
        yield from content_changes(call, call.use, "the body", old, new)


def content_changes(call: Call, use: Use, name: str, old: Node, new: Node) -> Iterator[Change]:
    """The media types of a body, with their schemas."""
    before, now = content(old), content(new)
    verb = "Send" if use.is_sent else "Expect"
    for media_type in before:
        former = below(old, "content", media_type)
        if media_type not in now:
            message = f"{verb} {name} as {' or '.join(now) or 'nothing'}, not as {media_type}."
            yield call.breaking(f"{use}-media-type-removed", Victim.WIRE, message, former)
            continue
        present = below(new, "content", media_type)
        if former.value.get("encoding", {}) != present.value.get("encoding", {}):
            message = f"The parts of {name} are encoded in another way: check what the provider understands."
            yield call.breaking(f"{use}-encoding-changed", Victim.WIRE, message, present)
        yield from call.schema(use, name, below(former, "schema"), below(present, "schema"))
    for media_type in now.keys() - before.keys():
        yield call.harmless(
            f"{use}-media-type-added", f"{name} can be {media_type}, too.", below(new, "content", media_type)
        )


def content(node: Node) -> dict[str, Any]:
    """The media types of a body."""
    found: dict[str, Any] = node.value.get("content", {})
    return found


def answers(document: Document, operation: Node) -> dict[str, Node]:
    """The responses by status."""
    return {status: document.child(operation, "responses", status) for status in operation.value.get("responses", {})}


def answer_to(found: dict[str, Node], status: str) -> Node | None:
    """The response that a status is read as: its own, that of its range, or the default."""
    return found.get(status) or found.get(f"{status[0]}XX") or found.get("default")


def response_changes(call: Call) -> Iterator[Change]:
    """The answers by status."""
    old, new = answers(call.scope.old.document, call.old), answers(call.scope.new.document, call.new)
    for status in [*old, *(status for status in new if status not in old)]:
        before, now = answer_to(old, status), answer_to(new, status)
        if now is None:
            message = f"Do not count on {status}: the client does not read it any more."
            pointer = (*call.old.pointer, "responses", status)
            yield call.scope.breaking(pointer, "response-status-removed", Victim.FACADE, message)
        elif before is None:
            yield answer_added(call, status, now, [*old.values()])
        else:
            yield from answer_pair(call, f"the answer {status}", before, now)


def answer_added(call: Call, status: str, now: Node, known: list[Node]) -> Change:
    """A status that was not documented: errors are always possible, another success is news to a program."""
    pointer = (*call.new.pointer, "responses", status)
    if status[0] in "123" and content_of(now) not in map(content_of, known):
        message = f"Expect {status} with another content where another success was answered."
        return call.scope.breaking(pointer, "response-success-added", Victim.FACADE, message)
    return call.scope.harmless(pointer, "response-status-added", f"{status} is documented now.")


def content_of(answer: Node) -> dict[str, Any]:
    """What an answer says of its body."""
    return {media_type: bare(below(answer, "content", media_type, "schema").value) for media_type in content(answer)}


def answer_pair(call: Call, name: str, old: Node, new: Node) -> Iterator[Change]:
    """The changes of an answer that stays: its body and its headers."""
    before, now = [*content(old)], [*content(new)]
    yield from content_changes(call, Use.RESPONSE, name, old, new)
    if before and now and before[0] != now[0] and before[0] in now:
        message = f"Expect {name} as {now[0]}: the client reads the first media type."
        yield call.breaking("response-media-type-order", Victim.CLIENT, message, new)
    for header in old.value.get("headers", {}):
        yield from header_changes(call, header, old, new)


def header_changes(call: Call, name: str, old: Node, new: Node) -> Iterator[Change]:
    """The changes of a header of an answer."""
    former = call.scope.old.document.child(old, "headers", name)
    spelled = next((other for other in new.value.get("headers", {}) if other.lower() == name.lower()), None)
    if spelled is None:
        message = f"Do not read the header {name}: it is gone."
        yield call.breaking("response-header-removed", Victim.FACADE, message, former)
        return
    present = call.scope.new.document.child(new, "headers", spelled)
    if former.value.get("required", False) and not present.value.get("required", False):
        message = f"Do without the header {name}: it may be missing."
        yield call.breaking("response-header-optional", Victim.FACADE, message, present)
    yield from call.schema(Use.RESPONSE, f"the header {name}", below(former, "schema"), below(present, "schema"))


def receipt_changes(call: Call) -> Iterator[Change]:
    """The answers that the sender of a webhook understands."""
    new: dict[str, Any] = call.new.value.get("responses", {})
    for status in call.old.value.get("responses", {}):
        if not {status, f"{status[0]}XX", "default"} & new.keys():
            message = f"Answer {' or '.join(new)}, not {status}."
            yield call.breaking("webhook-answer-removed", Victim.FACADE, message)


OPERATION_RULES: tuple[Callable[[Call], Iterator[Change]], ...] = (
    *(generated_changes, address_changes, deprecation, parameter_changes, body_changes, response_changes),
    *(lambda call: security_changes(call.scope, call.old, call.new),),
    *(lambda call: server_changes(call.scope, call.old, call.new),),
)
WEBHOOK_RULES = (parameter_changes, body_changes, receipt_changes)
