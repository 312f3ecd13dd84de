"""The stream of events: JSON objects, one after another, with nothing or white space between them."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING, Any, cast

from encodekit._core.redaction import without_bytes
from encodekit.errors import ResponseDecodingError
from encodekit_clients.bytenite.errors import ResponseDecodingError as ModelError
from encodekit_clients.bytenite.models.event_message import EventMessage

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_OBJECT = 1024 * 1024


class EventReader:
    """Takes bytes as they come, and gives the objects that are complete."""

    def __init__(self) -> None:
        self._text = codecs.getincrementaldecoder("utf-8")()
        self._json = json.JSONDecoder()
        self._rest = ""

    def feed(self, chunk: bytes) -> Iterator[EventMessage]:
        """The objects that this chunk completes.

        Raises:
            ResponseDecodingError: If the stream is no sequence of such objects.
        """
        try:
            self._rest += self._text.decode(chunk)
            while (value := self._next_object()) is not None:
                yield EventMessage.from_dict(value)
        except (UnicodeDecodeError, RecursionError, ModelError) as problem:
            without_bytes(problem)
            raise ResponseDecodingError(f"The stream of events cannot be read ({type(problem).__name__}).") from problem
        # What could not be decoded may be the beginning of an object, but not for ever.
        if len(self._rest) > _LONGEST_OBJECT:
            raise ResponseDecodingError("An event is broken, or longer than 1 MiB.")

    def _next_object(self) -> dict[str, Any] | None:
        self._rest = self._rest.lstrip()
        if not self._rest:
            return None
        if self._rest[0] != "{":
            raise ResponseDecodingError("The stream of events holds something that is no JSON object.")
        try:
            value, end = self._json.raw_decode(self._rest)
        except ValueError:
            return None
        self._rest = self._rest[end:]
        return cast("dict[str, Any]", value)

    def close(self) -> None:
        """Say that the stream has ended.

        Raises:
            ResponseDecodingError: If it ended in the middle of an object.
        """
        if self._rest:
            raise ResponseDecodingError("The stream of events ended in the middle of an object.")
