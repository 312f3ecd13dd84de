# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: ARG001, D103
"""What the operations of the document do, one function each; a function's name is the operationId."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from starlette.responses import StreamingResponse

from encodekit.sandbox.bytenite.document import check
from encodekit.sandbox.bytenite.errors import DONE, Rpc, RpcError
from encodekit.sandbox.bytenite.jobs import TEMPLATE_INFO, TEMPLATES, job_json, later_job_json
from encodekit.sandbox.bytenite.places import camel_case
from encodekit.sandbox.bytenite.state import TOKEN_SECONDS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from encodekit.sandbox.bytenite.account import Account
    from encodekit.sandbox.bytenite.jobs import Job, LogLine
    from encodekit.sandbox.contract import Call

PAGE_SIZE = 20
MAX_PAGE_SIZE = 100
# What lists can be sorted by; a direction is not on record, so there is none.
JOB_ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "id": lambda job: job.id,
    "name": lambda job: job.name,
    "state": lambda job: job.state,
    "createdAt": lambda job: job.created_at,
}
TEMPLATE_ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "id": lambda template: template["id"],
    "name": lambda template: template["name"],
}
TRANSACTION_ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "amount": lambda transaction: transaction["amount"],
    "balance": lambda transaction: transaction["balance"],
    "createdAt": lambda transaction: transaction["createdAt"],
    "transactionType": lambda transaction: transaction["transactionType"],
}


def _action(work: Callable[[Account, Call], Awaitable[None]]) -> Callable[[Account, Call], Awaitable[Any]]:
    """Answer as actions do: with status 200, also when they are refused."""

    @wraps(work)
    async def act(account: Account, call: Call) -> Any:
        try:
            await work(account, call)
        except RpcError as error:
            return error.as_action()
        return DONE

    return act


async def create_access_token(account: Account, call: Call) -> Any:
    token = account.credentials.exchange(call.body["apiKey"])
    account.user.last_login = account.services.clock.now()
    return {"token": token, "expiresIn": str(TOKEN_SECONDS), "scope": ""}


@_action
async def sign_out(account: Account, call: Call) -> None:
    account.credentials.sign_out(call.principal)


async def list_api_keys(account: Account, call: Call) -> Any:
    return {"apiKeys": [key.json(account.user.id) for key in account.credentials.all_keys()]}


@_action
async def revoke_api_key(account: Account, call: Call) -> None:
    account.credentials.revoke(call.parameters["api_key_id"])


async def get_user(account: Account, call: Call) -> Any:
    return {"user": account.user.json()}


async def update_user(account: Account, call: Call) -> Any:
    account.user.update(call.body)
    return {"user": account.user.json()}


async def get_auth_info(account: Account, call: Call) -> Any:
    return {"version": {"major": 0, "minor": 1, "tag": "v0.1"}}


async def check_login_skip(account: Account, call: Call) -> Any:
    return {"skip": False, "redirectTo": ""}  # there is no web page here that a login could be under way on


@_action
async def create_secret(account: Account, call: Call) -> None:
    account.secrets.add(call.body.get("secret", {}))


async def list_secrets(account: Account, call: Call) -> Any:
    return {"secrets": account.secrets.all(call.parameters.get("secretType"))}


@_action
async def delete_secret(account: Account, call: Call) -> None:
    account.secrets.delete(call.parameters["secret_type"], call.parameters["secret_id"])


async def get_wallet_balance(account: Account, call: Call) -> Any:
    wallet = account.wallet
    balances = {"totalBalance": str(wallet.total), "availableBalance": str(wallet.available)}
    return {"accountId": wallet.account_id, **balances}


async def get_wallet_balance_v2(account: Account, call: Call) -> Any:
    wallet = account.wallet
    balances = {"totalBalance": wallet.total, "availableBalance": wallet.available}
    return {"accountId": wallet.account_id, **balances, "amountDue": 0}


async def list_transactions(account: Account, call: Call) -> Any:
    return _page(account.wallet.transactions, call, TRANSACTION_ORDERS, dict)


async def create_job(account: Account, call: Call) -> Any:
    body = {camel_case(name): value for name, value in call.body.items()}  # a recorded call has `data_source` (C9)
    check("CreateJobRequest", body)
    return {"job": job_json(account.jobs.create(body))}


async def list_jobs(account: Account, call: Call) -> Any:
    return _page(account.jobs.all(), call, JOB_ORDERS, job_json)


async def list_job_templates(account: Account, call: Call) -> Any:
    template_id = TEMPLATE_INFO["id"]
    return _page([{"id": template_id, "name": TEMPLATES[template_id]}], call, TEMPLATE_ORDERS, dict)


async def set_job_data_source(account: Account, call: Call) -> Any:
    return {"job": job_json(_with_places(account, call))}


async def set_job_data_source_v2(account: Account, call: Call) -> Any:
    return {"job": later_job_json(_with_places(account, call)), "templateInfo": TEMPLATE_INFO}


def _with_places(account: Account, call: Call) -> Job:
    job = account.jobs.draft(call.parameters["job_id"])
    account.jobs.set_places(job, call.body["dataSource"], call.body.get("dataDestination"))
    return job


async def complete_job_upload(account: Account, call: Call) -> Any:
    account.jobs.complete_upload(account.jobs.draft(call.parameters["job_id"]))


async def set_job_params(account: Account, call: Call) -> Any:
    job = account.jobs.draft(call.parameters["job_id"])
    job.params = call.body
    return {"job": job_json(job)}


async def get_job_estimation(account: Account, call: Call) -> Any:
    price = await account.jobs.estimate(account.jobs.get(call.parameters["job_id"]))
    return {"estimation": {"totalEstimation": str(price)}}


@_action
async def run_job(account: Account, call: Call) -> None:
    await account.jobs.run(account.jobs.draft(call.parameters["job_id"]))


run_job_v2 = run_job


async def get_job(account: Account, call: Call) -> Any:
    return {"job": job_json(account.jobs.get(call.parameters["job_id"]))}


async def get_job_results(account: Account, call: Call) -> Any:
    return {"results": account.jobs.results(account.jobs.get(call.parameters["job_id"]))}


async def get_logs(account: Account, call: Call) -> Any:
    wanted = call.body
    jobs = [account.jobs.get(wanted["jobId"])] if wanted.get("jobId") else account.jobs.all()
    lines = [line for job in jobs for line in job.log if line.level in (wanted.get("levels") or [line.level])]
    services = wanted.get("services") or ["partitioner", "assembler", "taskrunner"]
    steps = {
        step: [line.json() for line in lines if line.step == step and step in services]
        for step in ("partitioner", "assembler")
    }
    return {**steps, "taskrunner": _task_logs(lines, wanted.get("taskIds")) if "taskrunner" in services else {}}


def _task_logs(lines: Sequence[LogLine], task_ids: Sequence[str] | None) -> dict[str, Any]:
    tasks: dict[str, Any] = {}
    for line in lines:
        if line.step not in {"partitioner", "assembler"} and line.step in (task_ids or [line.step]):
            tasks.setdefault(line.step, {"logs": []})["logs"].append(line.json())
    return tasks


async def stream_events(account: Account, call: Call) -> Any:
    return StreamingResponse(account.events.stream(), media_type="application/json")


async def test_data_source(account: Account, call: Call) -> Any:
    place = call.body.get("dataSource")
    if place is None:
        raise RpcError(Rpc.INVALID_ARGUMENT, "dataSource is required")
    return await account.places.report(place, list_files=call.body.get("listFiles", False))


def _page(
    entries: Sequence[Any],
    call: Call,
    orders: Mapping[str, Callable[[Any], Any]],
    show: Callable[[Any], dict[str, Any]],
) -> dict[str, Any]:
    """One page; zero and less stand for numbers that were not given, as protobuf has them."""
    order = call.parameters.get("orderBy")
    if order:
        if order not in orders:
            raise RpcError(Rpc.INVALID_ARGUMENT, f"orderBy is one of {', '.join(orders)}")
        entries = sorted(entries, key=orders[order])
    offset = max(int(call.parameters.get("pagination.offset", 0)), 0)
    limit = int(call.parameters.get("pagination.limit", 0))
    limit = min(limit, MAX_PAGE_SIZE) if limit > 0 else PAGE_SIZE
    total = len(entries)
    return {
        "pagination": {
            "total": total,
            "offset": offset,
            "hasPrevious": offset > 0,
            "hasNext": offset + limit < total,
        },
        "data": [show(entry) for entry in entries[offset : offset + limit]],
    }
