"""Jobs: what to encode with which preset, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit.errors import NotFoundError, UnprocessableError
from encodekit.providers.openencoder import requests
from encodekit.providers.openencoder._async.group import AsyncGroup
from encodekit.providers.openencoder.mapping import disguised, wrapped_job
from encodekit_clients.openencoder.models.job import Job
from encodekit_clients.openencoder.models.job_created import JobCreated
from encodekit_clients.openencoder.models.job_detail import JobDetail
from encodekit_clients.openencoder.models.job_page import JobPage
from encodekit_clients.openencoder.models.job_status_report import JobStatusReport
from encodekit_clients.openencoder.models.stats_report import StatsReport
from encodekit_clients.openencoder.models.status_receipt import StatusReceipt

if TYPE_CHECKING:
    from encodekit._core._async.paging import AsyncPaged
    from encodekit._core.options import CallOptions


class AsyncJobs(AsyncGroup):
    """Jobs as the server has them; `client.job(id)` gives a handle that waits, and cancels with care."""

    async def create(self, *, preset: str, source: str, dest: str, **options: Unpack[CallOptions]) -> JobCreated:
        """Queue a job. Not idempotent, and nothing is looked at: `client.encode` does that first.

        Args:
            preset: The name (not the id) of a preset. A worker that meets an unknown name exits.
            source: A key in the inbound storage, or a URL whose path is the key, such as `s3:///src/clip.mp4`; at most
                128 characters.
            dest: Where the output goes, in the same form. The preset's `output` is appended as it is, so end it with a
                slash.
            **options: The options of this call.

        Returns:
            The receipt. `job` holds the id, but the provider's page shows none (C13); the date is still empty (C22).

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            PermissionDeniedError: If the caller is a guest.
            UnprocessableError: If the server answers 201 and could not store the job.
        """
        from encodekit_clients.openencoder.api.jobs import create_job

        request = create_job._get_kwargs(body=requests.job_request(preset, source, dest))
        created = await self._ask(create_job, request, JobCreated, options, status=201)
        if created.job and created.job.id == 0:
            message = "The server queued the job but could not store it: its id is 0."
            raise disguised(UnprocessableError, message, "create_job", method="POST", status=201)
        return created

    def list(
        self, *, page: int = 1, page_size: int = 100, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPaged[Job]:
        """All jobs, newest first.

        Args:
            page: The number of the page to begin with, from 1.
            page_size: How many to ask for at once.
            limit: How many to give at most.
            **options: The options of each request.
        """
        from encodekit_clients.openencoder.api.jobs import list_jobs

        async def ask(number: int) -> tuple[list[Job], object]:
            request = list_jobs._get_kwargs(page=number, count=page_size)
            answer = await self._ask(list_jobs, request, JobPage, options)
            return answer.items, answer.count

        return self._numbered(ask, page=page, page_size=page_size, limit=limit)

    async def get(self, job_id: int, **options: Unpack[CallOptions]) -> Job:
        """One job. `progress` counts the present phase; the handle's `status` counts the encode.

        Args:
            job_id: Its number `id`; the `guid` is of no use here.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job. Each such answer costs the server a database connection for good, so
                do not ask again.
        """
        from encodekit_clients.openencoder.api.jobs import get_job

        request = get_job._get_kwargs(requests.check_id("job_id", job_id))
        return (await self._ask(get_job, request, JobDetail, options, restate=wrapped_job)).job

    async def status(self, job_id: int, **options: Unpack[CallOptions]) -> str:
        """The status word of a job.

        Args:
            job_id: The job.
            **options: The options of this call.

        Returns:
            `queued`, `downloading`, `probing`, `encoding`, `uploading`, `completed`, `error`, `cancelled`,
            `restarting`, or whatever `update` wrote.

        Raises:
            NotFoundError: If there is no such job. The server answers 200 with an empty word (C25).
        """
        from encodekit_clients.openencoder.api.jobs import get_job_status

        request = get_job_status._get_kwargs(requests.check_id("job_id", job_id))
        word = (await self._ask(get_job_status, request, JobStatusReport, options)).job_status
        if not word:
            raise disguised(NotFoundError, f"There is no job {job_id}.", "get_job_status")
        return str(word)

    async def update(self, job_id: int, *, status: str, **options: Unpack[CallOptions]) -> Job:
        """Overwrite the status word, for repairs. The worker does not look at it, but for `cancelled`.

        Args:
            job_id: The job.
            status: Any text of 1 to 64 characters; one of the known words is wise.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
            PermissionDeniedError: If the caller is a guest.
        """
        from encodekit_clients.openencoder.api.jobs import update_job

        body = requests.job_status_request(status)
        request = update_job._get_kwargs(requests.check_id("job_id", job_id), body=body)
        return await self._ask(update_job, request, Job, options)

    async def cancel(self, job_id: int, **options: Unpack[CallOptions]) -> None:
        """Write `cancelled` over the status, whatever it is; the handle's `cancel` looks first.

        An unknown job is no error (C25). A job that is being downloaded, probed or uploaded runs on all the same.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            PermissionDeniedError: If the caller is a guest.
        """
        from encodekit_clients.openencoder.api.jobs import cancel_job

        request = cancel_job._get_kwargs(requests.check_id("job_id", job_id))
        await self._ask(cancel_job, request, StatusReceipt, options)

    async def restart(self, job_id: int, **options: Unpack[CallOptions]) -> None:
        """Queue a job once more, whatever its status; the handle's `restart` looks first.

        A job that still waits or runs then runs twice, and an unknown one puts an empty entry into the queue (C25).

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            PermissionDeniedError: If the caller is a guest.
        """
        from encodekit_clients.openencoder.api.jobs import restart_job

        request = restart_job._get_kwargs(requests.check_id("job_id", job_id))
        await self._ask(restart_job, request, StatusReceipt, options)

    async def stats(self, **options: Unpack[CallOptions]) -> dict[str, int]:
        """How many jobs have each status, in the order of a job's life; empty while there is no job at all (C27)."""
        from encodekit_clients.openencoder.api.jobs import get_stats

        rows = (await self._ask(get_stats, get_stats._get_kwargs(), StatsReport, options)).stats.jobs
        return {row.status: row.count for row in rows if isinstance(row.status, str) and row.status}
