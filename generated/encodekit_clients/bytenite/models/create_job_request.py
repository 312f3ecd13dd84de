from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.bucket_data_source import BucketDataSource
    from ..models.bypass_data_source import BypassDataSource
    from ..models.encoding_params import EncodingParams
    from ..models.file_data_source import FileDataSource
    from ..models.job_config_input import JobConfigInput
    from ..models.object_storage import ObjectStorage
    from ..models.url_data_source import UrlDataSource


@_attrs_define
class CreateJobRequest:
    """The job to make.

    Attributes:
        name (str): A name for people, of at least 4 characters. Output names can be made from it.
        template_id (str): What kind of job it is, as `name@version`, where the version is two numbers with a point
            between and may start with a `v`. Encoding is `video-transcoding@v0.2`.
        data_source (BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource): Where to read from.
            `dataSourceDescriptor` tells the kinds apart.
        data_destination (BucketDataSource | BypassDataSource | ObjectStorage | Unset): Where to write to.
            `dataSourceDescriptor` tells the kinds apart.
        params (EncodingParams | Unset): What a video job is to make.
        description (str | Unset): A remark for people.
        config (JobConfigInput | Unset): How a job is to be run.
        job_id (str | Unset): An id of the caller's choice. When a job of this id exists and was not started, it is
            updated; when absent, the server chooses an id.
    """

    name: str
    template_id: str
    data_source: BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource | None = UNSET
    data_destination: BucketDataSource | BypassDataSource | ObjectStorage | Unset | None = UNSET
    params: EncodingParams | Unset | None = UNSET
    description: str | Unset | None = UNSET
    config: JobConfigInput | Unset | None = UNSET
    job_id: str | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bucket_data_source import BucketDataSource  # noqa: PLC0415
        from ..models.bypass_data_source import BypassDataSource  # noqa: PLC0415
        from ..models.file_data_source import FileDataSource  # noqa: PLC0415
        from ..models.object_storage import ObjectStorage  # noqa: PLC0415
        from ..models.url_data_source import UrlDataSource  # noqa: PLC0415

        name = self.name

        template_id = self.template_id

        data_source: Any = None
        if self.data_source is not None:
            if isinstance(self.data_source, Unset):
                data_source = UNSET
            elif isinstance(self.data_source, UrlDataSource):
                data_source = self.data_source.to_dict()
            elif isinstance(self.data_source, FileDataSource):
                data_source = self.data_source.to_dict()
            elif isinstance(self.data_source, ObjectStorage):
                data_source = self.data_source.to_dict()
            elif isinstance(self.data_source, BypassDataSource):
                data_source = self.data_source.to_dict()
            else:
                data_source = self.data_source

        data_destination: Any = None
        if self.data_destination is not None:
            if isinstance(self.data_destination, Unset):
                data_destination = UNSET
            elif isinstance(self.data_destination, BucketDataSource):
                data_destination = self.data_destination.to_dict()
            elif isinstance(self.data_destination, ObjectStorage):
                data_destination = self.data_destination.to_dict()
            elif isinstance(self.data_destination, BypassDataSource):
                data_destination = self.data_destination.to_dict()
            else:
                data_destination = self.data_destination

        params: Any = None
        if self.params is not None:
            params = UNSET
            if not isinstance(self.params, Unset):
                params = self.params.to_dict()

        description = self.description

        config: Any = None
        if self.config is not None:
            config = UNSET
            if not isinstance(self.config, Unset):
                config = self.config.to_dict()

        job_id = self.job_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "templateId": template_id,
            }
        )
        if data_source is not UNSET:
            field_dict["dataSource"] = data_source
        if data_destination is not UNSET:
            field_dict["dataDestination"] = data_destination
        if params is not UNSET:
            field_dict["params"] = params
        if description is not UNSET:
            field_dict["description"] = description
        if config is not UNSET:
            field_dict["config"] = config
        if job_id is not UNSET:
            field_dict["jobId"] = job_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.bucket_data_source import BucketDataSource  # noqa: PLC0415
        from ..models.bypass_data_source import BypassDataSource  # noqa: PLC0415
        from ..models.encoding_params import EncodingParams  # noqa: PLC0415
        from ..models.file_data_source import FileDataSource  # noqa: PLC0415
        from ..models.job_config_input import JobConfigInput  # noqa: PLC0415
        from ..models.object_storage import ObjectStorage  # noqa: PLC0415
        from ..models.url_data_source import UrlDataSource  # noqa: PLC0415

        with ObjectReader("CreateJobRequest", src_dict) as _object:
            name = _object.required("name")

            template_id = _object.required("templateId")

            def _parse_data_source(
                data: object,
            ) -> BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data
                if isinstance(data, dict):
                    if data.get("dataSourceDescriptor") == "url":
                        return UrlDataSource.from_dict(data)
                    if data.get("dataSourceDescriptor") == "file":
                        return FileDataSource.from_dict(data)
                    if data.get("dataSourceDescriptor") == "aws":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "gcp":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "s3":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "storj":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "bypass":
                        return BypassDataSource.from_dict(data)
                    return cast(BypassDataSource | FileDataSource | ObjectStorage | Unset | UrlDataSource | None, data)

                raise TypeError()

            data_source = _parse_data_source(_object.optional("dataSource"))

            def _parse_data_destination(
                data: object,
            ) -> BucketDataSource | BypassDataSource | ObjectStorage | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data
                if isinstance(data, dict):
                    if data.get("dataSourceDescriptor") == "bucket":
                        return BucketDataSource.from_dict(data)
                    if data.get("dataSourceDescriptor") == "aws":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "gcp":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "s3":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "storj":
                        return ObjectStorage.from_dict(data)
                    if data.get("dataSourceDescriptor") == "bypass":
                        return BypassDataSource.from_dict(data)
                    return cast(BucketDataSource | BypassDataSource | ObjectStorage | Unset | None, data)

                raise TypeError()

            data_destination = _parse_data_destination(_object.optional("dataDestination"))

            _params = _object.optional("params")
            params: EncodingParams | Unset | None
            if _params is None or isinstance(_params, Unset):
                params = _params
            else:
                params = EncodingParams.from_dict(_params)

            description = _object.optional("description")

            _config = _object.optional("config")
            config: JobConfigInput | Unset | None
            if _config is None or isinstance(_config, Unset):
                config = _config
            else:
                config = JobConfigInput.from_dict(_config)

            job_id = _object.optional("jobId")

            additional_properties = _object.rest

            _self = cls(
                name=name,
                template_id=template_id,
                data_source=data_source,
                data_destination=data_destination,
                params=params,
                description=description,
                config=config,
                job_id=job_id,
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
