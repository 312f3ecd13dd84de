"""The application: storage for everyone, and the stand-in of each provider below its own path."""

from __future__ import annotations

from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Unpack

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount

from encodekit.sandbox import control, receiver
from encodekit.sandbox.bytenite import ByteNite
from encodekit.sandbox.chaos import Chaos
from encodekit.sandbox.clock import SystemClock
from encodekit.sandbox.control import Control
from encodekit.sandbox.convertrilo import Convertrilo
from encodekit.sandbox.fault_middleware import FaultsMiddleware
from encodekit.sandbox.faults import Faults
from encodekit.sandbox.limits import RateLimit, check_rate
from encodekit.sandbox.openencoder import OpenEncoder
from encodekit.sandbox.page import Page
from encodekit.sandbox.page.jobs import Jobs
from encodekit.sandbox.receiver import Receiver
from encodekit.sandbox.request_log import RequestLog, RequestLogMiddleware
from encodekit.sandbox.routing import exactly
from encodekit.sandbox.services import Services
from encodekit.sandbox.sources import LoopGuard
from encodekit.sandbox.store.committed import Committed
from encodekit.sandbox.telestream import Telestream

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    import httpx

    from encodekit.sandbox.options import SandboxOptions

EMAIL = "dev@example.com"
PASSWORD = "correct-horse"  # noqa: S105  (of an account that exists in this process only)
BALANCE = 10_000.0
OPENENCODER_USERNAME = "admin"


def create_app(
    data: Path,
    *,
    base_url: str = "http://127.0.0.1:8000",
    faults: Faults | None = None,
    webhooks: Receiver | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
    **options: Unpack[SandboxOptions],
) -> Starlette:
    """The sandbox as an ASGI application.

    Its `state` has the parts: `services`, `account` (e-mail and password), the stand-in of each provider by its name,
    and `environment`, the variables with which the clients find them. Encoding ends with the
    application's lifespan; a caller that runs none closes `state.services` itself.

    Args:
        data: The folder for objects and scratch files; it is made when it is missing, and never removed.
        base_url: Where the application will be reached, without a trailing slash.
        faults: What is to go wrong; made from the options when not given.
        webhooks: What takes the webhooks that are sent to the sandbox itself.
        transport: What sends the sandbox's own requests (sources by URL, webhooks); the network when not given.
        **options: How it behaves.

    Raises:
        InvalidInputError: An option is out of its range, or the state cannot be used.
    """
    clock, webhooks = options.get("clock") or SystemClock(), webhooks or Receiver()
    faults = faults or made_faults(options)
    state = options.get("state")
    services = Services.create(
        data,
        base_url,
        clock,
        faults,
        transport,
        time_scale=options.get("time_scale", 0.0),
        max_encodes=options.get("max_encodes"),
        state=None if state is None else Path(state),
        encode=options.get("encode", True),
    )
    given = (options.get("email", EMAIL), options.get("password", PASSWORD))
    email, password = services.store.once("account", lambda: given)
    balance = options.get("balance", BALANCE)
    convertrilo = Convertrilo(
        services,
        api_key=options.get("api_key"),
        email=email,
        password=password,
        balance_neu=balance,
        rate_limits=options.get("rate_limits", False),
    )
    bytenite = ByteNite(services, api_key=None, email=email, balance_bytechips=int(balance))
    openencoder = OpenEncoder(services, username=OPENENCODER_USERNAME, password=password)
    telestream = Telestream(services)
    request_log = RequestLog(services.clock)
    jobs = Jobs(
        services,
        services.queue.places,
        bytenite=bytenite,
        convertrilo=convertrilo,
        openencoder=openencoder,
        telestream=telestream,
    )
    token = services.store.once("control.token", partial(token_urlsafe, 24))
    controls = Control(faults, clock, webhooks, token)
    webhooks.url = f"{base_url}{receiver.PATH}/"
    contracts = {
        "/convertrilo": convertrilo.contract,
        "/bytenite": bytenite.contract,
        "/openencoder": openencoder.contract,
        "/telestream_flip_legacy/v3.0": telestream.legacy.contract,
        "/v3.0": telestream.legacy.contract,  # for clients that take no more than host and port
        "/telestream_flip": telestream.flip.contract,
        "/telestream_notifications": telestream.notifications.contract,
    }
    middleware = [
        Middleware(RequestLogMiddleware, log=request_log),
        Middleware(LoopGuard, mark=services.web.mark),
        Middleware(FaultsMiddleware, faults=faults, clock=clock, mark=services.web.mark),
    ]
    rate_limit = options.get("rate_limit")
    if rate_limit is not None:
        providers = {path.split("/")[1]: contract.provider for path, contract in contracts.items()}
        middleware.append(Middleware(RateLimit, per_second=check_rate(rate_limit), providers=providers, clock=clock))
    if state is not None:
        middleware.append(Middleware(Committed, services.store))

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        services.background.resume()
        try:
            yield
        finally:
            await services.close()

    app = Starlette(
        routes=exactly(
            Mount("/storage", routes=exactly(*services.storage.routes())),
            Mount(receiver.PATH, routes=webhooks.routes()),
            Mount(control.PATH, routes=controls.routes()),
            *(Mount(path, app=contract.app()) for path, contract in contracts.items()),
            *Page(jobs, request_log).routes(),
        ),
        middleware=middleware,
        lifespan=lifespan,
    )
    app.state.services = services
    app.state.account = (email, password)
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
        "ENCODEKIT_SANDBOX_URL": base_url,
        "ENCODEKIT_SANDBOX_CONTROL_TOKEN": controls.token,
    }
    return app


def made_faults(options: SandboxOptions) -> Faults:
    """The faults that the options ask for: those by chance, or none.

    Raises:
        InvalidInputError: The chance is none.
    """
    rate = options.get("chaos", 0.0)
    return Faults(Chaos(rate, options.get("chaos_seed")) if rate else None)
