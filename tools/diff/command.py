"""The command line: which documents to compare, the table, the exit status."""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from encodekit_contract.model import render_pointer
from tools.diff.compare import compare, document_gone, document_new
from tools.diff.model import Change, Version, version
from tools.generate import ROOT

DOCUMENT, SETTINGS = "openapi.yaml", "client.yaml"
LOG_WIDTH = 160

# The texts of a document and of the generator's settings, the latter None where there are none.
Texts = tuple[str, str | None]


def git(*arguments: str) -> str:
    """What a git command prints.

    Raises:
        ValueError: It failed; the message is git's own.
    """
    result = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, encoding="utf-8", check=False)
    if result.returncode:
        raise ValueError(result.stderr.strip())
    return result.stdout


def last_tag() -> str | None:
    """The newest tag that leads to what is checked out."""
    try:
        return git("describe", "--tags", "--abbrev=0").strip()
    except ValueError:
        return None


def texts_at(reference: str) -> dict[str, Texts]:
    """The documents at a git reference, by name."""
    reference = git("rev-parse", "--verify", "--end-of-options", f"{reference}^{{commit}}").strip()
    paths = git("ls-tree", "-r", "--name-only", reference, "specs").splitlines()
    files = {path: git("show", f"{reference}:{path}") for path in paths if Path(path).name in (DOCUMENT, SETTINGS)}
    folders = [Path(path).parent for path in files if Path(path).name == DOCUMENT]
    return {folder.name: (files[f"{folder}/{DOCUMENT}"], files.get(f"{folder}/{SETTINGS}")) for folder in folders}


def texts_in(file: Path) -> Texts:
    """A document on disk, with the settings beside it."""
    settings = file.with_name(SETTINGS)
    return file.read_text("utf-8"), settings.read_text("utf-8") if settings.is_file() else None


def read(name: str, texts: Texts) -> Version:
    """A document from its text.

    Raises:
        ValueError: The text is no object.
    """
    document, settings = (YAML(typ="safe").load(StringIO(text)) if text else None for text in texts)
    if not isinstance(document, dict):
        raise ValueError(f"{name} holds no OpenAPI document")
    return version(name, document, settings)


def changes_since(reference: str) -> Iterator[Change]:
    """The changes of every document between a git reference and the working tree."""
    old = texts_at(reference)
    new = {file.parent.name: texts_in(file) for file in (ROOT / "specs").glob(f"*/{DOCUMENT}")}
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield document_gone(name)
        elif name not in old:
            yield document_new(name)
        elif old[name] != new[name]:
            yield from compare(read(name, old[name]), read(name, new[name]))


def changes_between(old: Path, new: Path) -> list[Change]:
    """The changes between two files."""
    return compare(read(old.stem, texts_in(old)), read(new.stem, texts_in(new)))


def where(change: Change) -> str:
    """The place of a change: below its operation, or in the whole document."""
    is_within = change.pointer[:1] in (("paths",), ("webhooks",)) and change.operation
    if not is_within:
        return render_pointer(change.pointer)
    return change.operation + render_pointer(change.pointer[3:]).removeprefix("#")


def table(changes: list[Change]) -> Table:
    """The changes for people."""
    found = Table("document", "where", "what changed", "breaks", box=None, pad_edge=False)
    for column in found.columns:
        column.overflow = "fold"
    for change in changes:
        cells = (change.document, where(change), f"{change.kind}: {change.message}", change.breaks or "-")
        found.add_row(*(Text(cell) for cell in cells))
    return found


def report(changes: list[Change], console: Console, *, show_all: bool) -> int:
    """Print what was found; 1 when anything breaks a user."""
    breaking = [change for change in changes if change.breaking]
    shown = changes if show_all else breaking
    if shown:
        console.print(table(shown))
    console.print(f"{len(breaking)} breaking, {len(changes) - len(breaking)} harmless", highlight=False)
    return 1 if breaking else 0


def main(arguments: list[str] | None = None) -> int:
    """Compare what the command line names: 0: nothing breaks a user, 1: something does, 2: it cannot tell."""
    parser = argparse.ArgumentParser(description="Say which changes of the documents break a user, and how.")
    parser.add_argument("files", nargs="*", type=Path, metavar="file", help="an old and a new document")
    parser.add_argument("--base", metavar="REF", help="compare specs/ with this git reference; default: the last tag")
    parser.add_argument("--all", action="store_true", help="list harmless changes, too")
    options = parser.parse_args(arguments)
    if len(options.files) not in (0, 2) or (options.files and options.base):
        parser.error("name an old and a new document, or a git reference with --base, or nothing")
    try:
        if options.files:
            changes = changes_between(*options.files)
        elif base := options.base or last_tag():
            changes = [*changes_since(base)]
        else:
            print("There is no tag to compare with: name a git reference with --base.")
            return 0
    except (LookupError, OSError, ValueError, YAMLError) as error:
        parser.error(str(error))
    # A log has no width of its own.
    console = Console(width=None if sys.stdout.isatty() else LOG_WIDTH)
    return report(changes, console, show_all=options.all)
