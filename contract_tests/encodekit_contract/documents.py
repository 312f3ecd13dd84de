"""The documents as the harness reads them: the JSON copies that lie beside the generated clients.

The clients are found by import, so that PYTHONPATH alone decides which ones are tested. Those of another project are
named by `variables`.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from encodekit_contract import variables
from encodekit_contract.model import Document as Source
from encodekit_contract.model import Node, is_webhook

JSON_TYPE = "application/json"
FORM_TYPE = "application/x-www-form-urlencoded"
MULTIPART_TYPE = "multipart/form-data"
# Clients draw the boundary by chance.
DRAWN_BOUNDARY = re.compile(r"^multipart/form-data; boundary=(\w+)$")
# Undocumented everywhere, so that only a `default` response can answer it.
STATUS_FOR_DEFAULT = 418


@dataclass(frozen=True)
class Parameter:
    """One declared parameter of an operation."""

    name: str
    location: str
    required: bool
    style: str
    explode: bool
    schema: Node


@dataclass(frozen=True)
class Content:
    """One media type of a body, its schema, and the names of its examples."""

    media_type: str
    schema: Node
    examples: tuple[str, ...] = ()

    @property
    def is_form(self) -> bool:
        """Whether it is made of fields."""
        return self.media_type in {FORM_TYPE, MULTIPART_TYPE}


@dataclass(frozen=True)
class Answer:
    """One documented response: its status as the document writes it, and what its body may be."""

    status: str
    contents: tuple[Content, ...]

    @property
    def code(self) -> int:
        """A status code that this response describes: of a range or a default, one that nothing else does."""
        if self.status == "default":
            return STATUS_FOR_DEFAULT
        return int(re.sub("XX$", "99", self.status))

    @property
    def json(self) -> Content | None:
        """What its JSON is, if it has any."""
        return next((content for content in self.contents if content.media_type == JSON_TYPE), None)


@dataclass(frozen=True)
class Credentials:
    """What a request must carry to meet one alternative of an operation's `security`."""

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()

    @property
    def all(self) -> tuple[tuple[str, str], ...]:
        """Everything it consists of."""
        return self.headers + self.query

    @property
    def names(self) -> set[tuple[str, str]]:
        """Where each part of it goes: place, and name, that of a header in lower case."""
        headers = {("header", name.lower()) for name, _ in self.headers}
        return headers | {("query", name) for name, _ in self.query}


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of a document, references resolved."""

    document: Document
    method: str
    path: str
    operation_id: str
    tag: str
    parameters: tuple[Parameter, ...]
    bodies: tuple[Content, ...]
    body_required: bool
    answers: tuple[Answer, ...]
    credentials: tuple[Credentials, ...]

    @property
    def id(self) -> str:
        """Its name among all operations of all documents."""
        return f"{self.document.name}-{self.operation_id}"

    @property
    def is_protected(self) -> bool:
        """Whether every way to call it needs credentials."""
        return Credentials() not in self.credentials

    def body(self, media_type: str | None) -> Content | None:
        """The declared body of a media type; its parameters, such as a boundary, do not count."""
        bare = (media_type or "").partition(";")[0].strip().lower()
        return next((content for content in self.bodies if content.media_type == bare), None)

    def answer(self, status: int) -> Answer | None:
        """The documented response to a status: its own, that of its range, or the default."""
        by_status = {answer.status.upper(): answer for answer in self.answers}
        return by_status.get(str(status)) or by_status.get(f"{status // 100}XX") or by_status.get("DEFAULT")


@dataclass(frozen=True, eq=False)
class Document:
    """One document, and the client that was generated from it.

    Attributes:
        folder: The folder of the client.
        file: The document; by default the JSON copy in the folder.
        package: The package of the client; by default it is one of encodekit_clients.
        adapter: The module that describes its facade; by default it is one of `adapters`; empty if it has none.
    """

    folder: Path
    file: Path | None = None
    package: str = "encodekit_clients.{name}"
    adapter: str = "adapters.{name}"

    def __post_init__(self) -> None:
        object.__setattr__(self, "package", self.package.format(name=self.name))
        object.__setattr__(self, "adapter", self.adapter.format(name=self.name))

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def path(self) -> Path:
        """The document itself."""
        return self.file or self.folder / "openapi.json"

    @cached_property
    def source(self) -> Source:
        """Its nodes, by pointer."""
        return Source(self.folder, read_document(self.path))

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Its operations; those the provider calls, its webhooks, are not among them."""
        return tuple(self._operation(node) for node in self.source.operations if not is_webhook(node))

    def operation(self, operation_id: str) -> Operation:
        """One operation by its id."""
        return next(operation for operation in self.operations if operation.operation_id == operation_id)

    def _operation(self, node: Node) -> Operation:
        body = self.source.child(node, "requestBody")
        return Operation(
            document=self,
            method=node.pointer[-1].upper(),
            path=node.pointer[-2],
            operation_id=node.value["operationId"],
            tag=node.value["tags"][0],
            parameters=tuple(map(self._parameter, self.source.parameters(node))),
            bodies=self._contents(body),
            body_required=body.value.get("required", False),
            answers=tuple(
                Answer(status, self._contents(self.source.child(node, "responses", status)))
                for status in node.value["responses"]
            ),
            credentials=self._credentials(node.value.get("security", self.source.data.get("security", [{}]))),
        )

    def _parameter(self, node: Node) -> Parameter:
        value = node.value
        style = value.get("style", "form" if value["in"] in {"query", "cookie"} else "simple")
        return Parameter(
            name=value["name"],
            location=value["in"],
            required=value.get("required", False),
            style=style,
            explode=value.get("explode", style == "form"),
            schema=Node((*node.pointer, "schema"), value["schema"]),
        )

    def _contents(self, node: Node) -> tuple[Content, ...]:
        found = []
        for media_type in node.value.get("content", {}):
            content = self.source.child(node, "content", media_type)
            schema = Node((*content.pointer, "schema"), content.value.get("schema", {}))
            found.append(Content(media_type, schema, tuple(content.value.get("examples", {}))))
        return tuple(found)

    def _credentials(self, security: list[dict[str, Any]]) -> tuple[Credentials, ...]:
        return tuple(map(self._alternative, security)) or (Credentials(),)

    def _alternative(self, names: dict[str, Any]) -> Credentials:
        headers: list[tuple[str, str]] = []
        query: list[tuple[str, str]] = []
        for name in names:
            scheme = self.source.data["components"]["securitySchemes"][name]
            if scheme["type"] == "apiKey":
                pair = (scheme["name"], f"{name}-for-tests")
                (query if scheme["in"] == "query" else headers).append(pair)
            else:
                headers.append(("Authorization", f"Bearer {name}-for-tests"))
        return Credentials(tuple(headers), tuple(query))


def read_document(path: Path) -> dict[str, Any]:
    """The data of a document, in JSON or YAML."""
    if path.suffix == ".json":
        return dict(json.loads(path.read_text("utf-8")))
    return dict(YAML(typ="safe").load(path))


@dataclass(frozen=True)
class Subject:
    """What a run is about: the documents, and what is excused of them.

    Attributes:
        documents: By name.
        known: The file of known disagreements, if there is one.
        unreachable: The file of what cannot be seen, if there is one.
    """

    documents: tuple[Document, ...]
    known: Path | None
    unreachable: Path | None

    @property
    def has_facades(self) -> bool:
        """Whether there are facades to ask about."""
        return all(document.adapter for document in self.documents)


@cache
def subject() -> Subject:
    """What this run is about: the document that the variables name, or else all of encodekit_clients."""
    if variables.DOCUMENT in os.environ:
        return named_subject()
    import encodekit_clients

    roots = map(Path, encodekit_clients.__path__)
    found = tuple(Document(path.parent) for root in roots for path in sorted(root.glob("*/openapi.json")))
    kept = Path(__file__).parents[1]
    return Subject(found, kept / "known_disagreements.yaml", kept / "unreachable.yaml")


def named_subject() -> Subject:
    """The document that the variables name.

    Raises:
        LookupError: It is no file, or its client cannot be imported.
    """
    file, package = Path(os.environ[variables.DOCUMENT]), os.environ.get(variables.CLIENT, "")
    if not file.is_file():
        raise LookupError(f"there is no document {file}")
    try:
        spec = find_spec(package) if package else None
    except ModuleNotFoundError:
        spec = None
    if spec is None or spec.origin is None:
        raise LookupError(f"the client {package or 'of the document'} cannot be imported: name its package")
    document = Document(Path(spec.origin).parent, file, package, os.environ.get(variables.FACADE, ""))
    return Subject((document,), named_file(variables.KNOWN), named_file(variables.UNREACHABLE))


def named_file(variable: str) -> Path | None:
    """The file that a variable names, if it does."""
    return Path(os.environ[variable]) if os.environ.get(variable) else None


def documents() -> tuple[Document, ...]:
    """Every document of the run, by name."""
    return subject().documents
