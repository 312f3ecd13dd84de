# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: ARG001, D103
"""What the operations of the document do, one function each; a function's name is the operationId."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from encodekit.sandbox.openencoder.accounts import rfc3339
from encodekit.sandbox.openencoder.dialect import go_int
from encodekit.sandbox.openencoder.errors import (
    Answer,
    ServerEndedError,
    invalid_body,
    not_authenticated,
    wrong_password,
)

if TYPE_CHECKING:
    from datetime import datetime

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.openencoder.accounts import User
    from encodekit.sandbox.openencoder.server import Server

T = TypeVar("T")
REPOSITORY = "https://github.com/alfg/openencoder"
WRONG_CREDENTIALS = "incorrect Username or Password"


async def register_user(server: Server, call: Call) -> Any:
    user = server.users.register(call.body["username"], call.body["password"])
    return {"message": "user created", "user": user.username}


async def login(server: Server, call: Call) -> Any:
    refusal = not_authenticated(WRONG_CREDENTIALS)
    user = server.users.named(call.body["username"], refusal)
    if not server.users.is_password(user, call.body["password"]):
        raise refusal
    if user.must_change_password:
        raise not_authenticated("require password reset")
    return _token_json(*server.tokens.issue(user.username, user.role))


async def refresh_token(server: Server, call: Call) -> Any:
    token, end = server.tokens.exchange(call.request)
    return _token_json(token, end.replace(microsecond=0))


def _token_json(token: str, end: datetime) -> dict[str, Any]:
    return {"code": 200, "expire": rfc3339(end), "token": token}


async def update_password(server: Server, call: Call) -> Any:
    user = server.users.named(call.body["username"], wrong_password())
    _change_password(server, user, call.body)
    user.must_change_password = False
    return {"message": "user updated", "user": user.username}


async def get_current_user(server: Server, call: Call) -> Any:
    user = server.users.named(call.principal.username, wrong_password())
    return {"role": user.role, "status": 200, "username": user.username}


async def update_current_user(server: Server, call: Call) -> Any:
    user = server.users.named(call.principal.username, wrong_password())
    _change_password(server, user, call.body)
    server.users.rename(user, call.body["username"])
    return {"message": "user updated", "user": call.principal.username}


def _change_password(server: Server, user: User, body: dict[str, Any]) -> None:
    if not server.users.is_password(user, body["current_password"]):
        raise wrong_password()
    server.users.set_password(user, body.get("new_password"))


async def list_users(server: Server, call: Call) -> Any:
    users = server.users.newest_first()
    return {"code": 200, "count": len(users), "users": [user.json() for user in _page_or_end(call, users)]}


async def update_user(server: Server, call: Call) -> Any:
    user = server.users.get(call.parameters["user_id"])
    if user.id != 1:
        user.role = call.body.get("role") or user.role
        user.active = call.body.get("active") or False
    return user.json()


async def create_job(server: Server, call: Call) -> Any:
    job = server.jobs.create(call.body)
    server.worker.push(job)
    return {"message": "Job created", "status": 200, "job": job.receipt()}


async def list_jobs(server: Server, call: Call) -> Any:
    jobs = server.jobs.newest_first()
    return {"count": len(jobs), "items": [job.json() for job in _page(call, jobs) or []]}


async def get_job(server: Server, call: Call) -> Any:
    return {"job": server.jobs.get(call.parameters["job_id"]).json(), "status": 200}


async def update_job(server: Server, call: Call) -> Any:
    return server.jobs.update(call.parameters["job_id"], call.body.get("status") or "")


async def get_job_status(server: Server, call: Call) -> Any:
    job = server.jobs.find(call.parameters["job_id"])
    return {"job_status": job.status if job else "", "status": 200}


async def cancel_job(server: Server, call: Call) -> Any:
    job = server.jobs.find(call.parameters["job_id"])
    if job:
        job.status = "cancelled"
    return {"status": 200}


async def restart_job(server: Server, call: Call) -> Any:
    job = server.jobs.find(call.parameters["job_id"])
    if job:
        job.status = "restarting"
    server.worker.push(job)
    return {"status": 200}


async def get_stats(server: Server, call: Call) -> Any:
    return {"stats": {"jobs": server.jobs.counts()}, "status": 200}


async def create_preset(server: Server, call: Call) -> Any:
    return {"preset": server.presets.add(call.body).json(), "status": 201}


async def list_presets(server: Server, call: Call) -> Any:
    presets = server.presets.newest_first()
    return {"count": len(presets), "presets": [preset.json() for preset in _page_or_end(call, presets)]}


async def get_preset(server: Server, call: Call) -> Any:
    return {"preset": server.presets.get(call.parameters["preset_id"]).json(), "status": 200}


async def update_preset(server: Server, call: Call) -> Any:
    return server.presets.update(call.parameters["preset_id"], call.body).json()


async def create_machine(server: Server, call: Call) -> Any:
    return {"machine": [machine.reference for machine in server.machines.create(call.body["size"], call.body["count"])]}


async def list_machines(server: Server, call: Call) -> Any:
    return {"machines": server.machines.listing()}


async def delete_machine(server: Server, call: Call) -> Any:
    return {"machine": server.machines.delete(call.parameters["machine_id"]).reference}


async def delete_all_machines(server: Server, call: Call) -> Any:
    server.machines.delete_all()
    return {"deleted": True}


async def list_machine_regions(server: Server, call: Call) -> Any:
    return {"regions": server.machines.regions()}


async def list_machine_sizes(server: Server, call: Call) -> Any:
    return {"sizes": server.machines.sizes()}


async def get_machine_pricing(server: Server, call: Call) -> Any:
    return {"pricing": server.machines.pricing()}


async def list_machine_vpcs(server: Server, call: Call) -> Any:
    return {"vpcs": server.machines.networks()}


async def get_settings(server: Server, call: Call) -> Any:
    return {"settings": server.settings.json()}


async def update_settings(server: Server, call: Call) -> Any:
    server.settings.replace(call.body)
    return {"settings": "updated"}


async def list_storage(server: Server, call: Call) -> Any:
    return {"data": server.files.listing(call.parameters.get("prefix", ""))}


async def get_worker_queue(server: Server, call: Call) -> Any:
    return server.worker.queue()


async def list_worker_pools(server: Server, call: Call) -> Any:
    return server.worker.pools()


async def list_busy_workers(server: Server, call: Call) -> Any:
    return Answer(server.worker.busy())


async def get_api_info(server: Server, call: Call) -> Any:
    return {
        "docs": f"{REPOSITORY}/blob/master/API.md",
        "github": REPOSITORY,
        "name": "openencoder",
        "version": "",
        "wiki": f"{REPOSITORY}/wiki",
    }


async def get_health(server: Server, call: Call) -> Any:
    return {"api": "OK", "db": "OK", "redis": "OK", "workers": len(server.worker.pools())}


def _page(call: Call, rows: list[T]) -> list[T] | None:
    """The rows of the page that is asked for; None for a page or count that the database refuses.

    The text `0` stands for the first page, and what is no number for 0.
    """
    page, count = (str(call.parameters.get(name, default)) for name, default in (("page", 1), ("count", 10)))
    size = go_int(count)
    start = ((1 if page == "0" else go_int(page)) - 1) * size
    return None if start < 0 or size < 0 else rows[start : start + size]


def _page_or_end(call: Call, rows: list[T]) -> list[T]:
    found = _page(call, rows)
    if found is None:
        raise ServerEndedError("the database refuses that page or count", invalid_body("page and count begin at 0"))
    return found
