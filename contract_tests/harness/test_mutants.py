"""The instrument that measures the harness: its faults are faults, its rules hold, and its gate can be missed."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from encodekit_contract.documents import Document
from encodekit_contract.oracle.schema import schemas
from tools.mutants import choice, equivalence, replacing, run
from tools.mutants.api_faults import api_faults
from tools.mutants.document_faults import document_mutants
from tools.mutants.document_lab import give_examples
from tools.mutants.facade_faults import code_faults, group_of
from tools.mutants.forked import TIMED_OUT, failure_of, in_fork
from tools.mutants.model_faults import model_faults
from tools.mutants.mutant import CLIENTS, ROOT, Mutant, Source, code_mutants
from tools.mutants.scoreboard import Scoreboard
from tools.mutants.verdict import Result

API = Source(ROOT / CLIENTS / "bytenite/api/jobs/run_job.py")
SECRET = Source(ROOT / CLIENTS / "bytenite/api/later/delete_secret.py")
MODEL = Source(ROOT / CLIENTS / "convertrilo/models/media_probe.py")
ENUM = Source(ROOT / CLIENTS / "convertrilo/models/encode_priority.py")
RETRY = Source(ROOT / "wrapper/encodekit/_core/retry.py")
KILLED = Result("a", "client", "method", "bytenite", "a.py", "note", "requests", "why", 0.1, "")
SURVIVED = replace(KILLED, id="b", killed_by="")


def mutants_of(source: Source) -> list[Mutant]:
    faults = api_faults(source) if "api" in source.path.parts else model_faults(source)
    return list(code_mutants("client", source.path.parts[-4 if "api" in source.path.parts else -3], source, faults))


def mutant_like(source: Source, text: str) -> Mutant:
    return next(mutant for mutant in mutants_of(source) if text in mutant.note)


@pytest.mark.parametrize("source", [API, MODEL, ENUM], ids=lambda source: source.path.stem)
def test_each_mutant_is_another_program_with_a_name_of_its_own(source: Source) -> None:
    mutants = mutants_of(source)
    texts = {mutant.mutate(source.text) for mutant in mutants}
    assert len(texts) > len(mutants) * 0.9
    assert len({mutant.id for mutant in mutants}) == len(mutants)
    assert source.text not in texts
    for text in texts:
        ast.parse(text)


def test_the_kinds_that_must_be_noticed_are_made() -> None:
    kinds = {mutant.kind for mutant in (*mutants_of(API), *mutants_of(MODEL), *mutants_of(ENUM))}
    assert kinds >= choice.CRITICAL


def test_facades_are_broken_where_programs_act_and_not_where_they_talk() -> None:
    faults = list(code_faults(RETRY))
    assert {"comparison", "boolean", "condition", "arithmetic", "result"} <= {fault.kind for fault in faults}
    assert group_of(ROOT / "wrapper/encodekit/providers/_telestream/mapping.py") == "telestream"
    talking = 'def f(x):\n    """Say x."""\n    raise ValueError(f"{x} is bad" + "text")\n'
    path = Path(__file__)
    source = Source(path)
    source.text, source.tree = talking, ast.parse(talking)
    source._lines = talking.encode().splitlines(keepends=True)
    assert [fault.kind for fault in code_faults(source)] == ["refusal"]


def test_a_member_goes_from_a_dictionary_that_takes_in_others() -> None:
    source = Source(Path(__file__))
    source.text = 'def f(x):\n    return {"a": 1, **(x if x else {})}\n'
    source.tree, source._lines = ast.parse(source.text), source.text.encode().splitlines(keepends=True)
    texts = [fault.text for fault in code_faults(source) if fault.kind == "member"]
    assert texts == ["{**(x if x else {})}", '{"a": 1}']


def test_a_changed_document_keeps_no_example_that_it_forbids() -> None:
    every = [mutant for mutant in document_mutants() if mutant.group == "telestream_notifications"]
    change = next(mutant for mutant in every if mutant.note == "#/components/schemas/Error: message renamed")
    before = json.loads(change.before)
    after = json.loads(change.mutate(change.before))
    assert "messageRenamed" in after["components"]["schemas"]["Error"]["properties"]
    assert len(json.dumps(after)) <= len(json.dumps(before)) + 200
    assert len({mutant.id for mutant in every}) == len(every)


def test_an_answer_whose_last_example_went_is_given_another(tmp_path: Path) -> None:
    note = "#/components/schemas/Job/properties/startedAt: may not be null"
    change = next(mutant for mutant in document_mutants() if (mutant.group, mutant.note) == ("bytenite", note))
    (tmp_path / "openapi.json").write_text(change.mutate(change.before), "utf-8")
    document = Document(tmp_path)
    place = ("paths", "/v1/customer/jobs", "post", "responses", "200", "content", "application/json")
    examples = document.source.find(place).value["examples"]
    assert examples == {}
    give_examples(document)
    given = examples["new"]["value"]
    assert schemas(document).is_valid(document.source.find((*place, "schema")), given, "response")
    assert given["job"]["startedAt"] is not None


def test_a_sample_is_the_same_each_time_and_misses_no_side() -> None:
    mutants = [*mutants_of(API), *mutants_of(MODEL), *document_mutants()]
    first, second = (choice.sampled(mutants, 40) for _ in range(2))
    assert [mutant.id for mutant in first] == [mutant.id for mutant in second]
    assert {mutant.side for mutant in first} == {"client", "document"}
    assert len(choice.bounded(mutants, 1)) < len(choice.bounded(mutants, 2))


@pytest.mark.parametrize("draw", [choice.sampled, choice.bounded])
def test_another_seed_draws_other_mutants(draw: Callable[[list[Mutant], int, int], list[Mutant]]) -> None:
    mutants = mutants_of(MODEL)
    assert draw(mutants, 2, 1) == draw(mutants, 2, 1) != draw(mutants, 2, 2)


@pytest.mark.parametrize(
    ("source", "text", "rule"),
    [
        (API, 'quote(to_text(job_id), safe="") -> to_text(job_id)', "safe path"),
        (SECRET, 'quote(to_text(secret_type), safe="") -> to_text(secret_type)', "safe path"),
        (SECRET, 'quote(to_text(secret_id), safe="") -> to_text(secret_id)', ""),
        (API, 'headers["Content-Type"] = "application/json" -> pass', "httpx names JSON"),
        (API, "response.status_code == 503 -> False", "default reads the same"),
        (MODEL, "self.codec is not None -> True", "passes through"),
        (API, "response.status_code == 200 -> False", ""),
        (MODEL, "self.color is not None -> True", ""),
        (MODEL, '_object.optional("codec") -> _object.required("codec")', ""),
    ],
)
def test_a_rule_excuses_what_nobody_can_notice_and_nothing_else(source: Source, text: str, rule: str) -> None:
    assert equivalence.rule_for(mutant_like(source, text)) == rule


def test_code_is_replaced_in_a_function_and_in_its_twin() -> None:
    path = ROOT / "wrapper/encodekit/_core/_async/polling.py"
    before = path.read_text("utf-8")
    function = next(node for node in ast.walk(ast.parse(before)) if isinstance(node, ast.AsyncFunctionDef))
    lines = before.splitlines(keepends=True)
    start = function.body[-1].lineno - 1
    indent = " " * function.body[-1].col_offset
    after = "".join(
        [*lines[:start], f"{indent}raise MemoryError\n", *lines[function.body[-1].end_lineno or start + 1 :]]
    )
    files = [Path(item.place[0]).parts[-2] for item in replacing.replacements(path, before, after)]
    assert files == ["_async", "_sync"]


def test_what_a_function_has_made_before_gets_its_code_too() -> None:
    from encodekit import RetryPolicy
    from encodekit._core.options import Options

    path = ROOT / "wrapper/encodekit/_core/validation.py"
    before = path.read_text("utf-8")
    after = before.replace("if not isinstance(value, expected):", "if isinstance(value, expected):")
    changed = replacing.replacements(path, before, after)

    def told() -> str:
        replacing.replace(changed)
        with pytest.raises(Exception, match=" is a ") as caught:
            Options(retry=RetryPolicy())
        return str(caught.value)

    assert str(in_fork(told, 30)).startswith("timeout is a Timeouts")


def test_a_fork_hands_back_what_it_found_and_leaves_nothing() -> None:
    values: list[int] = []

    def work() -> list[int]:
        values.append(1)
        return values

    assert in_fork(work, 10) == [1]
    assert values == []
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        in_fork(lambda: 1 / 0, 10)
    assert in_fork(partial(__import__("os")._exit, 0), 10) == TIMED_OUT


def test_whatever_a_check_raises_is_a_failure() -> None:
    assert failure_of(lambda: None) is None
    assert failure_of(lambda: pytest.fail("seen")) == "Failed: seen"
    assert "ZeroDivisionError" in str(failure_of(lambda: print(1 / 0)))


def test_what_a_stopped_run_has_found_out_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "JUDGED", tmp_path / "judged.jsonl")
    mutant = mutants_of(API)[0]
    for verdict in (SURVIVED, KILLED):
        run.note(replace(verdict, id=mutant.id))
    assert run.run([mutant], 1, run.known_verdicts()) == [replace(KILLED, id=mutant.id)]


@pytest.mark.parametrize(
    ("results", "is_passed"),
    [
        ([KILLED], True),
        ([KILLED] * 50 + [SURVIVED], False),
        ([KILLED] * 50 + [replace(SURVIVED, kind="field")], True),
        ([KILLED] * 5 + [replace(SURVIVED, kind="field")], False),
        ([KILLED, replace(SURVIVED, equivalent="safe path")], True),
        ([KILLED, replace(KILLED, equivalent="safe path")], False),
    ],
    ids=["all", "a critical one", "one of many", "one of few", "an equivalent one", "a rule that is wrong"],
)
def test_the_gate_is_missed_by_a_critical_survivor_too_many_others_or_a_wrong_rule(
    results: list[Result], is_passed: bool
) -> None:
    assert Scoreboard(results, 100, 1.0).is_passed == is_passed
