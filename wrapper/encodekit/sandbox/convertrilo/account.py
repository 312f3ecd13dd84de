"""The account that all operations work on, and what several of them ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encodekit.sandbox.convertrilo.errors import ApiError
from encodekit.sandbox.convertrilo.jobs import require_created
from encodekit.sandbox.convertrilo.state import Source
from encodekit.sandbox.sources import SourceError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit.sandbox.convertrilo.jobs import Jobs
    from encodekit.sandbox.convertrilo.state import Credentials, Idempotency, Job, Shelf, Wallet
    from encodekit.sandbox.convertrilo.webhooks import Webhooks
    from encodekit.sandbox.services import Services


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that the operations work on."""

    services: Services
    credentials: Credentials
    wallet: Wallet
    webhooks: Webhooks
    jobs: Jobs
    idempotency: Idempotency
    presets: Shelf
    destinations: Shelf
    drive_credentials: Shelf


def open_job(account: Account, job_id: str) -> Job:
    """A job of the two-step API whose settings may still change.

    Raises:
        ApiError: There is none with that id, or it has been confirmed or canceled.
    """
    job = account.jobs.get("two_step", job_id)
    require_created(job)
    return job


async def source_of(account: Account, body: Mapping[str, Any]) -> Source:
    """The source that a request body names, or an upload.

    Raises:
        ApiError: It names none that could be had.
    """
    url, s3 = body.get("sourceUrl"), body.get("sourceS3")
    try:
        if url and s3:
            raise ApiError("invalid_request", "sourceUrl and sourceS3 exclude each other")
        if url:
            await account.services.web.check_host(url)
            return Source("url", url=url)
        if s3 is not None:
            if not s3.get("bucket") or not s3.get("key"):
                raise ApiError("invalid_request", "sourceS3 needs a bucket and a key")
            return Source("s3", file=account.services.s3.path(s3["bucket"], s3["key"]))
    except SourceError as error:
        raise ApiError.of_source(error) from error
    return Source("upload")
