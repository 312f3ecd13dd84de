"""Spans for every attempt, and no trace of OpenTelemetry for those who do not use it."""

from __future__ import annotations

import httpx
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from encodekit import Convertrilo
from encodekit._core.pacing import Pace
from encodekit.errors import ServerError
from encodekit.otel import TracingHook

KEY = "cvr_canary_key"


def traced(statuses: list[int]) -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    answers = iter(statuses)
    transport = httpx.MockTransport(lambda _request: httpx.Response(next(answers), json={"available": 1}))
    pace = Pace(sleep=lambda _seconds: None)
    with Convertrilo(
        KEY, http_client=httpx.Client(transport=transport), pace=pace, hooks=[TracingHook(provider)]
    ) as client:
        client.tokens.balance()
    return exporter


def test_each_attempt_is_a_client_span_with_its_status() -> None:
    first, second = traced([503, 200]).get_finished_spans()
    assert first.name == second.name == "convertrilo.get_token_balance"
    assert first.attributes is not None
    assert second.attributes is not None
    assert first.attributes["http.response.status_code"] == 503
    assert first.attributes["error.type"] == "ServerError"
    assert first.status.status_code is StatusCode.ERROR
    assert second.attributes["http.response.status_code"] == 200
    assert second.attributes["http.request.resend_count"] == 1


def test_no_span_holds_the_key() -> None:
    assert KEY not in "".join(span.to_json() for span in traced([200]).get_finished_spans())


def test_a_call_that_fails_for_good_ends_its_span() -> None:
    with pytest.raises(ServerError):
        traced([503] * 4)
