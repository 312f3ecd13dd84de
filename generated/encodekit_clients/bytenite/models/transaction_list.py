from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_items, to_names

if TYPE_CHECKING:
    from ..models.pagination import Pagination
    from ..models.transaction import Transaction


@_attrs_define
class TransactionList:
    """One page of transactions.

    Attributes:
        pagination (None | Pagination | Unset): Where this page stands.
        data (list[Transaction] | Unset): The transactions.
    """

    pagination: None | Pagination | Unset = UNSET
    data: list[Transaction] | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.pagination import Pagination  # noqa: PLC0415

        pagination: Any = None
        if self.pagination is not None:
            if isinstance(self.pagination, Unset):
                pagination = UNSET
            elif isinstance(self.pagination, Pagination):
                pagination = self.pagination.to_dict()
            else:
                pagination = self.pagination

        data: Any = None
        if self.data is not None:
            data = UNSET
            if not isinstance(self.data, Unset):
                data = []
                for data_item_data in self.data:
                    data_item = data_item_data.to_dict()
                    data.append(data_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if pagination is not UNSET:
            field_dict["pagination"] = pagination
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.pagination import Pagination  # noqa: PLC0415
        from ..models.transaction import Transaction  # noqa: PLC0415

        with ObjectReader("TransactionList", src_dict) as _object:

            def _parse_pagination(data: object) -> None | Pagination | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    pagination_type_0 = Pagination.from_dict(data)

                    return pagination_type_0
                raise TypeError()

            pagination = _parse_pagination(_object.optional("pagination"))

            _data = _object.optional("data")
            data: list[Transaction] | Unset | None = _data
            if _data is not None and not isinstance(_data, Unset):
                data = []
                for data_item_data in to_items(_data):
                    data_item = Transaction.from_dict(data_item_data)

                    data.append(data_item)

            additional_properties = _object.rest

            _self = cls(
                pagination=pagination,
                data=data,
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
