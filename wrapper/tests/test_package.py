"""What importing costs, which names there are, and who may import whom."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import encodekit
from tests.facades import public_classes

ROOT = Path(encodekit.__file__).parent
PACKAGES = sorted(file.parent.name for file in (ROOT / "providers").glob("*/__init__.py"))
PROVIDERS = [name for name in PACKAGES if not name.startswith("_")]
# What the facades of several providers have in common stands beside them, under a name that begins with an underscore.
SHARED = [name for name in PACKAGES if name.startswith("_")]


def loaded_after(*statements: str) -> list[set[str]]:
    """The modules that a fresh interpreter has after each of the statements."""
    code = "; ".join(f"{statement}; print(*sys.modules)" for statement in ("import sys", *statements))
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [set(line.split()) for line in result.stdout.splitlines()[1:]]


def below(modules: set[str], *names: str) -> set[str]:
    return {module for module in modules for name in names if module == name or module.startswith(f"{name}.")}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@cache
def imports(file: Path, *, at_run_time: bool = True) -> set[str]:
    """The modules that a file imports, at run time or at all, as whole names."""
    found: set[str] = set()

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.expr):
            return
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test) and at_run_time:
            return
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(tree(file))
    return found


def files(*folders: str) -> list[Path]:
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]


def test_importing_the_library_imports_next_to_nothing_and_its_errors_little_more() -> None:
    loaded, with_errors = loaded_after("import encodekit", "import encodekit.errors")
    heavy = ("httpx", "attr", "attrs", "tenacity", "anyio", "importlib.metadata", "encodekit_clients", "asyncio", "ssl")
    assert not below(loaded, *heavy)
    assert below(loaded, "encodekit.providers", "encodekit.errors", "encodekit.models") == set()
    assert not below(with_errors, "httpx", "attrs", "tenacity", "encodekit_clients")


@pytest.mark.parametrize("provider", PROVIDERS)
def test_one_provider_imports_no_other_and_its_client_neither_its_twin_nor_all_models(provider: str) -> None:
    [(name, cls)] = [item for item in public_classes(provider).items() if not item[0].startswith("Async")]
    credentials = inspect.signature(cls).parameters.keys() & {"api_key", "token", "access_key", "secret_key"}
    after_client, after_all = loaded_after(
        f"from encodekit import {name}; {name}(**{dict.fromkeys(credentials, 'cvr_1234567')}).close()",
        f"import encodekit.providers.{provider} as p; [getattr(p, name) for name in p.__all__]",
    )
    assert not [module for module in after_client if module.startswith("encodekit.") and "._async" in module]
    assert not below(after_client, f"encodekit_clients.{provider}.models", "encodekit.sandbox", "anyio.to_thread")
    others = [other for other in PROVIDERS if other != provider]
    assert not below(after_all, *[f"encodekit.providers.{other}" for other in others])
    assert not below(after_all, *[f"encodekit_clients.{other}" for other in others])


def test_every_public_name_resolves_and_is_documented() -> None:
    assert [name for name in encodekit.__all__ if not getattr(encodekit, name).__doc__] == []
    assert set(encodekit.__all__) <= set(dir(encodekit))


def test_the_public_names_stand_in_order_and_have_a_home_each() -> None:
    assert encodekit.__all__ == sorted(encodekit.__all__)
    assert set(encodekit._HOME) == set(encodekit.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'encodekit' has no attribute 'nonsense'"):
        _ = encodekit.nonsense


def test_the_core_knows_no_provider() -> None:
    for file in files("_core"):
        known = below(imports(file, at_run_time=False), "encodekit.providers", "encodekit_clients", "encodekit.sandbox")
        assert not known, file


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_provider_knows_itself_and_what_it_shares(provider: str) -> None:
    own = {f"encodekit.providers.{name}" for name in (provider, *SHARED)}
    for file in files(f"providers/{provider}"):
        known = below(imports(file, at_run_time=False), "encodekit.providers")
        assert {".".join(module.split(".")[:3]) for module in known} <= own | {"encodekit.providers"}, file


@pytest.mark.parametrize("folder", SHARED)
def test_what_is_shared_knows_none_of_those_who_share_it(folder: str) -> None:
    for file in files(f"providers/{folder}"):
        known = below(imports(file, at_run_time=False), *[f"encodekit.providers.{name}" for name in PROVIDERS])
        assert not known, file


def test_only_the_core_the_sandbox_and_the_testing_kit_touch_the_http_library() -> None:
    touching = [
        file.relative_to(ROOT).as_posix()
        for file in sorted(ROOT.rglob("*.py"))
        if file.relative_to(ROOT).parts[0] not in {"_core", "sandbox", "testing"}
        if below(imports(file), "httpx", "httpcore", "tenacity", "requests")
    ]
    assert not touching


@pytest.mark.parametrize(
    ("rooms", "extras"),
    [
        ({"sandbox", "testing"}, ["starlette", "uvicorn", "av", "imageio_ffmpeg", "jsonschema_rs"]),
        ({"cli"}, ["typer", "rich"]),
        ({"otel.py"}, ["opentelemetry"]),
    ],
    ids=["sandbox", "cli", "otel"],
)
def test_what_an_extra_brings_is_imported_in_its_own_room_only(rooms: set[str], extras: list[str]) -> None:
    elsewhere = [file for file in sorted(ROOT.rglob("*.py")) if file.relative_to(ROOT).parts[0] not in rooms]
    assert not [file for file in elsewhere if below(imports(file, at_run_time=False), *extras)]


def test_the_errors_and_the_models_know_nothing_but_each_other() -> None:
    for name in ("errors.py", "models.py"):
        known = below(imports(ROOT / name, at_run_time=False), "encodekit", "httpx")
        assert known <= {"encodekit.models", "encodekit.models.JobStatus"}, name


def test_the_version_is_that_of_the_project() -> None:
    import tomllib

    project = tomllib.loads((ROOT.parents[1] / "pyproject.toml").read_text())["project"]
    assert encodekit.__version__ == project["version"]


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "py.typed").exists()
