from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names

if TYPE_CHECKING:
    from ..models.data_source import DataSource
    from ..models.job_config import JobConfig
    from ..models.job_params import JobParams
    from ..models.job_regions import JobRegions
    from ..models.state_timestamps import StateTimestamps
    from ..models.template_info import TemplateInfo


@_attrs_define
class Job:
    """A job. Members that have no value are sent all the same: as null, as an empty text, as 0 or as "0".

    Attributes:
        id (UUID): The id of the job, for all other calls.
        state (str): How far the job has come. `JOB_STATE_NEW` is a draft, `JOB_STATE_PARTITIONING` the first step of
            the work, `JOB_STATE_COMPLETE` and `JOB_STATE_FAILED` are final. There are states between whose names are not
            known: treat every other value as not final.
        template_id (str | Unset): The template the job was made from.
        name (str | Unset): The name the job was given.
        description (str | Unset): A remark for people.
        config (JobConfig | None | Unset): How the job is run.
        priority (str | Unset): How urgent the job is.
        start_at (datetime.datetime | None | Unset): When the job is to start.
        deadline (datetime.datetime | None | Unset): When the job is to be ready. The later platform lacks it.
        submitted_at (datetime.datetime | None | Unset): When the job was handed in. Seen to stay null while the job was
            running, so do not rely on it.
        started_at (datetime.datetime | None | Unset): When the job was run; null before.
        completed_at (datetime.datetime | None | Unset): When the job has ended; null before. The later platform has
            `endedAt` instead.
        ended_at (datetime.datetime | None | Unset): When the job was completed or failed; null before.
        deleted_at (datetime.datetime | None | Unset): When the job was deleted; null for a job that is there.
        created_at (datetime.datetime | None | Unset): When the job was made; six digits of fraction.
        regions (JobRegions | None | Unset): Where the job may be computed; null, as far as was seen in 2023.
        data_source (DataSource | None | Unset): Where the job reads from; null until it is set.
        data_destination (DataSource | None | Unset): Where the job writes to; null until it is set.
        params (JobParams | None | Unset): What the job makes; null until it is set.
        duration (float | None | str | Unset): How long the job took. A number of seconds on the later platform; only
            null was seen before.
        payment_amount (float | str | Unset): What the job costs in ByteChips; zero until it is run.
        num_units_estimation (str | Unset): A 64-bit integer, written as text in decimal.
        num_chunks (float | str | Unset): How many pieces the source was cut into; zero until that is done.
        error_message (str | Unset): Why the job failed.
        app_id (str | Unset): The app that does the work.
        state_timestamps (None | StateTimestamps | Unset): When the job entered each of its states.
        template_info (None | TemplateInfo | Unset): The template of the job.
    """

    id: UUID
    state: str
    template_id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    config: JobConfig | None | Unset = UNSET
    priority: str | Unset | None = UNSET
    start_at: datetime.datetime | None | Unset = UNSET
    deadline: datetime.datetime | None | Unset = UNSET
    submitted_at: datetime.datetime | None | Unset = UNSET
    started_at: datetime.datetime | None | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET
    ended_at: datetime.datetime | None | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    regions: JobRegions | None | Unset = UNSET
    data_source: DataSource | None | Unset = UNSET
    data_destination: DataSource | None | Unset = UNSET
    params: JobParams | None | Unset = UNSET
    duration: float | None | str | Unset = UNSET
    payment_amount: float | str | Unset | None = UNSET
    num_units_estimation: str | Unset | None = UNSET
    num_chunks: float | str | Unset | None = UNSET
    error_message: str | Unset | None = UNSET
    app_id: str | Unset | None = UNSET
    state_timestamps: None | StateTimestamps | Unset = UNSET
    template_info: None | TemplateInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.data_source import DataSource  # noqa: PLC0415
        from ..models.job_config import JobConfig  # noqa: PLC0415
        from ..models.job_params import JobParams  # noqa: PLC0415
        from ..models.job_regions import JobRegions  # noqa: PLC0415
        from ..models.state_timestamps import StateTimestamps  # noqa: PLC0415
        from ..models.template_info import TemplateInfo  # noqa: PLC0415

        id = str(self.id)

        state = self.state

        template_id = self.template_id

        name = self.name

        description = self.description

        config: Any = None
        if self.config is not None:
            if isinstance(self.config, Unset):
                config = UNSET
            elif isinstance(self.config, JobConfig):
                config = self.config.to_dict()
            else:
                config = self.config

        priority = self.priority

        start_at: Any = None
        if self.start_at is not None:
            if isinstance(self.start_at, Unset):
                start_at = UNSET
            elif isinstance(self.start_at, datetime.datetime):
                start_at = self.start_at.isoformat()
            else:
                start_at = self.start_at

        deadline: Any = None
        if self.deadline is not None:
            if isinstance(self.deadline, Unset):
                deadline = UNSET
            elif isinstance(self.deadline, datetime.datetime):
                deadline = self.deadline.isoformat()
            else:
                deadline = self.deadline

        submitted_at: Any = None
        if self.submitted_at is not None:
            if isinstance(self.submitted_at, Unset):
                submitted_at = UNSET
            elif isinstance(self.submitted_at, datetime.datetime):
                submitted_at = self.submitted_at.isoformat()
            else:
                submitted_at = self.submitted_at

        started_at: Any = None
        if self.started_at is not None:
            if isinstance(self.started_at, Unset):
                started_at = UNSET
            elif isinstance(self.started_at, datetime.datetime):
                started_at = self.started_at.isoformat()
            else:
                started_at = self.started_at

        completed_at: Any = None
        if self.completed_at is not None:
            if isinstance(self.completed_at, Unset):
                completed_at = UNSET
            elif isinstance(self.completed_at, datetime.datetime):
                completed_at = self.completed_at.isoformat()
            else:
                completed_at = self.completed_at

        ended_at: Any = None
        if self.ended_at is not None:
            if isinstance(self.ended_at, Unset):
                ended_at = UNSET
            elif isinstance(self.ended_at, datetime.datetime):
                ended_at = self.ended_at.isoformat()
            else:
                ended_at = self.ended_at

        deleted_at: Any = None
        if self.deleted_at is not None:
            if isinstance(self.deleted_at, Unset):
                deleted_at = UNSET
            elif isinstance(self.deleted_at, datetime.datetime):
                deleted_at = self.deleted_at.isoformat()
            else:
                deleted_at = self.deleted_at

        created_at: Any = None
        if self.created_at is not None:
            if isinstance(self.created_at, Unset):
                created_at = UNSET
            elif isinstance(self.created_at, datetime.datetime):
                created_at = self.created_at.isoformat()
            else:
                created_at = self.created_at

        regions: Any = None
        if self.regions is not None:
            if isinstance(self.regions, Unset):
                regions = UNSET
            elif isinstance(self.regions, JobRegions):
                regions = self.regions.to_dict()
            else:
                regions = self.regions

        data_source: Any = None
        if self.data_source is not None:
            if isinstance(self.data_source, Unset):
                data_source = UNSET
            elif isinstance(self.data_source, DataSource):
                data_source = self.data_source.to_dict()
            else:
                data_source = self.data_source

        data_destination: Any = None
        if self.data_destination is not None:
            if isinstance(self.data_destination, Unset):
                data_destination = UNSET
            elif isinstance(self.data_destination, DataSource):
                data_destination = self.data_destination.to_dict()
            else:
                data_destination = self.data_destination

        params: Any = None
        if self.params is not None:
            if isinstance(self.params, Unset):
                params = UNSET
            elif isinstance(self.params, JobParams):
                params = self.params.to_dict()
            else:
                params = self.params

        duration: Any = None
        if self.duration is not None:
            if isinstance(self.duration, Unset):
                duration = UNSET
            else:
                duration = self.duration

        payment_amount: Any = None
        if self.payment_amount is not None:
            if isinstance(self.payment_amount, Unset):
                payment_amount = UNSET
            else:
                payment_amount = self.payment_amount

        num_units_estimation = self.num_units_estimation

        num_chunks: Any = None
        if self.num_chunks is not None:
            if isinstance(self.num_chunks, Unset):
                num_chunks = UNSET
            else:
                num_chunks = self.num_chunks

        error_message = self.error_message

        app_id = self.app_id

        state_timestamps: Any = None
        if self.state_timestamps is not None:
            if isinstance(self.state_timestamps, Unset):
                state_timestamps = UNSET
            elif isinstance(self.state_timestamps, StateTimestamps):
                state_timestamps = self.state_timestamps.to_dict()
            else:
                state_timestamps = self.state_timestamps

        template_info: Any = None
        if self.template_info is not None:
            if isinstance(self.template_info, Unset):
                template_info = UNSET
            elif isinstance(self.template_info, TemplateInfo):
                template_info = self.template_info.to_dict()
            else:
                template_info = self.template_info

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
            }
        )
        if template_id is not UNSET:
            field_dict["templateId"] = template_id
        if name is not UNSET:
            field_dict["name"] = name
        if description is not UNSET:
            field_dict["description"] = description
        if config is not UNSET:
            field_dict["config"] = config
        if priority is not UNSET:
            field_dict["priority"] = priority
        if start_at is not UNSET:
            field_dict["startAt"] = start_at
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if submitted_at is not UNSET:
            field_dict["submittedAt"] = submitted_at
        if started_at is not UNSET:
            field_dict["startedAt"] = started_at
        if completed_at is not UNSET:
            field_dict["completedAt"] = completed_at
        if ended_at is not UNSET:
            field_dict["endedAt"] = ended_at
        if deleted_at is not UNSET:
            field_dict["deletedAt"] = deleted_at
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if regions is not UNSET:
            field_dict["regions"] = regions
        if data_source is not UNSET:
            field_dict["dataSource"] = data_source
        if data_destination is not UNSET:
            field_dict["dataDestination"] = data_destination
        if params is not UNSET:
            field_dict["params"] = params
        if duration is not UNSET:
            field_dict["duration"] = duration
        if payment_amount is not UNSET:
            field_dict["paymentAmount"] = payment_amount
        if num_units_estimation is not UNSET:
            field_dict["numUnitsEstimation"] = num_units_estimation
        if num_chunks is not UNSET:
            field_dict["numChunks"] = num_chunks
        if error_message is not UNSET:
            field_dict["errorMessage"] = error_message
        if app_id is not UNSET:
            field_dict["appId"] = app_id
        if state_timestamps is not UNSET:
            field_dict["stateTimestamps"] = state_timestamps
        if template_info is not UNSET:
            field_dict["templateInfo"] = template_info

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.data_source import DataSource  # noqa: PLC0415
        from ..models.job_config import JobConfig  # noqa: PLC0415
        from ..models.job_params import JobParams  # noqa: PLC0415
        from ..models.job_regions import JobRegions  # noqa: PLC0415
        from ..models.state_timestamps import StateTimestamps  # noqa: PLC0415
        from ..models.template_info import TemplateInfo  # noqa: PLC0415

        with ObjectReader("Job", src_dict) as _object:
            id = UUID(_object.required("id"))

            state = _object.required("state")

            template_id = _object.optional("templateId")

            name = _object.optional("name")

            description = _object.optional("description")

            def _parse_config(data: object) -> JobConfig | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    config_type_0 = JobConfig.from_dict(data)

                    return config_type_0
                raise TypeError()

            config = _parse_config(_object.optional("config"))

            priority = _object.optional("priority")

            def _parse_start_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    start_at_type_0 = parse_datetime(data)

                    return start_at_type_0
                raise TypeError()

            start_at = _parse_start_at(_object.optional("startAt"))

            def _parse_deadline(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    deadline_type_0 = parse_datetime(data)

                    return deadline_type_0
                raise TypeError()

            deadline = _parse_deadline(_object.optional("deadline"))

            def _parse_submitted_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    submitted_at_type_0 = parse_datetime(data)

                    return submitted_at_type_0
                raise TypeError()

            submitted_at = _parse_submitted_at(_object.optional("submittedAt"))

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

            def _parse_completed_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    completed_at_type_0 = parse_datetime(data)

                    return completed_at_type_0
                raise TypeError()

            completed_at = _parse_completed_at(_object.optional("completedAt"))

            def _parse_ended_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    ended_at_type_0 = parse_datetime(data)

                    return ended_at_type_0
                raise TypeError()

            ended_at = _parse_ended_at(_object.optional("endedAt"))

            def _parse_deleted_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    deleted_at_type_0 = parse_datetime(data)

                    return deleted_at_type_0
                raise TypeError()

            deleted_at = _parse_deleted_at(_object.optional("deletedAt"))

            def _parse_created_at(data: object) -> datetime.datetime | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, str):
                    created_at_type_0 = parse_datetime(data)

                    return created_at_type_0
                raise TypeError()

            created_at = _parse_created_at(_object.optional("createdAt"))

            def _parse_regions(data: object) -> JobRegions | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    regions_type_0 = JobRegions.from_dict(data)

                    return regions_type_0
                raise TypeError()

            regions = _parse_regions(_object.optional("regions"))

            def _parse_data_source(data: object) -> DataSource | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    data_source_type_0 = DataSource.from_dict(data)

                    return data_source_type_0
                raise TypeError()

            data_source = _parse_data_source(_object.optional("dataSource"))

            def _parse_data_destination(data: object) -> DataSource | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    data_destination_type_0 = DataSource.from_dict(data)

                    return data_destination_type_0
                raise TypeError()

            data_destination = _parse_data_destination(_object.optional("dataDestination"))

            def _parse_params(data: object) -> JobParams | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    params_type_0 = JobParams.from_dict(data)

                    return params_type_0
                raise TypeError()

            params = _parse_params(_object.optional("params"))

            def _parse_duration(data: object) -> float | None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | str | Unset, data)

            duration = _parse_duration(_object.optional("duration"))

            def _parse_payment_amount(data: object) -> float | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | str | Unset | None, data)

            payment_amount = _parse_payment_amount(_object.optional("paymentAmount"))

            num_units_estimation = _object.optional("numUnitsEstimation")

            def _parse_num_chunks(data: object) -> float | str | Unset | None:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | str | Unset | None, data)

            num_chunks = _parse_num_chunks(_object.optional("numChunks"))

            error_message = _object.optional("errorMessage")

            app_id = _object.optional("appId")

            def _parse_state_timestamps(data: object) -> None | StateTimestamps | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    state_timestamps_type_0 = StateTimestamps.from_dict(data)

                    return state_timestamps_type_0
                raise TypeError()

            state_timestamps = _parse_state_timestamps(_object.optional("stateTimestamps"))

            def _parse_template_info(data: object) -> None | TemplateInfo | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    template_info_type_0 = TemplateInfo.from_dict(data)

                    return template_info_type_0
                raise TypeError()

            template_info = _parse_template_info(_object.optional("templateInfo"))

            additional_properties = _object.rest

            _self = cls(
                id=id,
                state=state,
                template_id=template_id,
                name=name,
                description=description,
                config=config,
                priority=priority,
                start_at=start_at,
                deadline=deadline,
                submitted_at=submitted_at,
                started_at=started_at,
                completed_at=completed_at,
                ended_at=ended_at,
                deleted_at=deleted_at,
                created_at=created_at,
                regions=regions,
                data_source=data_source,
                data_destination=data_destination,
                params=params,
                duration=duration,
                payment_amount=payment_amount,
                num_units_estimation=num_units_estimation,
                num_chunks=num_chunks,
                error_message=error_message,
                app_id=app_id,
                state_timestamps=state_timestamps,
                template_info=template_info,
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
