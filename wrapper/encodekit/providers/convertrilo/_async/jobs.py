"""Jobs of the two-step API."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core._async.uploads import put_presigned, readable_body
from encodekit._core.concurrency import AsyncShield
from encodekit._core.operations import given
from encodekit._core.options import RetryPolicy, split_options
from encodekit._core.transfers import is_url
from encodekit.errors import EncodekitError, ResponseDecodingError
from encodekit.models import S3Source
from encodekit.providers.convertrilo import requests
from encodekit.providers.convertrilo._async.job import AsyncJob
from encodekit_clients.convertrilo.models.approve_unified_response import ApproveUnifiedResponse
from encodekit_clients.convertrilo.models.confirm_response import ConfirmResponse
from encodekit_clients.convertrilo.models.job_cancel_response import JobCancelResponse
from encodekit_clients.convertrilo.models.job_create_response import JobCreateResponse
from encodekit_clients.convertrilo.models.job_files_delete_response import JobFilesDeleteResponse
from encodekit_clients.convertrilo.models.probe_duration_response import ProbeDurationResponse
from encodekit_clients.convertrilo.models.status_response import StatusResponse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadBody, UploadSource
    from encodekit.providers.convertrilo.requests import EncodeArguments
    from encodekit_clients.convertrilo import models


class AsyncJobs(AsyncResource):
    """Jobs of the two-step API: create, bring the source, look at the price, confirm, follow, cancel."""

    async def encode(
        self,
        source: UploadSource | S3Source,
        *,
        size: int | None = None,
        idempotency_key: str | None = None,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[EncodeArguments],
    ) -> AsyncJob:
        """The whole way in one call; see the client's `encode`."""
        options, settings = split_options(arguments)
        if isinstance(source, S3Source):
            settings |= {"source_s3": source, "confirm": True}
        elif is_url(source):
            settings |= {"source_url": source, "confirm": True}
        else:
            body = readable_body(source, size, sized=True)
            return await self._encode_upload(body, idempotency_key, on_upload_progress, options, settings)
        created = await self.create(idempotency_key=idempotency_key, **settings, **options)
        return AsyncJob(self._transport, created.job_id)

    async def _encode_upload(
        self,
        body: UploadBody,
        idempotency_key: str | None,
        on_progress: ProgressCallback | None,
        options: CallOptions,
        settings: dict[str, Any],
    ) -> AsyncJob:
        created = await self.create(idempotency_key=idempotency_key, **settings, **options)
        job = AsyncJob(self._transport, created.job_id)
        try:
            await put_presigned(self._transport, _upload_url(created), body, options, on_progress=on_progress)
            await self.confirm(created.job_id, **options)
        except BaseException:
            # A job without its source is of no use, but one with the caller's own key may be that of an earlier call.
            if idempotency_key is None:
                await _give_up(job)
            raise
        return job

    async def create(
        self,
        *,
        codec: models.VideoCodec,
        resolution: models.JobResolution,
        fps: int,
        container: models.OutputContainer | None = None,
        preset: models.SpeedPreset | None = None,
        bitrate_tier: models.BitrateTier | None = None,
        passes: models.EncodePasses | None = None,
        policy: models.EncodePolicy | None = None,
        quality: models.EncodeQuality | None = None,
        optimize: models.OptimizeMode | None = None,
        vmaf_target: float | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        source_url: str | None = None,
        source_s3: S3Source | None = None,
        confirm: bool | None = None,
        external_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        original_filename: str | None = None,
        idempotency_key: str | None = None,
        **options: Unpack[CallOptions],
    ) -> JobCreateResponse:
        """Create a job. Without a source it answers with a presigned URL for the upload.

        Args:
            codec: `h264`, `h265` or `av1`.
            resolution: `480p`, `720p`, `1080p`, `1440p`, `2160p` or `4320p`: the height of the picture.
            fps: Frame rate, 1 to 240 fps.
            container: `mp4` (default), `mkv`, `webm` or `mov`.
            preset: `fast` (default), `standard` or `slow`: the effort of the encoder.
            bitrate_tier: `low`, `medium` (default) or `high`.
            passes: 1 (default) or 2.
            policy: `fastest`, `gpu_first` (default) or `gpu_only`: which machines may take the job.
            quality: `good`, `better` or `best`.
            optimize: `none` or `vmaf`.
            vmaf_target: The VMAF score to aim at, 50 to 99.
            audio_policy: `auto`, `copy`, `transcode-aac` (default) or `strip`: the sound. Since 0.2.8: older servers
                ignore it.
            frame_rate_policy: `preserve`, `cap` or `force` (default): what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale` (default), `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            source_url: The http or https URL that Convertrilo fetches the source from.
            source_s3: The object in S3 that Convertrilo reads.
            confirm: Reserve tokens and queue the job at once; needs a source.
            external_id: Your own id of the job, at most 255 characters.
            metadata: Any JSON object; statuses and webhooks return it.
            original_filename: The name of the source, for that of the output. Since 0.2.5: older servers ignore it.
            idempotency_key: At most 255 characters. The same key with the same body creates no second job. Minted once
                per call if not given, and the same on every attempt.
            **options: The options of this call.

        Returns:
            The job's id, where to upload (None with a source), and where the output will be.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            InsufficientFundsError: If the balance cannot pay for a confirmed job.
            SourceRejectedError: If Convertrilo will not fetch the source.
            IdempotencyConflictError: If the key was used for another body.
        """
        from encodekit_clients.convertrilo.api.jobs import create_job

        requests.check_idempotency_key(idempotency_key)
        arguments: Any = given(
            codec=codec,
            resolution=resolution,
            fps=fps,
            container=container,
            preset=preset,
            bitrate_tier=bitrate_tier,
            passes=passes,
            policy=policy,
            quality=quality,
            optimize=optimize,
            vmaf_target=vmaf_target,
            audio_policy=audio_policy,
            frame_rate_policy=frame_rate_policy,
            scale_policy=scale_policy,
            source_url=source_url,
            source_s3=source_s3,
            confirm=confirm,
            external_id=external_id,
            metadata=metadata,
            original_filename=original_filename,
        )
        request = create_job._get_kwargs(
            body=requests.job_create_request(arguments),
            idempotency_key=idempotency_key or self._transport.pace.new_key(),
        )
        return await self._call(create_job, request, JobCreateResponse, options, repeatable=True)

    async def upload(
        self,
        created: JobCreateResponse,
        source: UploadSource,
        *,
        size: int | None = None,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload the source of a job to its presigned URL, in constant memory.

        Args:
            created: What `create` returned.
            source: A path, bytes, an open binary file, or an iterable of bytes.
            size: The size in bytes of a source that does not know it.
            on_progress: Told of each chunk.
            **options: The options of this call; there is no deadline unless one is given.

        Raises:
            InvalidInputError: If the source cannot be read.
            RequestError: If the upload fails; nothing is stored then.
        """
        body = readable_body(source, size, sized=True)
        await put_presigned(self._transport, _upload_url(created), body, options, on_progress=on_progress)

    async def probe_duration(self, job_id: str, **options: Unpack[CallOptions]) -> ProbeDurationResponse:
        """Read the duration of the source that was brought, in seconds and in minutes.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
            SourceRejectedError: If the source cannot be read.
        """
        from encodekit_clients.convertrilo.api.jobs import probe_job_duration

        request = probe_job_duration._get_kwargs(job_id)
        return await self._call(probe_job_duration, request, ProbeDurationResponse, options)

    async def approve(
        self,
        job_id: str,
        *,
        codec: models.VideoCodec | None = None,
        resolution: str | None = None,
        fps: int | None = None,
        container: models.OutputContainer | None = None,
        preset: models.SpeedPreset | None = None,
        bitrate_tier: models.BitrateTier | None = None,
        passes: models.EncodePasses | None = None,
        policy: models.EncodePolicy | None = None,
        quality: models.EncodeQuality | None = None,
        optimize: models.OptimizeMode | None = None,
        vmaf_target: float | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        **options: Unpack[CallOptions],
    ) -> ApproveUnifiedResponse:
        """Probe the source, reserve the tokens and answer with the price. Does not queue the job: `confirm` does.

        Args:
            job_id: The job.
            codec: As in `create`, as are the others; what is left out stays as it was.
            resolution: Any text; Convertrilo publishes no list for this operation.
            fps: Frame rate in fps.
            container: The container of the output.
            preset: The effort of the encoder.
            bitrate_tier: How many bits the output gets.
            passes: How often the encoder goes over the source.
            policy: Which machines may take the job.
            quality: The quality step.
            optimize: Whether to aim at a VMAF score.
            vmaf_target: The score, 50 to 99.
            audio_policy: `auto`, `copy`, `transcode-aac` or `strip`: the sound. Since 0.2.8: older servers ignore it.
            frame_rate_policy: `preserve`, `cap` or `force`: what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale`, `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            **options: The options of this call.

        Raises:
            InsufficientFundsError: If the balance cannot pay for it.
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.convertrilo.api.jobs import approve_job
        from encodekit_clients.convertrilo.models.approve_unified_request import ApproveUnifiedRequest

        fields = given(
            codec=codec,
            resolution=resolution,
            fps=fps,
            container=container,
            preset=preset,
            bitrate_tier=bitrate_tier,
            passes=passes,
            policy=policy,
            quality=quality,
            optimize=optimize,
            vmaf_target=vmaf_target,
            audio_policy=audio_policy,
            frame_rate_policy=frame_rate_policy,
            scale_policy=scale_policy,
        )
        requests.check_rendition(fields)
        request = approve_job._get_kwargs(job_id, body=ApproveUnifiedRequest(**fields))
        return await self._call(approve_job, request, ApproveUnifiedResponse, options)

    async def confirm(
        self,
        job_id: str,
        *,
        container: models.OutputContainer | None = None,
        quality: models.EncodeQuality | None = None,
        optimize: models.OptimizeMode | None = None,
        vmaf_target: float | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        **options: Unpack[CallOptions],
    ) -> ConfirmResponse:
        """Reserve the tokens, if they are not yet, and queue the job.

        Args:
            job_id: The job.
            container: The container of the output; what is left out stays as it was.
            quality: The quality step.
            optimize: Whether to aim at a VMAF score.
            vmaf_target: The score, 50 to 99, as everywhere; the document alone allows 1 to 100 here (C4).
            audio_policy: `auto`, `copy`, `transcode-aac` or `strip`: the sound. Since 0.2.8: older servers ignore it.
            frame_rate_policy: `preserve`, `cap` or `force`: what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale`, `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            **options: The options of this call.

        Raises:
            InsufficientFundsError: If the balance cannot pay for it.
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.convertrilo.api.jobs import confirm_job

        fields = given(
            container=container,
            quality=quality,
            optimize=optimize,
            vmaf_target=vmaf_target,
            audio_policy=audio_policy,
            frame_rate_policy=frame_rate_policy,
            scale_policy=scale_policy,
        )
        request = confirm_job._get_kwargs(job_id, body=requests.confirm_request(fields))
        return await self._call(confirm_job, request, ConfirmResponse, options)

    async def status(self, job_id: str, **options: Unpack[CallOptions]) -> StatusResponse:
        """Read a job's status as Convertrilo words it; `client.job(id).status()` gives the common words.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.convertrilo.api.jobs import get_job_status

        return await self._call(get_job_status, get_job_status._get_kwargs(job_id), StatusResponse, options)

    async def cancel(self, job_id: str, **options: Unpack[CallOptions]) -> JobCancelResponse:
        """Cancel a job that is created or queued; nothing happens if it has ended.

        Args:
            job_id: The job.
            **options: The options of this call.

        Returns:
            What was released, in NEU, since 0.2.8; the answer of an older server may say nothing.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.convertrilo.api.jobs import cancel_job

        request = cancel_job._get_kwargs(job_id)
        return await self._call(cancel_job, request, JobCancelResponse, options, empty=JobCancelResponse)

    async def delete_files(self, job_id: str, **options: Unpack[CallOptions]) -> JobFilesDeleteResponse:
        """Delete for good what Convertrilo stores of a job that has ended: upload and output. The job itself is kept.

        Since 0.2.8: older servers do not know it.

        Args:
            job_id: The job.
            **options: The options of this call.

        Returns:
            How many stored objects were deleted.

        Raises:
            ConflictError: If the job has not ended; cancel it first.
            NotFoundError: If there is no such job, or the server is older.
            ServerError: If some files could not be deleted.
        """
        from encodekit_clients.convertrilo.api.jobs import delete_job_files

        request = delete_job_files._get_kwargs(job_id)
        return await self._call(delete_job_files, request, JobFilesDeleteResponse, options)


async def _give_up(job: AsyncJob) -> None:
    # The failure that led here is what the caller must see.
    with AsyncShield(), contextlib.suppress(EncodekitError):
        await job.cancel(retry=RetryPolicy(attempts=1), timeout=5.0, deadline=10.0)


def _upload_url(created: JobCreateResponse) -> str:
    url = created.upload.url if created.upload else None
    if not isinstance(url, str):
        raise ResponseDecodingError(f"Convertrilo gave no upload URL for job {created.job_id}.")
    return url
