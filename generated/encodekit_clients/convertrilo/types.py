"""Contains some shared types for properties"""

from collections.abc import AsyncIterator, Mapping, MutableMapping
from datetime import date, datetime, timedelta
from os import SEEK_END
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Generic, Literal, Self, TypeVar

from attrs import define, field

from .errors import ResponseDecodingError

if TYPE_CHECKING:
    import httpx


class Unset:
    def __bool__(self) -> Literal[False]:
        return False


UNSET: Unset = Unset()

# The types that `httpx.Client(files=)` can accept, copied from that library.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """Contains information for file uploads"""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return a tuple representation that httpx will accept for multipart/form-data"""
        # Without a file name the part would go out as a text field; httpx itself falls back to this word.
        return self.file_name or "upload", self.payload, self.mime_type


def as_async_content(file: BinaryIO, headers: dict[str, str]) -> AsyncIterator[bytes]:
    """What httpx's asynchronous client takes in the place of a file, which it refuses; the length is sent where it is known"""
    if file.seekable():
        position = file.tell()
        headers["Content-Length"] = str(file.seek(0, SEEK_END) - position)
        file.seek(position)

    async def chunks() -> AsyncIterator[bytes]:
        while chunk := file.read(65536):
            yield chunk

    return chunks()


T = TypeVar("T")


@define
class Response(Generic[T]):
    """A response from an endpoint"""

    status_code: int
    content: bytes = field(repr=False)
    headers: MutableMapping[str, str] = field(repr=False)
    parsed: T | None


def to_text(value: object) -> str:
    """One value as it stands in a path, a header or a joined array: JSON's booleans, ISO 8601 dates"""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ",".join(map(to_text, value))
    return str(value)


def parse_datetime(text: str) -> datetime:
    """Read an RFC 3339 date-time; also with a lowercase t or z, a leap second, or digits below the microsecond (cut off)"""
    text = text.upper()
    if text[16:19] != ":60":
        return datetime.fromisoformat(text)
    return datetime.fromisoformat(f"{text[:16]}:59{text[19:]}") + timedelta(seconds=1)


def to_items(value: Any) -> list[Any]:
    """The items of a JSON array; Python would iterate over text and objects as well"""
    if not isinstance(value, list):
        raise TypeError
    return value


def to_names(members: Mapping[str, object]) -> str:
    """The names of members that the document does not know, for repr: their values may be secret"""
    return str(list(members))


# What reading an answer of the wrong shape can raise; RecursionError comes from JSON that is nested too deeply.
_MISFITS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class ObjectReader:
    """Hands out the members of a JSON object; as a context, names the model and the member that could not be read"""

    def __init__(self, model: str, data: object) -> None:
        if not isinstance(data, Mapping):
            raise ResponseDecodingError(f"expected an object, got {type(data).__name__}", model)
        self.model = model
        self.key = ""
        self.rest: dict[str, Any] = dict(data)

    def optional(self, key: str) -> Any:
        """The member, which may be null; UNSET where it is missing"""
        self.key = key
        return self.rest.pop(key, UNSET)

    def nullable(self, key: str) -> Any:
        """The member, which may be null but not missing"""
        self.key = key
        if key not in self.rest:
            raise ResponseDecodingError("is required but missing", self.model, key)
        return self.rest.pop(key)

    def required(self, key: str) -> Any:
        """The member, which may be neither missing nor null"""
        value = self.nullable(key)
        if value is None:
            raise ResponseDecodingError("is required but null", self.model, key)
        return value

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> None:
        if isinstance(error, _MISFITS) and not isinstance(error, ResponseDecodingError):
            raise ResponseDecodingError(
                f"is not as documented ({type(error).__name__})", self.model, self.key
            ) from error


class ResponseReader:
    """As a context, gives every failure to read the answer one type, and the error the answer's status and raw body"""

    def __init__(self, response: "httpx.Response") -> None:
        self.response = response

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> None:
        if not isinstance(error, _MISFITS):
            return
        where = (self.response.status_code, self.response.content)
        if isinstance(error, ResponseDecodingError):
            raise ResponseDecodingError(error.reason, error.model, error.key, *where) from error
        raise ResponseDecodingError(f"is not as documented ({type(error).__name__})", "", "", *where) from error


__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Response", "Unset"]
