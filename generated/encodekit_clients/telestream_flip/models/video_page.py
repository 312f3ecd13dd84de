from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.video import Video


@_attrs_define
class VideoPage:
    """One page of videos.

    Attributes:
        videos (list[Video] | Unset): The videos of this page.
        page (int | Unset): Number of this page, from 1.
        per_page (int | Unset): Largest number of videos on a page.
        total (int | Unset): Number of videos on all pages together.
    """

    videos: list[Video] | Unset | None = UNSET
    page: int | Unset | None = UNSET
    per_page: int | Unset | None = UNSET
    total: int | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        videos: Any = None
        if self.videos is not None:
            videos = UNSET
            if not isinstance(self.videos, Unset):
                videos = []
                for videos_item_data in self.videos:
                    videos_item = videos_item_data.to_dict()
                    videos.append(videos_item)

        page = self.page

        per_page = self.per_page

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if videos is not UNSET:
            field_dict["videos"] = videos
        if page is not UNSET:
            field_dict["page"] = page
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if total is not UNSET:
            field_dict["total"] = total

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.video import Video  # noqa: PLC0415

        with ObjectReader("VideoPage", src_dict) as _object:
            _videos = _object.optional("videos")
            videos: list[Video] | Unset | None = _videos
            if _videos is not None and not isinstance(_videos, Unset):
                videos = []
                for videos_item_data in to_items(_videos):
                    videos_item = Video.from_dict(videos_item_data)

                    videos.append(videos_item)

            page = _object.optional("page")

            per_page = _object.optional("per_page")

            total = _object.optional("total")

            additional_properties = _object.rest

            _self = cls(
                videos=videos,
                page=page,
                per_page=per_page,
                total=total,
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
