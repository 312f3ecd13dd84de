import copy
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tools.diff import command
from tools.diff.compare import compare
from tools.diff.model import Change, Version, version
from tools.documents.model import parse_pointer
from tools.generate import load_document

PAIRS = Path(__file__).with_name("diff_pairs")

Pair = dict[str, Any]


def load(name: str) -> Any:
    return YAML(typ="safe").load(PAIRS / name)


BREAKING: list[Pair] = load("breaking.yaml")
HARMLESS: list[Pair] = load("harmless.yaml")


@cache
def before(name: str) -> Version:
    """A document as it is, with its surface made once."""
    return version(name, load("base.yaml") if name == "base" else load_document(name))


def edited(data: Any, edit: list[list[Any]]) -> Any:
    """A copy of a document with an edit applied."""
    data = copy.deepcopy(data)
    for step, pointer, *value in edit:
        *keys, last = parse_pointer(f"#{pointer}")
        parent: Any = data
        for key in keys:
            parent = parent[int(key)] if isinstance(parent, list) else parent[key]
        if step == "rename":
            kept = {value[0] if key == last else key: item for key, item in parent.items()}
            assert last in parent
            parent.clear()
            parent.update(kept)
        elif step == "remove":
            del parent[int(last) if isinstance(parent, list) else last]
        elif last == "-":
            parent.append(*value)
        else:
            parent[int(last) if isinstance(parent, list) else last] = value[0]
    return data


def changes_of(pair: Pair) -> list[Change]:
    old = before(pair.get("document", "base"))
    return compare(old, version(old.document.name, edited(old.document.data, pair["edit"])))


@pytest.mark.parametrize("pair", BREAKING, ids=lambda pair: pair["name"])
def test_a_change_that_breaks_somebody_is_found_with_its_kind(pair: Pair) -> None:
    found = {change.kind for change in changes_of(pair) if change.breaking}

    assert pair["kind"] in found


@pytest.mark.parametrize("pair", HARMLESS, ids=lambda pair: pair["name"])
def test_a_change_that_breaks_nobody_is_not_flagged(pair: Pair) -> None:
    changes = changes_of(pair)

    assert [change for change in changes if change.breaking] == []
    assert "finds" not in pair or pair["finds"] in {change.kind for change in changes}
