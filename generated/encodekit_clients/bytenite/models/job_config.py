from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.open_object import OpenObject


@_attrs_define
class JobConfig:
    """How a job is run.

    Attributes:
        min_chunk_size (str | Unset): A 64-bit integer, written as text in decimal.
        max_chunk_size (str | Unset): A 64-bit integer, written as text in decimal.
        replication_factor (int | Unset): How many times each piece is computed. Unlike its neighbours it is a true
            number.
        partitioning_settings (None | OpenObject | Unset): How the source is cut.
        task_timeout (str | Unset): A 64-bit integer, written as text in decimal.
        job_timeout (str | Unset): A 64-bit integer, written as text in decimal.
        is_test_job (bool | Unset): Whether it is only a test.
    """

    min_chunk_size: str | Unset | None = UNSET
    max_chunk_size: str | Unset | None = UNSET
    replication_factor: int | Unset | None = UNSET
    partitioning_settings: None | OpenObject | Unset = UNSET
    task_timeout: str | Unset | None = UNSET
    job_timeout: str | Unset | None = UNSET
    is_test_job: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.open_object import OpenObject  # noqa: PLC0415

        min_chunk_size = self.min_chunk_size

        max_chunk_size = self.max_chunk_size

        replication_factor = self.replication_factor

        partitioning_settings: Any = None
        if self.partitioning_settings is not None:
            if isinstance(self.partitioning_settings, Unset):
                partitioning_settings = UNSET
            elif isinstance(self.partitioning_settings, OpenObject):
                partitioning_settings = self.partitioning_settings.to_dict()
            else:
                partitioning_settings = self.partitioning_settings

        task_timeout = self.task_timeout

        job_timeout = self.job_timeout

        is_test_job = self.is_test_job

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if min_chunk_size is not UNSET:
            field_dict["minChunkSize"] = min_chunk_size
        if max_chunk_size is not UNSET:
            field_dict["maxChunkSize"] = max_chunk_size
        if replication_factor is not UNSET:
            field_dict["replicationFactor"] = replication_factor
        if partitioning_settings is not UNSET:
            field_dict["partitioningSettings"] = partitioning_settings
        if task_timeout is not UNSET:
            field_dict["taskTimeout"] = task_timeout
        if job_timeout is not UNSET:
            field_dict["jobTimeout"] = job_timeout
        if is_test_job is not UNSET:
            field_dict["isTestJob"] = is_test_job

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.open_object import OpenObject  # noqa: PLC0415

        with ObjectReader("JobConfig", src_dict) as _object:
            min_chunk_size = _object.optional("minChunkSize")

            max_chunk_size = _object.optional("maxChunkSize")

            replication_factor = _object.optional("replicationFactor")

            def _parse_partitioning_settings(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    partitioning_settings_type_0 = OpenObject.from_dict(data)

                    return partitioning_settings_type_0
                raise TypeError()

            partitioning_settings = _parse_partitioning_settings(_object.optional("partitioningSettings"))

            task_timeout = _object.optional("taskTimeout")

            job_timeout = _object.optional("jobTimeout")

            is_test_job = _object.optional("isTestJob")

            additional_properties = _object.rest

            _self = cls(
                min_chunk_size=min_chunk_size,
                max_chunk_size=max_chunk_size,
                replication_factor=replication_factor,
                partitioning_settings=partitioning_settings,
                task_timeout=task_timeout,
                job_timeout=job_timeout,
                is_test_job=is_test_job,
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
