"""No repr shows a credential: what a document marks `x-secret` is left out, and so is what no document knows."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit_contract.model import Document, Node, subschemas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.generated.conftest import Probe

CLIENTS = Path(__file__).parents[3] / "generated/encodekit_clients"
DOCUMENTS = sorted(path.parent.name for path in CLIENTS.glob("*/openapi.json"))

SECRETS: dict[str, Any] = {
    "password": "canary-text",
    "realm": "canary-with-default",
    "token": "canary-nullable",
    "links": ["canary-in-array"],
    "owner": {"name": "canary-in-model"},
    "bucket": {"name": "films", "key": "canary-inline"},
    "shares": [{"key": "canary-inline-item"}],
}


@pytest.mark.parametrize(("model", "more"), [("Login", {}), ("TimedLogin", {"pin": "canary-beside-all-of"})])
def test_a_secret_property_is_written_but_not_shown(probe: Probe, model: str, more: dict[str, Any]) -> None:
    data = {"user": "ann", "key": "public", **SECRETS, **more}
    parsed = getattr(probe.module("models"), model).from_dict(data)
    assert parsed.to_dict() == data
    assert "canary" not in repr(parsed)
    assert all(shown in repr(parsed) for shown in ("user='ann'", "key='public'", "name='films'"))


def test_a_secret_property_has_the_default_of_any_other(probe: Probe) -> None:
    login = probe.module("models").Login(user="ann", password="canary")
    assert login.to_dict() == {"user": "ann", "password": "canary", "realm": "main"}
    assert login.token is probe.module("types").UNSET


def test_of_an_unknown_property_only_the_name_is_shown(probe: Probe) -> None:
    parsed = probe.module("models").Owner.from_dict({"name": "ann", "apiKey": "canary"})
    assert repr(parsed) == "Owner(name='ann', additional_properties=['apiKey'])"


def test_a_response_shows_what_was_read_but_neither_body_nor_headers(probe: Probe) -> None:
    answer = httpx.Response(404, json={"message": "gone", "token": "canary"}, headers={"Set-Cookie": "s=canary"})
    shown = repr(probe.call("get_job", answer, job_id="j1"))
    assert "canary" not in shown
    assert "404" in shown
    assert "message='gone'" in shown


def members(document: Document, schema: Node) -> Iterator[tuple[str, Node, bool]]:
    """The properties of an object, those of its `allOf` included: name, schema, and whether it is required."""
    schema = document.resolve(schema)
    for part in subschemas(schema):
        place, name = part.pointer[-2:]
        if place == "allOf":
            yield from members(document, part)
        elif place == "properties":
            yield name, part, name in schema.value.get("required", [])


def sample(document: Document, schema: Node, text: str) -> Any:
    """A small value that the schema allows, with `text` wherever it holds text."""
    schema = document.resolve(schema)
    for part in subschemas(schema):
        if part.pointer[-2] in {"oneOf", "anyOf"}:
            return sample(document, part, text)
    if schema.value.get("format") == "uuid":
        return "550e8400-e29b-41d4-a716-446655440000"
    if "const" in schema.value or "enum" in schema.value:
        return schema.value.get("const", schema.value.get("enum", [None])[0])
    kinds = schema.value.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        required = {name: sample(document, part, text) for name, part, needed in members(document, schema) if needed}
        return required or {"unknown": text}
    if kind == "array":
        return [sample(document, document.child(schema, "items"), text)]
    return text if kind == "string" else 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_model_of_a_document_shows_what_it_marks_secret(name: str) -> None:
    document = Document(CLIENTS / name, json.loads((CLIENTS / name / "openapi.json").read_text("utf-8")))
    models = importlib.import_module(f"encodekit_clients.{name}.models")
    waiting = {schema.pointer for schema in document.schemas if schema.value.get("x-secret")}
    assert waiting
    for model in document.data["components"]["schemas"]:
        owner = document.find(("components", "schemas", model))
        for key, secret, _ in members(document, owner):
            if secret.value.get("x-secret"):
                data = sample(document, owner, "2026-01-02T03:04:05Z") | {key: sample(document, secret, "canary")}
                parsed = getattr(models, model).from_dict(data)
                assert "canary" in json.dumps(parsed.to_dict()), (model, key)
                assert "canary" not in repr(parsed), (model, key)
                waiting.discard(secret.pointer)
    assert waiting == set()
