"""`python -m tools.mutants` measures the harness: it breaks clients, facades and documents and counts what is noticed.

--sample N     only N mutants, of all sides and kinds
--per-kind N   at most N of each kind in each document or package (default 3; 0 for all)
--seed N       draw them by another seed: by the usual one, the tests may have been written for these very mutants
--only ID ...  of these only; also the beginning of an id, such as `client-bytenite`; of a few, the diffs are shown
--resume       keep the verdicts that build/mutants/judged.jsonl holds already, and judge the others only
--confirm      ask pytest itself about each of them too, which takes long
--list         name the mutants of this run and stop

Each verdict is added to build/mutants/judged.jsonl as soon as it is known, and all are in build/mutants/results.json at
the end; a run of all kinds by the usual seed also writes docs/mutants.md. The exit code is 1 when the gate is missed.
"""

from __future__ import annotations

import argparse
import sys
import time

from tools.mutants.choice import SEED, all_mutants, bounded, sampled
from tools.mutants.confirm import disagreements
from tools.mutants.run import BUILD, known_verdicts, run
from tools.mutants.scoreboard import Scoreboard

PER_KIND = 3
DIFFS_SHOWN = 5


def main() -> int:
    """Judge the mutants that the arguments choose."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", usage=__doc__)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--per-kind", type=int, default=PER_KIND)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--confirm", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()

    every = all_mutants()
    chosen = [mutant for mutant in every if mutant.id.startswith(tuple(arguments.only))] if arguments.only else every
    if arguments.sample:
        chosen = sampled(chosen, arguments.sample, arguments.seed)
    elif arguments.per_kind:
        chosen = bounded(chosen, arguments.per_kind, arguments.seed)
    if arguments.list or not chosen:
        print("\n".join(f"{mutant.id}  {mutant.kind}: {mutant.path} {mutant.note}" for mutant in chosen))
        return 0 if chosen else 2

    started = time.monotonic()
    results = run(chosen, arguments.processes, known_verdicts() if arguments.resume else {})
    wall_s = 0 if arguments.resume else time.monotonic() - started
    scoreboard = Scoreboard(results, len(every), wall_s)
    scoreboard.save()
    if not arguments.only and not arguments.sample and arguments.seed == SEED:
        scoreboard.write_page()
    diffs = {mutant.id: mutant.diff for mutant in chosen} if len(chosen) <= DIFFS_SHOWN else {}
    print(scoreboard.told(diffs))
    differing = disagreements(chosen, results, BUILD / "confirm") if arguments.confirm else []
    if arguments.confirm:
        print(f"pytest agrees on {len(chosen) - len(differing)} of {len(chosen)}", *differing)
    return 0 if scoreboard.is_passed and not differing else 1


if __name__ == "__main__":
    sys.exit(main())
