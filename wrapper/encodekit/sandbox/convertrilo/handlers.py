# The documents say what an operation does, and every handler has the same form.
# ruff: noqa: ARG001, D103
"""What the operations of the document do, one function each; a function's name is the operationId."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from encodekit.sandbox.convertrilo.account import open_job, source_of
from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.jobs import output_json, passes_json, status_json
from encodekit.sandbox.convertrilo.pricing import Settings, price
from encodekit.sandbox.convertrilo.state import SCOPES, TERMINAL, Job

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.contract import Call
    from encodekit.sandbox.convertrilo.account import Account

UPLOAD_URL_SECONDS = 3600


async def login(account: Account, call: Call) -> Any:
    return account.credentials.login(call.body["email"], call.body["password"])


async def get_token_balance(account: Account, call: Call) -> Any:
    wallet = account.wallet
    return {
        "available": wallet.available,
        "reserved": wallet.reserved,
        "trialGrantRemaining": 0,
        "trialExpiresAt": None,
    }


async def reserve_tokens(account: Account, call: Call) -> Any:
    available = account.wallet.available
    if account.wallet.reserve(call.body["jobId"], call.body["amount"]):
        return {"ok": True}
    return {"ok": False, "required": call.body["amount"], "available": available}


async def release_tokens(account: Account, call: Call) -> Any:
    return {"ok": True, "released": account.wallet.release(call.body["jobId"], call.body["amount"])}


async def deduct_tokens(account: Account, call: Call) -> Any:
    return {"ok": account.wallet.deduct(call.body["jobId"], call.body["amount"])}


async def create_job(account: Account, call: Call) -> Any:
    return await account.idempotency.once(call, lambda: _create_job(account, call.body, call.body.get("confirm")))


async def _create_job(account: Account, body: Mapping[str, Any], confirm: bool | None) -> dict[str, Any]:
    job = await _new_job(account, body)
    if confirm and job.source.kind != "upload":
        await account.jobs.measure(job)
    return await _added(account, job, confirm)


async def _added(account: Account, job: Job, confirm: bool | None) -> dict[str, Any]:
    """What is answered for a new job, whose source is measured if it is to be confirmed: so that nothing waits here."""
    estimate = {"neu": job.neu_per_minute, **passes_json(job)}
    if confirm and job.source.kind != "upload":
        amount = await account.jobs.reserve(job)
        estimate |= {"totalNeu": amount, "reserved": amount}
    account.jobs.add(job)
    answer = {
        "jobId": job.id,
        "externalId": job.external_id,
        "metadata": job.metadata,
        "sourceFilename": job.source_filename,
        "outputFilename": job.output_filename,
        "upload": _upload_json(account, job),
        "output": output_json(account.services, job),
        "estimate": estimate,
    }
    if confirm and job.source.kind != "upload":
        await account.jobs.confirm(job)
        answer["status"] = "queued"
    return answer


async def _new_job(account: Account, body: Mapping[str, Any]) -> Job:
    source = await source_of(account, body)
    return Job(
        kind="two_step",
        settings=Settings().updated(body),
        source=source,
        created_at=account.services.clock.now(),
        external_id=body.get("externalId"),
        metadata=body.get("metadata"),
        source_filename=body.get("originalFilename") or source.name,
    )


def _upload_json(account: Account, job: Job) -> dict[str, str] | None:
    if job.source.kind != "upload":
        return None
    return {"url": account.services.storage.upload_url(job.input_key, UPLOAD_URL_SECONDS), "key": job.input_key}


async def probe_job_duration(account: Account, call: Call) -> Any:
    return await _duration_json(account, account.jobs.get("two_step", call.parameters["job_id"]))


async def _duration_json(account: Account, job: Job) -> dict[str, float]:
    seconds = await account.jobs.measure(job)
    return {"durationSec": round(seconds, 3), "durationMinutes": round(seconds / 60, 4)}


async def approve_job(account: Account, call: Call) -> Any:
    job = open_job(account, call.parameters["job_id"])
    job.settings = job.settings.updated(call.body)
    amount = await account.jobs.reserve(job)
    estimate = {
        "perMinuteNeu": job.neu_per_minute,
        "durationSec": job.duration_seconds,
        "totalNeu": amount,
        "reserved": amount,
        **passes_json(job),
    }
    return {"ok": True, "estimate": estimate}


async def confirm_job(account: Account, call: Call) -> Any:
    await _confirm(account, account.jobs.get("two_step", call.parameters["job_id"]), call.body)
    return {"ok": True}


async def _confirm(account: Account, job: Job, body: Mapping[str, Any] | None) -> None:
    if job.status == "created":
        job.settings = job.settings.updated(body)
    await account.jobs.confirm(job)


async def get_job_status(account: Account, call: Call) -> Any:
    job = account.jobs.get("two_step", call.parameters["job_id"])
    return status_json(account.jobs, account.services, job)


async def cancel_job(account: Account, call: Call) -> Any:
    job = account.jobs.get("two_step", call.parameters["job_id"])
    note = {"note": f"Job is {job.status} already"} if job.status in TERMINAL else {}
    return {"ok": True, "released": account.jobs.cancel(job), **note}


async def delete_job_files(account: Account, call: Call) -> Any:
    job = account.jobs.get("two_step", call.parameters["job_id"])
    return {"ok": True, "jobId": job.id, "objectsDeleted": account.jobs.delete_files(job), "jobRetained": True}


async def create_jobs_bulk(account: Account, call: Call) -> Any:
    return await account.idempotency.once(call, lambda: _create_jobs_bulk(account, call.body))


async def _create_jobs_bulk(account: Account, body: Mapping[str, Any]) -> dict[str, Any]:
    settings = body.get("settings", {})
    items = [{**settings, **item} for item in body["jobs"]]
    prepared: list[Job | ApiError] = []
    for item in items:
        prepared.append(await _prepared(account, item, settings.get("dryRun")))
        if settings.get("failFast") and isinstance(prepared[-1], ApiError):
            break
    results: list[dict[str, Any]] = []
    # From here on nothing waits, so that no commit finds some of the jobs only.
    for index, (item, job) in enumerate(zip(items, prepared, strict=False)):
        results.append({"index": index, **await _bulk_result(account, item, job, settings.get("dryRun"))})
        if settings.get("failFast") and "error" in results[-1]:
            break
    estimates = [result["estimate"]["neu"] for result in results if "estimate" in result]
    return {
        "totalJobs": len(body["jobs"]),
        "totalEstimatedNeu": round(sum(estimates), 4),
        "reserved": round(sum(result.pop("reserved", 0.0) for result in results), 4),
        "jobs": results,
    }


async def _prepared(account: Account, item: Mapping[str, Any], dry_run: bool | None) -> Job | ApiError:
    """A job that is not added yet, measured if its price is needed; or why there is none."""
    try:
        job = await _new_job(account, item)
        if (dry_run or item.get("confirm")) and job.source.kind != "upload":
            await account.jobs.measure(job)
    except ApiError as error:
        return error
    return job


async def _bulk_result(
    account: Account, item: Mapping[str, Any], job: Job | ApiError, dry_run: bool | None
) -> dict[str, Any]:
    named = {"externalId": item.get("externalId"), "metadata": item.get("metadata")}
    if isinstance(job, ApiError):
        return {**named, "error": job.code}
    try:
        if dry_run:
            # The duration of a source that is still to be uploaded is not known: the price of a minute stands for it.
            seconds = 60.0 if job.duration_seconds is None else job.duration_seconds
            return {**named, "estimate": {"neu": price(job.neu_per_minute, seconds)}}
        answer = await _added(account, job, item.get("confirm"))
    except ApiError as error:
        return {**named, "error": error.code}
    estimate = answer["estimate"]
    return {
        **named,
        "jobId": answer["jobId"],
        "status": answer.get("status", "created"),
        "estimate": {"neu": estimate.get("totalNeu", estimate["neu"])},
        "reserved": estimate.get("reserved", 0.0),
    }


async def get_jobs_bulk_status(account: Account, call: Call) -> Any:
    found: list[dict[str, Any]] = []
    missing: list[str] = []
    for job_id in filter(None, call.parameters["ids"].split(",")):
        try:
            found.append(status_json(account.jobs, account.services, account.jobs.get("two_step", job_id)))
        except ApiError:
            missing.append(job_id)
    return {"jobs": found, "missing": missing}


async def confirm_jobs_bulk(account: Account, call: Call) -> Any:
    results: list[dict[str, Any]] = []
    for job_id in call.body["jobIds"]:
        try:
            job = account.jobs.get("two_step", job_id)
            await _confirm(account, job, call.body.get("settings"))
        except ApiError as error:
            results.append({"jobId": job_id, "error": error.code})
        else:
            results.append({"jobId": job_id, "status": job.status})
    return {"queued": sum("error" not in result for result in results), "jobs": results}


async def list_api_keys(account: Account, call: Call) -> Any:
    return {"keys": [key.json() for key in account.credentials.all_keys()]}


async def create_api_key(account: Account, call: Call) -> Any:
    scopes = tuple(call.body.get("scopes", SCOPES))
    key = account.credentials.add_key(call.body["name"], scopes, call.body.get("expiresInDays"))
    return account.credentials.key(key).json(key)


async def revoke_api_key(account: Account, call: Call) -> Any:
    account.credentials.revoke(call.parameters["key_id"])


async def list_webhooks(account: Account, call: Call) -> Any:
    return {"webhooks": [webhook.json() for webhook in account.webhooks.all()]}


async def create_webhook(account: Account, call: Call) -> Any:
    webhook = account.webhooks.create(call.body["url"], call.body["events"])
    return webhook.json() | {"secret": webhook.secret}


async def update_webhook(account: Account, call: Call) -> Any:
    return account.webhooks.update(call.parameters["webhook_id"], call.body or {}).json()


async def delete_webhook(account: Account, call: Call) -> Any:
    account.webhooks.delete(call.parameters["webhook_id"])


async def test_webhook(account: Account, call: Call) -> Any:
    delivery = await account.webhooks.test(call.parameters["webhook_id"])
    return {"ok": delivery.succeeded, "statusCode": delivery.status_code}


async def list_webhook_deliveries(account: Account, call: Call) -> Any:
    webhook = account.webhooks.get(call.parameters["webhook_id"])
    return {"deliveries": [delivery.json() for delivery in account.webhooks.deliveries(webhook.id)]}


async def create_public_job(account: Account, call: Call) -> Any:
    job = account.jobs.add(
        Job(
            kind="public",
            settings=Settings().updated(call.body),
            source=await source_of(account, call.body),
            created_at=account.services.clock.now(),
        )
    )
    return {
        "jobId": job.id,
        "upload": _upload_json(account, job),
        "output": output_json(account.services, job),
        # Where the token comes from is not published; the answer that creates the job is the only place it can.
        "statusToken": job.status_token,
    }


async def probe_public_job_duration(account: Account, call: Call) -> Any:
    return await _duration_json(account, account.jobs.get("public", call.parameters["job_id"]))


async def confirm_public_job(account: Account, call: Call) -> Any:
    job = account.jobs.get("public", call.parameters["job_id"])
    await _confirm(account, job, call.body)
    return {"ok": True, "statusToken": job.status_token}


async def get_public_job_status(account: Account, call: Call) -> Any:
    job = account.jobs.get("public", call.parameters["job_id"])
    if call.parameters["token"] != job.status_token:
        raise ApiError("not_found", "Job not found")
    return status_json(account.jobs, account.services, job)
