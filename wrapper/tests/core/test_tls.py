"""Whom a client trusts."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import certifi
import pytest

from encodekit._core.http import shared_tls_context

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def fresh_tls_context() -> Iterator[None]:
    shared_tls_context.cache_clear()
    yield
    shared_tls_context.cache_clear()


@pytest.mark.usefixtures("fresh_tls_context")
def test_all_clients_share_one_tls_context_that_checks_whom_it_talks_to(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    context = shared_tls_context()
    assert shared_tls_context() is context
    assert (context.check_hostname, context.verify_mode) == (True, ssl.CERT_REQUIRED)
    assert context.cert_store_stats()["x509_ca"] == Path(certifi.where()).read_text().count("BEGIN CERTIFICATE")


@pytest.mark.usefixtures("fresh_tls_context")
def test_the_authorities_of_a_company_are_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Path(certifi.where()).read_text().partition("-----END CERTIFICATE-----")
    file = tmp_path / "company.pem"
    file.write_text(first[0] + first[1])
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    assert shared_tls_context().cert_store_stats()["x509_ca"] == 1


@pytest.mark.usefixtures("fresh_tls_context")
def test_a_folder_of_authorities_is_trusted_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trusted: dict[str, str | None] = {}
    monkeypatch.setattr(ssl, "create_default_context", trusted.update)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    shared_tls_context()
    assert trusted == {"cafile": None, "capath": str(tmp_path)}
