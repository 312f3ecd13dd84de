"""One job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack
from urllib.parse import urlsplit

from encodekit._core._async.polling import wait_for_job
from encodekit._core.polling import PollSchedule
from encodekit.errors import ConflictError, ResponseDecodingError
from encodekit.providers.openencoder.mapping import NAME, job_state, job_status

if TYPE_CHECKING:
    from collections.abc import Callable

    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.pacing import Pace
    from encodekit.models import JobStatus
    from encodekit.providers.openencoder._async.jobs import AsyncJobs
    from encodekit.providers.openencoder._async.presets import AsyncPresets


class AsyncJob:
    """The handle of one job. Made by `encode` or `client.job(id)`.

    There is nothing to download: the output goes to the outbound storage, under `output_key()`.

    Attributes:
        id: The number of the job.
    """

    def __init__(self, jobs: AsyncJobs, presets: AsyncPresets, pace: Pace, job_id: int) -> None:
        self._jobs = jobs
        self._presets = presets
        self._pace = pace
        self.id = job_id

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id})"

    async def status(self, **options: Unpack[CallOptions]) -> JobStatus:
        """Where the job is now.

        Raises:
            NotFoundError: If there is no such job.
        """
        return job_status(await self._jobs.get(self.id, **options))

    async def wait(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109  (the time of the job, not of a request)
        on_update: Callable[[JobStatus], None] | None = None,
        schedule: PollSchedule | None = None,
        **options: Unpack[WaitOptions],
    ) -> JobStatus:
        """Wait until the job has ended.

        A job whose source is missing stays in `downloading`, and one whose preset is missing in `encoding`, so give a
        timeout. A job whose output could not be stored ends as `completed` all the same.

        Args:
            timeout: The seconds to wait at most; by default as long as it takes.
            on_update: Told each state that was seen. Short phases are missed.
            schedule: How often to ask; by default after half a second at first, and every 5 s later.
            **options: The options of each request; how long one may take is an option of the client.

        Returns:
            The last state, which is `succeeded`.

        Raises:
            JobFailedError: If the job failed; only the log of the worker says why.
            JobCanceledError: If it was canceled.
            JobTimeoutError: If it has not ended in time. It goes on at the server.
        """
        return await wait_for_job(
            partial(self.status, **options),
            pace=self._pace,
            schedule=schedule or PollSchedule(),
            timeout=timeout,
            on_update=on_update,
        )

    async def cancel(self, **options: Unpack[CallOptions]) -> None:
        """Cancel the job; nothing happens if it has ended.

        A waiting job is skipped, and an encode stopped within 5 s. A job that is being downloaded, probed or uploaded
        runs on: its next phase overwrites the word `cancelled`.

        Raises:
            NotFoundError: If there is no such job.
            PermissionDeniedError: If the caller is a guest.
        """
        if not job_state(await self._jobs.status(self.id, **options)).is_terminal:
            await self._jobs.cancel(self.id, **options)

    async def restart(self, **options: Unpack[CallOptions]) -> None:
        """Run a job again that has ended, under the same id. Its old progress stays visible until the encoder reports.

        Raises:
            ConflictError: If it has not ended: it would run twice. `jobs.restart` does not look.
            NotFoundError: If there is no such job.
            PermissionDeniedError: If the caller is a guest.
        """
        word = await self._jobs.status(self.id, **options)
        if not job_state(word).is_terminal:
            error = ConflictError(f"Job {self.id} is still {word}, so a restart would run it twice: cancel it first.")
            raise error.about(provider=NAME, operation="restart_job", method="POST")
        await self._jobs.restart(self.id, **options)

    async def output_key(self, **options: Unpack[CallOptions]) -> str:
        """The key of the output in the outbound bucket, or its path at the FTP server.

        The path of `destination` and the preset's `output`, joined as they are. The server itself never tells it, and
        a preset whose output was changed since then misleads.

        Raises:
            NotFoundError: If there is no such job, or its preset is gone.
            ResponseDecodingError: If the server is too old to tell the two parts.
        """
        job = await self._jobs.get(self.id, **options)
        preset = await self._presets.find(job.preset, **options)
        if not isinstance(job.destination, str) or not isinstance(preset.output, str):
            error = ResponseDecodingError("This server is too old to tell where outputs go.")
            raise error.about(provider=NAME, operation="get_job", method="GET")
        return urlsplit(job.destination).path + preset.output
