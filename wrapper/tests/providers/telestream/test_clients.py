"""The clients: settings, options, twins that are equal, and settings that are those of the documents."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

from encodekit import providers
from encodekit._core.options import CallOptions
from encodekit.providers.telestream_flip import TelestreamFlip, profile_settings
from encodekit.providers.telestream_flip import requests as flip_requests
from encodekit.providers.telestream_flip_legacy import TelestreamFlipLegacy
from encodekit.providers.telestream_flip_legacy import requests as legacy_requests
from encodekit.providers.telestream_notifications import TelestreamNotifications
from encodekit.providers.telestream_notifications import requests as notification_requests
from tests.providers.telestream.support import API_KEY, FACTORY, Kind, Server, document, http_client, operations
from tests.support import each

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS = ("_telestream", "telestream_flip", "telestream_flip_legacy", "telestream_notifications")
HOME = Path(providers.__path__[0])


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FLIP", "NOTIFICATIONS"):
        monkeypatch.setenv(f"TELESTREAM_{name}_API_KEY", API_KEY)
        monkeypatch.setenv(f"TELESTREAM_{name}_BASE_URL", "https://other.example/api/")
    monkeypatch.setenv("TELESTREAM_FLIP_FACTORY_ID", "f7")
    monkeypatch.setenv("TELESTREAM_FLIP_LEGACY_ACCESS_KEY", "access")
    monkeypatch.setenv("TELESTREAM_FLIP_LEGACY_SECRET_KEY", "secret")
    monkeypatch.setenv("TELESTREAM_FLIP_LEGACY_FACTORY_ID", "f8")
    monkeypatch.setenv("TELESTREAM_FLIP_LEGACY_BASE_URL", "https://old.example/v3.0")
    with TelestreamFlip() as flip, TelestreamNotifications() as notifications, TelestreamFlipLegacy() as legacy:
        assert flip.factory_id == "f7"
        assert flip._transport.base_url == notifications._transport.base_url == "https://other.example/api"
        assert flip._transport._credential is not None
        assert legacy.factory_id == "f8"
        assert legacy._transport.base_url == "https://old.example/v3.0"
        assert legacy.signed_params("GET", "/videos.json")["access_key"] == "access"


def test_without_settings_a_client_goes_to_production() -> None:
    with TelestreamFlip("k") as flip, TelestreamNotifications("k") as service, TelestreamFlipLegacy("a", "s") as legacy:
        assert flip._transport.base_url == "https://api.cloud.telestream.net/flip/3.1"
        assert service._transport.base_url == "https://api.cloud.telestream.net/notifications/v2.0"
        assert legacy._transport.base_url == "https://api-gce.pandastream.com/v3.0"
        assert legacy.get_resource("flip") is legacy
        assert repr(flip) == "TelestreamFlip(factory_id=None)"
        assert repr(service) == "TelestreamNotifications()"


@pytest.mark.parametrize("facade", ["legacy", "flip", "notifications"])
def test_options_make_a_view_and_change_nothing(kind: Kind, server: Server, facade: str) -> None:
    client = getattr(kind, facade)(server)
    routes = {"GET /factories/f1.json": {"id": "f1"}, "GET /subscriptions/f1": {"type": "x", "topic": {}, "params": {}}}
    server.routes = routes | {
        "GET /subscriptions/f1": {"type": "x", "topic": {"service": "a", "event": "b"}, "params": {}}
    }
    group = "subscriptions" if facade == "notifications" else "factories"
    getattr(client, group).find("f1")
    getattr(client.with_options(headers={"X-Trace": "1"}), group).find("f1")
    getattr(client, group).find("f1")
    getattr(client, group).find("f1", headers={"X-Trace": "2"})
    assert [request.headers.get("x-trace") for request in server.requests] == [None, "1", None, "2"]


@each("facade", ["legacy", "flip", "notifications"])
def test_an_injected_client_stays_open(kind: Kind, server: Server, facade: str) -> None:
    made = http_client(server, is_async=kind.is_async)
    with getattr(kind, facade)(server, http_client=made) as client:
        assert "canary" not in repr(client)
    assert not made.is_closed


def classes(folder: str) -> Iterator[tuple[str, type]]:
    """The asynchronous classes of a folder, with the module of the twin."""
    for path in sorted((HOME / folder / "_async").glob("*.py")):
        module = importlib.import_module(f"encodekit.providers.{folder}._async.{path.stem}")
        for name, cls in vars(module).items():
            if inspect.isclass(cls) and cls.__module__ == module.__name__ and name.startswith("Async"):
                yield f"encodekit.providers.{folder}._sync.{path.stem}", cls


def public(cls: type) -> dict[str, Any]:
    return {name: value for name, value in vars(cls).items() if not name.startswith("_")}


@each("folder", FOLDERS)
def test_twins_have_the_same_methods_and_signatures(folder: str) -> None:
    def plain(signature: inspect.Signature) -> str:
        return re.sub(r"\bAsync(\w+)", r"\1", str(signature).replace("_async", "_sync"))

    found = 0
    for module, cls in classes(folder):
        twin = getattr(importlib.import_module(module), cls.__name__.removeprefix("Async"))
        names = {"close" if name == "aclose" else name for name in public(cls)}
        assert names == public(twin).keys()
        for name, value in public(cls).items():
            if inspect.isfunction(value):
                found += 1
                other = getattr(twin, "close" if name == "aclose" else name)
                assert plain(inspect.signature(value)) == plain(inspect.signature(other)), name
    assert found > 5


@each("folder", FOLDERS)
def test_every_public_name_says_what_it_is(folder: str) -> None:
    for _, cls in classes(folder):
        assert cls.__doc__, cls
        for name, value in public(cls).items():
            member = getattr(value, "func", value)
            if inspect.isfunction(member) or isinstance(member, property):
                assert inspect.getdoc(member), f"{cls.__name__}.{name}"


@pytest.mark.parametrize("folder", FOLDERS[1:])
def test_every_operation_is_reached_from_the_facade(folder: str) -> None:
    used: set[str] = set()
    for path in (HOME / folder / "_async").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"encodekit_clients.{folder}.api."):
                used |= {name.name for name in node.names}
    assert used == operations(folder).keys()


def test_the_three_apis_do_not_import_each_other() -> None:
    for folder in FOLDERS:
        for path in (HOME / folder).rglob("*.py"):
            for other in {*FOLDERS[1:]} - {folder}:
                assert f"providers.{other}." not in path.read_text().replace(f"providers.{folder}.", ""), path


def schema_of(name: str, schema: str) -> dict[str, Any]:
    """The properties of a schema, with those of what it is made of."""
    schemas: dict[str, dict[str, Any]] = document(name)["components"]["schemas"]

    def properties(node: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in node:
            return properties(schemas[node["$ref"].rpartition("/")[2]])
        found: dict[str, Any] = {}
        for part in node.get("allOf", []):
            found |= properties(part)
        own: dict[str, Any] = node.get("properties", {})
        return found | own

    def resolved(node: dict[str, Any]) -> dict[str, Any]:
        return resolved(schemas[node["$ref"].rpartition("/")[2]]) if "$ref" in node else node

    return {key: resolved(value) for key, value in properties(schemas[schema]).items()}


SETTINGS = [
    ("telestream_flip", "ProfileSettings", profile_settings.ProfileSettings),
    ("telestream_flip", "CreateProfileRequest", profile_settings.ProfileSettings),
    ("telestream_flip", "FactorySettings", flip_requests.FactorySettings),
    ("telestream_flip", "CreateFactoryRequest", flip_requests.FactorySettings),
    ("telestream_notifications", "TopicRequest", notification_requests.Topic),
    ("telestream_notifications", "TopicUpdate", notification_requests.TopicChange),
    ("telestream_notifications", "SubscriptionParamsRequest", notification_requests.Params),
]


@each(("name", "schema", "arguments"), SETTINGS)
def test_settings_and_their_values_are_those_of_the_document(name: str, schema: str, arguments: type) -> None:
    documented = schema_of(name, schema)
    hints = get_type_hints(arguments)
    assert hints.keys() == documented.keys()
    for key, node in documented.items():
        allowed = {
            value for option in get_args(hints[key]) for value in get_args(option) if isinstance(value, str | int)
        }
        assert allowed == set(node.get("enum", ())), key


def test_limits_are_those_of_the_document() -> None:
    documented = schema_of("telestream_flip", "ProfileSettings")
    limits = {key: (node["minimum"], node["maximum"]) for key, node in documented.items() if "minimum" in node}
    assert limits == profile_settings._LIMITS
    assert set(flip_requests.STORAGE_PROVIDERS) == set(
        schema_of("telestream_flip", "FactorySettings")["storage_provider"]["enum"]
    )


def test_the_settings_of_a_legacy_profile_are_those_of_the_document() -> None:
    shared = document("telestream_flip_legacy")["components"]["parameters"]
    parameters = operations("telestream_flip_legacy")["create_profile"]["parameters"]
    named = [shared[item["$ref"].rpartition("/")[2]] if "$ref" in item else item for item in parameters]
    kinds = {"string": str, "integer": int, "number": float, "boolean": bool}
    hints = get_type_hints(legacy_requests.ProfileSettings)
    assert hints.keys() == {item["name"] for item in named}
    for item in named:
        assert kinds[item["schema"]["type"]] in get_args(hints[item["name"]]), item["name"]


def test_no_setting_has_the_name_of_an_option() -> None:
    for arguments in (profile_settings.ProfileSettings, flip_requests.FactorySettings, legacy_requests.ProfileSettings):
        assert not arguments.__annotations__.keys() & CallOptions.__annotations__.keys()


def test_factory_settings_are_kept_to_themselves(kind: Kind, server: Server) -> None:
    server.routes["PATCH /factories/f1.json"] = {"id": "f1"}
    settings = {"host": "ftp.example"}
    kind.flip(server).factories.update("f1", storage_credential_attributes=settings)
    assert settings == {"host": "ftp.example"}
    assert FACTORY not in str(server.requests[0].url)
