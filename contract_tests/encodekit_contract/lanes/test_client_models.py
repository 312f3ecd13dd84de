"""Are the names and the values that a client offers those of the document?"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from encodekit_contract.documents import Document
from encodekit_contract.oracle.typed import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUES_SUFFIX = "_VALUES"
Values = frozenset[Any]


def test_enumerations_are_those_of_the_document(document: Document) -> None:
    documented = dict(enumerations(document))
    generated: dict[str, Values] = {}
    for module in models(document):
        for name, value in vars(module).items():
            if name.endswith(VALUES_SUFFIX) and isinstance(value, set):
                [kind] = [item for item in vars(module).values() if get_origin(item) is Literal]
                assert value == set(get_args(kind)), name
                generated[plain(name.removesuffix(VALUES_SUFFIX))] = frozenset(value)
    assert set(generated.values()) == set(documented.values())
    for name in generated.keys() & documented.keys():
        assert generated[name] == documented[name], name


def test_every_model_is_exported_under_its_name(document: Document) -> None:
    package: Any = import_module(f"{document.package}.models")
    for module in models(document):
        defined = {name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__}
        for name in defined & set(package.__all__):
            assert getattr(package, name) is getattr(module, name)
        assert any(plain(name) == plain(module.__name__.rpartition(".")[2]) for name in package.__all__), module


def models(document: Document) -> Iterator[ModuleType]:
    """The modules of a client's models."""
    for path in sorted(Path(document.folder, "models").glob("*.py")):
        if path.name != "__init__.py":
            yield import_module(f"{document.package}.models.{path.stem}")


def enumerations(document: Document) -> Iterator[tuple[str, Values]]:
    """The values of every enumeration, by the name of its component, or by its place where it has none."""
    for schema in document.source.schemas:
        values = frozenset(schema.value.get("enum", ())) - {None}
        if values:
            is_component = schema.pointer[:2] == ("components", "schemas") and len(schema.pointer) == 3
            yield plain(schema.pointer[-1]) if is_component else "/".join(schema.pointer), values
