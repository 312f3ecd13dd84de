from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, ObjectReader, Unset, to_names

if TYPE_CHECKING:
    from ..models.open_object import OpenObject


@_attrs_define
class OnboardingAnswer:
    """What was answered in one of the first steps.

    Attributes:
        step (int | Unset): The number of the step.
        answer (None | OpenObject | Unset): What was answered there; its members depend on the step.
    """

    step: int | Unset | None = UNSET
    answer: None | OpenObject | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=to_names)

    def to_dict(self) -> dict[str, Any]:
        from ..models.open_object import OpenObject  # noqa: PLC0415

        step = self.step

        answer: Any = None
        if self.answer is not None:
            if isinstance(self.answer, Unset):
                answer = UNSET
            elif isinstance(self.answer, OpenObject):
                answer = self.answer.to_dict()
            else:
                answer = self.answer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if step is not UNSET:
            field_dict["step"] = step
        if answer is not UNSET:
            field_dict["answer"] = answer

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.open_object import OpenObject  # noqa: PLC0415

        with ObjectReader("OnboardingAnswer", src_dict) as _object:
            step = _object.optional("step")

            def _parse_answer(data: object) -> None | OpenObject | Unset:
                if data is None:
                    return data
                if isinstance(data, Unset):
                    return data

                if isinstance(data, dict):
                    answer_type_0 = OpenObject.from_dict(data)

                    return answer_type_0
                raise TypeError()

            answer = _parse_answer(_object.optional("answer"))

            additional_properties = _object.rest

            _self = cls(
                step=step,
                answer=answer,
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
