"""Read the documents, apply every rule, and say what was found."""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from encodekit_contract.model import Document, Finding
from tools.documents import examples, node_programs, notes, operations, schemas
from tools.documents.form import read
from tools.generate import SPECS, documents

ROOT = SPECS.parent
# What was found last, so that `make check` and the contract lanes do not run the same programs twice.
MEMORY = ROOT / "build/documents.json"
INPUTS = (
    *("specs/**/*", "tools/documents/*.py", "tools/generate.py", "contract_tests/encodekit_contract/model.py"),
    *("tools/requirements.txt", "tools/node/*.*"),
)

RULES = (*operations.RULES, *schemas.RULES, *examples.RULES, *notes.RULES)


def findings_of(document: Document) -> Iterator[Finding]:
    """What the rules find in one document, except those that need Node."""
    for rule in RULES:
        yield from rule(document)


def name_of(rule: Callable[..., object]) -> str:
    """A rule's name, with that of its file."""
    return f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}"


ALL_RULES = tuple(name_of(rule) for rule in (read, *RULES, *node_programs.RULES))


def by_rule(folders: Iterable[Path]) -> tuple[list[Document], dict[str, list[Finding]]]:
    """The documents that can be read, and what each rule found in each: `operations.names bytenite`."""
    found: dict[str, list[Finding]] = {}
    readable: list[Document] = []
    for folder in folders:
        document, found[f"{name_of(read)} {folder.name}"] = read(folder)
        if document is not None:
            readable.append(document)
            found |= {f"{name_of(rule)} {document.name}": list(rule(document)) for rule in RULES}
    for rule in node_programs.RULES if readable else ():
        found |= {f"{name_of(rule)} {document.name}": [] for document in readable}
        for document, finding in rule(readable):
            found[f"{name_of(rule)} {document.name}"].append(finding)
    return readable, found


def check(folders: Iterable[Path]) -> tuple[list[Document], list[tuple[str, Finding]]]:
    """The documents that can be read, and every finding with the name of its document."""
    readable, found = by_rule(folders)
    return readable, sorted((key.split()[1], finding) for key, findings in found.items() for finding in findings)


def check_all() -> tuple[str, dict[str, list[Finding]]]:
    """The summary, and what each rule found in each document; as the last call left it, while nothing has changed."""
    state = state_of_everything()
    kept = json.loads(MEMORY.read_text("utf-8")) if MEMORY.exists() else {}
    if kept.get("state") == state:
        return kept["summary"], {key: [Finding(*item) for item in items] for key, items in kept["found"].items()}
    readable, found = by_rule(SPECS / name for name in documents())
    MEMORY.parent.mkdir(exist_ok=True)
    MEMORY.write_text(json.dumps({"state": state, "summary": summary(readable), "found": found}), "utf-8")
    return summary(readable), found


def state_of_everything() -> str:
    """A hash over all that the findings depend on: documents, rules, and the programs that they run."""
    files = [path for pattern in INPUTS for path in sorted(ROOT.glob(pattern)) if path.is_file()]
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(ROOT)} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


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
    names = parser.parse_args(arguments).documents
    for name in set(names) - set(documents()):
        parser.error(f"there is no specs/{name}/openapi.yaml")
    if names:
        checked, by_key = by_rule(SPECS / name for name in names)
        told = summary(checked)
    else:
        told, by_key = check_all()
    found = sorted((key.split()[1], finding) for key, findings in by_key.items() for finding in findings)
    for name, finding in found:
        print(f"specs/{name}/{finding.place}: {finding.message}")
    if not found:
        print(told)
    return 1 if found else 0
