"""The object style: answers that know where they came from, so that they can act and save themselves."""

from __future__ import annotations

import copy
from typing import Any, Protocol, Self, cast

import attrs

from encodekit.errors import InvalidInputError


class Model(Protocol):
    """A generated model."""

    def to_dict(self) -> dict[str, Any]:
        """The JSON object."""
        ...


class Record:
    """What objects of the API have in common; put it before the generated model, whose fields are the attributes.

    Assigning to an attribute is refused: such an object cannot be changed at Telestream.
    """

    _bound = False

    @classmethod
    def _of(cls, model: Model, **context: Any) -> Self:
        """The object for a model that was parsed; `context` is what its methods need."""
        record = cls()
        record.__dict__.update(context)
        record._adopt(model)
        return record

    def _adopt(self, model: Model) -> None:
        """Take over every field of a fresher model."""
        for attribute in attrs.fields(cast("type[attrs.AttrsInstance]", type(self))):
            object.__setattr__(self, attribute.name, getattr(model, attribute.name))
        self.__dict__["_bound"] = True

    @property
    def details(self) -> dict[str, Any]:
        """Everything that Telestream said of it, as it came."""
        return cast("Model", self).to_dict()

    @property
    def _id(self) -> str:
        """The id.

        Raises:
            InvalidInputError: If Telestream gave none, so that it cannot be addressed.
        """
        value = getattr(self, "id", None)
        if not isinstance(value, str) or not value:
            raise InvalidInputError(f"{self!r} came without an id: nothing can be asked of it.")
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        if self._bound:
            raise AttributeError(f"{type(self).__name__}.{name} cannot be set: Telestream does not let it be changed.")
        object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        return f"{type(self).__name__.removeprefix('Async')} {getattr(self, 'id', '') or 'without an id'}"


class EditableRecord(Record):
    """An object that can be changed: assign to attributes, then `save()`.

    A field that this version does not know is set by `record["name"] = value`.
    """

    _saved: dict[str, Any]

    def _adopt(self, model: Model) -> None:
        super()._adopt(model)
        self.__dict__["_saved"] = copy.deepcopy(self.details)

    def _changes(self) -> dict[str, Any]:
        """The fields that differ from what was last read or saved.

        Raises:
            InvalidInputError: If a field was set to None or removed, which Telestream has no way to express.
        """
        now = self.details
        changes = {name: value for name, value in now.items() if name not in self._saved or self._saved[name] != value}
        emptied = {name for name, value in changes.items() if value is None} | (self._saved.keys() - now.keys())
        if emptied:
            raise InvalidInputError(f"{', '.join(sorted(emptied))} cannot be emptied: give another value.")
        return changes

    def __setattr__(self, name: str, value: Any) -> None:
        if self._bound and name not in attrs.fields_dict(cast("type[attrs.AttrsInstance]", type(self))):
            kind = type(self).__name__.removeprefix("Async")
            raise AttributeError(f"{kind} has no field {name}. A newer field is set by {kind.lower()}[{name!r}] = ...")
        object.__setattr__(self, name, value)
