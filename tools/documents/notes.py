"""NOTES.md: every known contradiction has its decision, and every seed example left out its reason."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from encodekit_contract.model import Document, Finding

PLACE = "NOTES.md"
LIST = re.compile(r"^Quirks: *(?P<ids>.+)$", re.MULTILINE)
HEADING = re.compile(r"^## (?P<id>[A-Z]+\d+[a-z]?):", re.MULTILINE)
RANGE = re.compile(r"(?P<prefix>[A-Z]+)(?P<first>\d+)(-(?P=prefix)(?P<last>\d+))?")
KEPT_OUTSIDE = "## Seed examples kept outside the document"


def text_of(folder: Path) -> str:
    """The notes in a document's folder; empty when there are none."""
    path = folder / PLACE
    return path.read_text("utf-8") if path.exists() else ""


def kept_outside(folder: Path) -> set[str]:
    """The names of the seed examples that the notes list as left out."""
    _, _, section = text_of(folder).partition(f"{KEPT_OUTSIDE}\n")
    return set(re.findall(r"[\w.-]+\.json", section.partition("\n## ")[0]))


def expand(ids: str) -> list[str]:
    """`C1-C3, R2` as C1, C2, C3, R2.

    Raises:
        ValueError: A part is neither an id nor a range of them.
    """
    found = []
    for part in ids.rstrip(". ").split(","):
        match = RANGE.fullmatch(part.strip())
        if match is None:
            raise ValueError(part.strip())
        first = int(match["first"])
        found += [f"{match['prefix']}{number}" for number in range(first, int(match["last"] or first) + 1)]
    return found


def quirks(document: Document) -> Iterator[Finding]:
    """A heading for each id that the notes announce, and none besides."""
    text = text_of(document.folder)
    announced = LIST.search(text.partition("\n## ")[0])
    if announced is None:
        yield Finding(PLACE, "begin with the ids of all contradictions, such as `Quirks: C1-C20, R2`")
        return
    try:
        expected = expand(announced["ids"])
    except ValueError as error:
        yield Finding(PLACE, f"write ids and ranges after `Quirks:`, not {error}")
        return
    headings = Counter(match["id"] for match in HEADING.finditer(text))
    for name in expected:
        if name not in headings:
            yield Finding(PLACE, f"add a heading `## {name}: <finding>`")
    for name, count in headings.items():
        if name not in expected:
            yield Finding(PLACE, f"announce {name} in the line `Quirks:`")
        if count > 1:
            yield Finding(PLACE, f"join the {count} headings of {name}")


RULES = (quirks,)
