"""A document can be read, by everyone alike, and is valid OpenAPI 3.1: what every other rule takes for granted."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from encodekit_contract.model import Document, Finding, Pointer, place

OPENAPI = "3.1.0"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def read(folder: Path) -> tuple[Document | None, list[Finding]]:
    """The document in a folder, or None when it breaks a rule that all others build on; and the findings."""
    try:
        today, before = (parse(folder / "openapi.yaml", version) for version in ((1, 2), (1, 1)))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return None, [Finding(f"openapi.yaml:{line}", f"this is not YAML: {error.problem}")]
    findings = [*ambiguities(today, before)]
    if not findings and not isinstance(today, dict):
        findings = [Finding(place(()), "write an object here")]
    if findings:
        return None, findings
    document = Document(folder, today)
    findings = [*versions(document), *loose_references(document)]
    findings = findings or [*invalidities(document)]
    return (None if findings else document), findings


def parse(path: Path, version: tuple[int, int]) -> Any:
    """The file as a reader of that version of YAML understands it."""
    yaml = YAML(typ="safe")
    yaml.version = version
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # numbers such as 1e3 draw a warning, and are compared below
        return yaml.load(path)


def ambiguities(today: Any, before: Any, pointer: Pointer = ()) -> Iterator[Finding]:
    """Values that are no JSON, or that readers of YAML 1.1 and 1.2 understand differently."""
    if isinstance(today, dict) and isinstance(before, dict):
        for (key, value), (key_before, value_before) in zip(today.items(), before.items(), strict=True):
            if isinstance(key, str) and key == key_before:
                yield from ambiguities(value, value_before, (*pointer, key))
            else:
                yield Finding(place(pointer), f"put the key {key} in quotes: not every reader sees a string")
    elif isinstance(today, list) and isinstance(before, list):
        for index, (value, value_before) in enumerate(zip(today, before, strict=True)):
            yield from ambiguities(value, value_before, (*pointer, str(index)))
    elif today is not None and not isinstance(today, str | bool | int | float):
        yield Finding(place(pointer), f"put {today} in quotes: it is read as a {type(today).__name__}")
    elif type(today) is not type(before) or today != before:
        yield Finding(place(pointer), f"put {today!r} in quotes: YAML 1.1 reads it as {before!r}")


def versions(document: Document) -> Iterator[Finding]:
    """The version of OpenAPI and the dialect of its schemas."""
    for key, value in (("openapi", OPENAPI), ("jsonSchemaDialect", DIALECT)):
        if document.data.get(key) != value:
            yield Finding(place((key,)), f"write `{key}: {value}`")


def loose_references(document: Document) -> Iterator[Finding]:
    """References that lead nowhere, or out of the document."""
    for node in document.nodes:
        if node.reference is None:
            continue
        try:
            document.find(node.reference)
        except LookupError:
            yield node.finding(f"{node.value['$ref']} leads nowhere in this document", "$ref")


def invalidities(document: Document) -> Iterator[Finding]:
    """What the specification of OpenAPI 3.1 does not allow."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tries patterns in Python, where some that JavaScript allows draw a warning
        errors = list(OpenAPIV31SpecValidator(document.data).iter_errors())
    for error in errors:
        pointer = tuple(str(key) for key in error.absolute_path)
        reasons = [error.message, *(reason.message for reason in error.context or ())]
        yield Finding(place(pointer), f"not valid OpenAPI: {'; '.join(reason.splitlines()[0] for reason in reasons)}")
