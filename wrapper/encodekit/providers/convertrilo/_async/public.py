"""Limited jobs for visitors without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encodekit._core._async.resource import AsyncResource
from encodekit._core.operations import given
from encodekit._core.validation import check_given, check_http_url
from encodekit.providers.convertrilo import requests
from encodekit_clients.convertrilo.models.acknowledgement import Acknowledgement
from encodekit_clients.convertrilo.models.job_create_response import JobCreateResponse
from encodekit_clients.convertrilo.models.probe_duration_response import ProbeDurationResponse
from encodekit_clients.convertrilo.models.status_response import StatusResponse

if TYPE_CHECKING:
    from encodekit._core.options import CallOptions
    from encodekit_clients.convertrilo import models


class AsyncPublic(AsyncResource):
    """Jobs without an account: up to 720p and 60 fps. No credential is sent."""

    async def create(
        self,
        *,
        codec: models.VideoCodec,
        resolution: models.PublicResolution,
        fps: int,
        container: models.OutputContainer | None = None,
        source_url: str | None = None,
        **options: Unpack[CallOptions],
    ) -> JobCreateResponse:
        """Create a public job.

        Args:
            codec: `h264`, `h265` or `av1`.
            resolution: `480p` or `720p`.
            fps: Frame rate, 1 to 60 fps.
            container: `mp4` (default), `mkv`, `webm` or `mov`.
            source_url: The http or https URL of the source; without it the answer names where to upload.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.public import create_public_job
        from encodekit_clients.convertrilo.models.public_job_create_request import PublicJobCreateRequest
        from encodekit_clients.convertrilo.models.public_resolution import PUBLIC_RESOLUTION_VALUES

        check_given(codec=codec, resolution=resolution, fps=fps)
        fields = given(codec=codec, resolution=resolution, fps=fps, container=container, source_url=source_url)
        requests.check_rendition(fields, resolutions=PUBLIC_RESOLUTION_VALUES, highest_fps=60)
        check_http_url("source_url", source_url)
        request = create_public_job._get_kwargs(body=PublicJobCreateRequest(**fields))
        return await self._call(create_public_job, request, JobCreateResponse, options, authenticated=False)

    async def probe_duration(self, job_id: str, **options: Unpack[CallOptions]) -> ProbeDurationResponse:
        """Read the duration of the source, in seconds and in minutes.

        Args:
            job_id: The job.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.public import probe_public_job_duration

        request = probe_public_job_duration._get_kwargs(job_id)
        return await self._call(probe_public_job_duration, request, ProbeDurationResponse, options, authenticated=False)

    async def confirm(
        self,
        job_id: str,
        *,
        container: models.OutputContainer | None = None,
        quality: models.EncodeQuality | None = None,
        optimize: models.OptimizeMode | None = None,
        vmaf_target: float | None = None,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Queue a public job; the arguments are those of `jobs.confirm`."""
        from encodekit_clients.convertrilo.api.public import confirm_public_job

        fields = given(container=container, quality=quality, optimize=optimize, vmaf_target=vmaf_target)
        request = confirm_public_job._get_kwargs(job_id, body=requests.confirm_request(fields))
        return await self._call(
            confirm_public_job, request, Acknowledgement, options, authenticated=False, empty=Acknowledgement
        )

    async def status(self, job_id: str, *, token: str, **options: Unpack[CallOptions]) -> StatusResponse:
        """Read a public job's status.

        Args:
            job_id: The job.
            token: The job's status token. Where it comes from is not documented; look into the `additional_properties`
                of the answers to `create` and `confirm`.
            **options: The options of this call.
        """
        from encodekit_clients.convertrilo.api.public import get_public_job_status

        request = get_public_job_status._get_kwargs(job_id, token=token)
        return await self._call(get_public_job_status, request, StatusResponse, options, authenticated=False)
