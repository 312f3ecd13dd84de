"""What is said of a job, in the words of the library."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from encodekit.errors import ResponseDecodingError
from encodekit.models import JobState
from tests.providers.bytenite.support import ENDED, JOB_ID, Kind, Server, job
from tests.support import each

JOB = f"GET /v1/customer/jobs/{JOB_ID}"


@each(
    ("members", "state"),
    [
        ({"state": "JOB_STATE_NEW"}, JobState.CREATED),
        ({"state": "JOB_STATE_PARTITIONING"}, JobState.RUNNING),
        ({"state": "JOB_STATE_PARTITIONING", "completedAt": None}, JobState.RUNNING),
        ({"state": "JOB_STATE_COMPLETE"}, JobState.SUCCEEDED),
        ({"state": "JOB_STATE_COMPLETE", "deletedAt": ENDED}, JobState.SUCCEEDED),
        ({"state": "JOB_STATE_FAILED"}, JobState.FAILED),
        ({"state": "JOB_STATE_SOMETHING"}, JobState.RUNNING),
        ({"state": "JOB_STATE_SOMETHING", "completedAt": ENDED}, JobState.FAILED),
        ({"state": "JOB_STATE_SOMETHING", "endedAt": ENDED}, JobState.FAILED),
        ({"state": "JOB_STATE_NEW", "deletedAt": ENDED}, JobState.CANCELED),
        ({"state": 7}, JobState.RUNNING),
    ],
)
def test_a_state_has_a_common_word(members: dict[str, Any], state: JobState, kind: Kind, server: Server) -> None:
    server.routes[JOB] = job(**members)
    status = kind.client(server).job(JOB_ID).status()
    assert (status.state, status.provider_state) == (state, str(members["state"]))
    assert status.percent == (100.0 if state is JobState.SUCCEEDED else None)
    assert (status.failure is not None) == (state is JobState.FAILED)


def test_a_job_that_fails_without_a_word_names_its_state(kind: Kind, server: Server) -> None:
    server.routes[JOB] = job(state="JOB_STATE_FAILED", errorMessage="")
    assert kind.client(server).job(JOB_ID).status().failure == "It ended in the state JOB_STATE_FAILED."


@each(
    ("members", "expected"),
    [
        ({"paymentAmount": "28", "numUnitsEstimation": "11", "numChunks": "4"}, (28, 11, 4)),
        ({"paymentAmount": 28.5, "numUnitsEstimation": "11", "numChunks": 4.0}, (28.5, 11, 4)),
        ({"paymentAmount": None, "numUnitsEstimation": "", "numChunks": None}, (None, None, None)),
        ({"paymentAmount": 0, "numUnitsEstimation": "-1", "numChunks": str(2**63 - 1)}, (0, -1, 2**63 - 1)),
        ({}, (None, None, None)),
    ],
)
def test_integers_that_travel_as_text_are_numbers(
    members: dict[str, Any], expected: tuple[object, ...], kind: Kind, server: Server
) -> None:
    server.routes[JOB] = job(**members)
    found = kind.client(server).jobs.get(JOB_ID)
    assert (found.payment_bytechips, found.estimated_units, found.chunks) == expected


@each("name", ["paymentAmount", "numUnitsEstimation", "numChunks"])
def test_what_is_no_number_is_named(name: str, kind: Kind, server: Server) -> None:
    server.routes[JOB] = job(**{name: "many"})
    with pytest.raises(ResponseDecodingError, match=rf"\b{name}\b"):
        kind.client(server).jobs.get(JOB_ID)


@each("value", ["1.5", "one", "1_0", " 1", "9" * 20, 1.5, True, [1], {"a": 1}])
def test_what_is_no_integer_is_a_decoding_error(value: object, kind: Kind, server: Server) -> None:
    server.routes[JOB] = job(numChunks=value)
    with pytest.raises(ResponseDecodingError, match="numChunks") as caught:
        kind.client(server).jobs.get(JOB_ID)
    assert (caught.value.provider, caught.value.operation, caught.value.status) == ("bytenite", "get_job", 200)


def test_an_estimation_that_is_no_integer_is_named(kind: Kind, server: Server) -> None:
    reply = httpx.Response(200, json={"estimation": {"totalEstimation": "much"}})
    server.routes[f"GET /v1/customer/jobs/estimation/{JOB_ID}"] = lambda _request: reply
    with pytest.raises(ResponseDecodingError, match=r"totalEstimation\b"):
        kind.client(server).jobs.estimate(JOB_ID)


@each(("duration", "expected"), [(None, None), (67.5, 67.5), (67, 67), ("67.5s", 67.5), ("67", 67), ("a minute", None)])
def test_a_duration_is_a_number_of_seconds(duration: object, expected: object, kind: Kind, server: Server) -> None:
    server.routes[JOB] = job(duration=duration)
    assert kind.client(server).jobs.get(JOB_ID).duration_seconds == expected
