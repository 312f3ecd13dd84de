"""The branches of a union, and which of the old ones is which of the new ones."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import combinations

from tools.diff.model import Use, bare
from tools.diff.shapes import Shape, shape, tag, types
from tools.documents.model import Document, Node


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
        return self.node.pointer[-1] if self.node.pointer[:2] == ("components", "schemas") else "/".join(sorted(self.types))


def split(document: Document, schema: Shape, use: Use) -> list[Branch]:
    """The branches of a schema except null; a schema without any is its own, one for each of its types."""
    nodes = schema.branches or (schema.node,)
    branches = [branch_of(document, node, use) for node in nodes]
    return [branch for branch in branches if branch.types != {"null"}]


def branch_of(document: Document, node: Node, use: Use) -> Branch:
    """What a branch may be recognised by."""
    found = shape(document, node, use)
    return Branch(found.node, types(document, found, use), tag(document, found, use), repr(sorted_items(found.node)))


def sorted_items(node: Node) -> object:
    """What a schema says of the wire, whatever the order of its keywords."""
    return sorted(bare(node.value).items())


# From the surest sign to the weakest: the same component, the same tag, the same content, the same types.
SIGNS: tuple[Callable[[Branch], Hashable], ...] = (
    lambda branch: branch.node.pointer[:2] == ("components", "schemas") and branch.node.pointer,
    lambda branch: branch.tag,
    lambda branch: branch.content,
    lambda branch: branch.types,
)

Pairs = list[tuple[Branch | None, Branch | None]]


def pairs_of(old: list[Branch], new: list[Branch]) -> Pairs:
    """Every old branch with its counterpart, and what has none on either side."""
    left, right, found = [*old], [*new], Pairs()
    for sign in SIGNS:
        for branch in [*left]:
            twins = [other for other in right if sign(branch) and sign(other) == sign(branch)]
            if len(twins) == 1:
                found.append((branch, twins[0]))
                left.remove(branch)
                right.remove(twins[0])
    return [*found, *((branch, None) for branch in left), *((None, branch) for branch in right)]


def in_other_order(pairs: Pairs, new: list[Branch]) -> bool:
    """Whether branches that cannot be told apart are tried in another order."""
    kept = [branch for _, branch in pairs if branch]
    return False
