from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, parse_datetime, to_names


@_attrs_define
class Job:
    """One encode of one source with one preset.

    Attributes:
        id (int): Number of the job, to be used in paths.
        guid (str): Globally unique name of the job inside the queue; no operation accepts it.
        preset (str): Name of the preset.
        created_date (datetime.datetime): When the job was created, with up to six digits of a second. The database
            keeps no zone, so the Z is true only where the database runs in UTC.
        status (str | Unset): Where a job is. `completed`, `error` and `cancelled` are the ends, by custom: a restart, a
            lost cancel or update_job can still move a job on. A missing source leaves it in `downloading`, and a refused
            upload still ends as `completed`. Empty in get_job_status where there is no such job, and in get_stats while
            there is no job at all.
        source (str | Unset): The source as it was sent.
        destination (str | Unset): What was sent as `dest`.
        probe (None | str | Unset): What ffprobe found in the source, as JSON inside the text; an empty object until
            then.
        options (None | str | Unset): The data of the preset that was used, as JSON inside the text; an empty object
            until then.
        progress (float | None | Unset): Percent of the present phase, 0 to 100, and not of the whole job: it reaches
            100 after the download, falls back while encoding and is 100 at the end. It stands still where ffprobe knows no
            frame count.
        speed (None | str | Unset): Encoding speed as a multiple of real time, such as 2.5x; renewed every 5 seconds
            while encoding.
        fps (float | None | Unset): Frames encoded per second; renewed every 5 seconds while encoding.
        local_source (str | Unset): Path of the source on the worker. Left out when empty, and never seen in an answer.
        local_destination (str | Unset): Path of the output on the worker. Left out when empty, and never seen in an
            answer.
        streaming (bool | Unset): Always false in answers, whatever the setting `S3_STREAMING` says.
    """

    id: int
    guid: str
    preset: str
    created_date: datetime.datetime
    status: str | Unset | None = UNSET
    source: str | Unset | None = UNSET
    destination: str | Unset | None = UNSET
    probe: None | str | Unset = UNSET
    options: None | str | Unset = UNSET
    progress: float | None | Unset = UNSET
    speed: None | str | Unset = UNSET
    fps: float | None | Unset = UNSET
    local_source: str | Unset | None = UNSET
    local_destination: str | Unset | None = UNSET
    streaming: bool | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        guid = self.guid

        preset = self.preset

        created_date = self.created_date.isoformat()

        status = self.status

        source = self.source

        destination = self.destination

        probe: Any = None
        if self.probe is not None:
            if isinstance(self.probe, Unset):
                probe = UNSET
            else:
                probe = self.probe

        options: Any = None
        if self.options is not None:
            if isinstance(self.options, Unset):
                options = UNSET
            else:
                options = self.options

        progress: Any = None
        if self.progress is not None:
            if isinstance(self.progress, Unset):
                progress = UNSET
            else:
                progress = self.progress

        speed: Any = None
        if self.speed is not None:
            if isinstance(self.speed, Unset):
                speed = UNSET
            else:
                speed = self.speed

        fps: Any = None
        if self.fps is not None:
            if isinstance(self.fps, Unset):
                fps = UNSET
            else:
                fps = self.fps

        local_source = self.local_source

        local_destination = self.local_destination

        streaming = self.streaming

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "guid": guid,
                "preset": preset,
                "created_date": created_date,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if source is not UNSET:
            field_dict["source"] = source
        if destination is not UNSET:
            field_dict["destination"] = destination
        if probe is not UNSET:
            field_dict["probe"] = probe
        if options is not UNSET:
            field_dict["options"] = options
        if progress is not UNSET:
            field_dict["progress"] = progress
        if speed is not UNSET:
            field_dict["speed"] = speed
        if fps is not UNSET:
            field_dict["fps"] = fps
        if local_source is not UNSET:
            field_dict["local_source"] = local_source
        if local_destination is not UNSET:
            field_dict["local_destination"] = local_destination
        if streaming is not UNSET:
            field_dict["streaming"] = streaming

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Job", src_dict) as _object:
            id = _object.required("id")

            guid = _object.required("guid")

            preset = _object.required("preset")

            created_date = parse_datetime(_object.required("created_date"))

            status = _object.optional("status")

            source = _object.optional("source")

            destination = _object.optional("destination")

            def _parse_probe(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            probe = _parse_probe(_object.optional("probe"))

            def _parse_options(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            options = _parse_options(_object.optional("options"))

            def _parse_progress(data: object) -> float | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | Unset, data)

            progress = _parse_progress(_object.optional("progress"))

            def _parse_speed(data: object) -> None | str | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(None | str | Unset, data)

            speed = _parse_speed(_object.optional("speed"))

            def _parse_fps(data: object) -> float | None | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                return cast(float | None | Unset, data)

            fps = _parse_fps(_object.optional("fps"))

            local_source = _object.optional("local_source")

            local_destination = _object.optional("local_destination")

            streaming = _object.optional("streaming")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                guid=guid,
                preset=preset,
                created_date=created_date,
                status=status,
                source=source,
                destination=destination,
                probe=probe,
                options=options,
                progress=progress,
                speed=speed,
                fps=fps,
                local_source=local_source,
                local_destination=local_destination,
                streaming=streaming,
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
