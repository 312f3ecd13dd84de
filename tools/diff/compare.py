"""Every change between two versions of a document."""

from collections.abc import Iterable, Iterator

from encodekit_contract.model import Document, Node
from tools.diff.access import default_servers, scheme_changes, url_changes
from tools.diff.model import Change, Scope, Use, Version, Victim
from tools.diff.names import class_changes
from tools.diff.operations import operation_changes
from tools.diff.schemas import Seen, schema_changes


def compare(old: Version, new: Version) -> list[Change]:
    """Every change between two versions, the breaking ones first.

    Raises:
        ValueError: The generator cannot read one of them.
    """
    scope, seen = Scope(old, new), Seen()
    found = [*operation_changes(old, new, seen), *loose_schema_changes(scope, seen)]
    found += scheme_changes(scope)
    found += url_changes(scope, (), default_servers(old.document), default_servers(new.document))
    explained = frozenset(change.pointer[-1] for change in found if change.pointer[-2:-1] == ("properties",))
    found += class_changes(scope, explained)
    return merged(found)


def loose_schema_changes(scope: Scope, seen: Seen) -> Iterator[Change]:
    """The changes of components that no operation uses: whoever builds or reads them by hand may do both."""
    old, new = (version.document.data.get("components", {}).get("schemas", {}) for version in (scope.old, scope.new))
    used = used_components(scope.new.document)
    for name in old.keys() & new.keys() - used:
        before, now = (Node(("components", "schemas", name), schemas[name]) for schemas in (old, new))
        for use in (Use.REQUEST, Use.RESPONSE):
            yield from schema_changes(scope, use, name, before, now, seen)


def used_components(document: Document) -> set[str]:
    """The names of the schemas that an operation or a webhook leads to."""
    starts = (Node((key,), document.data.get(key, {})) for key in ("paths", "webhooks"))
    pointers = (node.pointer for node in document.reachable(starts))
    return {pointer[2] for pointer in pointers if len(pointer) == 3 and pointer[1] == "schemas"}


def merged(changes: Iterable[Change]) -> list[Change]:
    """Each change once, though several operations may lead to it."""
    found: dict[tuple[object, ...], Change] = {}
    for change in changes:
        found.setdefault((change.pointer, change.kind, change.message), change)
    return sorted(found.values(), key=lambda change: (not change.breaking, change.pointer, change.kind))


def document_gone(name: str) -> Change:
    """A document that only the old version has."""
    message = f"Do not import encodekit_clients.{name}: it is not generated any more."
    return Change(name, (), "", "document-removed", Victim.CLIENT, message)


def document_new(name: str) -> Change:
    """A document that only the new version has."""
    return Change(name, (), "", "document-added", None, f"encodekit_clients.{name} is new.")
