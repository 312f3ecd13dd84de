"""The branches of a union, and which of the old ones is which of the new ones."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations

from encodekit_contract.model import Document, Node
from tools.diff.model import Use, bare
from tools.diff.shapes import Shape, shape, tag, types


@dataclass(frozen=True)
class Branch:
    """One branch, with everything that it may be recognised by.

    Args:
        node: Where it stands; for a plain reference, where that leads.
        types: The JSON types that its values can have.
        tag: Its properties that have one value only.
        content: What it says of the wire.
    """

    node: Node
    types: frozenset[str]
    tag: frozenset[tuple[str, str]]
    content: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.component or "/".join(sorted(self.types))

    @property
    def component(self) -> str:
        """The name of the component that it is, if it is one."""
        *place, name = self.node.pointer
        return name if place == ["components", "schemas"] else ""


def split(document: Document, schema: Shape, use: Use) -> list[Branch]:
    """The branches of a schema except null; one without any has one for each of its types."""
    nodes = schema.branches or tuple(one_by_one(schema))
    branches = [branch_of(document, node, use) for node in nodes]
    return [branch for branch in branches if branch.types != {"null"}]


def one_by_one(schema: Shape) -> Iterator[Node]:
    """A schema as a union of its types; what is said of all of them, such as a default, is left out."""
    value = {key: item for key, item in schema.node.value.items() if key != "default"}
    declared = value.get("type")
    for name in declared if isinstance(declared, list) else [declared]:
        yield Node(schema.pointer, value | ({"type": name} if name else {}))


def branch_of(document: Document, node: Node, use: Use) -> Branch:
    """What a branch may be recognised by."""
    found = shape(document, node, use)
    return Branch(found.node, types(document, found, use), tag(document, found, use), repr(sorted_items(found.node)))


def sorted_items(node: Node) -> object:
    """What a schema says of the wire, whatever the order of its keywords."""
    return sorted(bare(node.value).items())


# From the surest sign to the weakest: the same component, the same tag, the same content, the same types.
SIGNS: tuple[Callable[[Branch], Hashable], ...] = (
    lambda branch: branch.component,
    lambda branch: branch.tag,
    lambda branch: branch.content,
    lambda branch: branch.types,
)

Pairs = list[tuple[Branch | None, Branch | None]]


def pairs_of(old: list[Branch], new: list[Branch]) -> Pairs:
    """Every old branch with its counterpart, and what has none on either side."""
    left, right = [*old], [*new]
    found: Pairs = []
    for sign in SIGNS:
        for branch in [*left]:
            twins = [other for other in right if sign(branch) and sign(other) == sign(branch)]
            if len(twins) == 1:
                found.append((branch, twins[0]))
                left.remove(branch)
                right.remove(twins[0])
    return [*found, *((branch, None) for branch in left), *((None, branch) for branch in right)]


def in_other_order(pairs: Pairs, old: list[Branch], new: list[Branch]) -> bool:
    """Whether branches that cannot be told apart are tried in another order."""
    kept = [(old.index(before), new.index(now), now) for before, now in pairs if before and now]
    return any(
        (first[0] < second[0]) != (first[1] < second[1]) and not told_apart(first[2], second[2])
        for first, second in combinations(kept, 2)
    )


def told_apart(one: Branch, other: Branch) -> bool:
    """Whether no value can belong to both."""
    values = dict(other.tag)
    return not one.types & other.types or any(values.get(name, value) != value for name, value in one.tag)
