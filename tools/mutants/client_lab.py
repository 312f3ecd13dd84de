"""Judges mutants of one generated client: the lanes run in process, over a copy of the client."""

from __future__ import annotations

import ast
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.mutants.forked import TIMED_OUT, failure_of, in_fork
from tools.mutants.mutant import CLIENTS, ROOT, Mutant
from tools.mutants.verdict import Verdict

if TYPE_CHECKING:
    from encodekit_contract.documents import Operation
    from encodekit_contract.driver.recorder import Answer

TIMEOUT_S = 120


class Imports:
    """Which modules of a generated client import which, also inside functions and for types only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._package = folder.name
        self._direct = {path: set(self._imported(path)) for path in folder.rglob("*.py")}

    def reached(self, start: Path) -> set[Path]:
        """The module and everything that it imports, and so on."""
        found, waiting = set[Path](), [start]
        while waiting:
            path = waiting.pop()
            if path not in found:
                found.add(path)
                waiting += self._direct.get(path, set())
        return found

    def dependents(self, target: Path) -> set[Path]:
        """The modules that reach one, and itself."""
        return {path for path in self._direct if target in self.reached(path)}

    def _imported(self, path: Path) -> Iterator[Path]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                base = path.parents[node.level - 1]
                target = base.joinpath(*(node.module or "").split(".")) if node.module else base
                names = [target, *(target / alias.name for alias in node.names)]
                yield from (name.with_suffix(".py") for name in names if name.with_suffix(".py").exists())


class ClientLab:
    """A document's client, its Prism, and the answers that Prism has given."""

    def __init__(self, group: str, work: Path) -> None:
        self._folder = copy_of_client(group, work)
        self._imports = Imports(self._folder)
        from encodekit_contract.documents import documents
        from encodekit_contract.mock.prism import Prism
        from tools.mutants import lanes

        [self._document] = documents()
        assert self._document.folder == self._folder, f"{self._document.folder} is tested instead of the copy"
        self._lanes = lanes
        self._answered: dict[object, Answer] = {}
        self._warm = set[str]()
        self._prism = Prism(self._document.path)
        self._prism.start()

    def close(self) -> None:
        """Stop Prism."""
        self._prism.__exit__()

    def judge(self, mutant: Mutant) -> Verdict:
        """Whether any lane notices, and which one first."""
        path = self._folder / Path(mutant.path).relative_to(f"{CLIENTS}/{mutant.group}")
        before = path.read_text("utf-8")
        operations = self._operations(path)
        for operation in operations:
            self._warm_up(operation)
            path.write_text(mutant.mutate(before), "utf-8")
            try:
                found = in_fork(partial(self._run, path, operation), TIMEOUT_S)
            finally:
                path.write_text(before, "utf-8")
            if found == TIMED_OUT:
                return Verdict("timeout", TIMED_OUT)
            if found:
                return Verdict(*found)
        return Verdict("", f"{len(operations)} operations pass")

    def _operations(self, path: Path) -> list[Operation]:
        """Those whose modules reach the mutated one; any one where there is none.

        First comes the first of the document, where the lanes look closest at what several use, then the small ones.
        """
        from encodekit_contract.driver.bridge import function

        modules = {operation: Path(str(function(operation).module.__file__)) for operation in self._document.operations}
        reaching = [operation for operation, module in modules.items() if path in self._imports.reached(module)]
        ordered = sorted(reaching[1:], key=lambda operation: (len(operation.bodies), len(operation.parameters)))
        return [*reaching[:1], *ordered] or [self._document.operations[0]]

    def _warm_up(self, operation: Operation) -> None:
        """Run the lanes over the client as it is: they must pass, and Prism's answers are kept."""
        if operation.operation_id in self._warm:
            return
        from encodekit_contract.driver.recorder import Recorder

        recorder = Recorder(self._prism.url, self._answered)
        checks = [*self._lanes.operation_checks(operation, recorder)]
        if not self._warm:
            checks += self._lanes.document_checks(self._document)
        for check in checks:
            failure = failure_of(check.run)
            assert failure is None, f"{operation.id} fails without any fault: {failure}"
        recorder.close()
        self._warm.add(operation.operation_id)

    def _run(self, path: Path, operation: Operation) -> tuple[str, str] | None:
        """In a child: the first check that fails, by its lane and why."""
        failure = failure_of(partial(self._load, path, operation))
        if failure is not None:
            return "import", failure
        from encodekit_contract.driver.recorder import Recorder

        recorder = Recorder(self._prism.url, self._answered)
        for check in (*self._lanes.document_checks(self._document), *self._lanes.operation_checks(operation, recorder)):
            failure = failure_of(check.run)
            if failure is not None:
                return check.lane, failure
        return None

    def _load(self, path: Path, operation: Operation) -> None:
        """Forget every module that could hold something of the mutated one, and read the operation's function anew."""
        from encodekit_contract.driver.bridge import function, functions, read_function

        module = Path(str(function(operation).module.__file__))
        for stale in self._imports.dependents(path):
            forget(stale, self._folder)
        table = functions(self._document)
        renewed = {module, path} if path.parts[-3] == "api" else {module}
        for key, item in list(table.items()):
            if Path(str(item.module.__file__)) in renewed:
                del table[key]
        for file in renewed:
            generated = read_function(self._document, file)
            assert generated.key not in table, "two functions send to the same place"
            table[generated.key] = generated


def forget(path: Path, folder: Path) -> None:
    """Let a module of the client be imported anew."""
    parts = path.relative_to(folder.parent).with_suffix("").parts
    name = ".".join(("encodekit_clients", *parts)).removesuffix(".__init__")
    sys.modules.pop(name, None)
    parent: Any = sys.modules.get(name.rpartition(".")[0])
    if parent is not None:
        vars(parent).pop(name.rpartition(".")[2], None)


def copy_of_client(group: str, work: Path) -> Path:
    """A copy of one document's client, which is from now on the only one that can be imported."""
    assert "encodekit_clients" not in sys.modules, "the clients were imported before they were chosen"
    root = work / "encodekit_clients"
    shutil.rmtree(root, ignore_errors=True)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / CLIENTS / group, root / group, ignore=ignored)
    shutil.copy(ROOT / CLIENTS / "__init__.py", root)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(work))
    return root / group
