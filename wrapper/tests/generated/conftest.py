"""The client of probe.openapi.yaml, written once per session by the function that writes the real ones."""

from __future__ import annotations

import importlib
import runpy
import shutil
import ssl
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PACKAGE = "generated_probe"
# Making one takes longer than everything else that a client does here.
TLS = ssl.create_default_context()
BASE_URL = "https://probe.example"
TAGS = {"upload": "uploads", "upload_raw": "uploads"}


@dataclass(frozen=True)
class Probe:
    """The generated package, and what the tests do with it."""

    folder: Path

    @property
    def name(self) -> str:
        """The name under which the package is imported."""
        return self.folder.name

    def module(self, name: str) -> Any:
        """A module of the package, such as `client` or `models`."""
        return importlib.import_module(f"{self.name}.{name}")

    def operation(self, name: str) -> Any:
        """The module of one operation."""
        return self.module(f"api.{TAGS.get(name, 'jobs')}.{name}")

    def client(self, handler: Callable[[httpx.Request], httpx.Response] | None = None, **options: Any) -> Any:
        """An AuthenticatedClient whose requests go to `handler` only."""
        options.setdefault("verify_ssl", TLS)
        client = self.module("client").AuthenticatedClient(BASE_URL, "canary-token", **options)
        if handler is None:
            return client
        transport = httpx.MockTransport(handler)
        client.set_httpx_client(httpx.Client(base_url=BASE_URL, transport=transport))
        return client.set_async_httpx_client(httpx.AsyncClient(base_url=BASE_URL, transport=transport))

    def call(self, operation: str, answer: httpx.Response, **arguments: Any) -> Any:
        """What `sync_detailed` makes of an answer."""
        return self.operation(operation).sync_detailed(client=self.client(lambda _: answer), **arguments)

    def sent(self, operation: str, **arguments: Any) -> httpx.Request:
        """The request that `sync_detailed` puts on the wire."""
        requests: list[httpx.Request] = []

        def handler(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            return httpx.Response(418, json={"message": "seen"})

        self.operation(operation).sync_detailed(client=self.client(handler), **arguments)
        return requests[0]


@pytest.fixture(scope="session")
def probe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Probe]:
    target = tmp_path_factory.mktemp("clients")
    source = target / "specs" / PACKAGE
    source.mkdir(parents=True)
    shutil.copy(HERE / "probe.openapi.yaml", source / "openapi.yaml")
    (source / "client.yaml").write_text(f"package_name_override: {PACKAGE}\nliteral_enums: true\n")
    runpy.run_path(str(ROOT / "tools/generate.py"))["generate_client"](PACKAGE, target, target / "specs")
    sys.path.insert(0, str(target))
    yield Probe(target / PACKAGE)
    sys.path.remove(str(target))
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
