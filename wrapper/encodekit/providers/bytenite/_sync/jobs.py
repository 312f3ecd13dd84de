# Made from wrapper/encodekit/providers/bytenite/_async/jobs.py by `make generate`; change that file instead.
"""Jobs: make, configure, price, run and watch them, and fetch what they have made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from encodekit._core._sync.uploads import put_presigned, readable_body
from encodekit._core.options import split_options
from encodekit._core.validation import as_uuid
from encodekit.errors import InvalidInputError
from encodekit.providers.bytenite import answers, requests
from encodekit.providers.bytenite._sync.group import Group
from encodekit.providers.bytenite._sync.job import Job
from encodekit.providers.bytenite.requests import VIDEO_TEMPLATE
from encodekit.providers.bytenite.storage import FileSource, UrlSource
from encodekit_clients.bytenite.models.empty_object import EmptyObject
from encodekit_clients.bytenite.models.estimation_response import EstimationResponse
from encodekit_clients.bytenite.models.generic_response import GenericResponse
from encodekit_clients.bytenite.models.job_list import JobList
from encodekit_clients.bytenite.models.job_response import JobResponse
from encodekit_clients.bytenite.models.job_results import JobResults
from encodekit_clients.bytenite.models.job_template_list import JobTemplateList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from encodekit._core._sync.paging import Paged
    from encodekit._core.options import CallOptions
    from encodekit._core.transfers import ProgressCallback, UploadBody, UploadSource
    from encodekit.providers.bytenite.params import EncodingParams
    from encodekit.providers.bytenite.requests import EncodeArguments
    from encodekit.providers.bytenite.storage import Destination, Source
    from encodekit.providers.bytenite.values import Estimate, JobDetails, JobResult
    from encodekit_clients.bytenite.models import JobTemplate


class Jobs(Group):
    """Jobs, step by step as ByteNite's guide has them, or in one call: `encode_url`, `encode_file`, `encode_from`."""

    def encode_url(
        self,
        url: str,
        params: EncodingParams | Mapping[str, Any],
        *,
        username: str = "",
        password: str = "",
        **arguments: Unpack[EncodeArguments],
    ) -> Job:
        """Encode a video on the web: create the job, set source, destination and parameters, and run it.

        Args:
            url: The http or https URL of a video file, public or signed.
            params: What to make, as `EncodingParams`, or as the JSON that the web page shows.
            username: Who to log in as at that host.
            password: The password for it.
            **arguments: `name` (required), `destination`, the other settings of `create`, and the options of each call.

        Returns:
            The job, running: `wait()` for it, then `download()`.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            StatusError: If ByteNite refuses a step. A note on the error names the job, which stays as a draft.
        """
        return self.encode_from(UrlSource(url, username=username, password=password), params, **arguments)

    def encode_file(
        self,
        file: UploadSource,
        params: EncodingParams | Mapping[str, Any],
        *,
        size: int | None = None,
        on_upload_progress: ProgressCallback | None = None,
        **arguments: Unpack[EncodeArguments],
    ) -> Job:
        """Encode a file of one's own: create the job, upload the file, set the parameters, and run it.

        Args:
            file: A path, bytes, an open binary file, or an iterable of bytes; it is read in constant memory.
            params: What to make, as `EncodingParams`, or as the JSON that the web page shows.
            size: The size in bytes of a source that does not know it.
            on_upload_progress: Told of each chunk that is uploaded.
            **arguments: As for `encode_url`.

        Returns:
            The job, running.

        Raises:
            InvalidInputError: If an argument is wrong or the file cannot be read; nothing was sent.
            RequestError: If a step fails. A note on the error names the job, which stays as a draft.
        """
        body = readable_body(file, size, sized=True)
        return self._encode(FileSource(), body, params, on_upload_progress, arguments)

    def encode_from(
        self,
        source: Source,
        params: EncodingParams | Mapping[str, Any],
        **arguments: Unpack[EncodeArguments],
    ) -> Job:
        """Encode what ByteNite reads itself, from a URL or an object storage; see `encode_url`.

        Args:
            source: A `UrlSource`, `S3Storage`, `GcpStorage` or `StorjStorage`.
            params: What to make.
            **arguments: As for `encode_url`.
        """
        if isinstance(source, FileSource):
            raise InvalidInputError("A FileSource says nothing of the file: give the file itself to encode_file.")
        return self._encode(source, None, params, None, arguments)

    def _encode(
        self,
        source: Source,
        body: UploadBody | None,
        params: EncodingParams | Mapping[str, Any],
        on_progress: ProgressCallback | None,
        arguments: EncodeArguments,
    ) -> Job:
        options, settings = split_options(arguments)
        destination = settings.pop("destination", None)
        # What is wrong with the later steps shows before the first one.
        requests.set_data_source_request(source, destination)
        requests.encoding_params(params)
        job = self.create(**settings, **options)
        with requests.naming_the_draft(job.id):
            job = self.set_data_source(job.id, source, destination, **options)
            if body is not None:
                self._put(job, body, on_progress, options)
                self.complete_upload(job.id, **options)
            self.set_params(job.id, params, **options)
            self.run(job.id, **options)
        return Job(self._transport, job.id)

    def create(
        self,
        name: str,
        *,
        template_id: str = VIDEO_TEMPLATE,
        source: Source | None = None,
        destination: Destination | None = None,
        params: EncodingParams | Mapping[str, Any] | None = None,
        description: str | None = None,
        task_timeout_seconds: int | None = None,
        job_timeout_seconds: int | None = None,
        is_test_job: bool | None = None,
        job_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> JobDetails:
        """Make a draft of a job. It costs nothing until `run`.

        Args:
            name: A name for people, 4 characters or more (C15); outputs can be named after it.
            template_id: What kind of job it is, as `name@version`; encoding by default (C4).
            source: Where it reads from; or say so later, by `set_data_source`.
            destination: Where it writes to; ByteNite's temporary bucket by default.
            params: What to make; or say so later, by `set_params`.
            description: A remark for people; servers since 2024.
            task_timeout_seconds: How long one task may take; servers since 2024.
            job_timeout_seconds: How long the whole job may take; servers since 2024.
            is_test_job: Whether it is only a test; servers since 2024.
            job_id: A UUID of your own choice. A job of this id that was not run is updated, so the call can be
                repeated; servers since June 2025.
            **options: The options of this call.

        Raises:
            InvalidInputError: If an argument is wrong; nothing was sent.
            BadRequestError: If ByteNite refuses it.
        """
        from encodekit_clients.bytenite.api.jobs import create_job

        body = requests.create_job_request(
            name=name,
            template_id=template_id,
            source=source,
            destination=destination,
            params=params,
            description=description,
            task_timeout_seconds=task_timeout_seconds,
            job_timeout_seconds=job_timeout_seconds,
            is_test_job=is_test_job,
            job_id=job_id,
        )
        request = create_job._get_kwargs(body=body)
        repeatable = job_id is not None
        return self._ask(create_job, request, JobResponse, answers.answered_job, options, repeatable=repeatable)

    def set_data_source(
        self,
        job_id: str,
        source: Source,
        destination: Destination | None = None,
        **options: Unpack[CallOptions],
    ) -> JobDetails:
        """Say where a job reads from and writes to. Replaces what was set before; possible until it is run.

        Args:
            job_id: The job.
            source: A `UrlSource`, `FileSource`, `S3Storage`, `GcpStorage`, `StorjStorage` or `NoData`.
            destination: A `TemporaryBucket` (by default), `S3Storage`, `GcpStorage`, `StorjStorage` or `NoData`.
            **options: The options of this call.

        Returns:
            The job; after a `FileSource` its `upload_url` is where the file goes.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import set_job_data_source

        body = requests.set_data_source_request(source, destination)
        request = set_job_data_source._get_kwargs(as_uuid("job_id", job_id), body=body)
        return self._ask(set_job_data_source, request, JobResponse, answers.answered_job, options, repeatable=True)

    def upload(
        self,
        job: JobDetails,
        file: UploadSource,
        *,
        size: int | None = None,
        on_progress: ProgressCallback | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Upload the file of a job to its temporary URL, in constant memory; call `complete_upload` after it.

        Args:
            job: What `set_data_source` returned for a `FileSource`.
            file: A path, bytes, an open binary file, or an iterable of bytes.
            size: The size in bytes of a source that does not know it.
            on_progress: Told of each chunk.
            **options: The options of this call; there is no deadline unless one is given.

        Raises:
            InvalidInputError: If the file cannot be read, or the job has no URL to upload to.
            RequestError: If the upload fails; nothing is stored then.
        """
        self._put(job, readable_body(file, size, sized=True), on_progress, options)

    def _put(
        self, job: JobDetails, body: UploadBody, on_progress: ProgressCallback | None, options: CallOptions
    ) -> None:
        url = requests.upload_url(job)
        headers = {"Content-Disposition": "attachment"}
        put_presigned(self._transport, url, body, options, headers=headers, on_progress=on_progress)

    def complete_upload(self, job_id: str, **options: Unpack[CallOptions]) -> None:
        """Say that the file of a job is uploaded.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import complete_job_upload

        request = complete_job_upload._get_kwargs(as_uuid("job_id", job_id), body=EmptyObject())
        self._send(complete_job_upload, request, options)

    def set_params(
        self, job_id: str, params: EncodingParams | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> JobDetails:
        """Say what a job is to make.

        Args:
            job_id: The job.
            params: `EncodingParams`, or the JSON that the web page shows: `{"data": {...}, "preset": ...}`.
            **options: The options of this call.

        Raises:
            InvalidInputError: If they are no such parameters; nothing was sent.
            BadRequestError: If ByteNite refuses them.
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import set_job_params

        body = requests.encoding_params(params)
        request = set_job_params._get_kwargs(as_uuid("job_id", job_id), body=body)
        return self._ask(set_job_params, request, JobResponse, answers.answered_job, options, repeatable=True)

    def estimate(self, job_id: str, **options: Unpack[CallOptions]) -> Estimate:
        """What a job with source and parameters will cost, in ByteChips; nothing is charged.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import get_job_estimation

        request = get_job_estimation._get_kwargs(as_uuid("job_id", job_id))
        return self._ask(get_job_estimation, request, EstimationResponse, answers.estimate, options)

    def run(self, job_id: str, **options: Unpack[CallOptions]) -> GenericResponse:
        """Run a job that has source and parameters, and charge the wallet.

        It is not sent a second time when it may have arrived, for nobody knows what a second run costs: after a
        failure read the state of the job.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            StatusError: If ByteNite refuses, be it by its status or by `ok: false` in a good answer.
        """
        from encodekit_clients.bytenite.api.jobs import run_job

        request = run_job._get_kwargs(as_uuid("job_id", job_id), body=EmptyObject())
        return self._call(run_job, request, GenericResponse, options, empty=GenericResponse)

    def get(self, job_id: str, **options: Unpack[CallOptions]) -> JobDetails:
        """A job with all that is known of it; `client.job(id).status()` gives the common words only.

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import get_job

        request = get_job._get_kwargs(as_uuid("job_id", job_id))
        return self._ask(get_job, request, JobResponse, answers.answered_job, options)

    def results(self, job_id: str, **options: Unpack[CallOptions]) -> tuple[JobResult, ...]:
        """The files that a job has made, with fresh links; none before it has ended, or an error (see the document).

        Tell them apart by `name`: their order is not that of the request (C13). Links are good for about 4 hours, the
        temporary bucket keeps files for 48 (C14).

        Args:
            job_id: The job.
            **options: The options of this call.

        Raises:
            NotFoundError: If there is no such job.
        """
        from encodekit_clients.bytenite.api.jobs import get_job_results

        request = get_job_results._get_kwargs(as_uuid("job_id", job_id))
        return self._ask(get_job_results, request, JobResults, answers.job_results, options)

    def list(
        self,
        *,
        limit: int | None = None,
        page_size: int | None = None,
        offset: int = 0,
        order_by: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[JobDetails]:
        """The jobs of the account, drafts included; pages are asked for while you iterate.

        Args:
            limit: How many jobs to give at most; all by default.
            page_size: How many jobs to ask for in one request; by default ByteNite decides.
            offset: How many jobs to pass over.
            order_by: The member to sort by, such as `createdAt`. How a direction is written is not on record.
            **options: The options of each request.

        Raises:
            InvalidInputError: If a number is out of range.
        """
        from encodekit_clients.bytenite.api.jobs import list_jobs

        paging = requests.PagingArguments(limit=limit, page_size=page_size, offset=offset, order_by=order_by)
        return self._paged(list_jobs, JobList, answers.job_details, paging, options)

    def list_templates(
        self,
        *,
        limit: int | None = None,
        page_size: int | None = None,
        offset: int = 0,
        order_by: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Paged[JobTemplate]:
        """The templates that jobs can be made from; the arguments are those of `list`."""
        from encodekit_clients.bytenite.api.jobs import list_job_templates

        paging = requests.PagingArguments(limit=limit, page_size=page_size, offset=offset, order_by=order_by)
        return self._paged(list_job_templates, JobTemplateList, answers.as_is, paging, options)
