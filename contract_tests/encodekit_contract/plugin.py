"""Every test that asks for `document`, `operation` or `method` runs once for each there is, document after document."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from encodekit._core.redaction import redact_text
from encodekit_contract.documents import Document, Operation, documents, subject
from encodekit_contract.driver.facades import methods_of
from encodekit_contract.driver.recorder import Answer as Reply
from encodekit_contract.driver.recorder import Recorder
from encodekit_contract.driver.seed import SEED
from encodekit_contract.driver.stage import Stage
from encodekit_contract.ledger import RAW, Ledger
from encodekit_contract.mock.prism import Prism, PrismPool
from encodekit_contract.report.evidence import Evidence
from encodekit_contract.report.page import write
from encodekit_contract.report.replay import replay
from encodekit_contract.report.run import LANES, Failure, Run
from encodekit_contract.report.table import table

RUN = pytest.StashKey[Run]()
PROBLEMS_SHOWN = 20
# New objects, beyond those that are gone, at which a collection starts.
GARBAGE_THRESHOLD = 20_000
# The key under which a process of pytest-xdist hands over what it saw.
OUTPUT = "contract"
# The property of a failed test that says what it is about, and what of it is not known of some.
PROPERTY = "contract"
UNKNOWN = ("document", "operation", "status", "via", "problem")
RAW_LANE = "test_raw.py"
OUTCOMES = {"error": "failed"}
# The kind of what is counted nowhere.
UNREMARKABLE = ""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test its parameters, and an id that says which they are."""
    chosen = getattr(metafunc.function, "chosen", list)
    if "operation" in metafunc.fixturenames:
        operations = [operation for document in documents() for operation in chosen(document.operations)]
        metafunc.parametrize("operation", operations, ids=[operation.id for operation in operations])
    elif {"method", "stage"} <= set(metafunc.fixturenames):
        methods = [method for document in documents() for method in chosen(methods_of(document))]
        metafunc.parametrize("method", methods, ids=[method.id for method in methods])
    elif "document" in metafunc.fixturenames:
        metafunc.parametrize("document", documents(), ids=[document.name for document in documents()])


def document_of(item: pytest.Item) -> Document | None:
    """The document that a test is about, if it is about one."""
    found = (getattr(parameter, "document", parameter) for parameter in parameters_of(item).values())
    return next((document for document in found if isinstance(document, Document)), None)


def operation_of(item: pytest.Item) -> Operation | None:
    """The operation that a test is about, if it is about one."""
    found = (getattr(parameter, "operation", parameter) for parameter in parameters_of(item).values())
    return next((operation for operation in found if isinstance(operation, Operation)), None)


def parameters_of(item: pytest.Item) -> dict[str, object]:
    """What a test is run with."""
    return item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """All tests of one document in a row: its Prism is started once and stopped after them.

    Those of one operation are in a row too, because its cases, and Prism's answers, are kept no longer.
    """
    left_out = [item for item in items if place_of(item)[2] % config.getoption("contract_every")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    items.sort(key=place_of)


def place_of(item: pytest.Item) -> tuple[int, str, int]:
    """Where a test stands in the order of all: first those about no document, then the largest document."""
    document, operation = document_of(item), operation_of(item)
    if document is None:
        return -sys.maxsize, "", 0
    index = document.operations.index(operation) if operation else 0
    return -len(document.operations), document.name, index


@lru_cache(maxsize=1)
def answers_about(_: Operation | Document | None) -> dict[object, Reply]:
    """Where the answers of the mock are kept while the tests of one operation run."""
    return {}


def run_of(config: pytest.Config) -> Run:
    """What is known of the run."""
    return config.stash.setdefault(RUN, Run(SEED))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where the report goes, and how much is run."""
    parser.addoption(
        "--contract-report", type=Path, metavar="FOLDER", help="write report.html and report.json into this folder"
    )
    parser.addoption(
        "--contract-every",
        type=int,
        default=1,
        metavar="N",
        help="only each Nth operation of a document, for a quick look",
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure takes along what it is about, and the exchange that it told of."""
    report = yield
    if report.failed and call.excinfo is not None:
        error = call.excinfo.value
        errors = error.exceptions if isinstance(error, ExceptionGroup) else (error,)
        report.user_properties += [(PROPERTY, about(item, each)) for each in errors]
    return report


def about(item: pytest.Item, error: BaseException) -> dict[str, object]:
    """What a failure is about, as JSON."""
    operation, document = operation_of(item), document_of(item)
    evidence = [note.data for note in getattr(error, "__notes__", ()) if isinstance(note, Evidence)]
    return {
        "document": document.name if document else "",
        "operation": operation.operation_id if operation else "",
        "status": evidence[0]["status"] if evidence else "",
        "via": RAW if item.path.name == RAW_LANE else str(parameters_of(item).get("caller", "")),
        "problem": f"{type(error).__name__}: {error}".partition("\n")[0],
        "evidence": next(iter(evidence), None),
    }


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(config: pytest.Config) -> None:
    """Forget what was told of setting up and taking down, where all was well: two thirds of all that is kept."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if isinstance(reporter, pytest.TerminalReporter):
        reporter.stats.pop(UNREMARKABLE, None)


def take_down(run: Run, reporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Take down what became of each test, in the process that hears of all."""
    for kind, reports in reporter.stats.items():
        run.outcomes[OUTCOMES.get(kind, kind)] += len(reports)
    for report in (*reporter.stats.get("failed", ()), *reporter.stats.get("error", ())):
        # A file that could not be collected has no properties.
        unknown = dict.fromkeys(UNKNOWN, "") | {"evidence": None}
        told = [value for name, value in getattr(report, "user_properties", ()) if name == PROPERTY] or [unknown]
        again, text = replay(config, report.nodeid), redact_text(report.longreprtext)
        run.failures += [Failure(test=report.nodeid, text=text, replay=again, **each) for each in told]
    for report in reporter.stats.get("skipped", ()):
        run.skips[str(report.longrepr[2])] += 1


def pytest_deselected(items: list[pytest.Item]) -> None:
    """A run without some tests is not a whole one."""
    if items:
        run_of(items[0].config).lacking = f"{len(items)} tests are deselected"


def pytest_collection_finish(session: pytest.Session) -> None:
    """Nor is one without some lanes."""
    # What was collected stays to the end: to look through it for garbage again and again takes a tenth of the time.
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD)
    run = run_of(session.config)
    lanes = {path.name for path in LANES.glob("test_*.py")} - {
        item.path.name for item in session.items if item.path.parent == LANES
    }
    if not subject().has_facades:
        lanes = {lane for lane in lanes if not lane.startswith("test_facade")}
    if run.lacking or not session.items:
        return
    if lanes:
        run.lacking = f"without {', '.join(sorted(lanes))}"
    elif any("::" in argument for argument in session.config.args):
        run.lacking = "some tests are named"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Each process of pytest-xdist has documents of its own."""
    from encodekit_contract.scheduling import ByDocument

    return ByDocument(config, log)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object | None) -> None:
    """A process of pytest-xdist ends and hands over what it saw."""
    run = run_of(node.config)
    if OUTPUT in getattr(node, "workeroutput", {}):
        run.merge(node.workeroutput[OUTPUT])
    else:
        run.lacking = f"a process ended early: {error}"


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what was seen, or, in the process that started the others, judge it."""
    run = run_of(session.config)
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[OUTPUT] = run.handed_over
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if isinstance(reporter, pytest.TerminalReporter):
        take_down(run, reporter, session.config)
    if run.problems and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    folder = session.config.getoption("contract_report")
    if folder is not None:
        write(run, session.config.rootpath / folder)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was seen, and what was not."""
    run = run_of(terminalreporter.config)
    if run.ledger.requests:
        terminalreporter.section("contract")
        for line in table(run):
            terminalreporter.line(line)
        for problem in run.problems[:PROBLEMS_SHOWN]:
            terminalreporter.line(problem, red=True)
        if len(run.problems) > PROBLEMS_SHOWN:
            terminalreporter.line(f"... and {len(run.problems) - PROBLEMS_SHOWN} more", red=True)


@pytest.fixture(scope="session")
def ledger(pytestconfig: pytest.Config) -> Ledger:
    """Where the lanes note what they saw."""
    return run_of(pytestconfig).ledger


@pytest.fixture(scope="session")
def pool(request: pytest.FixtureRequest) -> Iterator[PrismPool]:
    """The Prisms of the documents that this run is about; one that ended by itself fails the run."""
    used = dict.fromkeys(document for item in request.session.items if (document := document_of(item)))
    # Of two processes each knows only which document it is at: two Prisms are enough for two cores.
    alive = 1 if "PYTEST_XDIST_WORKER" in os.environ else 2
    with PrismPool([document.path for document in used], alive) as running:
        yield running
        assert not running.crashed


@pytest.fixture
def prism(request: pytest.FixtureRequest, pool: PrismPool) -> Prism:
    """The Prism of the test's document."""
    document = document_of(request.node)
    assert document is not None, "a test with a mock says which document it is about"
    return pool.get(document.path)


@pytest.fixture
def recorder(request: pytest.FixtureRequest, prism: Prism, ledger: Ledger) -> Iterator[Recorder]:
    """A transport to the Prism of the test's document; whatever goes over it is part of the run's hash."""
    recorder = Recorder(prism.url, answers_about(operation_of(request.node)))
    yield recorder
    recorder.close()
    for exchange in recorder.exchanges:
        ledger.count(exchange)


@pytest.fixture(scope="session")
def stages() -> Iterator[dict[str, Stage]]:
    """The stages that were used, by the address of their Prism."""
    used: dict[str, Stage] = {}
    yield used
    for stage in used.values():
        stage.end()


@pytest.fixture
def stage(request: pytest.FixtureRequest, prism: Prism, stages: dict[str, Stage], ledger: Ledger) -> Stage:
    """The stage of the test's document, with its Prism. It is kept: it has two clients and an event loop."""
    document = document_of(request.node)
    assert document is not None, "a test with a stage says which document it is about"
    url = prism.url
    if url not in stages:
        stages[url] = Stage(url, document, ledger)
    return stages[url]
