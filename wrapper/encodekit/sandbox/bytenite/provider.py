"""ByteNite as the contract sees it: its document, its handlers, who may call, and how it refuses."""

from __future__ import annotations

from functools import partial
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from encodekit.sandbox.bytenite import handlers
from encodekit.sandbox.bytenite.account import Account
from encodekit.sandbox.bytenite.document import document
from encodekit.sandbox.bytenite.errors import Rpc, bad_request, rpc_status
from encodekit.sandbox.bytenite.events import Events
from encodekit.sandbox.bytenite.jobs import Jobs
from encodekit.sandbox.bytenite.places import Places
from encodekit.sandbox.bytenite.state import Credentials, Secrets, User, Wallet
from encodekit.sandbox.contract import Contract, Handler, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from encodekit.sandbox.document import Issue
    from encodekit.sandbox.services import Services

SCHEME = "accessToken"
REFUSALS = {
    Problem.UNKNOWN_PATH: (404, Rpc.NOT_FOUND, "Not Found"),
    Problem.UNSUPPORTED_METHOD: (405, Rpc.UNIMPLEMENTED, "Method Not Allowed"),
    Problem.UNSUPPORTED_CONTENT_TYPE: (400, Rpc.INVALID_ARGUMENT, "content type must be application/json"),
    Problem.BODY_TOO_LARGE: (413, Rpc.RESOURCE_EXHAUSTED, "request body is too large"),
    Problem.INVALID_BODY: (400, Rpc.INVALID_ARGUMENT, "invalid argument"),
    Problem.INVALID_PARAMETER: (400, Rpc.INVALID_ARGUMENT, "invalid argument"),
    Problem.RATE_LIMITED: (429, Rpc.RESOURCE_EXHAUSTED, "Too Many Requests"),
    Problem.BUG: (500, Rpc.INTERNAL, "the sandbox failed; its log says why"),
}


class ByteNite:
    """The stand-in for ByteNite.

    Args:
        services: What it shares with the others.
        api_key: The key that it exchanges for access tokens; made at random when not given.
        email: Of the account.
        balance_bytechips: What the wallet holds.

    Attributes:
        account: Everything it remembers.
        api_key: The key that it exchanges.
        contract: The application, by its document.
    """

    def __init__(self, services: Services, *, api_key: str | None, email: str, balance_bytechips: int) -> None:
        store, clock = services.store, services.clock
        credentials, secrets, events = Credentials(store, clock), Secrets(store, clock), Events(clock)
        wallet, places = Wallet(store, clock, balance_bytechips), Places(services, secrets)
        self.account = Account(
            services,
            credentials,
            secrets,
            store.once("bytenite.user", lambda: User(email, clock.now())),
            wallet,
            places,
            Jobs(services, places, wallet, events),
            events,
        )
        self.api_key = api_key or store.once("bytenite.api_key", partial(token_urlsafe, 32))
        credentials.ensure_key("sandbox", self.api_key)
        self.contract = Contract(document(), self)

    def handlers(self) -> Mapping[str, Handler]:
        """The functions that are named for the operations."""
        named = {operation.id for operation in document().operations} & vars(handlers).keys()
        return {name: partial(vars(handlers)[name], self.account) for name in named}

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> str:  # noqa: ARG002
        """The access token, which is good."""
        token = credentials.get(SCHEME, "")
        self.account.credentials.check(token)
        return token

    def refuse(self, problem: Problem, issues: Sequence[Issue]) -> Response:
        """An answer of the shape of all failures."""
        status, code, message = REFUSALS[problem]
        return rpc_status(status, code, message, [bad_request(issues)] if issues else [])
