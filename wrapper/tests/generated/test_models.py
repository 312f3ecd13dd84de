"""Models: what the document does not promise is kept, or refused by one typed error."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.generated.conftest import Probe

JOB: dict[str, Any] = {"id": "j1", "created_at": "2026-01-02T03:04:05+00:00", "note": None, "stages": []}
OPTIONAL = [
    *("state", "version", "progress", "due", "finished_at", "batch", "outputs", "labels", "moments"),
    *("owner", "source", "sources", "notify", "until", "results", "stamps"),
]


def job(probe: Probe, **members: Any) -> Any:
    return probe.module("models").Job.from_dict({**JOB, **members})


def failure(probe: Probe, **members: Any) -> Any:
    with pytest.raises(probe.module("errors").ResponseDecodingError) as caught:
        job(probe, **members)
    return caught.value


def test_an_unknown_enum_value_is_kept_and_written_again(probe: Probe) -> None:
    parsed = job(probe, state="archived")
    assert parsed.state == "archived"
    assert parsed.to_dict() == {**JOB, "state": "archived"}


def test_the_known_values_of_an_enum_can_be_asked_for(probe: Probe) -> None:
    state = probe.module("models.state")
    assert {"queued", "running", "done"} == state.STATE_VALUES
    assert state.check_state("archived") not in state.STATE_VALUES


def test_an_unknown_const_value_is_kept_and_written_again(probe: Probe) -> None:
    assert job(probe, version="v2").to_dict() == {**JOB, "version": "v2"}


@pytest.mark.parametrize("key", OPTIONAL)
def test_null_in_an_optional_property_is_kept_and_written_again(probe: Probe, key: str) -> None:
    parsed = job(probe, **{key: None})
    assert getattr(parsed, key) is None
    assert parsed.to_dict() == {**JOB, key: None}


@pytest.mark.parametrize("key", OPTIONAL)
def test_a_missing_optional_property_stays_missing(probe: Probe, key: str) -> None:
    parsed = job(probe)
    assert getattr(parsed, key) is probe.module("types").UNSET
    assert key not in parsed.to_dict()


@pytest.mark.parametrize("key", JOB)
def test_a_missing_required_property_is_an_error_that_names_model_and_key(probe: Probe, key: str) -> None:
    with pytest.raises(probe.module("errors").ResponseDecodingError) as caught:
        probe.module("models").Job.from_dict({name: value for name, value in JOB.items() if name != key})
    assert issubclass(caught.type, ValueError)
    assert (caught.value.model, caught.value.key) == ("Job", key)
    assert f"Job.{key}" in str(caught.value)


@pytest.mark.parametrize("key", ["id", "created_at", "stages"])
def test_null_in_a_required_property_is_an_error_that_names_model_and_key(probe: Probe, key: str) -> None:
    error = failure(probe, **{key: None})
    assert (error.model, error.key) == ("Job", key)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("due", "soon"),
        ("due", 5),
        ("batch", "b1"),
        ("outputs", 5),
        ("outputs", {}),
        ("outputs", ""),
        ("moments", [None]),
        ("until", "soon"),
        ("until", 5),
    ],
)
def test_a_value_of_another_shape_is_an_error_that_names_model_and_key(probe: Probe, key: str, value: object) -> None:
    error = failure(probe, **{key: value})
    assert (error.model, error.key) == ("Job", key)


def test_the_error_names_the_innermost_model(probe: Probe) -> None:
    assert str(failure(probe, outputs=[{"url": "u"}, {}])) == "Output.url: is required but missing"
    assert failure(probe, outputs=[None]).model == "Output"
    assert str(failure(probe, results={"hd": {}})) == "Output.url: is required but missing"


def test_the_error_names_a_key_that_the_document_does_not_know(probe: Probe) -> None:
    assert job(probe, stamps={"started": "2026-01-02T03:04:05Z"}).stamps["started"].year == 2026
    assert failure(probe, stamps={"started": "soon"}).key == "started"


def test_the_error_shows_no_value_and_survives_pickling(probe: Probe) -> None:
    error = failure(probe, due="canary-value")
    copy = pickle.loads(pickle.dumps(error))
    assert "canary" not in str(error) + repr(error)
    assert (str(copy), copy.model, copy.key) == (str(error), "Job", "due")


def test_an_object_in_a_union_must_be_what_the_document_says(probe: Probe) -> None:
    assert str(failure(probe, notify={})) == "Owner.name: is required but missing"
    assert job(probe, notify="me@example.com").notify == "me@example.com"
    assert job(probe, notify={"name": "me"}).notify.name == "me"


@pytest.mark.parametrize(
    ("source", "branch"),
    [
        ({"kind": "file", "path": "p"}, "FileSource"),
        ({"kind": "http", "url": "u"}, "UrlSource"),
        ({"kind": "https", "url": "u"}, "UrlSource"),
        ({"kind": "tape", "reel": 3}, "TapeSource"),
    ],
)
def test_the_tag_decides_which_branch_an_object_is(probe: Probe, source: dict[str, Any], branch: str) -> None:
    parsed = job(probe, source=source, sources=[source])
    assert type(parsed.source).__name__ == type(parsed.sources[0]).__name__ == branch
    assert parsed.to_dict() == {**JOB, "source": source, "sources": [source]}


def test_an_object_with_an_unknown_tag_stays_a_dict(probe: Probe) -> None:
    source = {"kind": "satellite", "orbit": 7}
    parsed = job(probe, source=source, sources=[source])
    assert parsed.source == parsed.sources[0] == source
    assert parsed.to_dict() == {**JOB, "source": source, "sources": [source]}


@pytest.mark.parametrize(("kind", "branch"), [("disk", "DiskTarget"), ("tape", "OtherTarget")])
def test_an_unknown_tag_goes_to_the_branch_that_names_none(probe: Probe, kind: str, branch: str) -> None:
    target = {"kind": kind, "path": "p"}
    parsed = job(probe, target=target)
    assert type(parsed.target).__name__ == branch
    assert parsed.to_dict() == {**JOB, "target": target}


def test_a_branch_that_the_tag_chose_is_not_swapped_for_another(probe: Probe) -> None:
    error = failure(probe, source={"kind": "tape"})
    assert (error.model, error.key) == ("TapeSource", "reel")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-02T03:04:05Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2026-01-02t03:04:05z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2026-01-02T03:04:05.123456789Z", datetime(2026, 1, 2, 3, 4, 5, 123456, tzinfo=UTC)),
        ("2026-01-02T05:04:05+02:00", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2016-12-31T23:59:60.5Z", datetime(2017, 1, 1, 0, 0, 0, 500000, tzinfo=UTC)),
    ],
)
def test_every_date_time_of_rfc_3339_is_read(probe: Probe, text: str, moment: datetime) -> None:
    assert job(probe, created_at=text, moments=[text], until=text).created_at == moment


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2026-13-01T00:00:00Z", "2026-01-02T03:04:61Z", "9999-12-31T23:59:60Z"]
)
def test_a_date_time_that_is_none_is_an_error_that_names_model_and_key(probe: Probe, text: str) -> None:
    for key in ("created_at", "finished_at"):
        error = failure(probe, **{key: text})
        assert (error.model, error.key) == ("Job", key)


def test_unknown_properties_are_kept_and_written_again(probe: Probe) -> None:
    assert job(probe, added="later").additional_properties == {"added": "later"}
    assert job(probe, added="later").to_dict() == {**JOB, "added": "later"}


def test_a_property_may_have_any_name(probe: Probe) -> None:
    data = {"self": "s", "object": [{"url": "u"}], "reader": "2026-01-02", "d": "2026-01-02", "names": [{}]}
    assert probe.module("models").Names.from_dict(data).to_dict() == data


def test_a_default_of_the_document_is_left_to_the_server(probe: Probe) -> None:
    assert probe.module("models").JobRequest(input_="a.mov").to_dict() == {"input": "a.mov"}
