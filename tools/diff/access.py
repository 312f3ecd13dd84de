"""Rules for where and as whom the provider is called: servers and security."""

import re
from collections.abc import Iterator
from typing import Any

from encodekit_contract.model import Document, Node
from tools.diff.model import Change, Scope, Victim

Requirement = frozenset[tuple[str, str]]


def schemes(document: Document) -> dict[str, dict[str, Any]]:
    """What each security scheme says of the wire, by name."""
    found = document.data.get("components", {}).get("securitySchemes", {})
    return {name: wire_form(document.resolve(Node((), scheme)).value) for name, scheme in found.items()}


def wire_form(scheme: dict[str, Any]) -> dict[str, Any]:
    """A scheme without explanations; the name of a header has no case."""
    kept = {key: scheme.get(key) for key in ("type", "in", "name", "scheme", "flows", "openIdConnectUrl")}
    return kept | ({"name": scheme["name"].lower()} if kept["in"] == "header" else {})


def successors(scope: Scope) -> dict[str, str]:
    """The old name of each new scheme: its own, or that of a scheme that was the same under another name."""
    old, new = schemes(scope.old.document), schemes(scope.new.document)
    twins = {name: next((other for other in old if old[other] == scheme), name) for name, scheme in new.items()}
    return twins | {name: name for name in new.keys() & old.keys()}


def scheme_changes(scope: Scope) -> Iterator[Change]:
    """Schemes that ask for other credentials, or for the same in another place."""
    old, new = schemes(scope.old.document), schemes(scope.new.document)
    for name in old.keys() & new.keys():
        if old[name] != new[name]:
            pointer = ("components", "securitySchemes", name)
            message = f"Build the client with the credentials that {name} asks for now."
            yield scope.breaking(pointer, "security-scheme-changed", Victim.WIRE, message)


def requirements(document: Document, operation: Node, names: dict[str, str]) -> set[Requirement]:
    """The ways to be let in, each as the schemes and scopes that it takes; none needed is an empty way."""
    found = operation.value.get("security", document.data.get("security", []))
    ways = (
        ((names.get(name, name), scope) for name, scopes in way.items() for scope in ["", *scopes]) for way in found
    )
    return {frozenset(way) for way in ways} or {frozenset()}


def security_changes(scope: Scope, old: Node, new: Node) -> Iterator[Change]:
    """A way to be let in that does not suffice any more."""
    before = requirements(scope.old.document, old, {})
    now = requirements(scope.new.document, new, successors(scope))
    pointer = (*new.pointer, "security")
    if all(any(way <= known for way in now) for known in before):
        if before != now:
            yield scope.harmless(pointer, "security-eased", "There is another way to be let in.")
        return
    wanted = " or ".join(sorted(" and ".join(sorted({name for name, _ in way})) for way in now))
    kind = "security-added" if frozenset() in before else "security-changed"
    yield scope.breaking(
        pointer, kind, Victim.CLIENT, f"Call it with a client that has {wanted}, with the scopes it names."
    )


def urls(servers: list[dict[str, Any]]) -> list[str]:
    """The base URLs; without any, the address of the document itself."""
    return [base_url(server) for server in servers] or ["/"]


def base_url(server: dict[str, Any]) -> str:
    """The URL of a server with the default of each variable."""
    defaults = {name: variable["default"] for name, variable in server.get("variables", {}).items()}
    return re.sub(r"{([^}]+)}", lambda name: defaults.get(name[1], name[0]), server["url"])


def own_servers(document: Document, operation: Node) -> list[dict[str, Any]] | None:
    """The servers that an operation or its path has in place of the document's."""
    found: list[dict[str, Any]] | None = operation.value.get("servers")
    return found or document.find(operation.pointer[:-1]).value.get("servers")


def server_changes(scope: Scope, old: Node, new: Node) -> Iterator[Change]:
    """The servers of one operation, where it has its own."""
    before, now = own_servers(scope.old.document, old), own_servers(scope.new.document, new)
    if before or now:
        former, present = before or default_servers(scope.old.document), now or default_servers(scope.new.document)
        yield from url_changes(scope, new.pointer, former, present)


def default_servers(document: Document) -> list[dict[str, Any]]:
    """The servers of every operation without its own."""
    found: list[dict[str, Any]] = document.data.get("servers", [])
    return found


def url_changes(
    scope: Scope, pointer: tuple[str, ...], old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> Iterator[Change]:
    """Base URLs that are gone, and the first one, which is the default."""
    before, now = urls(old), urls(new)
    for url in before:
        if url not in now:
            message = f"Use {now[0]} as base URL, no longer {url}."
            yield scope.breaking((*pointer, "servers"), "server-changed", Victim.WIRE, message)
    if before[0] in now and before[0] != now[0]:
        message = f"Say which base URL you mean: the first is {now[0]}, no longer {before[0]}."
        yield scope.breaking((*pointer, "servers"), "server-order", Victim.WIRE, message)
