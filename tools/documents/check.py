"""Read the documents, apply every rule, and say what was found."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from encodekit_contract.model import Document, Finding
from tools.documents import examples, node_programs, notes, operations, schemas
from tools.documents.form import read
from tools.generate import SPECS, documents

RULES = (*operations.RULES, *schemas.RULES, *examples.RULES, *notes.RULES)


def findings_of(document: Document) -> Iterator[Finding]:
    """What the rules find in one document, except those that need Node."""
    for rule in RULES:
        yield from rule(document)


def check(folders: Iterable[Path]) -> tuple[list[Document], list[tuple[str, Finding]]]:
    """The documents that can be read, and every finding with the name of its document."""
    found: list[tuple[str, Finding]] = []
    readable: list[Document] = []
    for folder in folders:
        document, flaws = read(folder)
        found += [(folder.name, flaw) for flaw in flaws]
        if document is not None:
            readable.append(document)
            found += [(folder.name, finding) for finding in findings_of(document)]
    if readable:
        for rule in node_programs.RULES:
            found += [(document.name, finding) for document, finding in rule(readable)]
    return readable, sorted(found)


def summary(checked: list[Document]) -> str:
    """How much was checked, in one line."""
    counts = {
        "documents": len(checked),
        "operations": sum(len(document.operations) for document in checked),
        "schemas": sum(len(document.data.get("components", {}).get("schemas", {})) for document in checked),
        "examples": sum(1 for document in checked for _ in examples.examples(document)),
    }
    return ", ".join(f"{count} {name}" for name, count in counts.items()) + ": every rule is kept"


def main(arguments: list[str] | None = None) -> int:
    """Check the documents named on the command line, or all; 1 when there is any finding."""
    parser = argparse.ArgumentParser(description="Hold the documents under specs/ to the rules of specs/README.md.")
    parser.add_argument(
        "documents", nargs="*", metavar="document", help="the name of its folder; all when none is named"
    )
    names = parser.parse_args(arguments).documents or documents()
    for name in set(names) - set(documents()):
        parser.error(f"there is no specs/{name}/openapi.yaml")
    checked, found = check(SPECS / name for name in names)
    for name, finding in found:
        print(f"specs/{name}/{finding.place}: {finding.message}")
    if not found:
        print(summary(checked))
    return 1 if found else 0
