# Made from wrapper/encodekit/providers/convertrilo/_async/job.py by `make generate`; change that file instead.
"""One job, whichever of Convertrilo's two APIs it came from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack

from encodekit._core._sync.downloads import download
from encodekit._core._sync.polling import wait_for_job
from encodekit._core._sync.resource import Resource
from encodekit._core.polling import PollSchedule
from encodekit._core.validation import as_uuid
from encodekit.errors import JobError
from encodekit.providers.convertrilo.mapping import job_status, on_demand_status
from encodekit_clients.convertrilo.models.cancel_on_demand_response import CancelOnDemandResponse
from encodekit_clients.convertrilo.models.job_cancel_response import JobCancelResponse
from encodekit_clients.convertrilo.models.on_demand_status_response import OnDemandStatusResponse
from encodekit_clients.convertrilo.models.status_response import StatusResponse

if TYPE_CHECKING:
    import os
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from encodekit._core._sync.transport import Transport
    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.transfers import ProgressCallback
    from encodekit.models import JobStatus


class Job(Resource):
    """The handle of one job. Made by `encode`, `on_demand.encode` or `client.job(id)`.

    Attributes:
        id: Convertrilo's id of the job.
        on_demand: Whether it came from the on-demand API, which has its own status and cancel operations (C9, C10).
    """

    def __init__(self, transport: Transport, job_id: str | UUID, *, on_demand: bool = False) -> None:
        super().__init__(transport)
        self.id = str(job_id)
        self.on_demand = on_demand

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r}, on_demand={self.on_demand})"

    def status(self, **options: Unpack[CallOptions]) -> JobStatus:
        """Where the job is now.

        Raises:
            NotFoundError: If there is no such job.
        """
        if self.on_demand:
            from encodekit_clients.convertrilo.api.on_demand import get_on_demand_status

            request = get_on_demand_status._get_kwargs(as_uuid("job_id", self.id))
            answer = self._call(get_on_demand_status, request, OnDemandStatusResponse, options)
            return on_demand_status(answer, self.id)
        from encodekit_clients.convertrilo.api.jobs import get_job_status

        request = get_job_status._get_kwargs(self.id)
        return job_status(self._call(get_job_status, request, StatusResponse, options), self.id)

    def wait(
        self,
        *,
        timeout: float | None = None,
        on_update: Callable[[JobStatus], None] | None = None,
        schedule: PollSchedule | None = None,
        **options: Unpack[WaitOptions],
    ) -> JobStatus:
        """Wait until the job has ended.

        Args:
            timeout: The seconds to wait at most; by default as long as it takes.
            on_update: Told each state that was seen, for a progress bar.
            schedule: How often to ask; by default after half a second at first, and every 5 s later.
            **options: The options of each request; how long one may take is an option of the client.

        Returns:
            The last state, which is `succeeded`.

        Raises:
            JobFailedError: If the job failed; the message holds the provider's reason.
            JobCanceledError: If it was canceled.
            JobTimeoutError: If it has not ended in time. It goes on at the provider.
        """
        return wait_for_job(
            partial(self.status, **options),
            pace=self._transport.pace,
            schedule=schedule or PollSchedule(),
            timeout=timeout,
            on_update=on_update,
        )

    def cancel(self, **options: Unpack[CallOptions]) -> None:
        """Cancel the job; nothing happens if it has ended. Reserved tokens are released.

        Convertrilo promises it for jobs that are created or queued; newer servers also cancel running ones.
        """
        if self.on_demand:
            from encodekit_clients.convertrilo.api.on_demand import cancel_on_demand_job

            request = cancel_on_demand_job._get_kwargs(as_uuid("job_id", self.id))
            self._call(cancel_on_demand_job, request, CancelOnDemandResponse, options, empty=CancelOnDemandResponse)
            return
        from encodekit_clients.convertrilo.api.jobs import cancel_job

        request = cancel_job._get_kwargs(self.id)
        self._call(cancel_job, request, JobCancelResponse, options, empty=JobCancelResponse)

    def download(
        self,
        target: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the result. The signed link is asked for anew, because links expire.

        Args:
            target: The file to write, or a folder in which it gets the link's own name.
            overwrite: Replace a file that is there.
            on_progress: Told of each chunk that has come.
            **options: The options of the requests.

        Returns:
            The path of the file, which appears only when it is complete.

        Raises:
            InvalidInputError: If the target cannot be used.
            JobError: If the job has no result that can be downloaded: it has not succeeded, or its result went to the
                customer's own storage.
            RequestError: If the download fails; nothing is left behind.
        """
        job = self.status(**options)
        if not job.download_url:
            raise JobError(f"Job {job.id} ({job.provider_state}) has nothing to download.", job)
        return download(
            self._transport, job.download_url, target, options, overwrite=overwrite, on_progress=on_progress
        )
