"""Many jobs in one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import as_uuid, check_given, check_is_list
from encodekit.errors import InvalidInputError
from encodekit.providers.convertrilo import requests
from encodekit_clients.convertrilo.models.bulk_confirm_response import BulkConfirmResponse
from encodekit_clients.convertrilo.models.bulk_create_response import BulkCreateResponse
from encodekit_clients.convertrilo.models.bulk_status_response import BulkStatusResponse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from encodekit._core.options import CallOptions
    from encodekit.providers.convertrilo.requests import JobArguments
    from encodekit_clients.convertrilo import models

# The ids travel in the URL; with 36 characters each, fifty stay below the 2,000 that every server takes.
_IDS_PER_REQUEST = 50


class AsyncBulk(AsyncResource):
    """Many jobs in one request. What goes wrong with one of them stands in its own entry, in an answer with 200."""

    async def create(
        self,
        jobs: Sequence[JobArguments],
        *,
        fail_fast: bool | None = None,
        dry_run: bool | None = None,
        confirm: bool | None = None,
        container: models.OutputContainer | None = None,
        quality: models.EncodeQuality | None = None,
        optimize: models.OptimizeMode | None = None,
        vmaf_target: float | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        idempotency_key: str | None = None,
        **options: Unpack[CallOptions],
    ) -> BulkCreateResponse:
        """Create jobs with URL or S3 sources.

        Args:
            jobs: One mapping for each job, with the arguments of `jobs.create`.
            fail_fast: Stop at the first job that fails.
            dry_run: Only check and price; nothing is created. A real run afterwards needs another key (C19).
            confirm: Queue all jobs at once. Give it here or in the jobs, not in both: which one wins is unknown (C11).
            container: The container for all jobs.
            quality: The quality step for all jobs.
            optimize: Whether all jobs aim at a VMAF score.
            vmaf_target: The score, 50 to 99.
            audio_policy: `auto`, `copy`, `transcode-aac` or `strip`: the sound. Since 0.2.8: older servers ignore it.
            frame_rate_policy: `preserve`, `cap` or `force`: what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale`, `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            idempotency_key: As in `jobs.create`.
            **options: The options of this call.

        Returns:
            Totals in NEU, and one entry for each job; `error` says what went wrong with it.

        Raises:
            InvalidInputError: If an argument is not allowed; nothing was sent.
            InsufficientFundsError: If the balance cannot pay for the jobs.
        """
        from encodekit_clients.convertrilo.api.bulk import create_jobs_bulk
        from encodekit_clients.convertrilo.models.bulk_create_request import BulkCreateRequest
        from encodekit_clients.convertrilo.models.bulk_create_settings import BulkCreateSettings

        requests.check_idempotency_key(idempotency_key)
        check_is_list("jobs", jobs)
        if not jobs:
            raise InvalidInputError("jobs is empty: give at least one job.")
        if confirm is not None and any(job.get("confirm") is not None for job in jobs):
            raise InvalidInputError("Give confirm for the whole request or in the jobs, not in both.")
        settings = given(
            fail_fast=fail_fast,
            dry_run=dry_run,
            confirm=confirm,
            container=container,
            quality=quality,
            optimize=optimize,
            vmaf_target=vmaf_target,
            audio_policy=audio_policy,
            frame_rate_policy=frame_rate_policy,
            scale_policy=scale_policy,
        )
        requests.check_rendition(settings)
        body = BulkCreateRequest(
            jobs=[requests.job_create_request(job) for job in jobs],
            **given(settings=BulkCreateSettings(**settings) if settings else None),
        )
        key = idempotency_key or self._transport.pace.new_key()
        request = create_jobs_bulk._get_kwargs(body=body, idempotency_key=key)
        return await self._call(create_jobs_bulk, request, BulkCreateResponse, options, repeatable=True)

    async def status(self, job_ids: Iterable[str], **options: Unpack[CallOptions]) -> BulkStatusResponse:
        """Read the status of many jobs; long lists are asked for in several requests.

        Args:
            job_ids: The ids.
            **options: The options of each request.

        Returns:
            The statuses that were found, and in `missing` the ids that were not.
        """
        from encodekit_clients.convertrilo.api.bulk import get_jobs_bulk_status

        check_given(job_ids=job_ids)
        check_is_list("job_ids", job_ids)
        ids = [str(job_id) for job_id in job_ids]
        if any("," in job_id or not job_id for job_id in ids):
            raise InvalidInputError("Each of job_ids is not empty and has no comma: the ids travel in one list.")
        found = BulkStatusResponse(jobs=[], missing=[])
        for start in range(0, len(ids), _IDS_PER_REQUEST):
            request = get_jobs_bulk_status._get_kwargs(ids=",".join(ids[start : start + _IDS_PER_REQUEST]))
            part = await self._call(get_jobs_bulk_status, request, BulkStatusResponse, options)
            found.jobs = [*(found.jobs or []), *(part.jobs or [])]
            found.missing = [*(found.missing or []), *(part.missing or [])]
        return found

    async def confirm(
        self,
        job_ids: Iterable[str],
        *,
        container: models.OutputContainer | None = None,
        quality: models.EncodeQuality | None = None,
        audio_policy: models.AudioPolicy | None = None,
        frame_rate_policy: models.FrameRatePolicy | None = None,
        scale_policy: models.ScalePolicy | None = None,
        **options: Unpack[CallOptions],
    ) -> BulkConfirmResponse:
        """Reserve the tokens for many jobs and queue them.

        Args:
            job_ids: The ids.
            container: The container for all of them.
            quality: The quality step for all of them.
            audio_policy: `auto`, `copy`, `transcode-aac` or `strip`: the sound. Since 0.2.8: older servers ignore it.
            frame_rate_policy: `preserve`, `cap` or `force`: what `fps` stands for. Since 0.2.8, likewise.
            scale_policy: `no-upscale`, `allow-upscale` or `downscale-only`. Since 0.2.8, likewise.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.bulk import confirm_jobs_bulk
        from encodekit_clients.convertrilo.models.bulk_confirm_request import BulkConfirmRequest
        from encodekit_clients.convertrilo.models.bulk_confirm_settings import BulkConfirmSettings

        check_given(job_ids=job_ids)
        check_is_list("job_ids", job_ids)
        settings = given(
            container=container,
            quality=quality,
            audio_policy=audio_policy,
            frame_rate_policy=frame_rate_policy,
            scale_policy=scale_policy,
        )
        requests.check_rendition(settings)
        body = BulkConfirmRequest(
            job_ids=[as_uuid("each of job_ids", job_id) for job_id in job_ids],
            **given(settings=BulkConfirmSettings(**settings) if settings else None),
        )
        request = confirm_jobs_bulk._get_kwargs(body=body)
        return await self._call(confirm_jobs_bulk, request, BulkConfirmResponse, options)
