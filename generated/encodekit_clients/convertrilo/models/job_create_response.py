from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.compatibility_warning import CompatibilityWarning
    from ..models.job_estimate import JobEstimate
    from ..models.job_metadata import JobMetadata
    from ..models.job_output import JobOutput
    from ..models.job_upload import JobUpload


@_attrs_define
class JobCreateResponse:
    """A new job.

    Attributes:
        job_id (str): Id of the job.
        upload (JobUpload | None): Where to send the bytes; null when the source is a URL or an S3 object.
        output (JobOutput): Where the output is, or will be.
        external_id (None | str | Unset): The caller's own id; null when none was given.
        metadata (JobMetadata | None | Unset): The caller's own object; null when none was given.
        source_filename (None | str | Unset): Name of the source file; null when it is not known.
        output_filename (None | str | Unset): Name for the downloaded output; null when it is not known.
        status (str | Unset): State of the job. `success`, `failed` and `canceled` are terminal; take a value that you
            do not know for
            running.
        estimate (JobEstimate | Unset): Price of the job, in NEU.
        warnings (list[CompatibilityWarning] | Unset): What to know about the job's settings before relying on its
            output.
    """

    job_id: str
    upload: JobUpload | None
    output: JobOutput
    external_id: None | str | Unset = UNSET
    metadata: JobMetadata | None | Unset = UNSET
    source_filename: None | str | Unset = UNSET
    output_filename: None | str | Unset = UNSET
    status: str | Unset | None = UNSET
    estimate: JobEstimate | Unset | None = UNSET
    warnings: list[CompatibilityWarning] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.job_upload import JobUpload  # noqa: PLC0415

        job_id = self.job_id

        upload: dict[str, Any] | None
        if isinstance(self.upload, JobUpload):
            upload = self.upload.to_dict()
        else:
            upload = self.upload

        output = self.output.to_dict()

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

        estimate: Any = None
        if self.estimate is not None:
            estimate = UNSET
            if not isinstance(self.estimate, Unset):
                estimate = self.estimate.to_dict()

        warnings: Any = None
        if self.warnings is not None:
            warnings = UNSET
            if not isinstance(self.warnings, Unset):
                warnings = []
                for warnings_item_data in self.warnings:
                    warnings_item = warnings_item_data.to_dict()
                    warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobId": job_id,
                "upload": upload,
                "output": output,
            }
        )
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
        if estimate is not UNSET:
            field_dict["estimate"] = estimate
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.compatibility_warning import CompatibilityWarning  # noqa: PLC0415
        from ..models.job_estimate import JobEstimate  # noqa: PLC0415
        from ..models.job_metadata import JobMetadata  # noqa: PLC0415
        from ..models.job_output import JobOutput  # noqa: PLC0415
        from ..models.job_upload import JobUpload  # noqa: PLC0415

        with ObjectReader("JobCreateResponse", src_dict) as _object:
            job_id = _object.required("jobId")

            def _parse_upload(data: object) -> JobUpload | None:
                if data is None:
                    return data

                if isinstance(data, dict):
                    upload_type_0 = JobUpload.from_dict(data)

                    return upload_type_0
                raise TypeError()

            upload = _parse_upload(_object.nullable("upload"))

            output = JobOutput.from_dict(_object.required("output"))

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

            _estimate = _object.optional("estimate")
            estimate: JobEstimate | Unset | None
            if _estimate is None or isinstance(_estimate, Unset):
                estimate = _estimate
            else:
                estimate = JobEstimate.from_dict(_estimate)

            _warnings = _object.optional("warnings")
            warnings: list[CompatibilityWarning] | Unset | None = _warnings
            if _warnings is not None and not isinstance(_warnings, Unset):
                warnings = []
                for warnings_item_data in to_items(_warnings):
                    warnings_item = CompatibilityWarning.from_dict(warnings_item_data)

                    warnings.append(warnings_item)

            additional_properties = _object.rest

            _self = cls(
                job_id=job_id,
                upload=upload,
                output=output,
                external_id=external_id,
                metadata=metadata,
                source_filename=source_filename,
                output_filename=output_filename,
                status=status,
                estimate=estimate,
                warnings=warnings,
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
