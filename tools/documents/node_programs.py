"""The rules that only programs in JavaScript can check: Redocly's own, and what Prism can compile."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from encodekit_contract.model import Document, Finding, render_pointer

NODE_FOLDER = Path(__file__).parent.parent / "node"
PROBLEMS_MAX = 10_000

Found = Iterator[tuple[Document, Finding]]


def run_node(*arguments: str | Path, stdin: str = "") -> list[Any]:
    """Every JSON value that a program for Node writes to stdout."""
    command = [str(Path(sys.executable).with_name("node")), *map(str, arguments)]
    # Without these two, Redocly calls home.
    environment = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    result = subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, env=environment)
    values: list[Any] = []
    rest = result.stdout.strip()
    try:
        while rest:
            value, end = json.JSONDecoder().raw_decode(rest)
            values, rest = [*values, value], rest[end:].lstrip()
    except ValueError:
        values = []
    if not values:
        raise SystemExit(f"{Path(arguments[0]).name} failed:\n{result.stdout}{result.stderr}")
    return values


def redocly(documents: Iterable[Document]) -> Found:
    """Whatever Redocly finds or warns of, in all documents at once."""
    by_path = {(document.folder / "openapi.yaml").resolve(): document for document in documents}
    options = ["--format=json", f"--max-problems={PROBLEMS_MAX}", f"--config={NODE_FOLDER / 'redocly.yaml'}"]
    results = run_node(NODE_FOLDER / "node_modules/.bin/redocly", "lint", "--lint-config=error", *options, *by_path)
    for problem in chain.from_iterable(result["problems"] for result in results):
        location = problem["location"][0]
        document = by_path[Path(location["source"]["ref"]).resolve()]
        where = f"openapi.yaml{location.get('pointer', '')}"
        yield document, Finding(where, f"{problem['message'].strip()} (Redocly: {problem['ruleId']})")


def prism(documents: Iterable[Document]) -> Found:
    """Schemas that Prism cannot compile, and patterns that JavaScript cannot read."""
    by_name = {document.name: document for document in documents}
    inputs = [
        {"name": name, "document": document.data, "patterns": [*patterns(document)]}
        for name, document in by_name.items()
    ]
    for found in chain.from_iterable(run_node(NODE_FOLDER / "precheck.cjs", stdin=json.dumps(inputs))):
        yield by_name[found["name"]], Finding(f"openapi.yaml{found['pointer']}", found["message"])


def patterns(document: Document) -> Iterator[dict[str, str]]:
    """Every regular expression in a schema, and where it stands."""
    for schema in document.schemas:
        if "pattern" in schema.value:
            yield {"pointer": render_pointer((*schema.pointer, "pattern")), "pattern": schema.value["pattern"]}
        for pattern in schema.value.get("patternProperties", {}):
            yield {"pointer": render_pointer((*schema.pointer, "patternProperties", pattern)), "pattern": pattern}


RULES = (redocly, prism)
