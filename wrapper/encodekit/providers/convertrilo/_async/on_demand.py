"""On-demand jobs: probed, paid and queued by one call, at a premium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import as_uuid
from encodekit.providers.convertrilo import requests
from encodekit.providers.convertrilo._async.job import AsyncJob
from encodekit_clients.convertrilo.models.cancel_on_demand_response import CancelOnDemandResponse
from encodekit_clients.convertrilo.models.on_demand_encode_response import OnDemandEncodeResponse
from encodekit_clients.convertrilo.models.on_demand_folder_ingest_response import OnDemandFolderIngestResponse
from encodekit_clients.convertrilo.models.on_demand_status_response import OnDemandStatusResponse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from encodekit._core.options import CallOptions
    from encodekit.providers.convertrilo.requests import HlsArguments, OnDemandArguments
    from encodekit_clients.convertrilo import models


class AsyncOnDemand(AsyncResource):
    """On-demand jobs, and one job for each video of a folder."""

    async def encode(self, source_url: str, **arguments: Unpack[OnDemandArguments]) -> AsyncJob:
        """Start an on-demand job and return its handle.

        Args:
            source_url: The http or https URL of the source.
            **arguments: Those of `create`.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            InsufficientFundsError: If the balance cannot pay for it.
            SourceRejectedError: If Convertrilo will not fetch the source.
        """
        created = await self.create(source_url, **arguments)
        return AsyncJob(self._transport, str(created.job_id), on_demand=True)

    async def create(
        self,
        source_url: str,
        *,
        codec: models.VideoCodec | None = None,
        resolution: models.OnDemandResolution | None = None,
        fps: int | None = None,
        container: models.OutputContainer | None = None,
        preset: models.SpeedPreset | None = None,
        bitrate_tier: models.BitrateTier | None = None,
        quality: models.EncodeQuality | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        job_mode: models.JobMode | None = None,
        package_type: models.PackageType | None = None,
        hls: HlsArguments | None = None,
        priority: models.EncodePriority | None = None,
        output_expiry: int | None = None,
        webhook: str | None = None,
        output_s3: models.S3Output | None = None,
        output_google_drive: models.GoogleDriveOutput | None = None,
        external_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Unpack[CallOptions],
    ) -> OnDemandEncodeResponse:
        """Probe, pay and queue one job.

        Args:
            source_url: The http or https URL of the source.
            codec: `h264` (default), `h265` or `av1`.
            resolution: `480p` to `2160p`; `1080p` by default.
            fps: Frame rate, 1 to 120 fps; 30 by default.
            container: `mp4` (default), `mkv`, `webm` or `mov`.
            preset: `fast` (default), `standard` or `slow`.
            bitrate_tier: `low`, `medium` (default) or `high`.
            quality: `good`, `better` (default) or `best`.
            audio_policy: `auto`, `copy`, `transcode-aac` (default) or `strip`: the sound. Since 0.2.8: older servers
                ignore it.
            frame_rate_policy: `preserve`, `cap` or `force` (default): what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale` (default), `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            job_mode: `encode` (default) or `hls`, for a package to be streamed. Since 0.2.8, likewise.
            package_type: `hls`, another way to ask for that. Since 0.2.8, likewise.
            hls: How to make the package. Since 0.2.8, likewise.
            priority: `normal` (default) or `high`.
            output_expiry: How long the download link lives, 3600 to 604800 seconds; 86400 by default.
            webhook: A URL that is called once when the job has ended. That call is not signed: do not trust it.
            output_s3: Deliver to this bucket instead.
            output_google_drive: Deliver to this folder instead; since 0.2.8 by its `credential_id`.
            external_id: Your own id of the job, at most 255 characters.
            metadata: Any JSON object; statuses and webhooks return it.
            idempotency_key: As in `jobs.create`.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            InsufficientFundsError: If the balance cannot pay for it.
            SourceRejectedError: If Convertrilo will not fetch the source.
        """
        from encodekit_clients.convertrilo.api.on_demand import create_on_demand_job

        requests.check_idempotency_key(idempotency_key)
        body = requests.on_demand_request(
            given(
                source_url=source_url,
                codec=codec,
                resolution=resolution,
                fps=fps,
                container=container,
                preset=preset,
                bitrate_tier=bitrate_tier,
                quality=quality,
                audio_policy=audio_policy,
                frame_rate_policy=frame_rate_policy,
                scale_policy=scale_policy,
                job_mode=job_mode,
                package_type=package_type,
                hls=hls,
                priority=priority,
                output_expiry=output_expiry,
                webhook=webhook,
                output_s3=output_s3,
                output_google_drive=output_google_drive,
                external_id=external_id,
                metadata=metadata,
            )
        )
        key = idempotency_key or self._transport.pace.new_key()
        request = create_on_demand_job._get_kwargs(body=body, idempotency_key=key)
        return await self._call(create_on_demand_job, request, OnDemandEncodeResponse, options, repeatable=True)

    async def ingest_folder(
        self,
        *,
        source_s3: models.S3FolderSource | None = None,
        source_google_drive: models.GoogleDriveFolderSource | None = None,
        source_google_drive_files: Sequence[models.GoogleDriveSelectedFile] | None = None,
        codec: models.VideoCodec | None = None,
        resolution: models.JobResolution | None = None,
        fps: int | None = None,
        container: models.OutputContainer | None = None,
        preset: models.SpeedPreset | None = None,
        bitrate_tier: models.BitrateTier | None = None,
        passes: models.EncodePasses | None = None,
        quality: models.EncodeQuality | None = None,
        optimize: models.OptimizeMode | None = None,
        vmaf_target: int | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        priority: models.EncodePriority | None = None,
        max_files: int | None = None,
        output_destination: models.FolderDestinationKind | None = None,
        output_s3: models.S3FolderOutput | None = None,
        output_google_drive: models.GoogleDriveOutput | None = None,
        external_id_prefix: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Unpack[CallOptions],
    ) -> OnDemandFolderIngestResponse:
        """Queue one job for each video file of a folder in S3 or Google Drive.

        Args:
            source_s3: The bucket and prefix to list.
            source_google_drive: The folder to list. Newer servers want its `credential_id`, older ones its tokens.
            source_google_drive_files: Up to 1000 single files instead, as picked in the dashboard. Since 0.2.8: older
                servers ignore it. Give one of the three sources.
            codec: `h264` (default), `h265` or `av1`.
            resolution: `480p` to `4320p`; `1080p` by default.
            fps: Frame rate, 1 to 120 fps; 30 by default.
            container: `mp4` (default), `mkv`, `webm` or `mov`.
            preset: `fast` (default), `standard` or `slow`.
            bitrate_tier: `low`, `medium` (default) or `high`.
            passes: 1 (default) or 2.
            quality: `good`, `better` or `best`.
            optimize: `none` (default) or `vmaf`.
            vmaf_target: The VMAF score, a whole number from 50 to 99.
            audio_policy: `auto`, `copy`, `transcode-aac` (default) or `strip`: the sound. Since 0.2.8: older servers
                ignore it.
            frame_rate_policy: `preserve`, `cap` or `force` (default): what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale` (default), `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            priority: `normal` (default) or `high`.
            max_files: How many videos to take at most, 1 to 1000. Since 0.0.15: older servers ignore it.
            output_destination: `cdn` (default), `s3` or `google-drive`.
            output_s3: The bucket and prefix for the results.
            output_google_drive: The folder for the results.
            external_id_prefix: At most 200 characters; each job's external id is `<prefix>:<file name>`.
            metadata: Copied to each job.
            idempotency_key: As in `jobs.create`.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            NotFoundError: If the folder holds no video.
            StorageNotConnectedError: If the Google Drive credential is missing or has expired.
        """
        from encodekit_clients.convertrilo.api.on_demand import ingest_folder

        requests.check_idempotency_key(idempotency_key)
        body = requests.folder_request(
            given(
                source_s3=source_s3,
                source_google_drive=source_google_drive,
                source_google_drive_files=source_google_drive_files,
                codec=codec,
                resolution=resolution,
                fps=fps,
                container=container,
                preset=preset,
                bitrate_tier=bitrate_tier,
                passes=passes,
                quality=quality,
                optimize=optimize,
                vmaf_target=vmaf_target,
                audio_policy=audio_policy,
                frame_rate_policy=frame_rate_policy,
                scale_policy=scale_policy,
                priority=priority,
                max_files=max_files,
                output_destination=output_destination,
                output_s3=output_s3,
                output_google_drive=output_google_drive,
                external_id_prefix=external_id_prefix,
                metadata=metadata,
            )
        )
        key = idempotency_key or self._transport.pace.new_key()
        request = ingest_folder._get_kwargs(body=body, idempotency_key=key)
        return await self._call(ingest_folder, request, OnDemandFolderIngestResponse, options, repeatable=True)

    async def status(self, job_id: str, **options: Unpack[CallOptions]) -> OnDemandStatusResponse:
        """Read a job's status as Convertrilo words it.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such on-demand job.
        """
        from encodekit_clients.convertrilo.api.on_demand import get_on_demand_status

        request = get_on_demand_status._get_kwargs(as_uuid("job_id", job_id))
        return await self._call(get_on_demand_status, request, OnDemandStatusResponse, options)

    async def cancel(self, job_id: str, **options: Unpack[CallOptions]) -> CancelOnDemandResponse:
        """Cancel a job; the answer says how many NEU were released.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such on-demand job.
        """
        from encodekit_clients.convertrilo.api.on_demand import cancel_on_demand_job

        request = cancel_on_demand_job._get_kwargs(as_uuid("job_id", job_id))
        return await self._call(
            cancel_on_demand_job, request, CancelOnDemandResponse, options, empty=CancelOnDemandResponse
        )
