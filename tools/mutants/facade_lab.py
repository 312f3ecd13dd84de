"""Judges mutants of the facades' code by their unit tests, and by the lanes of the facades where those see nothing.

One pytest collects the tests; each mutant is a fork of it, in which the faulty functions get their code in place and
the tests that cover them run until one fails.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from tools.mutants.facade_faults import LIBRARY
from tools.mutants.forked import TIMED_OUT, in_fork
from tools.mutants.mutant import ROOT, Mutant
from tools.mutants.replacing import Replacement, replace, replacements
from tools.mutants.verdict import SURVIVED, Verdict

TIMEOUT_S = 300
COVERAGE_TIMEOUT_S = 1_500
UNIT_TESTS = "wrapper/tests"
LANES = "contract_tests/encodekit_contract/lanes"
FACADE_LANES = (f"{LANES}/test_facades.py", f"{LANES}/test_facade_transport.py")
# What no provider's own is, is used by the facade of each: one of them stands for all.
DOCUMENT_OF_CORE = "bytenite"

Send = Callable[[Mutant, Verdict], None]
# By file and line, the numbers of the tests that run it.
Covered = dict[str, dict[str, list[int]]]


def judge_facades(group: str, mutants: list[Mutant], send: Send) -> None:
    """Judge the mutants of one group in this process, which must not have imported the library."""
    judging = Judging(mutants, send, DOCUMENT_OF_CORE if group == "_core" else group)
    # The operators read documents with the harness's own reader, so pytest finds its plugin imported already.
    plain = ["-p", "no:cacheprovider", "-p", "no:terminal", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    arguments = [*plain, *test_paths(group), *FACADE_LANES]
    code = pytest.main(arguments, plugins=[judging])
    if not judging.has_ended:
        raise RuntimeError(f"pytest ended with {code} for {group}") from judging.error


def test_paths(group: str) -> list[str]:
    """The unit tests that are about a group, and those about all providers."""
    own = "core" if group == "_core" else f"providers/{group}"
    others = (f"seed_samples/test_{group}*.py", "test_*.py")
    found = [path for pattern in others for path in sorted((ROOT / UNIT_TESTS).glob(pattern))]
    return [f"{UNIT_TESTS}/{own}", *(str(path.relative_to(ROOT)) for path in found)]


class Judging:
    """A plugin of pytest that runs mutants where pytest would run the tests."""

    def __init__(self, mutants: list[Mutant], send: Send, document: str) -> None:
        self._mutants = mutants
        self._document = document
        self._plays: list[pytest.Item] = []
        self._send = send
        self._failure: tuple[str, str] | None = None
        self._items: list[pytest.Item] = []
        self.error: BaseException | None = None
        self.has_ended = False

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Find out what covers what, then judge one mutant after another."""
        for item in session.items:
            if not is_of_a_lane(item):
                self._items.append(item)
            elif f"[{self._document}" in item.nodeid:
                self._plays.append(item)
        try:
            covered = in_fork(self._coverage, COVERAGE_TIMEOUT_S)
            if not isinstance(covered, dict):
                raise TypeError(f"the tests do not pass without any fault: {covered}")
            for mutant in self._mutants:
                self._send(mutant, self._judge(mutant, covered))
        except BaseException as error:
            self.error = error
            raise
        self.has_ended = True
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the first failure."""
        if report.failed and self._failure is None:
            reason = str(getattr(report.longrepr, "reprcrash", report.longrepr)).splitlines()
            self._failure = report.nodeid, (reason[-1] if reason else "")[:300]

    def _judge(self, mutant: Mutant, covered: Covered) -> Verdict:
        before = mutant.before
        changed = replacements(ROOT / mutant.path, before, mutant.mutate(before))
        if not changed:
            return Verdict(SURVIVED, "the compiler makes the same of it")
        chosen = self._covering(changed, covered, Path(mutant.path).stem)
        found = in_fork(partial(self._run, chosen, changed), TIMEOUT_S)
        if found is None:
            found = in_fork(partial(self._run, self._plays, changed), TIMEOUT_S)
        if found == TIMED_OUT:
            return Verdict("timeout", TIMED_OUT)
        if found:
            return Verdict(lane_of(found[0]), f"{found[0]}: {found[1]}")
        return Verdict(SURVIVED, f"{len(chosen)} unit tests and {len(self._plays)} of the lanes pass")

    def _covering(self, changed: list[Replacement], covered: Covered, stem: str) -> list[pytest.Item]:
        """The tests that run a changed function, those of its own file first."""
        numbers = {
            number
            for (path, _, _), lines, _ in changed
            for line in lines
            for number in covered.get(path, {}).get(str(line), ())
        }
        name = f"test_{stem.removeprefix('_')}"
        ordered = sorted(numbers, key=lambda number: (not self._items[number].path.stem.startswith(name), number))
        return [self._items[number] for number in ordered]

    def _run(self, items: list[pytest.Item], changed: list[Replacement]) -> tuple[str, str] | None:
        """In a child: the first of the tests that fails with the changed code."""
        silence()
        replace(changed)
        for item, following in pairwise([*items, None]):
            assert item is not None
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._failure is not None:
                return self._failure
        return None

    def _coverage(self) -> Covered | str:
        """In a child: which tests run which lines; the failure of one that fails."""
        import coverage

        silence()
        tracing = coverage.Coverage(data_file=None, include=[f"{LIBRARY}/*"], config_file=False)
        tracing.start()
        for number, item in enumerate(self._items):
            tracing.switch_context(str(number))
            following = self._items[number + 1] if number + 1 < len(self._items) else None
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        tracing.stop()
        if self._failure is not None:
            return " ".join(self._failure)
        data = tracing.get_data()
        return {
            path: {
                str(line): [int(context) for context in contexts if context]
                for line, contexts in data.contexts_by_lineno(path).items()
            }
            for path in data.measured_files()
        }


def is_of_a_lane(item: pytest.Item) -> bool:
    """Whether it is a test of the contract harness."""
    return item.nodeid.startswith(LANES)


def silence() -> None:
    """Let nothing that a child says be seen."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def lane_of(test: str) -> str:
    """What killed a mutant, as the scoreboard names it."""
    return "unit tests" if test.startswith(UNIT_TESTS) else Path(test.partition("::")[0]).stem
