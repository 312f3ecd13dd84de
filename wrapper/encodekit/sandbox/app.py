"""The application: storage for everyone, and the stand-in of each provider below its own path."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount

from encodekit.sandbox.bytenite import ByteNite
from encodekit.sandbox.clock import Clock, SystemClock
from encodekit.sandbox.convertrilo import Convertrilo
from encodekit.sandbox.faults import Faults, FaultsMiddleware
from encodekit.sandbox.openencoder import OpenEncoder
from encodekit.sandbox.page import Page
from encodekit.sandbox.page.jobs import Jobs
from encodekit.sandbox.request_log import RequestLog, RequestLogMiddleware
from encodekit.sandbox.routing import exactly
from encodekit.sandbox.services import Services
from encodekit.sandbox.sources import LoopGuard
from encodekit.sandbox.telestream import Telestream

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    import httpx

OPENENCODER_USERNAME = "admin"


def create_app(
    data: Path,
    *,
    base_url: str = "http://127.0.0.1:8000",
    api_key: str | None = None,
    email: str = "dev@example.com",
    password: str = "correct-horse",  # noqa: S107  (of an account that exists in this process only)
    balance: float = 10_000.0,
    rate_limits: bool = False,
    clock: Clock | None = None,
    faults: Faults | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Starlette:
    """The sandbox as an ASGI application.

    Its `state` has the parts: `services`, the stand-in of each provider by its name, and `environment`, the variables
    with which the clients find them. Encoding ends with the
    application's lifespan; a caller that runs none closes `state.services` itself.

    Args:
        data: The folder for objects and scratch files; it is made when it is missing, and never removed.
        base_url: Where the application will be reached, without a trailing slash.
        api_key: The key that it accepts; made at random when not given.
        email: Of the account.
        password: Of the account, at least 8 characters.
        balance: What the account has to spend, in the unit of the provider (NEU).
        rate_limits: Whether Convertrilo refuses more than 100 requests, or 10 on-demand jobs, in a minute.
        clock: Tells the time; the machine's own when not given.
        faults: What is to go wrong.
        transport: What sends the sandbox's own requests (sources by URL, webhooks); the network when not given.
    """
    services = Services.create(data, base_url, clock or SystemClock(), faults or Faults(), transport)
    convertrilo = Convertrilo(
        services, api_key=api_key, email=email, password=password, balance_neu=balance, rate_limits=rate_limits
    )
    bytenite = ByteNite(services, api_key=None, email=email, balance_bytechips=int(balance))
    openencoder = OpenEncoder(services, username=OPENENCODER_USERNAME, password=password)
    telestream = Telestream(services)
    request_log = RequestLog(services.clock)
    jobs = Jobs(
        services, list, bytenite=bytenite, convertrilo=convertrilo, openencoder=openencoder, telestream=telestream
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            await services.close()

    app = Starlette(
        routes=exactly(
            Mount("/storage", routes=exactly(*services.storage.routes())),
            Mount("/convertrilo", app=convertrilo.contract.app()),
            Mount("/bytenite", app=bytenite.contract.app()),
            Mount("/openencoder", app=openencoder.contract.app()),
            Mount("/telestream_flip_legacy/v3.0", app=telestream.legacy.contract.app()),
            Mount("/v3.0", app=telestream.legacy.contract.app()),  # for clients that take no more than host and port
            Mount("/telestream_flip", app=telestream.flip.contract.app()),
            Mount("/telestream_notifications", app=telestream.notifications.contract.app()),
            *Page(jobs, request_log).routes(),
        ),
        middleware=[
            Middleware(RequestLogMiddleware, log=request_log),
            Middleware(LoopGuard, mark=services.web.mark),
            Middleware(FaultsMiddleware, faults=services.faults),
        ],
        lifespan=lifespan,
    )
    app.state.services = services
    app.state.convertrilo = convertrilo
    app.state.bytenite = bytenite
    app.state.openencoder = openencoder
    app.state.telestream = telestream
    app.state.request_log = request_log
    app.state.environment = {
        "BYTENITE_BASE_URL": f"{base_url}/bytenite",
        "BYTENITE_API_KEY": bytenite.api_key,
        "CONVERTRILO_BASE_URL": f"{base_url}/convertrilo",
        "CONVERTRILO_API_KEY": convertrilo.api_key,
        "OPENENCODER_BASE_URL": f"{base_url}/openencoder",
        "OPENENCODER_USERNAME": OPENENCODER_USERNAME,
        "OPENENCODER_PASSWORD": password,
        "TELESTREAM_FLIP_LEGACY_BASE_URL": f"{base_url}/telestream_flip_legacy/v3.0",
        "TELESTREAM_FLIP_LEGACY_ACCESS_KEY": telestream.access_key,
        "TELESTREAM_FLIP_LEGACY_SECRET_KEY": telestream.secret_key,
        "TELESTREAM_FLIP_LEGACY_FACTORY_ID": telestream.factory_id,
        "TELESTREAM_FLIP_BASE_URL": f"{base_url}/telestream_flip",
        "TELESTREAM_FLIP_API_KEY": telestream.api_key,
        "TELESTREAM_FLIP_FACTORY_ID": telestream.factory_id,
        "TELESTREAM_NOTIFICATIONS_BASE_URL": f"{base_url}/telestream_notifications",
        "TELESTREAM_NOTIFICATIONS_API_KEY": telestream.api_key,
    }
    return app
