"""From a method and a path to what serves it, by one look-up for each segment of the path."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from starlette.routing import BaseRoute, Mount, Route

T = TypeVar("T")


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)  # text and names take turns
    pattern = "".join(f"(?P<{part}>.+)" if number % 2 else re.escape(part) for number, part in enumerate(parts))
    return re.compile(pattern, re.DOTALL)


@dataclass(slots=True)
class _Segment(Generic[T]):
    """What may follow in a path, by text or by pattern, and what ends here, by method."""

    literals: dict[str, _Segment[T]] = field(default_factory=dict[str, "_Segment[T]"])
    templates: dict[re.Pattern[str], _Segment[T]] = field(default_factory=dict[re.Pattern[str], "_Segment[T]"])
    targets: dict[str, T] = field(default_factory=dict[str, T])

    def next(self, template: str) -> _Segment[T]:
        """The segment that a part of a path template leads to."""
        if "{" not in template:
            return self.literals.setdefault(template, _Segment())
        return self.templates.setdefault(_pattern(template), _Segment())

    def ends(
        self, path: Sequence[str], parameters: Mapping[str, str], at: int = 0
    ) -> Iterator[tuple[_Segment[T], Mapping[str, str]]]:
        """Where a path leads to from part `at` on, literal segments first, and with which parameters."""
        if at == len(path):
            yield self, parameters
            return
        literal = self.literals.get(path[at])
        if literal:
            yield from literal.ends(path, parameters, at + 1)
        for pattern, segment in self.templates.items():
            match = pattern.fullmatch(path[at])
            if match:
                yield from segment.ends(path, {**parameters, **match.groupdict()}, at + 1)


class Routes(Generic[T]):
    """Path templates as OpenAPI writes them: a parameter is one segment, or a part of one.

    Args:
        routes: Method, path template and target.
    """

    def __init__(self, routes: Iterable[tuple[str, str, T]]) -> None:
        self._root = _Segment[T]()
        for method, path, target in routes:
            segment = self._root
            for part in path.split("/"):
                segment = segment.next(part)
            segment.targets[method] = target

    def find(self, method: str, path: str) -> tuple[T | None, Mapping[str, str], list[str]]:
        """The target, the parameters of its path, and, where there is no target, which methods the path has."""
        allowed: set[str] = set()
        for end, parameters in self._root.ends(path.split("/"), {}):
            if method in end.targets:
                return end.targets[method], parameters, []
            allowed |= end.targets.keys()
        return None, {}, sorted(allowed)


def exactly(*routes: Route | Mount) -> list[BaseRoute]:
    """The routes, for whole paths only: a line break is a character of a path like any other, at its end too."""
    for route in routes:
        route.path_regex = re.compile(route.path_regex.pattern.removesuffix("$") + r"\Z", re.DOTALL)
    return [*routes]
