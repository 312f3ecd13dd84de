"""Every test that asks for `document`, `operation` or `answer` runs once for each there is, document after document."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from encodekit_contract.documents import Document, Operation, documents
from encodekit_contract.driver.recorder import Recorder
from encodekit_contract.mock.prism import Prism, PrismPool

if TYPE_CHECKING:
    from collections.abc import Iterator


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test its parameters, and an id that says which they are."""
    operations = [operation for document in documents() for operation in document.operations]
    if "answer" in metafunc.fixturenames:
        pairs = [(operation, answer) for operation in operations for answer in operation.answers]
        ids = [f"{operation.id}-{answer.status}" for operation, answer in pairs]
        metafunc.parametrize(("operation", "answer"), pairs, ids=ids)
    elif "operation" in metafunc.fixturenames:
        metafunc.parametrize("operation", operations, ids=[operation.id for operation in operations])
    elif "document" in metafunc.fixturenames:
        metafunc.parametrize("document", documents(), ids=[document.name for document in documents()])


def document_of(item: pytest.Item) -> Document | None:
    """The document that a test is about, if it is about one."""
    parameters = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    operation = parameters.get("operation")
    if isinstance(operation, Operation):
        return operation.document
    document = parameters.get("document")
    return document if isinstance(document, Document) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of one document in a row and in one process: its Prism is started once and stopped after them."""
    items.sort(key=lambda item: document.name if (document := document_of(item)) else "")
    for item in items:
        document = document_of(item)
        item.add_marker(pytest.mark.xdist_group(document.name if document else item.path.parent.name))


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
def recorder(prism: Prism) -> Iterator[Recorder]:
    """A transport to the Prism of the test's document."""
    recorder = Recorder(prism.url)
    yield recorder
    recorder.close()
