"""Judges changes of one document: the client is as it was, and the lanes hold it against the document as it is now."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.mutants.client_lab import copy_of_client
from tools.mutants.document_faults import contents_with_examples
from tools.mutants.forked import TIMED_OUT, failure_of, in_fork
from tools.mutants.mutant import Mutant
from tools.mutants.verdict import SURVIVED, Verdict

if TYPE_CHECKING:
    from encodekit_contract.documents import Document, Operation

TIMEOUT_S = 180
# A change that reaches more operations than these is looked at in these.
OPERATIONS_TRIED = 4


class DocumentLab:
    """A document and its client, of which the document is changed."""

    def __init__(self, group: str, work: Path) -> None:
        self._folder = copy_of_client(group, work)
        # Imported before the first fork: reading them takes longer than judging a mutant.
        import encodekit_contract.driver.generation  # noqa: F401
        from tools.mutants import lanes

        self._lanes = lanes

    def close(self) -> None:
        """Nothing is left running."""

    def judge(self, mutant: Mutant) -> Verdict:
        """Whether any lane notices, and which one first."""
        path = self._folder / "openapi.json"
        before = path.read_text("utf-8")
        path.write_text(mutant.mutate(before), "utf-8")
        try:
            found = in_fork(partial(self._run, json.loads(before)), TIMEOUT_S)
        finally:
            path.write_text(before, "utf-8")
        if found == TIMED_OUT:
            return Verdict("timeout", TIMED_OUT)
        return Verdict(*found) if found else Verdict(SURVIVED, "all pass")

    def _run(self, before: Any) -> tuple[str, str] | None:
        """In a child: the first check that fails, by its lane and why."""
        from encodekit_contract.documents import documents

        [document] = documents()
        give_examples(document)
        for check in self._lanes.document_checks(document):
            failure = failure_of(check.run)
            if failure is not None:
                return check.lane, failure
        operations = touched(document, before)[:OPERATIONS_TRIED]
        for operation in operations:
            found = self._first_failure(operation, "http://nowhere.invalid", needs_mock=False)
            if found:
                return found
        return self._run_over_mock(document, operations)

    def _run_over_mock(self, document: Document, operations: list[Operation]) -> tuple[str, str] | None:
        from encodekit_contract.mock.prism import Prism

        alone = document.folder.parent / "changed.json"
        paths = {operation.path: document.source.data["paths"][operation.path] for operation in operations}
        alone.write_text(json.dumps({**document.source.data, "paths": paths}), "utf-8")
        with Prism(alone) as prism:
            url = prism.url
            for operation in operations:
                found = self._first_failure(operation, url, needs_mock=True)
                if found:
                    return found
        return None

    def _first_failure(self, operation: Operation, url: str, *, needs_mock: bool) -> tuple[str, str] | None:
        from encodekit_contract.driver.recorder import Recorder

        answers: dict[object, Any] = {}
        for check in self._lanes.operation_checks(operation, Recorder(url, answers)):
            if check.needs_mock == needs_mock:
                failure = failure_of(check.run)
                if failure is not None:
                    return check.lane, failure
        return None


def give_examples(document: Document) -> None:
    """Write an example where the last one went, as the provider would: what Prism makes up itself keeps no pattern."""
    from encodekit_contract.oracle.schema import schemas
    from encodekit_contract.oracle.variations import variations_of

    for content, schema, view in contents_with_examples(document.source):
        if not content.value["examples"]:
            value = variations_of(document, view).full(schema)
            if schemas(document).is_valid(schema, value, view):
                content.value["examples"]["new"] = {"value": value}


def touched(document: Document, before: Any) -> list[Operation]:
    """The operations of which anything has changed, the smallest first."""
    from encodekit_contract.documents import Document as Read
    from encodekit_contract.model import Document as Source

    old = Read(document.folder)
    old.__dict__["source"] = Source(document.folder, before)
    known = {operation.operation_id: everything_of(operation) for operation in old.operations}
    found = [item for item in document.operations if known.get(item.operation_id) != everything_of(item)]
    return sorted(found, key=lambda item: (len(item.bodies), len(item.parameters), len(item.answers)))


def everything_of(operation: Operation) -> str:
    """All that a document says of an operation, with all that it refers to, as text."""
    source = operation.document.source
    start = source.find(("paths", operation.path, operation.method.lower()))
    shared = source.find(("paths", operation.path)).value.get("parameters", [])
    values = [
        node.value
        for node in source.reachable([start])
        if node.pointer == start.pointer or node.pointer[0] == "components"
    ]
    return json.dumps([operation.path, operation.method, operation.credentials, shared, values], default=str)
