"""Write everything that is generated: the typed clients, and every `_sync` from the `_async` beside it.

`python tools/generate.py` writes; `python tools/generate.py --check` writes elsewhere, compares, and exits 1 with the
names of the files that differ. Both give the same bytes each time.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from typing import Any

import unasync
from ruamel.yaml import YAML

# Run as a script, Python looks for modules in tools/ only.
sys.path.insert(0, str(Path(__file__).parent.parent))

from encodekit_contract.model import Document, Node, subschemas

ROOT = Path(__file__).parent.parent
SPECS = ROOT / "specs"
CLIENTS = Path("generated/encodekit_clients")
LIBRARY = Path("wrapper/encodekit")
SYNC_BANNER = "# Made from {source} by `make generate`; change that file instead.\n"

# Names that mean the same thing in both worlds; every other word of an `_async` file stays as it is.
SYNC_NAMES = {
    "_async": "_sync",
    "AsyncClient": "Client",
    "Eventual": "Immediate",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "anext": "next",
    "aread": "read",
    "current_loop_async": "current_loop",
    "read_in_time_async": "read_in_time",
    "run_blocking_async": "run_blocking",
    "sleep_async": "sleep",
}


def documents(specs: Path = SPECS) -> list[str]:
    """The names of the documents, which are the names of their folders under specs/."""
    return sorted(path.parent.name for path in specs.glob("*/openapi.yaml"))


def load_document(name: str, specs: Path = SPECS) -> dict[str, Any]:
    """One document as plain data."""
    document: dict[str, Any] = YAML(typ="safe").load(specs / name / "openapi.yaml")
    return document


# What stands between the items of an array in a query that goes out as one value, by OpenAPI's `style`.
SEPARATORS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


def array_separators(document: dict[str, Any]) -> dict[str, dict[str, str]]:
    """By operation, which query parameters are joined, and by what: the generator reads neither style nor explode."""
    separators: dict[str, dict[str, str]] = {}
    shared = document.get("components", {}).get("parameters", {})
    for path in document["paths"].values():
        for operation in (part for part in path.values() if isinstance(part, dict) and "operationId" in part):
            for item in [*path.get("parameters", []), *operation.get("parameters", [])]:
                parameter = shared[item["$ref"].rpartition("/")[2]] if "$ref" in item else item
                style = parameter.get("style", "form")
                if parameter["in"] == "query" and not parameter.get("explode", style == "form"):
                    separators.setdefault(operation["operationId"], {})[parameter["name"]] = SEPARATORS[style]
    return separators


def secret_properties(document: Document, schema: Node) -> set[str]:
    """The properties of an object that `x-secret` marks, those of its `allOf` included."""
    found: set[str] = set()
    for part in subschemas(document.resolve(schema)):
        place, key = part.pointer[-2:]
        if place == "allOf":
            found |= secret_properties(document, part)
        elif place == "properties" and part.value.get("x-secret"):
            found.add(key)
    return found


def with_secrets_listed(data: dict[str, Any]) -> dict[str, Any]:
    """A copy in which every object lists its secret properties, so that a template need not follow references.

    The generator drops `x-` keys of a property, and keeps those of the schema that a model is made of.
    """
    document = Document(Path(), deepcopy(data))
    for schema in document.schemas:
        secrets = secret_properties(document, schema)
        if secrets:
            schema.value["x-secret-properties"] = sorted(secrets)
    return document.data


# Settings for the ruff that the generator calls, so that a client is the same wherever it is written.
RUFF_SETTINGS = 'line-length = 120\ntarget-version = "py311"\nlint.select = ["F", "I"]\n'


def prepare_templates(document: dict[str, Any], target: Path) -> None:
    """Write our templates to `target`, and what they need to know of the document beside what the generator says."""
    shutil.copytree(SPECS / "templates", target)
    separators = json.dumps(array_separators(document), ensure_ascii=False)
    (target / "array_separators.jinja").write_text(f"{{% set array_separators = {separators} %}}\n", encoding="utf-8")


def generate_client(name: str, target: Path, specs: Path = SPECS) -> None:
    """Write the client of the document `specs/<name>` to `target/<name>`, with the document beside it as JSON."""
    document = load_document(name, specs)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        prepare_templates(document, scratch / "templates")
        (scratch / "openapi.json").write_text(json.dumps(with_secrets_listed(document)), encoding="utf-8")
        (scratch / "ruff.toml").write_text(RUFF_SETTINGS)
        run_generator(specs / name / "client.yaml", scratch)
        shutil.copytree(scratch / "client", target / name, ignore=shutil.ignore_patterns(".*"))
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    (target / name / "openapi.json").write_text(text + "\n", encoding="utf-8")
    (target / name / "py.typed").touch()


def run_generator(settings: Path, scratch: Path) -> None:
    """Let openapi-python-client write `client` from `openapi.json` and `templates` beside it; it must not even warn."""
    command = [
        *(sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none", "--fail-on-warning"),
        *("--path", str(scratch / "openapi.json"), "--config", str(settings)),
        *("--custom-template-path", str(scratch / "templates"), "--output-path", str(scratch / "client")),
    ]
    # The generator calls ruff by its name: the one installed beside this interpreter.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    result = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PATH": path})
    if result.returncode:
        raise SystemExit(
            f"The client of {settings.parent.name} could not be generated:\n{result.stdout}{result.stderr}"
        )


def generate_clients(target: Path, specs: Path = SPECS) -> None:
    """Write every client below `target`, two at a time: each is a process of its own."""
    target.mkdir(parents=True, exist_ok=True)
    (target / "__init__.py").write_text('"""Typed clients, one package for each document under specs/."""\n')
    (target / "py.typed").touch()
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(lambda name: generate_client(name, target, specs), documents(specs)))


def async_sources(library: Path = ROOT / LIBRARY, root: Path = ROOT) -> list[Path]:
    """Every hand-written file of a library that awaits, relative to its project."""
    folders = [folder for folder in library.rglob("_async") if folder.is_dir()]
    files = [file for folder in folders for file in folder.rglob("*.py")]
    return sorted(file.relative_to(root) for file in [*files, *library.rglob("_async.py")])


def async_names(sources: list[Path]) -> dict[str, str]:
    """The rewritten names: the fixed ones, and `AsyncX` -> `X` for every class that the sources define."""
    text = "".join(source.read_text("utf-8") for source in sources)
    defined = re.findall(r"^class (Async\w+)", text, re.MULTILINE)
    return {name: name.removeprefix("Async") for name in defined} | SYNC_NAMES


def generate_sync(target: Path, library: Path = ROOT / LIBRARY, root: Path = ROOT) -> None:
    """Write the `_sync` twin of every `_async` file of a library, which may build on ours, below `target`."""
    sources = async_sources(library, root)
    if not sources:
        return
    names = async_names([*(ROOT / source for source in async_sources()), *(root / source for source in sources)])
    for source in sources:
        twin = target / str(source).replace("_async", "_sync")
        with tempfile.TemporaryDirectory() as scratch:
            rule = unasync.Rule(fromdir=str(root), todir=scratch, additional_replacements=names)
            rule._unasync_file(str(root / source))
            text = Path(scratch, source).read_text("utf-8")
        twin.parent.mkdir(parents=True, exist_ok=True)
        twin.write_text(SYNC_BANNER.format(source=source.as_posix()) + text, encoding="utf-8")
    twins = [str(target / str(source).replace("_async", "_sync")) for source in sources]
    for arguments in (["check", "--quiet", "--fix", "--select", "I,RUF100,RUF022"], ["format", "--quiet"]):
        subprocess.run([ruff(), *arguments, "--config", str(ROOT / "pyproject.toml"), *twins], check=True)


def ruff() -> str:
    """The formatter that is installed beside this interpreter, which need not be on PATH."""
    return str(Path(sys.executable).with_name("ruff"))


def differences(fresh: Path, kept: Path) -> list[str]:
    """The files below either folder that the other lacks or has with other bytes."""

    def files(root: Path) -> set[Path]:
        found = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
        return {path for path in found if "__pycache__" not in path.parts and not path.name.startswith(".")}

    def same(path: Path) -> bool:
        return filecmp.cmp(fresh / path, kept / path, shallow=False)

    both = files(fresh) & files(kept)
    return sorted(str(path) for path in (files(fresh) ^ files(kept)) | {path for path in both if not same(path)})


def check() -> int:
    """Compare what the sources give with what is committed; 1 when they differ."""
    with tempfile.TemporaryDirectory() as scratch:
        generate_clients(Path(scratch) / CLIENTS)
        generate_sync(Path(scratch))
        stale = [f"{CLIENTS}/{name}" for name in differences(Path(scratch) / CLIENTS, ROOT / CLIENTS)]
        stale += [
            twin
            for twin in (str(source).replace("_async", "_sync") for source in async_sources())
            if not (ROOT / twin).exists() or not filecmp.cmp(Path(scratch) / twin, ROOT / twin, shallow=False)
        ]
    for name in stale:
        print(f"stale: {name}", file=sys.stderr)
    if stale:
        print("Run `make generate` and commit what it writes.", file=sys.stderr)
    return 1 if stale else 0


OTHERS = "a client of each specs/<name>/openapi.yaml beside specs/, and each _sync"


def generate_for(project: Path) -> int:
    """Write what is generated of another project; the exit status."""
    for name in documents(project / "specs"):
        shutil.rmtree(project / name, ignore_errors=True)
        generate_client(name, project, project / "specs")
    generate_sync(project, project, project)
    return 0


def main() -> int:
    """Parse the command line and do what it says; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether generated files are up to date")
    parser.add_argument("--project", type=Path, metavar="FOLDER", help=f"write those of another project: {OTHERS}")
    options = parser.parse_args()
    if options.check:
        return check()
    if options.project:
        return generate_for(options.project.resolve())
    with tempfile.TemporaryDirectory() as scratch:
        generate_clients(Path(scratch) / CLIENTS)  # elsewhere first: a failure leaves the kept ones as they are
        shutil.rmtree(ROOT / CLIENTS, ignore_errors=True)
        shutil.copytree(Path(scratch) / CLIENTS, ROOT / CLIENTS, ignore=shutil.ignore_patterns(".*"))
    generate_sync(ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
