"""Runs mutants, those of one document or package in one process, two processes at a time."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import shutil
import sys
import traceback
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any

from encodekit_contract.variables import CASES
from tools.mutants.client_lab import ClientLab
from tools.mutants.document_lab import DocumentLab
from tools.mutants.equivalence import rule_for
from tools.mutants.facade_lab import judge_facades
from tools.mutants.mutant import ROOT, Mutant
from tools.mutants.verdict import Result, Verdict

BUILD = ROOT / "build/mutants"
# One line for each verdict, the newest last: what a run that is stopped has found out.
JUDGED = BUILD / "judged.jsonl"
# A process holds on to Prism's answers: in a long run it is taken anew from time to time.
MUTANTS_PER_PROCESS = 400

Send = Callable[[Mutant, Verdict], None]


def run(mutants: list[Mutant], processes: int, known: Mapping[str, Result]) -> list[Result]:
    """Judge mutants, and say so as it goes on.

    Args:
        mutants: Which.
        processes: How many at a time.
        known: Verdicts by id: these mutants are not judged again, though the rules of equivalence are asked again.

    Raises:
        RuntimeError: A process ended before it had judged all of its mutants.
    """
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    results = [replace(known[item.id], equivalent=rule_for(item)) for item in mutants if item.id in known]
    waiting = batches([mutant for mutant in mutants if mutant.id not in known])
    running: list[Any] = []
    while waiting or running:
        while waiting and len(running) < processes:
            batch = waiting.pop(0)
            process = context.Process(target=judge_batch, args=(batch, queue))
            process.start()
            running.append(process)
        message = queue.get()
        if isinstance(message, Result):
            results.append(message)
            note(message)
            tell(message, len(results), len(mutants))
        else:
            [ended] = [process for process in running if process.pid == message]
            ended.join()
            running.remove(ended)
            if ended.exitcode:
                raise RuntimeError("a process of mutants ended early; its error stands above")
    return sorted(results, key=lambda result: result.id)


def note(result: Result) -> None:
    """Keep a verdict, whatever becomes of the run."""
    JUDGED.parent.mkdir(parents=True, exist_ok=True)
    with JUDGED.open("a", encoding="utf-8") as file:
        file.write(json.dumps(result.as_json(), ensure_ascii=False) + "\n")


def known_verdicts() -> dict[str, Result]:
    """The newest verdict of each mutant that any run since the last `make clean` has judged."""
    lines = JUDGED.read_text("utf-8").splitlines() if JUDGED.exists() else []
    return {result.id: result for result in (Result(**json.loads(line)) for line in lines)}


def batches(mutants: list[Mutant]) -> list[list[Mutant]]:
    """The mutants that one process judges, what takes longest first: facades, whose tests are run once before."""
    groups: dict[tuple[str, str], list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        groups[mutant.side, mutant.group].append(mutant)
    cut = [
        group[start : start + MUTANTS_PER_PROCESS]
        for group in groups.values()
        for start in range(0, len(group), MUTANTS_PER_PROCESS)
    ]
    return sorted(cut, key=lambda batch: (batch[0].side == "facade", len(batch)), reverse=True)


def judge_batch(batch: list[Mutant], queue: SimpleQueue[Any]) -> None:
    """In a process of its own: judge the mutants of one group."""
    used = [processor_seconds()]

    def send(mutant: Mutant, verdict: Verdict) -> None:
        used.append(processor_seconds())
        queue.put(result_of(mutant, verdict, used[-1] - used[-2]))

    work = BUILD / "work" / str(os.getpid())
    work.mkdir(parents=True)
    os.chdir(ROOT)
    if batch[0].side == "document":
        # The cases of changed documents are not those that the next run of the harness needs.
        os.environ[CASES] = str(work / "cases")
    sys.path[:0] = [str(ROOT), str(ROOT / "contract_tests")]
    try:
        judge_all(batch, work, send)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        shutil.rmtree(work)
        queue.put(os.getpid())


def judge_all(batch: list[Mutant], work: Path, send: Send) -> None:
    """Judge mutants of one side and group."""
    side, group = batch[0].side, batch[0].group
    if side == "facade":
        judge_facades(group, batch, send)
        return
    lab = ClientLab(group, work) if side == "client" else DocumentLab(group, work)
    try:
        for mutant in batch:
            send(mutant, lab.judge(mutant))
    finally:
        lab.close()


def processor_seconds() -> float:
    """What this process and those that it has waited for have used."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def result_of(mutant: Mutant, verdict: Verdict, seconds: float) -> Result:
    """A mutant with what became of it."""
    about = (mutant.id, mutant.side, mutant.kind, mutant.group, mutant.path, mutant.note)
    return Result(*about, verdict.killed_by, verdict.reason, round(seconds, 3), rule_for(mutant))


def tell(result: Result, number: int, count: int) -> None:
    """One line for a mutant that nobody noticed, and one now and then."""
    if result.counts and not result.is_killed:
        print(f"[{number}/{count}] survived: {result.id} {result.kind}: {result.path} {result.note}", flush=True)
    elif number % 25 == 0:
        print(f"[{number}/{count}]", flush=True)
