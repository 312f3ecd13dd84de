from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.output_container import OutputContainer, check_output_container
from ..models.public_resolution import PublicResolution, check_public_resolution
from ..models.video_codec import VideoCodec, check_video_codec
from ..types import UNSET, ObjectReader, Unset, to_names


@_attrs_define
class PublicJobCreateRequest:
    """A small job for a visitor without an account.

    Attributes:
        codec (VideoCodec): Codec of the output video.
        resolution (PublicResolution): Height of the output picture; public jobs end at 720p.
        fps (int): Frame rate of the output, in fps.
        container (OutputContainer | Unset): Container of the output file.
        source_url (str | Unset): HTTP or HTTPS address that the API downloads the source from; without it the source is
            uploaded.
    """

    codec: VideoCodec
    resolution: PublicResolution
    fps: int
    container: OutputContainer | Unset | None = UNSET
    source_url: str | Unset | None = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        codec: str = self.codec

        resolution: str = self.resolution

        fps = self.fps

        container: Any = None
        if self.container is not None:
            container = UNSET
            if not isinstance(self.container, Unset):
                container = self.container

        source_url = self.source_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "codec": codec,
                "resolution": resolution,
                "fps": fps,
            }
        )
        if container is not UNSET:
            field_dict["container"] = container
        if source_url is not UNSET:
            field_dict["sourceUrl"] = source_url

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("PublicJobCreateRequest", src_dict) as _object:
            codec = check_video_codec(_object.required("codec"))

            resolution = check_public_resolution(_object.required("resolution"))

            fps = _object.required("fps")

            _container = _object.optional("container")
            container: OutputContainer | Unset | None
            if _container is None or isinstance(_container, Unset):
                container = _container
            else:
                container = check_output_container(_container)

            source_url = _object.optional("sourceUrl")

            additional_properties = _object.rest

            _self = cls(
                codec=codec,
                resolution=resolution,
                fps=fps,
                container=container,
                source_url=source_url,
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
