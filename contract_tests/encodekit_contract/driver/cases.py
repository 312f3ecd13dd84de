"""The cases of a document's operations. Making them takes longer than all else, so they are kept for the next run."""

from __future__ import annotations

import hashlib
import json
import os
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from encodekit_contract import variables
from encodekit_contract.driver.seed import SEED

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation

# Beside what pytest itself keeps from run to run.
FOLDER = Path(os.environ.get(variables.CASES, ".pytest_cache/d/encodekit_contract"))
# Upon what else the cases depend: who makes them, and the files that say how.
MAKERS = ("hypothesis", "schemathesis", "jsonschema_rs", "httpx")
RECIPES = ("cases.py", "drawing.py", "generation.py")


@dataclass(frozen=True)
class Case:
    """One request that a document allows, or, when negative, one that it was made to forbid."""

    label: str
    is_positive: bool
    request: httpx.Request
    is_systematic: bool = True


def cases(operation: Operation) -> tuple[Case, ...]:
    """The cases of an operation: those that were kept if they are of this document and this seed, or new ones."""
    file, key = FOLDER / f"{operation.id}.json", key_of(operation)
    kept = json.loads(file.read_bytes()) if file.exists() else {}
    if kept.get("key") == key:
        return tuple(map(restored, kept["cases"]))
    # A run that finds all that it needs is spared the import, and its memory.
    from encodekit_contract.driver.generation import generated

    found = generated(operation)
    keep(file, {"key": key, "cases": [*map(stored, found)]})
    return found


def key_of(operation: Operation) -> str:
    """What the cases of an operation are made from."""
    return hashlib.sha256(f"{SEED} {operation.id} {recipe()} {digest(operation.document)}".encode()).hexdigest()


@lru_cache(maxsize=2)
def digest(document: Document) -> str:
    """The whole document: operations share its components."""
    return hashlib.sha256(json.dumps(document.source.data, default=str).encode()).hexdigest()


@lru_cache(maxsize=1)
def recipe() -> str:
    """How cases are made."""
    files = [Path(__file__).with_name(name).read_text("utf-8") for name in RECIPES]
    return hashlib.sha256(repr([*files, *map(version, MAKERS)]).encode()).hexdigest()


def keep(file: Path, data: object) -> None:
    """Write a file at once, so that no other process reads half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(data), encoding="utf-8")
    unfinished.replace(file)


def stored(case: Case) -> list[Any]:
    """A case as JSON."""
    request = case.request
    headers = [[name.decode("latin-1"), text.decode("latin-1")] for name, text in request.headers.raw]
    said = [request.method, str(request.url), headers, b64encode(request.content).decode("ascii")]
    return [case.label, case.is_positive, case.is_systematic, *said]


def restored(data: list[Any]) -> Case:
    """A case from JSON."""
    label, is_positive, is_systematic, method, url, headers, content = data
    raw = [(name.encode("latin-1"), text.encode("latin-1")) for name, text in headers]
    request = httpx.Request(method, url, headers=raw, content=b64decode(content) or None)
    request.read()
    return Case(label, is_positive, request, is_systematic)
