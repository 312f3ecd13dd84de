from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_items, to_names

if TYPE_CHECKING:
    from ..models.billing_summary import BillingSummary
    from ..models.compatibility_warning import CompatibilityWarning
    from ..models.execution_report import ExecutionReport
    from ..models.execution_settings import ExecutionSettings
    from ..models.job_metadata import JobMetadata
    from ..models.job_output import JobOutput
    from ..models.media_probe import MediaProbe


@_attrs_define
class StatusResponse:
    """A job of the two-step API as it is now.

    Attributes:
        id (str | Unset): Id of the job, called `jobId` elsewhere.
        external_id (None | str | Unset): The caller's own id; null when none was given.
        metadata (JobMetadata | None | Unset): The caller's own object; null when none was given.
        source_filename (None | str | Unset): Name of the source file; null when it is not known.
        output_filename (None | str | Unset): Name for the downloaded output; null when it is not known.
        status (str | Unset): State of the job. `success`, `failed` and `canceled` are terminal; take a value that you
            do not know for
            running.
        ingest (None | str | Unset): How the source came, or how far its transfer is; the values are not published.
        container (None | str | Unset): Container of the output file.
        quality (None | str | Unset): Quality step of the output.
        output (JobOutput | None | Unset): Where the output is; null before there is one.
        download_url (None | str | Unset): Signed address to download the output from, valid for a limited time; null
            before there is one.
        encoder (None | str | Unset): Encoder that took the job, such as `h264_nvenc`; null before one has.
        pct (float | None | Unset): Progress. The scale is not published: take values up to 1 for fractions and larger
            ones for percent. Trust
            `status` more: a finished job may still show 0.
        created_at (datetime.datetime | Unset): When the job was created.
        started_at (datetime.datetime | None | Unset): When encoding began; null before.
        finished_at (datetime.datetime | None | Unset): When the job ended, however it did; null before.
        failure_message (None | str | Unset): Why the job failed, for people; null unless it did.
        requested_execution (ExecutionSettings | None | Unset): How the job was to be run.
        effective_execution (ExecutionSettings | None | Unset): How the job is run in fact.
        source_probe (MediaProbe | None | Unset): What the source is; null before it was examined.
        output_probe (MediaProbe | None | Unset): What the output is; null before there is one.
        warnings (list[CompatibilityWarning] | Unset): What to know about the job's settings before relying on its
            output.
        billing_summary (BillingSummary | None | Unset): What the job cost.
        execution_report (ExecutionReport | None | Unset): How the job went.
    """

    id: str | Unset | None = UNSET
    external_id: None | str | Unset = UNSET
    metadata: JobMetadata | None | Unset = UNSET
    source_filename: None | str | Unset = UNSET
    output_filename: None | str | Unset = UNSET
    status: str | Unset | None = UNSET
    ingest: None | str | Unset = UNSET
    container: None | str | Unset = UNSET
    quality: None | str | Unset = UNSET
    output: JobOutput | None | Unset = UNSET
    download_url: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    encoder: None | str | Unset = UNSET
    pct: float | None | Unset = UNSET
    created_at: datetime.datetime | Unset | None = UNSET
    started_at: datetime.datetime | None | Unset = UNSET
    finished_at: datetime.datetime | None | Unset = UNSET
    failure_message: None | str | Unset = UNSET
    requested_execution: ExecutionSettings | None | Unset = UNSET
    effective_execution: ExecutionSettings | None | Unset = UNSET
    source_probe: MediaProbe | None | Unset = UNSET
    output_probe: MediaProbe | None | Unset = UNSET
    warnings: list[CompatibilityWarning] | Unset | None = UNSET
    billing_summary: BillingSummary | None | Unset = UNSET
    execution_report: ExecutionReport | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.billing_summary import BillingSummary  # noqa: PLC0415
        from ..models.execution_report import ExecutionReport  # noqa: PLC0415
        from ..models.execution_settings import ExecutionSettings  # noqa: PLC0415
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.job_output import JobOutput  # noqa: PLC0415
        from ..models.media_probe import MediaProbe  # noqa: PLC0415

        id = self.id

        external_id: Any = None
        if self.external_id is not None:
            if isinstance(self.external_id, Unset):
                external_id = UNSET
            else:
                external_id = self.external_id

        metadata: Any = None
        if self.metadata is not None:
            if isinstance(self.metadata, Unset):
                metadata = UNSET
            elif isinstance(self.metadata, JobMetadata):
                metadata = self.metadata.to_dict()
            else:
                metadata = self.metadata

        source_filename: Any = None
        if self.source_filename is not None:
            if isinstance(self.source_filename, Unset):
                source_filename = UNSET
            else:
                source_filename = self.source_filename

        output_filename: Any = None
        if self.output_filename is not None:
            if isinstance(self.output_filename, Unset):
                output_filename = UNSET
            else:
                output_filename = self.output_filename

        status = self.status

        ingest: Any = None
        if self.ingest is not None:
            if isinstance(self.ingest, Unset):
                ingest = UNSET
            else:
                ingest = self.ingest

        container: Any = None
        if self.container is not None:
            if isinstance(self.container, Unset):
                container = UNSET
            else:
                container = self.container

        quality: Any = None
        if self.quality is not None:
            if isinstance(self.quality, Unset):
                quality = UNSET
            else:
                quality = self.quality

        output: Any = None
        if self.output is not None:
            if isinstance(self.output, Unset):
                output = UNSET
            elif isinstance(self.output, JobOutput):
                output = self.output.to_dict()
            else:
                output = self.output

        download_url: Any = None
        if self.download_url is not None:
            if isinstance(self.download_url, Unset):
                download_url = UNSET
            else:
                download_url = self.download_url

        encoder: Any = None
        if self.encoder is not None:
            if isinstance(self.encoder, Unset):
                encoder = UNSET
            else:
                encoder = self.encoder

        pct: Any = None
        if self.pct is not None:
            if isinstance(self.pct, Unset):
                pct = UNSET
            else:
                pct = self.pct

        created_at: Any = None
        if self.created_at is not None:
            created_at = UNSET
            if not isinstance(self.created_at, Unset):
                created_at = self.created_at.isoformat()

        started_at: Any = None
        if self.started_at is not None:
            if isinstance(self.started_at, Unset):
                started_at = UNSET
            elif isinstance(self.started_at, datetime.datetime):
                started_at = self.started_at.isoformat()
            else:
                started_at = self.started_at

        finished_at: Any = None
        if self.finished_at is not None:
            if isinstance(self.finished_at, Unset):
                finished_at = UNSET
            elif isinstance(self.finished_at, datetime.datetime):
                finished_at = self.finished_at.isoformat()
            else:
                finished_at = self.finished_at

        failure_message: Any = None
        if self.failure_message is not None:
            if isinstance(self.failure_message, Unset):
                failure_message = UNSET
            else:
                failure_message = self.failure_message

        requested_execution: Any = None
        if self.requested_execution is not None:
            if isinstance(self.requested_execution, Unset):
                requested_execution = UNSET
            elif isinstance(self.requested_execution, ExecutionSettings):
                requested_execution = self.requested_execution.to_dict()
            else:
                requested_execution = self.requested_execution

        effective_execution: Any = None
        if self.effective_execution is not None:
            if isinstance(self.effective_execution, Unset):
                effective_execution = UNSET
            elif isinstance(self.effective_execution, ExecutionSettings):
                effective_execution = self.effective_execution.to_dict()
            else:
                effective_execution = self.effective_execution

        source_probe: Any = None
        if self.source_probe is not None:
            if isinstance(self.source_probe, Unset):
                source_probe = UNSET
            elif isinstance(self.source_probe, MediaProbe):
                source_probe = self.source_probe.to_dict()
            else:
                source_probe = self.source_probe

        output_probe: Any = None
        if self.output_probe is not None:
            if isinstance(self.output_probe, Unset):
                output_probe = UNSET
            elif isinstance(self.output_probe, MediaProbe):
                output_probe = self.output_probe.to_dict()
            else:
                output_probe = self.output_probe

        warnings: Any = None
        if self.warnings is not None:
            warnings = UNSET
            if not isinstance(self.warnings, Unset):
                warnings = []
                for warnings_item_data in self.warnings:
                    warnings_item = warnings_item_data.to_dict()
                    warnings.append(warnings_item)

        billing_summary: Any = None
        if self.billing_summary is not None:
            if isinstance(self.billing_summary, Unset):
                billing_summary = UNSET
            elif isinstance(self.billing_summary, BillingSummary):
                billing_summary = self.billing_summary.to_dict()
            else:
                billing_summary = self.billing_summary

        execution_report: Any = None
        if self.execution_report is not None:
            if isinstance(self.execution_report, Unset):
                execution_report = UNSET
            elif isinstance(self.execution_report, ExecutionReport):
                execution_report = self.execution_report.to_dict()
            else:
                execution_report = self.execution_report

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if external_id is not UNSET:
            field_dict["externalId"] = external_id
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if source_filename is not UNSET:
            field_dict["sourceFilename"] = source_filename
        if output_filename is not UNSET:
            field_dict["outputFilename"] = output_filename
        if status is not UNSET:
            field_dict["status"] = status
        if ingest is not UNSET:
            field_dict["ingest"] = ingest
        if container is not UNSET:
            field_dict["container"] = container
        if quality is not UNSET:
            field_dict["quality"] = quality
        if output is not UNSET:
            field_dict["output"] = output
        if download_url is not UNSET:
            field_dict["downloadUrl"] = download_url
        if encoder is not UNSET:
            field_dict["encoder"] = encoder
        if pct is not UNSET:
            field_dict["pct"] = pct
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if started_at is not UNSET:
            field_dict["startedAt"] = started_at
        if finished_at is not UNSET:
            field_dict["finishedAt"] = finished_at
        if failure_message is not UNSET:
            field_dict["failureMessage"] = failure_message
        if requested_execution is not UNSET:
            field_dict["requestedExecution"] = requested_execution
        if effective_execution is not UNSET:
            field_dict["effectiveExecution"] = effective_execution
        if source_probe is not UNSET:
            field_dict["sourceProbe"] = source_probe
        if output_probe is not UNSET:
            field_dict["outputProbe"] = output_probe
        if warnings is not UNSET:
            field_dict["warnings"] = warnings
        if billing_summary is not UNSET:
            field_dict["billingSummary"] = billing_summary
        if execution_report is not UNSET:
            field_dict["executionReport"] = execution_report

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.billing_summary import BillingSummary  # noqa: PLC0415
        from ..models.compatibility_warning import CompatibilityWarning  # noqa: PLC0415
        from ..models.execution_report import ExecutionReport  # noqa: PLC0415
        from ..models.execution_settings import ExecutionSettings  # noqa: PLC0415
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.job_output import JobOutput  # noqa: PLC0415
        from ..models.media_probe import MediaProbe  # noqa: PLC0415

        with ObjectReader("StatusResponse", src_dict) as _object:
            id = _object.optional("id")

            def _parse_external_id(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            external_id = _parse_external_id(_object.optional("externalId"))

            def _parse_metadata(data: object) -> JobMetadata | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    metadata_type_0 = JobMetadata.from_dict(data)

                    return metadata_type_0
                raise TypeError()

            metadata = _parse_metadata(_object.optional("metadata"))

            def _parse_source_filename(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            source_filename = _parse_source_filename(_object.optional("sourceFilename"))

            def _parse_output_filename(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            output_filename = _parse_output_filename(_object.optional("outputFilename"))

            status = _object.optional("status")

            def _parse_ingest(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            ingest = _parse_ingest(_object.optional("ingest"))

            def _parse_container(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            container = _parse_container(_object.optional("container"))

            def _parse_quality(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            quality = _parse_quality(_object.optional("quality"))

            def _parse_output(data: object) -> JobOutput | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    output_type_0 = JobOutput.from_dict(data)

                    return output_type_0
                raise TypeError()

            output = _parse_output(_object.optional("output"))

            def _parse_download_url(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            download_url = _parse_download_url(_object.optional("downloadUrl"))

            def _parse_encoder(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            encoder = _parse_encoder(_object.optional("encoder"))

            def _parse_pct(data: object) -> float | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | Unset, data)

            pct = _parse_pct(_object.optional("pct"))

            _created_at = _object.optional("createdAt")
            created_at: datetime.datetime | Unset | None
            if _created_at is None or isinstance(_created_at, Unset):
                created_at = _created_at
            else:
                created_at = parse_datetime(_created_at)

            def _parse_started_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    started_at_type_0 = parse_datetime(data)

                    return started_at_type_0
                raise TypeError()

            started_at = _parse_started_at(_object.optional("startedAt"))

            def _parse_finished_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    finished_at_type_0 = parse_datetime(data)

                    return finished_at_type_0
                raise TypeError()

            finished_at = _parse_finished_at(_object.optional("finishedAt"))

            def _parse_failure_message(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            failure_message = _parse_failure_message(_object.optional("failureMessage"))

            def _parse_requested_execution(data: object) -> ExecutionSettings | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    requested_execution_type_0 = ExecutionSettings.from_dict(data)

                    return requested_execution_type_0
                raise TypeError()

            requested_execution = _parse_requested_execution(_object.optional("requestedExecution"))

            def _parse_effective_execution(data: object) -> ExecutionSettings | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    effective_execution_type_0 = ExecutionSettings.from_dict(data)

                    return effective_execution_type_0
                raise TypeError()

            effective_execution = _parse_effective_execution(_object.optional("effectiveExecution"))

            def _parse_source_probe(data: object) -> MediaProbe | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    source_probe_type_0 = MediaProbe.from_dict(data)

                    return source_probe_type_0
                raise TypeError()

            source_probe = _parse_source_probe(_object.optional("sourceProbe"))

            def _parse_output_probe(data: object) -> MediaProbe | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    output_probe_type_0 = MediaProbe.from_dict(data)

                    return output_probe_type_0
                raise TypeError()

            output_probe = _parse_output_probe(_object.optional("outputProbe"))

            _warnings = _object.optional("warnings")
            warnings: list[CompatibilityWarning] | Unset | None = _warnings
            if _warnings is not None and not isinstance(_warnings, Unset):
                warnings = []
                for warnings_item_data in to_items(_warnings):
                    warnings_item = CompatibilityWarning.from_dict(warnings_item_data)

                    warnings.append(warnings_item)

            def _parse_billing_summary(data: object) -> BillingSummary | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    billing_summary_type_0 = BillingSummary.from_dict(data)

                    return billing_summary_type_0
                raise TypeError()

            billing_summary = _parse_billing_summary(_object.optional("billingSummary"))

            def _parse_execution_report(data: object) -> ExecutionReport | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    execution_report_type_0 = ExecutionReport.from_dict(data)

                    return execution_report_type_0
                raise TypeError()

            execution_report = _parse_execution_report(_object.optional("executionReport"))

            additional_properties = _object.rest

            _self = cls(
                id=id,
                external_id=external_id,
                metadata=metadata,
                source_filename=source_filename,
                output_filename=output_filename,
                status=status,
                ingest=ingest,
                container=container,
                quality=quality,
                output=output,
                download_url=download_url,
                encoder=encoder,
                pct=pct,
                created_at=created_at,
                started_at=started_at,
                finished_at=finished_at,
                failure_message=failure_message,
                requested_execution=requested_execution,
                effective_execution=effective_execution,
                source_probe=source_probe,
                output_probe=output_probe,
                warnings=warnings,
                billing_summary=billing_summary,
                execution_report=execution_report,
            )
            _self.additional_properties = additional_properties
        return _self

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
