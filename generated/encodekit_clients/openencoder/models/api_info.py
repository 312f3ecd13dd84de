from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import ObjectReader, to_names


@_attrs_define
class ApiInfo:
    """Name and version of the server.

    Attributes:
        docs (str): Address of the provider's page on this API.
        github (str): Address of the source code.
        name (str): Name of the software.
        version (str): The environment variable `VERSION` of the server. Empty where it is not set.
        wiki (str): Address of the wiki.
    """

    docs: str
    github: str
    name: str
    version: str
    wiki: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        docs = self.docs

        github = self.github

        name = self.name

        version = self.version

        wiki = self.wiki

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "docs": docs,
                "github": github,
                "name": name,
                "version": version,
                "wiki": wiki,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        with ObjectReader("ApiInfo", src_dict) as _object:
            docs = _object.required("docs")

            github = _object.required("github")

            name = _object.required("name")

            version = _object.required("version")

            wiki = _object.required("wiki")

            additional_properties = _object.rest

            _self = cls(
                docs=docs,
                github=github,
                name=name,
                version=version,
                wiki=wiki,
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
