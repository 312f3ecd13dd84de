"""Does a facade say what it is told, to the operation that it is told, and give back what was answered?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from encodekit_contract.documents import Document, documents
from encodekit_contract.driver.arguments import cases
from encodekit_contract.driver.facades import Method, facade_of, methods_of
from encodekit_contract.driver.stage import Stage
from encodekit_contract.lanes.plays import KINDS, Play

if TYPE_CHECKING:
    from encodekit_contract.mock.prism import Prism


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "method" in metafunc.fixturenames:
        methods = [method for document in documents() for method in methods_of(document)]
        metafunc.parametrize("method", methods, ids=[method.id for method in methods])


@pytest.fixture(scope="module")
def stages() -> Iterator[dict[str, Stage]]:
    """The stages that were used, by the address of their Prism."""
    stages: dict[str, Stage] = {}
    yield stages
    for stage in stages.values():
        stage.end()


@pytest.fixture
def stage(method: Method, prism: Prism, stages: dict[str, Stage]) -> Stage:
    """The stage of the method's document, with its Prism."""
    url = prism.url
    if url not in stages:
        stages[url] = Stage(url, method.document)
    return stages[url]


def test_every_method_that_sends_is_called(document: Document) -> None:
    facade = facade_of(document)
    called = {name.partition(" ")[0] for name in facade.calls}
    assert called | facade.unreached.keys() == facade.methods.keys()
    assert not called & facade.unreached.keys()


def test_every_operation_is_called(document: Document) -> None:
    called = {step for method in methods_of(document) for step in (method.call.operation, *method.steps)}
    exchanged = {login.exchange for login in facade_of(document).logins}
    assert {operation.operation_id for operation in document.operations} <= called | exchanged


@pytest.mark.parametrize("kind", KINDS)
def test_facade_says_what_it_is_told(method: Method, stage: Stage, kind: str) -> None:
    for turn, case in enumerate(cases(method)):
        play = Play(stage, method, kind, turn)
        result = play.call(case)
        play.judge(case)
        play.judge_result(result)
