"""Convertrilo as the contract sees it: its document, its handlers, who may call, and how it refuses."""

from __future__ import annotations

import json
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from encodekit.sandbox.contract import Contract, Handler, Problem
from encodekit.sandbox.convertrilo import handlers, on_demand, saved, streaming
from encodekit.sandbox.convertrilo.account import Account
from encodekit.sandbox.convertrilo.errors import ApiError, error_response
from encodekit.sandbox.convertrilo.jobs import Jobs
from encodekit.sandbox.convertrilo.limits import RateLimits
from encodekit.sandbox.convertrilo.state import SCOPES, Credentials, Idempotency, Shelf, Wallet, new_key
from encodekit.sandbox.convertrilo.webhooks import Webhooks
from encodekit.sandbox.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from encodekit.sandbox.document import Issue
    from encodekit.sandbox.services import Services

# The scopes are published, and which operation needs which only for webhooks; the rest follows from their names.
SCOPE_OF_TAG = {
    "bulk": "jobs:create",
    "encode_presets": "jobs:create",
    "google_drive_credentials": "credentials:manage",
    "jobs": "jobs:create",
    "on_demand": "jobs:create",
    "output_destinations": "jobs:create",
    "streaming": "jobs:create",
    "tokens": "tokens:write",
    "webhooks": "webhooks:manage",
}
SCOPE_OF_OPERATION = {
    "cancel_job": "jobs:cancel",
    "cancel_on_demand_job": "jobs:cancel",
    "delete_job_files": "jobs:cancel",
    "get_job_status": "jobs:read",
    "get_jobs_bulk_status": "jobs:read",
    "get_on_demand_status": "jobs:read",
    "get_token_balance": "tokens:read",
    "probe_job_duration": "jobs:read",
}
REFUSALS = {
    Problem.UNKNOWN_PATH: (404, "not_found", "Not found"),
    Problem.UNSUPPORTED_METHOD: (405, "invalid_request", "Method not allowed"),
    Problem.UNSUPPORTED_CONTENT_TYPE: (400, "unsupported_content_type", "Content type is not supported"),
    Problem.BODY_TOO_LARGE: (400, "file_too_large", "Request body is too large"),
    Problem.INVALID_BODY: (400, "invalid_body", "Request body is invalid"),
    Problem.INVALID_PARAMETER: (400, "invalid_request", "Request is invalid"),
    Problem.RATE_LIMITED: (429, "rate_limit_exceeded", "Too many requests"),
    Problem.BUG: (500, "internal_error", "The sandbox failed; its log says why"),
}


@cache
def document() -> Document:
    """Convertrilo's document, the copy that lies beside the generated client."""
    text = files("encodekit_clients.convertrilo").joinpath("openapi.json").read_text("utf-8")
    return Document(json.loads(text))


class Convertrilo:
    """The stand-in for Convertrilo.

    Args:
        services: What it shares with the others.
        api_key: The key that it accepts, with all scopes; made at random when not given.
        email: Of the account.
        password: Of the account.
        balance_neu: What the account has to spend.
        rate_limits: Whether the account may call only so often in a minute.

    Attributes:
        account: Everything it remembers.
        api_key: The key that it accepts.
        contract: The application, by its document.
    """

    def __init__(
        self,
        services: Services,
        *,
        api_key: str | None,
        email: str,
        password: str,
        balance_neu: float,
        rate_limits: bool = False,
    ) -> None:
        store, clock = services.store, services.clock
        credentials = Credentials(store, clock, email, password)
        wallet, webhooks = Wallet(store, balance_neu), Webhooks(services)
        jobs = Jobs(services, wallet, webhooks, credentials.user_id)
        self.account = Account(
            services,
            credentials,
            wallet,
            webhooks,
            jobs,
            Idempotency(store),
            presets=Shelf(store, "presets", clock),
            destinations=Shelf(store, "destinations", clock),
            drive_credentials=Shelf(store, "drive_credentials", clock),
        )
        self.api_key = api_key or store.once("convertrilo.api_key", new_key)
        credentials.ensure_key("sandbox", SCOPES, self.api_key)
        self.contract = Contract(document(), self)
        self._limits = RateLimits(services.clock) if rate_limits else None
        self._scopes = {
            operation.id: SCOPE_OF_OPERATION.get(operation.id) or SCOPE_OF_TAG.get(operation.data["tags"][0], "")
            for operation in document().operations
        }

    def handlers(self) -> Mapping[str, Handler]:
        """The functions of four modules, which are named for their operations."""
        functions = vars(handlers) | vars(streaming) | vars(on_demand) | vars(saved)
        named = {operation.id for operation in document().operations} & functions.keys()
        return {name: partial(functions[name], self.account) for name in named}

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> str:  # noqa: ARG002
        """The account's id; a key needs the scope of the operation, an access token has them all."""
        if "BearerAuth" in credentials:
            self.account.credentials.check_access_token(credentials["BearerAuth"])
        else:
            key = self.account.credentials.key(credentials.get("ApiKeyAuth", ""))
            scope = self._scopes[operation_id]
            if scope not in key.scopes:
                raise ApiError("missing_required_scope", f"API key lacks the scope {scope}", requiredScope=scope)
        if self._limits:
            self._limits.count(operation_id)
        return self.account.credentials.user_id

    def refuse(self, problem: Problem, issues: Sequence[Issue]) -> Response:
        """An answer of Convertrilo's error shape."""
        status, code, message = REFUSALS[problem]
        shown = [{"path": issue.path, "message": issue.message} for issue in issues]
        return error_response(status, code, message, **({"issues": shown} if shown else {}))
