"""A video with its encodings, followed as one job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, Unpack

from encodekit._core._async.downloads import download
from encodekit._core._async.polling import wait_for_job
from encodekit._core.polling import PollSchedule
from encodekit.errors import InvalidInputError, JobError, UnsupportedFeatureError
from encodekit.models import JobState
from encodekit.providers._telestream.mapping import encoding_status, job_status
from encodekit.providers._telestream.requests import check_id

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from encodekit._core._async.transport import AsyncTransport
    from encodekit._core.options import CallOptions, WaitOptions
    from encodekit._core.transfers import ProgressCallback
    from encodekit.models import JobStatus


class AsyncJobEncoding(Protocol):
    """What a job needs of an encoding."""

    @property
    def details(self) -> dict[str, Any]:
        """Everything that Telestream said of it."""
        ...

    async def cancel(self, **options: Unpack[CallOptions]) -> Any:
        """Cancel it."""
        ...

    async def retry(self, **options: Unpack[CallOptions]) -> Any:
        """Try it again."""
        ...

    async def _output_url(self, options: CallOptions) -> str | None:
        """Where its main output can be fetched; None where there is none."""
        ...


class AsyncJobVideos(Protocol):
    """What a job needs of the videos of a factory."""

    async def _job_video(self, video_id: str, options: CallOptions) -> dict[str, Any]:
        """The details of a video."""
        ...

    async def _job_encodings(self, video_id: str, options: CallOptions) -> Sequence[AsyncJobEncoding]:
        """All its encodings."""
        ...

    async def _job_cancel(self, video_id: str, options: CallOptions) -> None:
        """Cancel the video with all its encodings."""
        ...


class AsyncJob:
    """A video and its encodings as one job. Made by `client.job(video_id)` or `video.job()`.

    The video's own status tells only of its import: the job has succeeded when every encoding has.

    Attributes:
        id: The id of the video.
    """

    def __init__(self, transport: AsyncTransport, videos: AsyncJobVideos, video_id: str) -> None:
        self.id = check_id("video_id", video_id)
        self._transport = transport
        self._videos = videos

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r})"

    async def status(self, **options: Unpack[CallOptions]) -> JobStatus:
        """Where the job is now: one request while the video is imported, two later.

        Raises:
            NotFoundError: If there is no such video.
        """
        video = await self._videos._job_video(self.id, options)
        status = job_status({"id": self.id, **video}, [])
        if status.state in {JobState.FAILED, JobState.CANCELED} or video.get("status") != "success":
            return status
        encodings = await self._videos._job_encodings(self.id, options)
        return job_status({"id": self.id, **video}, [encoding.details for encoding in encodings])

    async def wait(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109  (the time of the job, not of a request)
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
            JobFailedError: If the import or an encoding failed; the message holds `error_class` and `error_message`.
            JobCanceledError: If it was canceled.
            JobTimeoutError: If it has not ended in time. It goes on at Telestream.
        """
        return await wait_for_job(
            partial(self.status, **options),
            pace=self._transport.pace,
            schedule=schedule or PollSchedule(),
            timeout=timeout,
            on_update=on_update,
        )

    async def cancel(self, **options: Unpack[CallOptions]) -> None:
        """Cancel what still runs.

        Raises:
            UnsupportedFeatureError: If the video is still imported and this API cannot stop that (the legacy one).
        """
        await self._videos._job_cancel(self.id, options)

    async def retry(self, **options: Unpack[CallOptions]) -> int:
        """Try every encoding again that has failed.

        Returns:
            How many these were.
        """
        encodings = await self._videos._job_encodings(self.id, options)
        failed = [item for item in encodings if encoding_status(item.details).state is JobState.FAILED]
        for encoding in failed:
            await encoding.retry(**options)
        return len(failed)

    async def download(
        self,
        target: str | os.PathLike[str],
        *,
        profile: str | None = None,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> Path:
        """Download the main output of an encoding. Its link is asked for anew, because links expire.

        Args:
            target: The file to write, or a folder in which it gets the link's own name.
            profile: The name or id of the encoding's profile; needed when the video has several encodings.
            overwrite: Replace a file that is there.
            on_progress: Told of each chunk.
            **options: The options of the requests.

        Returns:
            The path of the file, which appears only when it is complete.

        Raises:
            InvalidInputError: If the target cannot be used, or several encodings fit.
            JobError: If no encoding fits, or it has no output.
            RequestError: If the download fails; nothing is left behind.
        """
        encodings = await self._videos._job_encodings(self.id, options)
        fitting = [item for item in encodings if profile is None or profile in _profile_names(item.details)]
        if len(fitting) > 1:
            names = ", ".join(sorted({_profile_names(item.details)[0] for item in fitting}))
            raise InvalidInputError(f"Video {self.id} has several encodings: give profile=, one of {names}.")
        if not fitting:
            raise JobError(f"Video {self.id} has no encoding to download.", await self.status(**options))
        return await download_encoding(
            self._transport, fitting[0], target, options, overwrite=overwrite, on_progress=on_progress
        )


async def cancel_encodings(job: AsyncJob, provider: str, options: CallOptions) -> None:
    """Cancel a job by its encodings, for an API that cannot cancel videos.

    Raises:
        UnsupportedFeatureError: If there are none yet, as the video is still imported.
    """
    encodings = await job._videos._job_encodings(job.id, options)
    for encoding in encodings:
        if not encoding_status(encoding.details).state.is_terminal:
            await encoding.cancel(**options)
    if not encodings and not (await job.status(**options)).state.is_terminal:
        raise UnsupportedFeatureError(provider, "canceling an import", "Delete the video, or wait for its encodings.")


async def download_encoding(
    transport: AsyncTransport,
    encoding: AsyncJobEncoding,
    target: str | os.PathLike[str],
    options: CallOptions,
    *,
    overwrite: bool,
    on_progress: ProgressCallback | None,
) -> Path:
    """Download the main output of an encoding.

    Raises:
        JobError: If it has none.
    """
    status = encoding_status(encoding.details)
    url = await encoding._output_url(options) if status.state is JobState.SUCCEEDED else None
    if url is None:
        raise JobError(f"Encoding {status.id} ({status.provider_state}) has nothing to download.", status)
    return await download(transport, url, target, options, overwrite=overwrite, on_progress=on_progress)


def _profile_names(details: dict[str, Any]) -> list[str]:
    return [str(details[key]) for key in ("profile_name", "profile_id") if details.get(key)] or [""]
