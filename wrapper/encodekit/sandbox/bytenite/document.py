"""ByteNite's document, which also judges what came in another spelling than its own."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from encodekit.sandbox.bytenite.errors import Rpc, RpcError, bad_request
from encodekit.sandbox.document import Document, Issue


@cache
def document() -> Document:
    """The document, the copy that lies beside the generated client."""
    text = files("encodekit_clients.bytenite").joinpath("openapi.json").read_text("utf-8")
    return Document(json.loads(text))


def check(schema: str, value: Any, *place: str | int) -> None:
    """Make sure that a part of a request body is what a schema of the document says.

    Raises:
        RpcError: It is not; the answer tells what is wrong below `place`.
    """
    errors = document().errors(f"/components/schemas/{schema}", value)
    if errors:
        issues = [Issue("body", [*place, *error.instance_path], error.message) for error in errors]
        raise RpcError(Rpc.INVALID_ARGUMENT, "invalid argument", details=[bad_request(issues)])
