from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, parse_datetime, to_names


@_attrs_define
class Machine:
    """A worker machine as DigitalOcean reports it.

    Attributes:
        id (int): Number that DigitalOcean gave the droplet.
        name (str): Name of the droplet, the same for all workers.
        status (str): State of the droplet, in the words of DigitalOcean.
        size_slug (str): Slug of the size.
        created_at (datetime.datetime): When the droplet was created, in UTC.
        region (str): Name of the region for people, such as San Francisco 1, and not its slug.
        tags (list[str] | None): Tags of the droplet. Null is possible in principle.
        provider (str): Who runs the machine.
    """

    id: int
    name: str
    status: str
    size_slug: str
    created_at: datetime.datetime
    region: str
    tags: list[str] | None
    provider: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        status = self.status

        size_slug = self.size_slug

        created_at = self.created_at.isoformat()

        region = self.region

        tags: list[str] | None
        if isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        provider = self.provider

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "status": status,
                "size_slug": size_slug,
                "created_at": created_at,
                "region": region,
                "tags": tags,
                "provider": provider,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("Machine", src_dict) as _object:
            id = _object.required("id")

            name = _object.required("name")

            status = _object.required("status")

            size_slug = _object.required("size_slug")

            created_at = parse_datetime(_object.required("created_at"))

            region = _object.required("region")

            def _parse_tags(data: object) -> list[str] | None:
                if data is None:
                    return data

                if isinstance(data, list):
                    tags_type_0 = cast(list[str], data)

                    return tags_type_0
                raise TypeError()

            tags = _parse_tags(_object.nullable("tags"))

            provider = _object.required("provider")

            additional_properties = _object.rest

            _self = cls(
                id=id,
                name=name,
                status=status,
                size_slug=size_slug,
                created_at=created_at,
                region=region,
                tags=tags,
                provider=provider,
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
