# Made from wrapper/encodekit/providers/bytenite/_async/job.py by `make generate`; change that file instead.
"""One job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack

from encodekit._core._sync.downloads import download
from encodekit._core._sync.polling import wait_for_job
from encodekit._core.concurrency import run_blocking
from encodekit._core.polling import PollSchedule
from encodekit._core.validation import as_uuid, is_http_url
from encodekit.errors import JobError
from encodekit.models import JobState
from encodekit.providers.bytenite import answers, mapping
from encodekit.providers.bytenite._sync.group import Group
from encodekit.providers.bytenite.requests import chosen_result, existing_folder, path_in_folder
from encodekit_clients.bytenite.models.job_response import JobResponse
from encodekit_clients.bytenite.models.job_results import JobResults

if TYPE_CHECKING:
    import os
    from collections.abc import Callable
    from pathlib import Path

    from encodekit._core._sync.transport import Transport
    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.transfers import ProgressCallback
    from encodekit.models import JobStatus
    from encodekit.providers.bytenite.values import JobResult


class Job(Group):
    """The handle of one job. Made by the `encode` methods or by `client.job(id)`.

    ByteNite's call that stops a job is not on record, so there is none here.

    Attributes:
        id: ByteNite's id of the job, a UUID.
    """

    def __init__(self, transport: Transport, job_id: str) -> None:
        super().__init__(transport)
        self.id = str(as_uuid("job_id", job_id))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r})"

    def status(self, **options: Unpack[CallOptions]) -> JobStatus:
        """Where the job is now, in the common words; `jobs.get` tells more.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import get_job

        request = get_job._get_kwargs(as_uuid("job_id", self.id))
        return self._ask(get_job, request, JobResponse, mapping.answered_status, options)

    def wait(
        self,
        *,
        timeout: float | None = None,
        on_update: Callable[[JobStatus], None] | None = None,
        schedule: PollSchedule | None = None,
        **options: Unpack[WaitOptions],
    ) -> JobStatus:
        """Wait until the job has ended. A draft ends only after it was run.

        Args:
            timeout: The seconds to wait at most; by default as long as it takes.
            on_update: Told each state that was seen. ByteNite reports no percentage.
            schedule: How often to ask; by default after half a second at first, and every 5 s later.
            **options: The options of each request; how long one may take is an option of the client.

        Returns:
            The last state, which is `succeeded`.

        Raises:
            JobFailedError: If the job failed, or ended in a state that is not known to be good.
            JobCanceledError: If it was deleted.
            JobTimeoutError: If it has not ended in time. It goes on at ByteNite.
        """
        return wait_for_job(
            partial(self.status, **options),
            pace=self._transport.pace,
            schedule=schedule or PollSchedule(),
            timeout=timeout,
            on_update=on_update,
        )

    def results(self, **options: Unpack[CallOptions]) -> tuple[JobResult, ...]:
        """The files that the job has made, with links signed anew by this call; see `jobs.results`."""
        from encodekit_clients.bytenite.api.jobs import get_job_results

        request = get_job_results._get_kwargs(as_uuid("job_id", self.id))
        return self._ask(get_job_results, request, JobResults, answers.job_results, options)

    def download(
        self,
        target: str | os.PathLike[str],
        *,
        name: str | None = None,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download one file that the job has made. Its link is asked for anew, because links expire.

        Args:
            target: The file to write, or a folder in which it gets the link's own name.
            name: Which file, by the `name` of its result; not needed when there is only one.
            overwrite: Replace a file that is there.
            on_progress: Told of each chunk that has come.
            **options: The options of the requests.

        Returns:
            The path of the file, which appears only when it is complete.

        Raises:
            InvalidInputError: If the target cannot be used, or `name` is needed; the message lists the names.
            JobError: If the job has not succeeded, or has no file with a link.
            RequestError: If the download fails; nothing is left behind.
        """
        result = chosen_result(self._finished_results(options), name)
        return self._fetch(result, target, overwrite, on_progress, options)

    def download_all(
        self,
        folder: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> list[Path]:
        """Download every file that the job has made, under its own name, such as `out_0/Example_job_480p.mp4`.

        Args:
            folder: The folder to write to; folders in it are made.
            overwrite: Replace files that are there.
            on_progress: Told of each chunk that has come, file by file.
            **options: The options of the requests.

        Returns:
            The paths, in the order of the results.

        Raises:
            InvalidInputError: If the folder does not exist, or a file does and may not be overwritten.
            JobError: If the job has not succeeded, or has no files.
            RequestError: If a download fails. The files before it stay.
        """
        base = existing_folder(folder)
        paths: list[Path] = []
        for result in self._finished_results(options):
            path = path_in_folder(base, result.name)
            run_blocking(path.parent.mkdir, parents=True, exist_ok=True)
            paths.append(self._fetch(result, path, overwrite, on_progress, options))
        return paths

    def _finished_results(self, options: CallOptions) -> tuple[JobResult, ...]:
        job = self.status(**options)
        if job.state is not JobState.SUCCEEDED:
            raise JobError(f"Job {self.id} ({job.provider_state}) has nothing to download.", job)
        results = tuple(result for result in self.results(**options) if is_http_url(result.link))
        if not results:
            raise JobError(f"Job {self.id} has no file that can be downloaded.", job)
        return results

    def _fetch(
        self,
        result: JobResult,
        target: str | os.PathLike[str],
        overwrite: bool,
        on_progress: ProgressCallback | None,
        options: CallOptions,
    ) -> Path:
        link = result.link or ""
        return download(self._transport, link, target, options, overwrite=overwrite, on_progress=on_progress)
