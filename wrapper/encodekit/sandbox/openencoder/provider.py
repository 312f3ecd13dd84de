"""Open Encoder as the contract sees it: its document, its handlers, who may call, and how it refuses."""

from __future__ import annotations

import json
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse

from encodekit.sandbox.contract import Handler, Problem
from encodekit.sandbox.document import Document
from encodekit.sandbox.openencoder import handlers
from encodekit.sandbox.openencoder.accounts import ROLES, Tokens, Users
from encodekit.sandbox.openencoder.dialect import Dialect
from encodekit.sandbox.openencoder.errors import broken_off, invalid_body, role_too_low, too_many_requests
from encodekit.sandbox.openencoder.files import Files
from encodekit.sandbox.openencoder.jobs import Jobs
from encodekit.sandbox.openencoder.machines import Machines
from encodekit.sandbox.openencoder.presets import Presets
from encodekit.sandbox.openencoder.server import Caller, Server
from encodekit.sandbox.openencoder.settings import INBOUND, OUTBOUND, Settings
from encodekit.sandbox.openencoder.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

    from encodekit.sandbox.document import Issue
    from encodekit.sandbox.services import Services

# The least role that may call an operation; the others that need a token take any.
OPERATORS = (
    *("create_job", "update_job", "cancel_job", "restart_job", "create_preset", "update_preset"),
    *("create_machine", "list_machines", "delete_machine", "delete_all_machines"),
    *("list_machine_regions", "list_machine_sizes", "list_machine_vpcs"),
)
ADMINS = ("list_users", "update_user", "get_settings", "update_settings")
LEAST_ROLE = dict.fromkeys(OPERATORS, "operator") | dict.fromkeys(ADMINS, "admin")
WEB_INTERFACE = "<!DOCTYPE html>\n<html><head><title>Open Encoder</title></head><body>Open Encoder</body></html>\n"


@cache
def document() -> Document:
    """Open Encoder's document, the copy that lies beside the generated client."""
    text = files("encodekit_clients.openencoder").joinpath("openapi.json").read_text("utf-8")
    return Document(json.loads(text))


class OpenEncoder:
    """The stand-in for Open Encoder 0.9.2, with one worker, and folders for S3, FTP and DigitalOcean.

    Its sources are read from `<data>/s3/inbound` and its outputs go to `<data>/s3/outbound`, until the settings name
    other buckets.

    Args:
        services: What it shares with the others.
        username: Of the first account, an admin.
        password: Of that account. Without one it is as shipped: `password`, to be changed before the first login.
        mended: Keep to the document where the real server is laxer or ends its process: refuse what the document
            forbids, and answer with the error that the server has ready, instead of closing the connection.

    Attributes:
        server: Everything it remembers.
        contract: The application, by its document.
    """

    def __init__(
        self, services: Services, *, username: str = "admin", password: str | None = None, mended: bool = False
    ) -> None:
        store, clock = services.store, services.clock
        settings, presets, jobs = Settings.kept(store), Presets(store), Jobs(store, clock)
        storage = Files(services, settings)
        self.server = Server(
            users=Users(store, username, password),
            tokens=Tokens(store, clock),
            settings=settings,
            presets=presets,
            jobs=jobs,
            files=storage,
            worker=Worker(services, document(), settings, presets, jobs, storage),
            machines=Machines(store, clock, settings),
        )
        for bucket in (INBOUND, OUTBOUND):
            (services.s3.root / bucket).mkdir(parents=True, exist_ok=True)
        self.contract = Dialect(document(), self, services.faults, mended=mended)

    def output_path(self, job_id: int) -> Path:
        """Where the output of a job is once it is completed; no operation of the API tells.

        Raises:
            LookupError: There is no such job, or no preset of that name.
            SourceError: The storage of the settings does not exist.
        """
        job = self.server.jobs.find(job_id)
        preset = self.server.presets.named(job.preset) if job else None
        if job is None or preset is None:
            raise LookupError(f"There is no job {job_id}, or no preset of its name.")
        return self.server.files.target(job.destination, preset.output)

    def handlers(self) -> Mapping[str, Handler]:
        """The functions that are named for their operations."""
        functions = vars(handlers)
        return {each.id: partial(functions[each.id], self.server) for each in document().operations}

    def authenticate(self, request: Request, operation_id: str, credentials: Mapping[str, str]) -> Caller | None:  # noqa: ARG002
        """The caller by the token, whose role must suffice; an exchange of tokens looks at the token itself."""
        if operation_id == "refresh_token":
            return None
        username, role = self.server.tokens.caller(request)
        if ROLES.index(role) < ROLES.index(LEAST_ROLE.get(operation_id, "guest")):
            raise role_too_low()
        return Caller(username, role)

    def refuse(self, problem: Problem, issues: Sequence[Issue]) -> Response:
        """The page of the web interface for what is no route, a 500 without body for a bug, else a refused body."""
        if problem in {Problem.UNKNOWN_PATH, Problem.UNSUPPORTED_METHOD}:
            return HTMLResponse(WEB_INTERFACE)
        if problem is Problem.BUG:
            return broken_off().response
        if problem is Problem.RATE_LIMITED:
            return too_many_requests().response
        if problem is Problem.BODY_TOO_LARGE:
            return invalid_body("http: request body too large").response
        return invalid_body(
            "\n".join(f"{'.'.join(map(str, issue.path))}: {issue.message}" for issue in issues)
        ).response
