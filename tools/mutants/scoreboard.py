"""What a run of mutants has shown: the gate, the console's table, the JSON file, and docs/mutants.md."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tools.mutants.choice import CRITICAL
from tools.mutants.equivalence import RULES
from tools.mutants.mutant import ROOT
from tools.mutants.verdict import Result

RESULTS = ROOT / "build/mutants/results.json"
PAGE = ROOT / "docs/mutants.md"
OVERALL_SHARE = 0.95
SIDES = {"client": "generated clients", "document": "documents", "facade": "facades"}


@dataclass(frozen=True)
class Scoreboard:
    """The results of a run.

    Attributes:
        results: One for each mutant.
        existing: How many mutants there are in all.
        wall_s: How long it took; 0 where it only went on with an earlier one.
    """

    results: list[Result]
    existing: int
    wall_s: float

    @property
    def counted(self) -> list[Result]:
        """Those that could be noticed."""
        return [result for result in self.results if result.counts]

    @property
    def survivors(self) -> list[Result]:
        """Those that were not, though they could be."""
        return [result for result in self.counted if not result.is_killed]

    @property
    def critical_survivors(self) -> list[Result]:
        """Those of them that must not be."""
        return [result for result in self.survivors if is_critical(result)]

    @property
    def misjudged(self) -> list[Result]:
        """Those that a rule calls equivalent, and that were noticed: the rule is wrong."""
        return [result for result in self.results if result.equivalent and result.is_killed]

    @property
    def share(self) -> float:
        """The part that was noticed."""
        return 1 - len(self.survivors) / len(self.counted) if self.counted else 1.0

    @property
    def is_passed(self) -> bool:
        """Whether the gate is kept."""
        return self.share >= OVERALL_SHARE and not self.critical_survivors and not self.misjudged

    def save(self) -> None:
        """Write the results as JSON."""
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        data = {
            "mutants": len(self.results),
            "killed": sum(result.is_killed for result in self.results),
            "equivalent": len(self.results) - len(self.counted),
            "share": round(self.share, 4),
            "passed": self.is_passed,
            "wall_s": round(self.wall_s),
            "processor_s": round(sum(result.seconds for result in self.results)),
            "results": [result.as_json() for result in self.results],
        }
        RESULTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")

    def told(self, diffs: Mapping[str, str]) -> str:
        """What the console shows; of mutants that were asked for by name, their diffs too."""
        lines = [
            f"{self.verdict(result)} {result.id} {result.kind}: {result.path}\n    {result.note}\n    {result.reason}\n"
            f"    again: python -m tools.mutants --only {result.id}\n{diffs.get(result.id, '')}"
            for result in self.results
            if result in self.survivors or result in self.misjudged or result.id in diffs
        ]
        return "\n".join([*lines, *self.tables(), self.summary()])

    def verdict(self, result: Result) -> str:
        """What became of a mutant, in a word or two."""
        if result.is_killed:
            return f"killed by {result.killed_by}" + (
                f", though equivalent ({result.equivalent})" if result.equivalent else ""
            )
        return f"equivalent ({result.equivalent})" if result.equivalent else "SURVIVED"

    def summary(self) -> str:
        """The gate in one line."""
        word, noticed = "kept" if self.is_passed else "MISSED", len(self.counted) - len(self.survivors)
        return (
            f"Gate {word}: {noticed} of {len(self.counted)} noticed ({self.share:.1%}), "
            f"{len(self.results) - len(self.counted)} equivalent; {len(self.critical_survivors)} critical survivors, "
            f"{len(self.misjudged)} misjudged. {f'{self.wall_s:.0f} s, ' if self.wall_s else ''}"
            f"{sum(result.seconds for result in self.results):.0f} s of processor time."
        )

    def tables(self) -> list[str]:
        """Markdown: by side and kind, and by what noticed."""
        lines = ["| Side | Kind | Mutants | Equivalent | Noticed | Survived | Share |", "|---|---|--:|--:|--:|--:|--:|"]
        for (side, kind), cell in sorted(grouped(self.results, lambda item: (item.side, item.kind)).items()):
            lines.append(row(side, f"**{kind}**" if kind in CRITICAL else kind, cell))
        for (side, _), cell in sorted(grouped(self.results, lambda item: (item.side, "")).items()):
            lines.append(row(side, "all", cell))
        lines += ["", "| Noticed by | " + " | ".join(SIDES.values()) + " |", "|---|" + "--:|" * len(SIDES)]
        by_lane: dict[str, Counter[str]] = defaultdict(Counter)
        for result in self.results:
            if result.is_killed:
                by_lane[result.killed_by][result.side] += 1
        for lane, counts in sorted(by_lane.items(), key=lambda pair: -pair[1].total()):
            lines.append(f"| {lane} | " + " | ".join(str(counts[side]) for side in SIDES) + " |")
        return [*lines, ""]

    def write_page(self) -> None:
        """Replace the measured part of docs/mutants.md."""
        text = PAGE.read_text("utf-8")
        head, _, rest = text.partition(BEGIN)
        _, _, tail = rest.partition(END)
        PAGE.write_text(f"{head}{BEGIN}\n{self.measured()}\n{END}{tail}", "utf-8")

    def measured(self) -> str:
        """The measured part of the page."""
        drawn = f"{len(self.results)} of the {self.existing} mutants that the operators can make were tried."
        survivors = [
            f"- `{item.id}` {item.kind}: {item.path}, {item.note.replace('|', ' or ')}" for item in self.survivors
        ]
        rules = Counter(result.equivalent for result in self.results if result.equivalent)
        judged = [f"| {name} | {rules[name]} | {text} |" for name, text in RULES.items()]
        lines = [f"{self.summary()} {drawn}", "", *self.tables(), "### Equivalent, and by which rule", ""]
        lines += ["| Rule | Mutants | Why nobody can notice it |", "|---|--:|---|", *judged, ""]
        return "\n".join([*lines, "### Survivors", "", *(survivors or ["None."])])


BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def is_critical(result: Result) -> bool:
    """Whether a mutant is of a kind that must always be noticed; what facades' code says is of no such kind."""
    return result.side != "facade" and result.kind in CRITICAL


def grouped(results: Iterable[Result], key: Callable[[Result], tuple[str, str]]) -> dict[tuple[str, str], list[Result]]:
    """Results by side and something else."""
    cells: dict[tuple[str, str], list[Result]] = defaultdict(list)
    for result in results:
        cells[key(result)].append(result)
    return cells


def row(side: str, kind: str, cell: list[Result]) -> str:
    """One line of the table."""
    counted = [result for result in cell if result.counts]
    noticed = sum(result.is_killed for result in counted)
    share = f"{noticed / len(counted):.0%}" if counted else "-"
    numbers = (len(cell), len(cell) - len(counted), noticed, len(counted) - noticed)
    return f"| {SIDES[side]} | {kind} | {' | '.join(map(str, numbers))} | {share} |"
