"""What every operation says of itself."""

import re
from collections.abc import Iterator
from typing import Any

from encodekit_contract.model import Document, Finding, Node, Pointer, is_webhook

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
DESCRIPTION_MIN_CHARS = 20
REFUSALS = {"400", "422"}
SOURCES = {"seed", "source", "inferred"}
ANNOTATIONS = {"default", "deprecated", "description", "example", "examples", "title", "type"}


def same_words(text: str, other: str) -> bool:
    """Whether two texts differ in case, punctuation and a leading article at most."""

    def words(text: str) -> str:
        return re.sub(r"^(the|an|a) |[\W_]", "", text.lower())

    return words(text) == words(other)


def names(document: Document) -> Iterator[Finding]:
    """Every operation has a name of its own, in snake_case."""
    seen: dict[str, Node] = {}
    for operation in document.operations:
        name = operation.value.get("operationId", "")
        if not SNAKE_CASE.fullmatch(name):
            yield operation.finding("give it an operationId in snake_case", "operationId")
        elif name in seen:
            yield operation.finding(f"the operationId {name} is taken by {seen[name].pointer[1]}", "operationId")
        seen.setdefault(name, operation)


def tags(document: Document) -> Iterator[Finding]:
    """One tag for each operation, and tags that are described."""
    declared = {tag["name"]: tag.get("description", "") for tag in document.data.get("tags", [])}
    for operation in document.operations:
        used = operation.value.get("tags", [])
        if len(used) != 1:
            yield operation.finding("give it exactly one tag", "tags")
        elif not declared.get(used[0]):
            yield operation.finding(f"describe the tag {used[0]} under the document's tags", "tags")
        elif not SNAKE_CASE.fullmatch(used[0]):
            yield operation.finding(f"write the tag {used[0]} in snake_case", "tags")


def texts(document: Document) -> Iterator[Finding]:
    """A summary without full stop, and a description that says more."""
    for operation in document.operations:
        summary = operation.value.get("summary", "")
        description = operation.value.get("description", "").strip()
        if not summary.strip() or summary.rstrip().endswith("."):
            yield operation.finding("give it a summary, without a full stop", "summary")
        if len(description) < DESCRIPTION_MIN_CHARS:
            yield operation.finding(f"describe it in at least {DESCRIPTION_MIN_CHARS} characters", "description")
        elif any(same_words(description, text) for text in (summary, operation.value.get("operationId", ""))):
            yield operation.finding("say more than the summary or the name does", "description")


def security(document: Document) -> Iterator[Finding]:
    """Explicit security on every operation."""
    for operation in document.operations:
        if "security" not in operation.value:
            yield operation.finding("say which security it needs, or `security: []`")


def refusals(document: Document) -> Iterator[Finding]:
    """A status with which to refuse input, wherever there is input that can be refused."""
    for operation in document.operations:
        if is_webhook(operation) or REFUSALS & set(operation.value.get("responses", {})):
            continue
        parameters = document.parameters(operation)
        if "requestBody" in operation.value or any(is_constrained(document, item) for item in parameters):
            yield operation.finding("declare the 400 or 422 that answers input it refuses", "responses")


def is_constrained(document: Document, parameter: Node) -> bool:
    """Whether its absence, or some value of it, can be refused."""
    if parameter.value["in"] != "path" and parameter.value.get("required"):
        return True
    schema = document.child(parameter, "schema").value
    keywords = {key for key in schema if not key.startswith("x-")}
    return not keywords <= ANNOTATIONS or "string" not in schema.get("type", "string")


def answers(document: Document) -> Iterator[Finding]:
    """At least one response; none of them a 204 with content."""
    for operation in document.operations:
        responses = operation.value.get("responses", {})
        if not responses:
            yield operation.finding("declare its responses", "responses")
        if "content" in document.child(operation, "responses", "204").value:
            yield operation.finding("a 204 has no content", "responses", "204")


def bodies(document: Document, owner: Node) -> Iterator[Node]:
    """The media types of a request or a response."""
    return (document.child(owner, "content", media_type) for media_type in owner.value.get("content", {}))


def examples(document: Document) -> Iterator[Finding]:
    """A named example for every body, except a request that consists of raw bytes."""
    found: dict[Pointer, Node] = {}  # a body that is shared counts once
    for operation in document.operations:
        for body in bodies(document, document.child(operation, "requestBody")):
            if document.child(body, "schema").value.get("format") != "binary":
                found[body.pointer] = body
        for status in operation.value.get("responses", {}):
            for body in bodies(document, document.child(operation, "responses", status)):
                found[body.pointer] = body
    for body in found.values():
        if not body.value.get("examples"):
            yield body.finding("add a named example under `examples`")


def provenance(document: Document) -> Iterator[Finding]:
    """Where each operation's facts come from, and those of whatever else says so."""
    for operation in document.operations:
        if "x-provenance" not in operation.value:
            yield operation.finding("add x-provenance: where do these facts come from?")
    for node in document.nodes:
        if "x-provenance" in node.value:
            message = provenance_flaw(node.value["x-provenance"])
            if message:
                yield node.finding(message, "x-provenance")


def provenance_flaw(value: Any) -> str | None:
    """What is wrong with an x-provenance, if anything."""
    value = value if isinstance(value, dict) else {}
    if value.get("source") not in SOURCES:
        return f"name its source: {', '.join(sorted(SOURCES))}"
    if not str(value.get("reference", "")).strip():
        return "give the reference where the fact can be looked up"
    if value["source"] == "inferred" and not str(value.get("note", "")).strip():
        return "add a note: inferred from what?"
    return None


RULES = (names, tags, texts, security, refusals, answers, examples, provenance)
