"""What Convertrilo would refuse is refused before anything is sent, by the limits of each operation (C4, C5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit.errors import InvalidInputError
from tests.providers.convertrilo.answers import BUCKET, CREATED, JOB, RENDITION, WEBHOOK
from tests.support import Clock, Drive, Wire, each

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://example.com/in.mp4"
CODECS = ("h264", "h265", "av1")
HEIGHTS = ("480p", "720p", "1080p", "1440p", "2160p", "4320p")
ENUMS: dict[str, tuple[Any, ...]] = {
    "codec": CODECS,
    "container": ("mp4", "mkv", "webm", "mov"),
    "preset": ("fast", "standard", "slow"),
    "bitrate_tier": ("low", "medium", "high"),
    "passes": (1, 2),
    "policy": ("fastest", "gpu_first", "gpu_only"),
    "quality": ("good", "better", "best"),
    "optimize": ("none", "vmaf"),
    "priority": ("normal", "high"),
}


def s3_folder() -> Any:
    from encodekit_clients.convertrilo.models import S3FolderSource

    return S3FolderSource(bucket="source")


def create(client: Any, **fields: Any) -> Any:
    return client.jobs.create(**RENDITION | fields)


def approve(client: Any, **fields: Any) -> Any:
    return client.jobs.approve(JOB, **fields)


def confirm(client: Any, **fields: Any) -> Any:
    return client.jobs.confirm(JOB, **fields)


def bulk(client: Any, **fields: Any) -> Any:
    return client.bulk.create([{**RENDITION, "source_url": URL, **fields}])


def bulk_settings(client: Any, **fields: Any) -> Any:
    return client.bulk.create([{**RENDITION, "source_url": URL}], **fields)


def bulk_confirm(client: Any, **fields: Any) -> Any:
    return client.bulk.confirm([JOB], **fields)


def on_demand(client: Any, **fields: Any) -> Any:
    return client.on_demand.create(**{"source_url": URL, **fields})


def folder(client: Any, **fields: Any) -> Any:
    return client.on_demand.ingest_folder(**{"source_s3": s3_folder(), **fields})


def public(client: Any, **fields: Any) -> Any:
    return client.public.create(**{"codec": "h264", "resolution": "720p", "fps": 30, **fields})


def public_confirm(client: Any, **fields: Any) -> Any:
    return client.public.confirm(JOB, **fields)


# Which argument of which operation is checked against which list.
TAKES: dict[Callable[..., Any], dict[str, tuple[Any, ...]]] = {
    create: {**{name: ENUMS[name] for name in ENUMS if name != "priority"}, "resolution": HEIGHTS},
    bulk: {**{name: ENUMS[name] for name in ENUMS if name != "priority"}, "resolution": HEIGHTS},
    approve: {name: ENUMS[name] for name in ENUMS if name != "priority"},
    confirm: {name: ENUMS[name] for name in ("container", "quality", "optimize")},
    bulk_settings: {name: ENUMS[name] for name in ("container", "quality", "optimize")},
    bulk_confirm: {name: ENUMS[name] for name in ("container", "quality")},
    on_demand: {
        **{name: ENUMS[name] for name in ("codec", "container", "preset", "bitrate_tier", "quality", "priority")},
        "resolution": HEIGHTS[:-1],
    },
    folder: {
        **{name: ENUMS[name] for name in ENUMS if name != "policy"},
        "resolution": HEIGHTS,
        "output_destination": ("cdn", "s3", "google-drive"),
    },
    public: {"codec": CODECS, "container": ENUMS["container"], "resolution": HEIGHTS[:2]},
    public_confirm: {name: ENUMS[name] for name in ("container", "quality", "optimize")},
}
CHOICES = [
    pytest.param(operation, name, values, id=f"{operation.__name__}-{name}")
    for operation, takes in TAKES.items()
    for name, values in takes.items()
]
HIGHEST_FPS = [(create, 240), (bulk, 240), (on_demand, 120), (folder, 120), (public, 60)]
AIMS_AT_VMAF = [create, bulk, bulk_settings, approve, confirm, public_confirm, folder]


class Sent(Exception):  # noqa: N818  (no error: the request has passed the checks)
    """The request would have been sent."""


def attempt(clock: Clock, operation: Callable[..., Any], **fields: Any) -> None:
    def sent(_request: httpx.Request) -> httpx.Response:
        raise Sent

    operation(Drive(is_async=False, clock=clock).client(Wire(sent)), **fields)


def passes(clock: Clock, operation: Callable[..., Any], **fields: Any) -> bool:
    try:
        attempt(clock, operation, **fields)
    except Sent:
        return True
    except InvalidInputError:
        return False
    raise AssertionError("neither sent nor refused")


@pytest.mark.parametrize(("operation", "name", "values"), CHOICES)
def test_only_the_values_of_the_document_are_sent(
    clock: Clock, operation: Callable[..., Any], name: str, values: tuple[Any, ...]
) -> None:
    for value in values:
        assert passes(clock, operation, **{name: value}), value
    for value in ("", "nonsense", 3, str(values[0]).upper() + "x", [values[0]]):
        with pytest.raises(InvalidInputError, match=f"{name} is one of") as raised:
            attempt(clock, operation, **{name: value})
        assert all(str(choice) in str(raised.value) for choice in values)


@each(("operation", "highest"), HIGHEST_FPS)
def test_the_frame_rate_is_whole_and_within_the_operations_bounds(
    clock: Clock, operation: Callable[..., Any], highest: int
) -> None:
    assert passes(clock, operation, fps=1)
    assert passes(clock, operation, fps=highest)
    for fps in (0, -1, highest + 1, 29.97, "30", True, float("nan")):
        with pytest.raises(InvalidInputError, match=f"fps is a whole number from 1 to {highest}"):
            attempt(clock, operation, fps=fps)


@each("operation", AIMS_AT_VMAF)
def test_the_vmaf_score_is_from_50_to_99_everywhere(clock: Clock, operation: Callable[..., Any]) -> None:
    assert passes(clock, operation, vmaf_target=50)
    assert passes(clock, operation, vmaf_target=99)
    for score in (49, 100, 1, 49.99, "90", float("nan")):
        assert not passes(clock, operation, vmaf_target=score)
    assert passes(clock, operation, vmaf_target=93.5) is (operation is not folder)


@each(
    ("operation", "name", "longest"),
    [
        (create, "external_id", 255),
        (bulk, "external_id", 255),
        (on_demand, "external_id", 255),
        (folder, "external_id_prefix", 200),
    ],
)
def test_texts_have_a_longest_length(clock: Clock, operation: Callable[..., Any], name: str, longest: int) -> None:
    assert passes(clock, operation, **{name: "x" * longest})
    with pytest.raises(InvalidInputError, match=f"{name} has 0 to {longest} characters, not {longest + 1}"):
        attempt(clock, operation, **{name: "x" * (longest + 1)})
    with pytest.raises(InvalidInputError, match=rf"\b{name}\b"):
        attempt(clock, operation, **{name: 5})


@each("operation", [create, bulk_settings, on_demand, folder])
def test_a_key_fits_in_a_header(clock: Clock, operation: Callable[..., Any]) -> None:
    assert passes(clock, operation, idempotency_key="x" * 255)
    for key in ("", "x" * 256, "a\nb", "\u00e9", 5):
        with pytest.raises(InvalidInputError, match=r"^idempotency_key\b"):
            attempt(clock, operation, idempotency_key=key)


@each("operation", [create, bulk, on_demand, folder])
@each("metadata", ["text", 5, [("a", 1)], {"when": object()}, {"score": float("nan")}])
def test_metadata_is_a_json_object(clock: Clock, operation: Callable[..., Any], metadata: Any) -> None:
    assert not passes(clock, operation, metadata=metadata)
    assert passes(clock, operation, metadata={"a": [1, {"b": None}]})


@each("operation", [create, bulk, on_demand, public])
def test_a_source_url_is_one_that_can_be_fetched(clock: Clock, operation: Callable[..., Any]) -> None:
    assert passes(clock, operation, source_url="https://example.com/in.mp4?Signature=x")
    for url in ("", "in.mp4", "/clips/in.mp4", "file:///in.mp4", "ftp://user:canary@example.com/in.mp4", "https://", 5):
        with pytest.raises(InvalidInputError, match="source_url is an http or https URL") as raised:
            attempt(clock, operation, source_url=url)
        assert "canary" not in str(raised.value)


@pytest.mark.parametrize("operation", [create, bulk])
def test_a_job_has_one_source_and_is_confirmed_with_it_only(clock: Clock, operation: Callable[..., Any]) -> None:
    with pytest.raises(InvalidInputError, match="not both"):
        attempt(clock, operation, source_url=URL, source_s3=BUCKET)
    with pytest.raises(InvalidInputError, match="confirm=True needs"):
        attempt(clock, operation, source_url=None, confirm=True)
    with pytest.raises(InvalidInputError, match=r"encodekit\.S3Source"):
        attempt(clock, operation, source_url=None, source_s3={"bucket": "b", "key": "k"})
    assert passes(clock, operation, source_url=None, source_s3=BUCKET, confirm=True)


def test_a_folder_has_one_source(clock: Clock) -> None:
    from encodekit_clients.convertrilo.models import GoogleDriveFolderSource

    drive = GoogleDriveFolderSource(folder_id="1")
    assert passes(clock, folder, source_s3=None, source_google_drive=drive)
    for sources in ({"source_s3": None}, {"source_google_drive": drive}):
        with pytest.raises(InvalidInputError, match="A folder has one source"):
            attempt(clock, folder, **sources)


def test_an_output_lives_from_an_hour_to_a_week(clock: Clock) -> None:
    assert passes(clock, on_demand, output_expiry=3600)
    assert passes(clock, on_demand, output_expiry=604_800)
    for seconds in (3599, 604_801, 3600.5, "3600"):
        with pytest.raises(InvalidInputError, match="output_expiry is a whole number from 3600 to 604800"):
            attempt(clock, on_demand, output_expiry=seconds)


@each(
    ("make", "reason"),
    [
        (lambda c: c.on_demand.create(URL, webhook="app.example"), "webhook is an http or https URL"),
        (lambda c: c.webhooks.create("app.example", ["job.failed"]), "url is an http or https URL"),
        (lambda c: c.webhooks.create(URL, []), "events is empty"),
        (lambda c: c.webhooks.create(URL, ["webhook.test"]), "events is one of"),
        (lambda c: c.webhooks.create(URL, "job.failed"), "events is a list"),
        (lambda c: c.webhooks.update(WEBHOOK), "Nothing to change"),
        (lambda c: c.webhooks.update(WEBHOOK, events=[]), "events is empty"),
        (lambda c: c.webhooks.update(WEBHOOK, url="ftp://x"), "url is an http or https URL"),
        (lambda c: c.api_keys.create("ci", scopes="jobs:read"), "scopes is a list"),
        (lambda c: c.api_keys.create("ci", expires_in_days=0), "expires_in_days is a whole number from 1 to 365"),
        (lambda c: c.api_keys.create("ci", expires_in_days=366), "expires_in_days"),
        (lambda c: c.auth.login("dev@example.com", "short"), "password has 8 to"),
        (lambda c: c.tokens.reserve(JOB, 0), "amount is a whole number from 1 on"),
        (lambda c: c.tokens.release(JOB, 1.5), "amount is a whole number from 1 on"),
        (lambda c: c.tokens.deduct(JOB, True), "amount is a whole number from 1 on"),
        (lambda c: c.streaming.upload_chunk(JOB, 0, b"x"), "index is a whole number from 1 to 10000"),
        (lambda c: c.streaming.upload_chunk(JOB, 10_001, b"x"), "index is a whole number from 1 to 10000"),
        (lambda c: c.streaming.upload_chunk(JOB, 1, b""), "chunk is empty"),
        (lambda c: c.bulk.create([]), "at least one job"),
        (lambda c: c.bulk.create([{"codec": "h264", "fps": 30}]), "resolution is missing"),
        (lambda c: c.bulk.create([{**RENDITION, "codek": "h264"}]), "codek is unknown"),
        (lambda c: c.bulk.create([{**RENDITION, "confirm": True, "source_url": URL}], confirm=True), "not in both"),
        (lambda c: c.bulk.status(JOB), "job_ids is a list"),
        (lambda c: c.bulk.status(["a,b"]), "comma"),
        (lambda c: c.bulk.status([""]), "not empty"),
        (lambda c: c.bulk.confirm(JOB), "job_ids is a list"),
    ],
)
def test_other_mistakes_are_refused_with_a_helpful_message(drive: Drive, make: Any, reason: str) -> None:
    with pytest.raises(InvalidInputError, match=reason):
        make(drive.client(access_token="canary-token"))


def test_a_refused_password_is_not_shown(drive: Drive) -> None:
    with pytest.raises(InvalidInputError) as raised:
        drive.client().auth.login("dev@example.com", "canary")
    assert "canary" not in str(raised.value)


def test_what_is_left_out_is_not_sent(drive: Drive) -> None:
    import json

    wire = Wire(httpx.Response(200, json=CREATED))
    drive.client(wire).jobs.create(**RENDITION, container=None, metadata=None, source_s3=None)
    assert json.loads(wire.bodies[0]) == RENDITION
