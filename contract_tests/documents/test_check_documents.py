import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from encodekit_contract.model import Document, Finding, parse_pointer, render_pointer
from tools.documents import check, node_programs
from tools.documents.form import read

VALID = Path(__file__).with_name("valid.yaml").read_text("utf-8")
NOTES = """\
Quirks: C1-C2, R1

# Notes

## C1: one
## C2: two
## R1: three

## Seed examples kept outside the document

- `create_clip.request.old.json`: the shape of version 0
"""
SEEDS = {
    "create_clip.response.queued.json": '{"seconds": 1.0, "state": "queued"}',
    "create_clip.error.no_source.json": '{"message": "source is missing"}',
    "clip_done.webhook.done.json": '{"state": "done", "seconds": 2.5}',
}

CREATE = "/paths/~1clips/post"
DELETE = "/paths/~1clips~1{id}/delete"
SCHEMAS = "/components/schemas"
STATE = f"{SCHEMAS}/Clip/properties/state"
CREATED = f"{CREATE}/responses/201"
FORM = f"{CREATE}/requestBody/content/application~1x-www-form-urlencoded"
BRANCHES = f"{SCHEMAS}/ClipCreate/properties/source"
REMOVED = object()

Changes = dict[str, Any]


# Read once: that takes longer than all the rules.
VALID_JSON = json.dumps(YAML(typ="safe").load(VALID))


def valid_data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(VALID_JSON)
    return data


def changed(changes: Changes) -> dict[str, Any]:
    """The valid document with other values at some pointers."""
    data = valid_data()
    for pointer, value in changes.items():
        *keys, last = parse_pointer(f"#{pointer}")
        parent: Any = data
        for key in keys:
            parent = parent[int(key)] if isinstance(parent, list) else parent[key]
        if value is REMOVED:
            del parent[last]
        elif isinstance(parent, list):
            parent[int(last)] = value
        else:
            parent[last] = value
    return data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A valid document on disk."""
    path = tmp_path / "clips"
    (path / "seed_examples").mkdir(parents=True)
    (path / "openapi.yaml").write_text(VALID)
    (path / "NOTES.md").write_text(NOTES)
    (path / "seed_examples" / "create_clip.request.old.json").write_text('{"src": 1}')
    return path


def written(folder: Path, name: str, changes: Changes) -> Document:
    """A folder of its own beside `folder` for the valid document with changes."""
    target = folder.parent / name
    target.mkdir()
    YAML(typ="safe").dump(changed(changes), target / "openapi.yaml")
    return Document(target, changed(changes))


def findings_of(folder: Path, changes: Changes | None = None) -> list[Finding]:
    return sorted(check.findings_of(Document(folder, changed(changes or {}))))


def test_the_valid_document_keeps_every_rule(folder: Path) -> None:
    for name, text in SEEDS.items():
        (folder / "seed_examples" / name).write_text(text)

    checked, found = check.check([folder])

    assert found == []
    assert check.summary(checked) == "1 documents, 3 operations, 6 schemas, 6 examples: every rule is kept"


def test_a_finding_is_printed_with_its_place_and_fails_the_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "SPECS", folder.parent)
    monkeypatch.setattr(check, "documents", lambda: ["clips"])
    (folder / "openapi.yaml").write_text(VALID.replace("openapi: 3.1.0", "openapi: 3.1.1"))

    assert check.main(["clips"]) == 1
    assert capsys.readouterr().out == "specs/clips/openapi.yaml#/openapi: write `openapi: 3.1.0`\n"


def test_a_document_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        check.main(["no_such_document"])

    assert "there is no specs/no_such_document/openapi.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("title: Clips", "title: [", ":6", "this is not YAML"),
        ("summary: Create a clip", "summary: no", f"#{CREATE}/summary", "put 'no' in quotes"),
        ('version: "1"', "version: 2024-01-02", "#/info/version", "put 2024-01-02 in quotes: it is read as a date"),
        ('"201":', "201:", f"#{CREATE}/responses", "put the key 201 in quotes"),
        ("draft/2020-12/schema", "draft-07/schema", "#/jsonSchemaDialect", "write `jsonSchemaDialect: "),
        ("responses/Refused", "responses/Missing", f"#{CREATE}/responses/422/$ref", "leads nowhere"),
        (
            "Refused:\n      description: The input was refused.",
            "Refused:",
            "#/components/responses/Refused",
            '"description" is a required property',
        ),
    ],
)
def test_a_document_that_others_would_misread_is_not_judged_further(
    folder: Path, old: str, new: str, place: str, words: str
) -> None:
    path = folder / "openapi.yaml"
    assert old in VALID
    path.write_text(VALID.replace(old, new, 1))

    document, [finding] = read(folder)

    assert document is None
    assert finding.place == f"openapi.yaml{place}"
    assert words in finding.message


OPERATIONS = [
    ({f"{DELETE}/operationId": "deleteClip"}, f"{DELETE}/operationId", "snake_case"),
    ({f"{DELETE}/operationId": REMOVED}, f"{DELETE}/operationId", "snake_case"),
    ({f"{DELETE}/operationId": "create_clip"}, f"{DELETE}/operationId", "create_clip is taken by /clips"),
    ({f"{DELETE}/tags": ["clips", "more"]}, f"{DELETE}/tags", "exactly one tag"),
    ({f"{DELETE}/tags": ["other"]}, f"{DELETE}/tags", "describe the tag other"),
    ({f"{DELETE}/summary": "Delete a clip."}, f"{DELETE}/summary", "full stop"),
    ({f"{DELETE}/summary": REMOVED}, f"{DELETE}/summary", "give it a summary"),
    ({f"{DELETE}/description": "Deletes it."}, f"{DELETE}/description", "at least 20 characters"),
    (
        {f"{DELETE}/summary": "Delete a clip, and the rest", f"{DELETE}/description": "Delete a clip and the rest."},
        f"{DELETE}/description",
        "say more",
    ),
    ({f"{DELETE}/security": REMOVED}, DELETE, "which security"),
    ({f"{DELETE}/responses": {}}, f"{DELETE}/responses", "declare its responses"),
    ({f"{DELETE}/responses/204/content": {}}, f"{DELETE}/responses/204", "has no content"),
    ({f"{CREATED}/content/application~1json/examples": {}}, f"{CREATED}/content/application~1json", "named example"),
    ({f"{FORM}/examples": REMOVED}, FORM, "named example"),
    ({f"{CREATE}/responses/422": REMOVED}, f"{CREATE}/responses", "400 or 422"),
    ({"/paths/~1clips~1{id}/parameters/0/schema/maxLength": 9}, f"{DELETE}/responses", "400 or 422"),
    (
        {f"{DELETE}/parameters": [{"name": "force", "in": "query", "required": True, "schema": {"type": "string"}}]},
        f"{DELETE}/responses",
        "400 or 422",
    ),
    ({f"{DELETE}/x-provenance": REMOVED}, DELETE, "add x-provenance"),
    ({f"{DELETE}/x-provenance": {"source": "guess", "reference": "x"}}, f"{DELETE}/x-provenance", "name its source"),
    ({f"{DELETE}/x-provenance": {"source": "seed", "reference": " "}}, f"{DELETE}/x-provenance", "the reference"),
    ({f"{DELETE}/x-provenance/note": REMOVED}, f"{DELETE}/x-provenance", "inferred from what"),
    ({f"{STATE}/x-provenance": {"source": "seed"}}, f"{STATE}/x-provenance", "the reference"),
]

SCHEMA_RULES = [
    ({f"{STATE}/description": " "}, STATE, "describe it"),
    ({f"{STATE}/description": "The state."}, f"{STATE}/description", "say more than its name"),
    ({f"{SCHEMAS}/Error/properties/message/type": REMOVED}, f"{SCHEMAS}/Error/properties/message", "give it a type"),
    ({f"{STATE}/enum": ["queued", "done"]}, f"{STATE}/enum", "closed enum"),
    (
        {
            f"{STATE}/type": "integer",
            f"{CREATED}/content/application~1json/examples/queued/value/state": 1,
            "/webhooks/clip_done/post/requestBody/content/application~1json/examples/done/value/state": 1,
        },
        f"{STATE}/x-known-values",
        "beside type: string",
    ),
    ({f"{STATE}/x-known-values": ["done", "done"]}, f"{STATE}/x-known-values", "each once"),
    ({f"{STATE}/nullable": True}, f"{STATE}/nullable", "OpenAPI 3.1 ignores it"),
    ({f"{SCHEMAS}/Clip/properties/seconds/format": "int64"}, f"{SCHEMAS}/Clip/properties/seconds/format", "leave it"),
    ({f"{STATE}/format": "binary"}, STATE, "minLength: 1"),
    ({f"{SCHEMAS}/Clip/properties/seconds/multipleOf": 0.5}, f"{SCHEMAS}/Clip/properties/seconds/multipleOf", "decim"),
    ({f"{CREATED}/headers/Location/schema/type": "array"}, f"{CREATED}/headers/Location/schema", "array in a header"),
    (
        {f"{CREATE}/parameters/0/schema/type": "array", f"{CREATE}/parameters/0/example": ["t-1"]},
        f"{CREATE}/parameters/0/schema",
        "array in a header",
    ),
    (
        {
            f"{SCHEMAS}/ClipForm/properties/title/type": ["array", "string"],
        },
        f"{SCHEMAS}/ClipForm/properties/title",
        "urlencoded",
    ),
    ({f"{SCHEMAS}/Clip/properties/seconds/x-since": 1.1}, f"{SCHEMAS}/Clip/properties/seconds/x-since", "in quotes"),
    ({f"{SCHEMAS}/Clip/required": ["seconds"]}, f"{SCHEMAS}/Clip/required", "make it optional"),
    (
        {f"{SCHEMAS}/FileSource/allOf/0/required": REMOVED, f"{BRANCHES}/discriminator/mapping/file": REMOVED},
        f"{BRANCHES}/oneOf/1",
        "require kind here",
    ),
    (
        {f"{SCHEMAS}/FileSource/allOf/0/properties/kind/enum": ["url"], f"{BRANCHES}/discriminator/mapping": {}},
        f"{BRANCHES}/oneOf/1",
        "same kind",
    ),
    (
        {f"{BRANCHES}/discriminator/mapping/file": f"#{SCHEMAS}/UrlSource"},
        f"{BRANCHES}/discriminator/mapping/file",
        "file is not the kind of",
    ),
    ({f"{STATE}/format": "password"}, STATE, "a credential?"),
    ({f"{STATE}/x-secret": "yes"}, f"{STATE}/x-secret", "write true or false"),
    ({f"{STATE}/x-secret": False, f"{STATE}/x-secret-reason": " "}, f"{STATE}/x-secret", "has an x-secret-reason"),
    ({f"{STATE}/x-secret": True, f"{STATE}/x-secret-reason": "it opens all"}, f"{STATE}/x-secret", "true has none"),
    ({f"{SCHEMAS}/Clip/x-secret": True}, f"{SCHEMAS}/Clip/x-secret", "mark the property"),
    ({f"{CREATE}/parameters/0/x-secret": True}, f"{CREATE}/parameters/0/x-secret", "mark the property"),
    ({f"{STATE}/discriminator": {"propertyName": "kind"}}, f"{STATE}/discriminator", "leave it out"),
    ({f"{SCHEMAS}/clip_kind": {"type": "string"}}, f"{SCHEMAS}/clip_kind", "PascalCase"),
]

EXAMPLES = [
    ({f"{FORM}/examples/named/value/title": "one"}, f"{FORM}/examples/named/value", '#/title: "one" does not match'),
    (
        {f"{CREATE}/requestBody/content/application~1json/examples/from_url/value/source/url": "not a uri"},
        f"{CREATE}/requestBody/content/application~1json/examples/from_url/value",
        '#/source/url: "not a uri" is not a "uri"',
    ),
    ({f"{CREATE}/parameters/0/example": 1}, f"{CREATE}/parameters/0/example", "1 is not of type"),
    ({f"{STATE}/examples": ["done", 1]}, f"{STATE}/examples/1", "1 is not of type"),
]


@pytest.mark.parametrize(("changes", "pointer", "words"), [*OPERATIONS, *SCHEMA_RULES, *EXAMPLES])
def test_a_broken_rule_is_found_where_it_is_broken(folder: Path, changes: Changes, pointer: str, words: str) -> None:
    [finding] = findings_of(folder, changes)

    assert finding.place == f"openapi.yaml#{pointer}"
    assert words in finding.message


@pytest.mark.parametrize(
    "name",
    [
        *(
            "password",
            "newPassword",
            "DIGITAL_OCEAN_ACCESS_TOKEN",
            "refreshToken",
            "apiKeys",
            "aws_access_key_id",
            "key",
        ),
        *("storage_credentials", "signature", "signed_url", "downloadUrl", "tempUrl", "source_url"),
    ],
)
def test_a_property_with_the_name_of_a_credential_is_secret_or_says_why_not(folder: Path, name: str) -> None:
    pointer = f"{SCHEMAS}/Clip/properties/{name}"
    schema = {"type": "string", "description": "What it is good for."}

    [finding] = findings_of(folder, {pointer: schema})

    assert finding.place == f"openapi.yaml#{pointer}"
    assert findings_of(folder, {pointer: {**schema, "x-secret": True}}) == []
    assert findings_of(folder, {pointer: {**schema, "x-secret": False, "x-secret-reason": "it opens nothing"}}) == []


@pytest.mark.parametrize("name", ["keyframe_rate", "publicUrl", "tokenizer", "forcePathStyle", "hotkey"])
def test_a_property_with_another_name_need_not_speak_of_secrets(folder: Path, name: str) -> None:
    schema = {"type": "string", "description": "What it is good for."}

    assert findings_of(folder, {f"{SCHEMAS}/Clip/properties/{name}": schema}) == []


def test_an_enum_stays_closed_in_a_request_and_in_what_a_response_excludes(folder: Path) -> None:
    assert findings_of(folder, {f"{SCHEMAS}/ClipForm/properties/title/enum": ["One", "Two"]}) == []
    assert findings_of(folder, {f"{STATE}/not": {"enum": ["lost", "found"]}}) == []


def test_an_example_of_two_branches_at_once_is_found(folder: Path) -> None:
    overlapping = {f"{BRANCHES}/oneOf/1": {"type": "object"}, f"{BRANCHES}/discriminator": REMOVED}

    [finding] = findings_of(folder, overlapping)

    assert "more than one" in finding.message


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Quirks: C1-C2, R1", "", "begin with the ids"),
        ("Quirks: C1-C2, R1", "Quirks: all of them", "not all of them"),
        ("Quirks: C1-C2, R1", "Quirks: C1-C3, R1", "add a heading `## C3: <finding>`"),
        ("Quirks: C1-C2, R1", "Quirks: C1-C2", "announce R1"),
        ("## C2: two", "## C2: two\n## C2: more", "join the 2 headings of C2"),
        ("old.json", "older.json", "there is no create_clip.request.older.json"),
    ],
)
def test_notes_have_one_heading_for_each_contradiction(folder: Path, old: str, new: str, words: str) -> None:
    (folder / "NOTES.md").write_text(NOTES.replace(old, new))

    assert [finding.place for finding in findings_of(folder) if words in finding.message] == ["NOTES.md"]


def test_notes_must_exist(folder: Path) -> None:
    (folder / "NOTES.md").unlink()

    assert "NOTES.md" in {finding.place for finding in findings_of(folder)}


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("create_clip.response.new.json", '{"state": "lost"}', "equals no named response example of create_clip"),
        ("create_clip.request.wrong.json", '{"message": "source is missing"}', "equals no named request example"),
        ("create_clip.response.cut.json", "{", "write JSON"),
        ("create_clip.json", "{}", "name it <operation_id>"),
        ("nobody.response.empty.json", "{}", "equals no named response example of nobody"),
        ("create_clip.response.true.json", '{"state": "queued", "seconds": true}', "equals no named response example"),
    ],
)
def test_a_seed_example_is_in_the_document_or_in_the_notes(folder: Path, name: str, text: str, words: str) -> None:
    (folder / "seed_examples" / name).write_text(text)

    [finding] = findings_of(folder)

    assert finding.place == f"seed_examples/{name}"
    assert words in finding.message


def found_by(
    rule: Callable[[list[Document]], node_programs.Found], documents: list[Document]
) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {document.name: [] for document in documents}
    for document, finding in rule(documents):
        found[document.name].append(finding)
    return found


def test_redocly_reports_each_document_by_its_own_place(folder: Path) -> None:
    unused = written(folder, "unused", {f"{SCHEMAS}/Spare": {"type": "object"}})
    unserved = written(folder, "unserved", {"/servers/0/url": "https://example.com"})

    found = found_by(node_programs.redocly, [Document(folder, valid_data()), unused, unserved])

    assert found["clips"] == []
    assert [finding.place for finding in found["unused"]] == [f"openapi.yaml#{SCHEMAS}/Spare"]
    assert "no-unused-components" in found["unused"][0].message
    assert [finding.place for finding in found["unserved"]] == ["openapi.yaml#/servers/0/url"]


def test_what_prism_cannot_compile_is_found(folder: Path) -> None:
    title = f"{SCHEMAS}/ClipForm/properties/title"
    documents: dict[str, Changes] = {
        "pattern": {f"{title}/pattern": r"^a\-b$"},
        "key_pattern": {f"{SCHEMAS}/ClipForm/patternProperties": {r"^a\-b$": {"type": "string"}}},
        "recursive_form": {f"{SCHEMAS}/ClipForm/properties/next": {"$ref": f"#{SCHEMAS}/ClipForm"}},
        "nullable": {f"{STATE}/type": REMOVED, f"{STATE}/nullable": True},
        "webhook": {"/webhooks/clip_done/post/requestBody/content/application~1json/schema": {"type": "file"}},
        "parameter": {f"{CREATE}/parameters/0/schema/minimum": "low"},
    }

    found = found_by(
        node_programs.prism,
        [
            Document(folder, valid_data()),
            *(Document(folder.parent / name, changed(it)) for name, it in documents.items()),
        ],
    )

    assert found.pop("clips") == []
    assert {name: [finding.place for finding in findings] for name, findings in found.items()} == {
        "pattern": [f"openapi.yaml#{title}/pattern"],
        "key_pattern": [rf"openapi.yaml#{SCHEMAS}/ClipForm/patternProperties/^a\-b$"],
        "recursive_form": [f"openapi.yaml#{FORM}"],
        "nullable": [f"openapi.yaml#{CREATED}/content/application~1json"],
        "webhook": ["openapi.yaml#/webhooks/clip_done/post/requestBody/content/application~1json"],
        "parameter": [f"openapi.yaml#{CREATE}/parameters"],
    }
    assert "and in other places: 1" in found["nullable"][0].message


def test_a_program_that_fails_stops_the_check_with_what_it_says(tmp_path: Path) -> None:
    program = tmp_path / "broken.cjs"
    program.write_text("throw new Error('no such luck')")

    with pytest.raises(SystemExit, match="no such luck"):
        node_programs.run_node(program)


def test_a_pointer_keeps_the_characters_that_it_escapes() -> None:
    pointer = ("paths", "/a/{id}", "x~y")

    assert render_pointer(pointer) == "#/paths/~1a~1{id}/x~0y"
    assert parse_pointer(render_pointer(pointer)) == pointer
