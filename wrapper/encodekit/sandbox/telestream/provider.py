"""Telestream Cloud as the contract sees it: three documents over one account."""

from __future__ import annotations

import json
import secrets
from datetime import datetime
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from starlette.requests import Request

from encodekit.sandbox.contract import Contract, Handler, Problem
from encodekit.sandbox.document import Document
from encodekit.sandbox.storage import MAX_OBJECT_BYTES
from encodekit.sandbox.telestream import operations, subscriptions
from encodekit.sandbox.telestream.account import Account
from encodekit.sandbox.telestream.dialects import Current, Legacy
from encodekit.sandbox.telestream.errors import ApiError, bad_request, error_response
from encodekit.sandbox.telestream.events import FORM, Events
from encodekit.sandbox.telestream.jobs import Jobs
from encodekit.sandbox.telestream.signatures import Signatures
from encodekit.sandbox.telestream.state import Factory, new_id
from encodekit.sandbox.telestream.uploads import Uploads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from starlette.responses import Response
    from starlette.types import Message

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.document import Issue, Operation
    from encodekit.sandbox.services import Services

PART_BYTES = 10_000_000
UPLOAD_PATH = "/upload/session"
REFUSALS = {
    Problem.UNKNOWN_PATH: (404, "RecordNotFound", "Not found"),
    Problem.UNSUPPORTED_METHOD: (405, "BadRequest", "Method not allowed"),
    Problem.UNSUPPORTED_CONTENT_TYPE: (400, "BadRequest", "Content type is not supported"),
    Problem.BODY_TOO_LARGE: (400, "BadRequest", "Request body is too large"),
    Problem.INVALID_BODY: (400, "BadRequest", "Request body is invalid"),
    Problem.INVALID_PARAMETER: (400, "BadRequest", "Request is invalid"),
    Problem.RATE_LIMITED: (429, "TooManyRequests", "Too many requests"),  # no limit is published, nor its name
    Problem.BUG: (500, "InternalError", "The sandbox failed; its log says why"),
}


@cache
def document(name: str) -> Document:
    """A document of Telestream, the copy that lies beside the generated client."""
    return Document(json.loads(files(f"encodekit_clients.{name}").joinpath("openapi.json").read_text("utf-8")))


class Telestream:
    """The stand-in for Telestream Cloud.

    Args:
        services: What it shares with the others.
        access_key: Of the legacy API; made at random when not given.
        secret_key: That belongs to it; made at random when not given.
        api_key: Of 3.1 and of the notifications service, which may see all factories; made at random when not given.
        factory_id: Of the factory that is there from the beginning; made at random when not given.
        part_size: Of upload sessions, in bytes.
        max_bytes: Of a file.

    Attributes:
        account: Everything it remembers.
        access_key: Of the legacy API.
        secret_key: That belongs to it.
        api_key: Of the other two.
        factory_id: Of the factory that is there from the beginning.
        legacy: The API v3.0; its `contract` has the application, as those of the others.
        flip: The API 3.1.
        notifications: The notifications service.
    """

    def __init__(
        self,
        services: Services,
        *,
        access_key: str | None = None,
        secret_key: str | None = None,
        api_key: str | None = None,
        factory_id: str | None = None,
        part_size: int = PART_BYTES,
        max_bytes: int = MAX_OBJECT_BYTES,
    ) -> None:
        store, events = services.store, Events(services)
        factories: dict[str, Factory] = store.table("telestream.factories", Factory)
        for factory in factories.values():
            factory.open(store)
        jobs = Jobs(services, events, factories, max_bytes)
        uploads = Uploads(services, jobs, factories, part_size, max_bytes)
        self.account = Account(services, events, jobs, uploads, max_bytes, factories)
        self.access_key = access_key or store.once("telestream.access_key", new_id)
        self.secret_key = secret_key or store.once("telestream.secret_key", lambda: secrets.token_hex(32))
        self.api_key = api_key or store.once("telestream.api_key", lambda: f"tcs_{secrets.token_hex(16)}")
        self.account.keys[self.api_key] = None
        self.factory_id = factory_id or store.once("telestream.factory", new_id)
        if self.factory_id not in factories:
            self.account.add_factory({"name": "sandbox"}, self.factory_id)
        used: dict[str, datetime] = store.table("telestream.signatures", datetime)
        self.legacy = LegacyFlip(self.account, Signatures(services.clock, self.access_key, self.secret_key, used))
        self.flip = CurrentFlip(self.account)
        self.notifications = Notifications(self.account)


class Api:
    """What the three have in common.

    Args:
        account: What they share.
        name: Of the document.
        functions: What the operations do, by their operationId; each takes `subject` and the call.
        subject: What the functions work on.
    """

    def __init__(self, account: Account, name: str, functions: Mapping[str, Any], subject: Any) -> None:
        self.account = account
        self._operations = {operation.id: operation for operation in document(name).operations}
        self._functions = functions
        self._subject = subject
        self.contract = UploadContract(document(name), self)

    def handlers(self) -> Mapping[str, Handler]:
        """The functions that are named for the operations of the document."""
        named = self._operations.keys() & self._functions.keys()
        return {name: partial(self._answer, self._operations[name], self._functions[name]) for name in named}

    async def _answer(self, operation: Operation, function: Any, call: Call) -> Any:
        """What the function answers; a refusal with a status that the operation has not becomes a 400."""
        try:
            return await function(self._subject, call)
        except ApiError as error:
            if str(error.status) in operation.data["responses"]:
                raise
            raise bad_request(error.message) from error

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> Any:  # noqa: ARG002
        """Which factories the key may see; None for all."""
        key = credentials.get("apiKey") or credentials.get("api_key") or ""
        if key not in self.account.keys:
            raise ApiError("NotAuthorized", "The API key is missing or not valid")
        return self.account.keys[key]

    def refuse(self, problem: Problem, issues: Sequence[Issue]) -> Response:
        """An answer of Telestream's error shape."""
        status, name, message = REFUSALS[problem]
        shown = [f"{' '.join(map(str, (issue.place, *issue.path)))}: {issue.message}" for issue in issues]
        return error_response(status, name, ". ".join((message, *shown)))


class LegacyFlip(Api):
    """The API v3.0.

    Args:
        account: What it shares with the others.
        signatures: Checks those of requests.
    """

    def __init__(self, account: Account, signatures: Signatures) -> None:
        super().__init__(account, "telestream_flip_legacy", vars(operations), Legacy(account))
        self._signatures = signatures

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> None:  # noqa: ARG002
        """Check the signature, and that there is a factory where the operation needs one."""
        self._signatures.check(request)
        needs_factory = all("factory_id" in schemes for schemes in self._operations[operation_id].security)
        if needs_factory and not request.query_params.get("factory_id"):
            raise bad_request("All required parameters were not supplied: factory_id")


class CurrentFlip(Api):
    """The API 3.1.

    Args:
        account: What it shares with the others.
    """

    def __init__(self, account: Account) -> None:
        super().__init__(account, "telestream_flip", vars(operations), Current(account))


class Notifications(Api):
    """The notifications service.

    Args:
        account: What it shares with the others.
    """

    def __init__(self, account: Account) -> None:
        super().__init__(account, "telestream_notifications", vars(subscriptions), account)


class UploadContract(Contract):
    """A contract that takes what Telestream takes beside its documents."""

    def _routes(self) -> Iterable[tuple[str, str, Operation]]:
        """Parts of uploads come by POST as well as by PUT (Q9)."""
        for method, path, operation in super()._routes():
            yield method, path, operation
            if (method, path) == ("PUT", UPLOAD_PATH):
                yield "POST", path, operation

    async def _unknown_path(self, request: Request) -> Response:
        if request.scope["path"].endswith(".json"):
            return await super()._unknown_path(request)
        return error_response(400, "BadRequest", "The path does not end in .json")

    async def _answer(self, operation: Operation, request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] == FORM:
            request = await self._with_form_as_query(request)
        return await super()._answer(operation, request)

    async def _with_form_as_query(self, request: Request) -> Request:
        """The same request as the Python client sends it; that of Ruby puts its parameters into a form."""
        scope = request.scope
        query = b"&".join(part for part in (scope["query_string"], (await self._read(request)).strip()) if part)
        headers = [
            (name, value) for name, value in scope["headers"] if name not in {b"content-type", b"content-length"}
        ]
        return Request({**scope, "query_string": query, "headers": headers}, _nothing)

    def _parameters(self, operation: Operation, request: Request) -> dict[str, Any]:
        # The clients of the time write Python's True and False (Q22).
        booleans = {parameter.name for parameter in operation.parameters if parameter._types == {"boolean"}}
        sent = request.query_params
        if not any(sent.get(name) in {"True", "False"} for name in booleans):
            return super()._parameters(operation, request)
        lowered = [
            (name, value.lower() if name in booleans and value in {"True", "False"} else value)
            for name, value in sent.multi_items()
        ]
        return super()._parameters(operation, Request({**request.scope, "query_string": urlencode(lowered).encode()}))


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}
