"""OpenTelemetry spans for every request. Needs the extra: pip install 'encodekit[otel]'.

    client = Convertrilo(hooks=[TracingHook()])

Nothing of it is imported by the rest of the library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encodekit._core.hooks import Hook
from encodekit.errors import MissingDependencyError

try:
    from opentelemetry import trace
except ImportError as missing:
    raise MissingDependencyError("Tracing needs OpenTelemetry: pip install 'encodekit[otel]'") from missing

if TYPE_CHECKING:
    from encodekit._core.hooks import Attempt


class TracingHook(Hook):
    """Makes one client span of each attempt, named for the operation, with the attributes of HTTP's conventions.

    Args:
        tracer_provider: Where the spans go; the global provider by default.
    """

    def __init__(self, tracer_provider: trace.TracerProvider | None = None) -> None:
        self._tracer = trace.get_tracer("encodekit", tracer_provider=tracer_provider)
        self._spans: dict[Attempt, trace.Span] = {}

    def attempt_started(self, attempt: Attempt) -> None:
        """Start a span."""
        attributes: dict[str, str | int] = {
            "http.request.method": attempt.method,
            "url.full": attempt.url,
            "encodekit.provider": attempt.provider,
        }
        if attempt.number > 1:
            attributes["http.request.resend_count"] = attempt.number - 1
        name = f"{attempt.provider}.{attempt.operation}"
        self._spans[attempt] = self._tracer.start_span(name, kind=trace.SpanKind.CLIENT, attributes=attributes)

    def attempt_ended(self, attempt: Attempt) -> None:
        """End it, with the status or the error."""
        span = self._spans.pop(attempt)
        if attempt.status is not None:
            span.set_attribute("http.response.status_code", attempt.status)
        if attempt.error is not None:
            span.set_attribute("error.type", type(attempt.error).__name__)
            span.set_status(trace.StatusCode.ERROR, attempt.error.message)
        span.end()
