import pickle
import runpy
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from encodekit_contract.model import parse_pointer
from tools.diff import command
from tools.diff.compare import compare
from tools.diff.model import Change, Version, Victim, version
from tools.generate import ROOT, load_document

PAIRS = Path(__file__).with_name("diff_pairs")

Pair = dict[str, Any]


def load(name: str) -> Any:
    return YAML(typ="safe").load(PAIRS / name)


BREAKING: list[Pair] = load("breaking.yaml")
HARMLESS: list[Pair] = load("harmless.yaml")


@cache
def before(name: str) -> Version:
    """A document as it is, with its surface made once."""
    return version(name, load("base.yaml") if name == "base" else load_document(name))


@cache
def pickled(name: str) -> bytes:
    """A document to make copies of, which takes a fraction of the time of `copy.deepcopy`."""
    return pickle.dumps(before(name).document.data)


def edited(name: str, edit: list[list[Any]]) -> Any:
    """A copy of a document with an edit applied."""
    data = pickle.loads(pickled(name))
    for step, pointer, *value in edit:
        *keys, last = parse_pointer(f"#{pointer}")
        parent: Any = data
        for key in keys:
            parent = parent[int(key)] if isinstance(parent, list) else parent[key]
        if step == "rename":
            kept = {value[0] if key == last else key: item for key, item in parent.items()}
            assert last in parent
            parent.clear()
            parent.update(kept)
        elif step == "remove":
            del parent[int(last) if isinstance(parent, list) else last]
        elif last == "-":
            parent.append(*value)
        else:
            parent[int(last) if isinstance(parent, list) else last] = value[0]
    return data


def changes_of(pair: Pair) -> list[Change]:
    name = pair.get("document", "base")
    return compare(before(name), version(name, edited(name, pair["edit"])))


def small(pairs: list[Pair]) -> list[Pair]:
    return [pair for pair in pairs if "document" not in pair]


def real(pairs: list[Pair]) -> dict[str, list[Pair]]:
    """The pairs of the real documents by document: reading one takes long, and their edits do not touch each other."""
    names = {pair["document"] for pair in pairs if "document" in pair}
    return {name: [pair for pair in pairs if pair.get("document") == name] for name in sorted(names)}


@pytest.mark.parametrize("pair", small(BREAKING), ids=lambda pair: pair["name"])
def test_a_change_that_breaks_somebody_is_found_with_its_kind(pair: Pair) -> None:
    found = {change.kind for change in changes_of(pair) if change.breaking}

    assert pair["kind"] in found


@pytest.mark.parametrize("pair", small(HARMLESS), ids=lambda pair: pair["name"])
def test_a_change_that_breaks_nobody_is_not_flagged(pair: Pair) -> None:
    changes = changes_of(pair)

    assert [change for change in changes if change.breaking] == []
    assert "finds" not in pair or pair["finds"] in {change.kind for change in changes}


@pytest.mark.parametrize(("name", "pairs"), real(BREAKING).items())
def test_the_changes_of_a_real_document_that_break_somebody_are_found(name: str, pairs: list[Pair]) -> None:
    edit = [step for pair in pairs for step in pair["edit"]]
    found = {change.kind for change in changes_of({"document": name, "edit": edit}) if change.breaking}

    assert {pair["kind"] for pair in pairs} <= found


@pytest.mark.parametrize(("name", "pairs"), real(HARMLESS).items())
def test_the_changes_of_a_real_document_that_break_nobody_are_not_flagged(name: str, pairs: list[Pair]) -> None:
    changes = changes_of({"document": name, "edit": [step for pair in pairs for step in pair["edit"]]})

    assert [change for change in changes if change.breaking] == []
    assert {pair["finds"] for pair in pairs} <= {change.kind for change in changes}


def test_a_change_of_a_shared_component_is_said_once_and_a_change_of_an_operation_for_each() -> None:
    shared = [["remove", "/components/schemas/Error/properties/requestId"]]
    each = [
        ["remove", f"/paths/~1clips/{method}/responses/{status}"] for method, status in (("get", 401), ("post", "4XX"))
    ]

    assert [change.kind for change in changes_of({"edit": shared})] == ["response-property-removed"]
    assert [change.operation for change in changes_of({"edit": each})] == ["list_clips", "create_clip"]


def test_a_message_says_where_who_and_what_to_do() -> None:
    [change] = changes_of({"edit": [["set", "/paths/~1clips/get/parameters/0/name", "number"]]})

    assert command.where(change) == "list_clips/parameters"
    assert (change.document, change.breaks) == ("base", Victim.CLIENT)
    assert change.message == "Send `number` instead of `page`."


SMALL = """\
openapi: 3.1.0
info: {title: Clips, version: "1"}
paths:
  /clips:
    get:
      operationId: list_clips
      tags: [clips]
      parameters:
        - {name: codec, in: query, schema: {type: string, enum: [h264, hevc]}}
        - {name: crf, in: query, schema: {type: integer, maximum: 51}}
      responses:
        "200":
          description: The clips.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Person"}
components:
  schemas:
    Person: {type: object, properties: {name: {type: string}}}
"""


def git(folder: Path, *arguments: str) -> None:
    settings = ("user.name=test", "user.email=test@clips.test", "commit.gpgsign=false", "tag.gpgsign=false")
    options = [part for setting in settings for part in ("-c", setting)]
    subprocess.run(["git", "-C", str(folder), *options, *arguments], check=True, capture_output=True)


@pytest.fixture
def clips(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document, committed in a repository of its own that the command works in."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):  # set when a hook of git runs the tests
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    path = tmp_path / "specs" / "clips" / "openapi.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SMALL)
    git(tmp_path, "init", "--quiet", "--template=")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Add clips")
    return path


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_breaking_change_since_the_last_tag_is_listed_and_fails(
    clips: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "tag", "v1")
    replace(clips, "operationId: list_clips", "operationId: find_clips")
    git(tmp_path, "commit", "--quiet", "--all", "--message", "Rename it")

    assert command.main([]) == 1
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.split() == ["document", "where", "what", "changed", "breaks"]
    assert rows[-2].split() == [
        *("clips", "find_clips/operationId", "operation-renamed:"),
        *("Call", "find_clips", "where", "list_clips", "was", "called.", "client"),
    ]
    assert rows[-1] == "2 breaking, 0 harmless"
    assert command.main(["--base", "HEAD"]) == 0


def test_a_harmless_change_passes_and_is_listed_on_request(clips: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(clips, "enum: [h264, hevc]", "enum: [h264, hevc, av1]")

    assert command.main(["--base", "HEAD"]) == 0
    assert capsys.readouterr().out == "0 breaking, 1 harmless\n"
    assert command.main(["--base", "HEAD", "--all"]) == 0
    assert "request-enum-eased: The values of `codec` are others now." in capsys.readouterr().out


def test_a_pattern_in_a_message_is_printed_as_it_is(clips: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(clips, "enum: [h264, hevc]", 'enum: ["[red]"]')

    assert command.main(["--base", "HEAD"]) == 1
    assert "Send only '[red]' as `codec`." in capsys.readouterr().out


def test_a_document_that_is_gone_breaks_and_a_new_one_does_not(clips: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clips.parent.rename(clips.parent.with_name("films"))

    assert command.main(["--base", "HEAD", "--all"]) == 1
    output = capsys.readouterr().out
    assert "document-removed: Do not import encodekit_clients.clips" in output
    assert "document-added: encodekit_clients.films is new" in output
    assert "1 breaking, 1 harmless" in output


def test_settings_of_the_generator_are_compared_too(clips: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = {"literal_enums": True, "class_overrides": {"Person": {"class_name": "Human", "module_name": "human"}}}
    YAML(typ="safe").dump(settings, clips.with_name("client.yaml"))

    assert command.main(["--base", "HEAD"]) == 1
    assert "class-renamed: Import Human where Person was imported." in capsys.readouterr().out


@pytest.mark.usefixtures("clips")
def test_without_a_tag_there_is_nothing_to_compare_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0
    assert capsys.readouterr().out == "There is no tag to compare with: name a git reference with --base.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--base", "no-such-reference"], "Needed a single revision"),
        (["--base", "--all"], "expected one argument"),
        (["one.yaml"], "name an old and a new document"),
        (["one.yaml", "two.yaml", "--base", "HEAD"], "name an old and a new document"),
        (["missing.yaml", "missing.yaml"], "No such file"),
    ],
)
@pytest.mark.usefixtures("clips")
def test_what_cannot_be_compared_is_an_error_of_its_own(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(arguments)

    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no OpenAPI document"),
        ("paths: [", "while parsing"),
        ("paths: {}", "Failed to parse OpenAPI document"),
    ],
)
def test_a_document_that_cannot_be_read_is_an_error_of_its_own(
    clips: Path, text: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    clips.write_text(text)

    with pytest.raises(SystemExit) as stopped:
        command.main(["--base", "HEAD"])

    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


def test_the_script_compares_two_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(SMALL)
    new.write_text(SMALL.replace("maximum: 51", "maximum: 40"))
    monkeypatch.setattr("sys.argv", ["diff_documents.py", str(old), str(new)])

    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(ROOT / "tools" / "diff_documents.py"), run_name="__main__")

    assert stopped.value.code == 1
    assert "request-bounds-narrowed: Keep `crf` within maximum 40." in capsys.readouterr().out
