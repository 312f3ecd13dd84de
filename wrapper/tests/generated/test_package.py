"""The package as a whole: what an import brings, what a type checker says, and that every override is accounted for."""

from __future__ import annotations

import importlib
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import openapi_python_client
import pytest

if TYPE_CHECKING:
    from tests.generated.conftest import Probe

TEMPLATES = Path(__file__).parents[3] / "specs/templates"
OVERRIDES = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.jinja"))


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def modules_after(probe: Probe, statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after one statement."""
    code = f"import sys; sys.path.insert(0, {str(probe.folder.parent)!r}); {statement}; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_the_package_alone_brings_neither_httpx_nor_attrs(probe: Probe) -> None:
    assert not modules_after(probe, f"import {probe.name}") & {
        "httpx",
        "attrs",
        f"{probe.name}.client",
        f"{probe.name}.models",
    }


def test_an_operation_brings_its_own_models_only(probe: Probe) -> None:
    modules = modules_after(probe, f"import {probe.name}.api.jobs.get_source")
    models = {name.rpartition(".")[2] for name in modules if name.startswith(f"{probe.name}.models.")}
    assert models == {"file_source", "url_source", "url_source_kind", "tape_source"}


def test_a_model_brings_the_models_it_holds_when_it_is_read(probe: Probe) -> None:
    modules = modules_after(probe, f"import {probe.name}.models.job")
    models = {name.rpartition(".")[2] for name in modules if name.startswith(f"{probe.name}.models.")}
    assert models == {"job", "state"}
    assert "httpx" not in modules


def test_every_model_is_found_under_its_name(probe: Probe) -> None:
    models = probe.module("models")
    assert len(models.__all__) > 5
    assert {name for name in models.__all__ if not hasattr(models, name)} == set()
    assert set(models.__all__) <= set(dir(models))
    with pytest.raises(AttributeError, match="Unheard"):
        models.Unheard  # noqa: B018


def test_the_clients_are_found_in_the_package(probe: Probe) -> None:
    package = importlib.import_module(probe.name)
    assert package.Client is probe.module("client").Client
    assert package.AuthenticatedClient is probe.module("client").AuthenticatedClient
    with pytest.raises(AttributeError, match="Unheard"):
        package.Unheard  # noqa: B018


def test_the_generated_code_passes_mypy_strict(probe: Probe) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", "", "-p", probe.name]
    result = subprocess.run(command, cwd=probe.folder.parent, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("override", OVERRIDES)
def test_every_override_has_a_row_in_the_readme_and_says_why_it_is_there(override: str) -> None:
    assert f"| `{override}` |" in (TEMPLATES / "README.md").read_text("utf-8")
    assert (TEMPLATES / override).read_text("utf-8").startswith("{# ")


def test_every_row_of_the_readme_is_an_override() -> None:
    rows = [line for line in (TEMPLATES / "README.md").read_text("utf-8").splitlines() if ".jinja` |" in line]
    assert rows
    assert [row for row in rows if not any(f"| `{override}` |" in row for override in OVERRIDES)] == []


def test_the_readme_states_how_far_the_overrides_are_from_stock() -> None:
    stock = Path(openapi_python_client.__file__).parent / "templates"
    changes = [
        line[0]
        for override in OVERRIDES
        for line in [*unified_diff(lines(stock / override), lines(TEMPLATES / override), n=0)][2:]
    ]
    stated = f"{changes.count('+')} lines added and {changes.count('-')} removed"
    assert stated in " ".join((TEMPLATES / "README.md").read_text("utf-8").split())
