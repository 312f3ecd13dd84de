"""Contains shared errors types that can be raised from API functions"""


class UnexpectedStatus(Exception):
    """Raised by api functions when the response status an undocumented status and Client.raise_on_unexpected_status is True"""

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content

        super().__init__(
            f"Unexpected status code: {status_code}\n\nResponse content:\n{content.decode(errors='ignore')}"
        )


class ResponseDecodingError(ValueError):
    """An answer, or a part of it, is not what the API's document promises.

    Attributes:
        reason: What is wrong, without any value from the answer.
        model: The class that was being read; empty when no object was reached.
        key: The member of the object that could not be read; empty when the object itself is at fault.
        status_code: The status of the answer; None when a model was read by itself.
        content: The raw body of the answer; it never shows in the message, because it may hold credentials.
    """

    def __init__(
        self, reason: str, model: str = "", key: str = "", status_code: int | None = None, content: bytes = b""
    ) -> None:
        super().__init__(reason, model, key, status_code, content)
        self.reason = reason
        self.model = model
        self.key = key
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        place = ".".join(filter(None, (self.model, self.key))) or "the body"
        answer = "" if self.status_code is None else f" in an answer with status {self.status_code}"
        return f"{place}{answer}: {self.reason}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


__all__ = ["ResponseDecodingError", "UnexpectedStatus"]
