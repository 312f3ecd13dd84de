"""What came after 0.0.12: its arguments on the wire, its limits, and that nothing of it is needed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from encodekit import errors
from encodekit.errors import InvalidInputError
from tests.providers.convertrilo.answers import CREATED, JOB, PRESET, RENDITION, SAVED, drive_destination
from tests.support import Drive, Wire, each

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://example.com/in.mp4"
POLICIES = {"audio_policy": "strip", "frame_rate_policy": "preserve", "scale_policy": "downscale-only"}
POLICIES_JSON = {"audioPolicy": "strip", "frameRatePolicy": "preserve", "scalePolicy": "downscale-only"}
HLS: dict[str, Any] = {
    "segment_duration": 6,
    "audio_track_index": 0,
    "gop_seconds": 2,
    "poster": True,
    "poster_at_sec": 1.5,
    "thumbnails": {"enabled": True, "interval_sec": 10, "width": 160},
    "subtitle_webvtt_url": "https://example.com/de.vtt",
    "subtitle_language": "de",
    "subtitle_name": "Deutsch",
    "private_playback": False,
    "renditions": [{"height": 1080, "video_bitrate": "5000k", "audio_bitrate": "128k"}, {"height": 480}],
}


def folder(**fields: Any) -> Any:
    from encodekit_clients.convertrilo.models import S3FolderSource

    return {"source_s3": S3FolderSource(bucket="source"), **fields}


def drive_file(name: str = "clip.mp4") -> Any:
    from encodekit_clients.convertrilo.models import GoogleDriveSelectedFile

    return GoogleDriveSelectedFile(file_id="1", file_name=name)


TAKERS: dict[str, Callable[..., Any]] = {
    "create": lambda client, **fields: client.jobs.create(**RENDITION, **fields),
    "approve": lambda client, **fields: client.jobs.approve(JOB, **fields),
    "confirm": lambda client, **fields: client.jobs.confirm(JOB, **fields),
    "bulk": lambda client, **fields: client.bulk.create([{**RENDITION, "source_url": URL, **fields}]),
    "bulk_settings": lambda client, **fields: client.bulk.create([{**RENDITION, "source_url": URL}], **fields),
    "bulk_confirm": lambda client, **fields: client.bulk.confirm([JOB], **fields),
    "on_demand": lambda client, **fields: client.on_demand.create(URL, **fields),
    "folder": lambda client, **fields: client.on_demand.ingest_folder(**folder(**fields)),
}
every_taker = pytest.mark.parametrize("take", TAKERS.values(), ids=TAKERS)


def sent(take: Callable[..., Any], drive: Drive, **fields: Any) -> Any:
    """The body that is sent; what is answered does not matter."""
    wire = Wire(httpx.Response(418, json={}))
    with pytest.raises(errors.UnexpectedStatusError):
        take(drive.client(wire), **fields)
    return json.loads(wire.bodies[0])


def refused(take: Callable[..., Any], drive: Drive, **fields: Any) -> str:
    """Why nothing is sent."""
    with pytest.raises(InvalidInputError) as raised:
        take(drive.client(), **fields)
    return raised.value.message


@every_taker
def test_policies_go_where_settings_go(drive: Drive, take: Callable[..., Any]) -> None:
    body = sent(take, drive, **POLICIES)
    places = [body, body.get("settings", {}), *body.get("jobs", [])]
    assert any(POLICIES_JSON.items() <= place.items() for place in places)


@every_taker
def test_what_is_not_given_is_not_sent(drive: Drive, take: Callable[..., Any]) -> None:
    body = json.dumps(sent(take, drive))
    later = [*POLICIES_JSON, "originalFilename", "maxFiles", "jobMode", "packageType", "hls", "sourceGoogleDriveFiles"]
    assert not [name for name in later if name in body]


@every_taker
@each("name", POLICIES)
def test_unknown_policies_are_refused(drive: Drive, take: Callable[..., Any], name: str) -> None:
    assert f"{name} is one of" in refused(take, drive, **{name: "nonsense"})


def test_the_name_of_the_source_goes_along(drive: Drive) -> None:
    assert sent(TAKERS["create"], drive, original_filename="a.mov")["originalFilename"] == "a.mov"
    assert sent(TAKERS["bulk"], drive, original_filename="a.mov")["jobs"][0]["originalFilename"] == "a.mov"


def test_encode_takes_the_later_arguments_too(drive: Drive) -> None:
    wire = Wire(httpx.Response(200, json=CREATED | {"upload": None, "status": "queued"}))
    drive.client(wire).encode(URL, **RENDITION, **POLICIES, original_filename="a.mov")
    assert (POLICIES_JSON | {"originalFilename": "a.mov"}).items() <= json.loads(wire.bodies[0]).items()


def test_an_hls_package_is_asked_for_in_the_words_of_the_wire(drive: Drive) -> None:
    body = sent(TAKERS["on_demand"], drive, job_mode="hls", package_type="hls", hls=HLS)
    assert (body["jobMode"], body["packageType"]) == ("hls", "hls")
    assert body["hls"] == {
        "segmentDuration": 6,
        "audioTrackIndex": 0,
        "gopSeconds": 2,
        "poster": True,
        "posterAtSec": 1.5,
        "thumbnails": {"enabled": True, "intervalSec": 10, "width": 160},
        "subtitleWebvttUrl": "https://example.com/de.vtt",
        "subtitleLanguage": "de",
        "subtitleName": "Deutsch",
        "privatePlayback": False,
        "renditions": [{"height": 1080, "videoBitrate": "5000k", "audioBitrate": "128k"}, {"height": 480}],
    }
    assert sent(TAKERS["on_demand"], drive, package_type="hls", hls={})["hls"] == {}


@each(
    ("fields", "reason"),
    [
        ({"job_mode": "dash"}, "job_mode is one of"),
        ({"package_type": "dash"}, "package_type is one of"),
        ({"hls": {}}, 'give job_mode="hls"'),
        ({"job_mode": "encode", "hls": {}}, 'give job_mode="hls"'),
        ({"job_mode": "hls", "hls": [1]}, "hls is a mapping"),
        ({"job_mode": "hls", "hls": {"segments": 6}}, "segments is unknown"),
        ({"job_mode": "hls", "hls": {"segment_duration": 1}}, "segment_duration"),
        ({"job_mode": "hls", "hls": {"segment_duration": 2.5}}, "segment_duration"),
        ({"job_mode": "hls", "hls": {"audio_track_index": 8}}, "audio_track_index"),
        ({"job_mode": "hls", "hls": {"gop_seconds": 11}}, "gop_seconds"),
        ({"job_mode": "hls", "hls": {"poster_at_sec": -0.1}}, "poster_at_sec"),
        ({"job_mode": "hls", "hls": {"thumbnails": {"interval_sec": 1}}}, "interval_sec"),
        ({"job_mode": "hls", "hls": {"thumbnails": {"interval_sec": 2.5}}}, "interval_sec is a whole number"),
        ({"job_mode": "hls", "hls": {"thumbnails": {"width": 321}}}, "width"),
        ({"job_mode": "hls", "hls": {"thumbnails": {"height": 90}}}, "height is unknown"),
        ({"job_mode": "hls", "hls": {"subtitle_webvtt_url": "de.vtt"}}, "subtitle_webvtt_url"),
        ({"job_mode": "hls", "hls": {"subtitle_language": "d"}}, "subtitle_language"),
        ({"job_mode": "hls", "hls": {"subtitle_name": ""}}, "subtitle_name"),
        ({"job_mode": "hls", "hls": {"renditions": [{"height": 480}]}}, "renditions has 2 to 3 items, not 1"),
        ({"job_mode": "hls", "hls": {"renditions": [{"height": 480}] * 4}}, "renditions has 2 to 3 items, not 4"),
        ({"job_mode": "hls", "hls": {"renditions": [{}, {}]}}, "height is missing"),
        ({"job_mode": "hls", "hls": {"renditions": [{"height": 720}] * 2}}, None),
        ({"job_mode": "hls", "hls": {"renditions": [{"height": 721}] * 2}}, "height is one of"),
        ({"job_mode": "hls", "hls": {"renditions": [{"height": 720, "video_bitrate": "5M"}] * 2}}, "video_bitrate"),
        ({"job_mode": "hls", "hls": {"renditions": [{"height": 720, "audio_bitrate": 128}] * 2}}, "audio_bitrate"),
    ],
)
def test_hls_keeps_to_its_limits(drive: Drive, fields: dict[str, Any], reason: str | None) -> None:
    if reason is None:
        sent(TAKERS["on_demand"], drive, **fields)
    else:
        assert reason in refused(TAKERS["on_demand"], drive, **fields)


def test_the_caller_keeps_the_mapping_as_it_was(drive: Drive) -> None:
    given = {"thumbnails": {"width": 96}, "renditions": [{"height": 360}, {"height": 480}]}
    sent(TAKERS["on_demand"], drive, job_mode="hls", hls=given)
    assert given == {"thumbnails": {"width": 96}, "renditions": [{"height": 360}, {"height": 480}]}


def test_a_folder_may_be_cut_off(drive: Drive) -> None:
    assert sent(TAKERS["folder"], drive, max_files=1000)["maxFiles"] == 1000
    for most in (0, 1001, 2.5):
        assert "max_files" in refused(TAKERS["folder"], drive, max_files=most)


def test_files_in_google_drive_take_the_place_of_a_folder(drive: Drive) -> None:
    def ingest(client: Any, **fields: Any) -> Any:
        return client.on_demand.ingest_folder(**fields)

    assert sent(ingest, drive, source_google_drive_files=(drive_file(), drive_file("b.mp4"))) == {
        "sourceGoogleDriveFiles": [{"fileId": "1", "fileName": "clip.mp4"}, {"fileId": "1", "fileName": "b.mp4"}]
    }
    assert "1 to 1000 items" in refused(ingest, drive, source_google_drive_files=[])
    assert "1 to 1000 items" in refused(ingest, drive, source_google_drive_files=[drive_file()] * 1001)
    assert "one source" in refused(ingest, drive, **folder(source_google_drive_files=[drive_file()]))
    assert "one source" in refused(ingest, drive)


def test_a_saved_credential_goes_along_instead_of_tokens(drive: Drive) -> None:
    from uuid import UUID

    from encodekit_clients.convertrilo.models import GoogleDriveFolderSource, GoogleDriveOutput

    source = GoogleDriveFolderSource(folder_id="in", credential_id=UUID(SAVED))
    output = GoogleDriveOutput(folder_id="out", credential_id=UUID(SAVED))
    body = sent(
        lambda client, **fields: client.on_demand.ingest_folder(**fields),
        drive,
        source_google_drive=source,
        output_google_drive=output,
    )
    assert body["sourceGoogleDrive"] == {"folderId": "in", "credentialId": SAVED}
    assert body["outputGoogleDrive"] == {"folderId": "out", "credentialId": SAVED}


@each(
    ("changes", "reason"),
    [
        ({"vmaf_target": 93.5}, "vmaf_target"),
        ({"fps": 241}, "fps"),
        ({"resolution": "999p"}, "resolution is one of"),
        ({"audio_policy": "mute"}, "audio_policy is one of"),
        ({"codec": None}, "codec is missing"),
        ({"colour": "red"}, "colour is unknown"),
    ],
)
def test_a_preset_is_complete_and_within_the_limits(drive: Drive, changes: dict[str, Any], reason: str) -> None:
    client = drive.client()
    with pytest.raises(InvalidInputError, match=reason):
        client.encode_presets.create("web", PRESET | changes)
    with pytest.raises(InvalidInputError, match=reason):
        client.encode_presets.update(SAVED, settings=PRESET | changes)


@each("name", PRESET)
def test_each_setting_of_a_preset_is_needed(drive: Drive, name: str) -> None:
    with pytest.raises(InvalidInputError, match=f"{name} is missing"):
        drive.client().encode_presets.create("web", {key: value for key, value in PRESET.items() if key != name})


@each("name", ["", "x" * 256])
def test_what_is_saved_has_a_name(drive: Drive, name: str) -> None:
    client = drive.client()
    attempts: list[Callable[[], Any]] = [
        lambda: client.encode_presets.create(name, PRESET),
        lambda: client.encode_presets.update(SAVED, name=name),
        lambda: client.output_destinations.create(name, drive_destination()),
        lambda: client.output_destinations.update(SAVED, name=name),
    ]
    for attempt in attempts:
        with pytest.raises(InvalidInputError, match="name has 1 to 255 characters"):
            attempt()


def test_a_change_changes_something(drive: Drive) -> None:
    client = drive.client()
    with pytest.raises(InvalidInputError, match="Nothing to change"):
        client.encode_presets.update(SAVED)
    with pytest.raises(InvalidInputError, match="Nothing to change"):
        client.output_destinations.update(SAVED)


@each("kind", ["encode_presets", "output_destinations", "google_drive_credentials"])
def test_an_id_is_a_uuid(drive: Drive, kind: str) -> None:
    with pytest.raises(InvalidInputError, match="is a UUID"):
        getattr(drive.client(), kind).delete("web")


def destination(kind: str, **fields: Any) -> Any:
    from encodekit_clients.convertrilo import models

    return getattr(models, kind)(**fields)


@each(
    ("config", "reason"),
    [
        (lambda: destination("CdnDestinationConfig", type_="cdn", output_expiry=3599), "output_expiry"),
        (lambda: destination("CdnDestinationConfig", type_="cdn", output_expiry=0), "output_expiry"),
        (
            lambda: destination("S3DestinationConfig", type_="s3", credential_id=SAVED, key_prefix="x" * 1025),
            "key_prefix",
        ),
        (lambda: destination("GoogleDriveDestinationConfig", type_="google-drive", folder_id=""), "folder_id is empty"),
        (
            lambda: destination(
                "GoogleDriveDestinationConfig", type_="google-drive", folder_id="f", folder_name="x" * 256
            ),
            "folder_name",
        ),
        (
            lambda: destination(
                "GoogleDriveDestinationConfig", type_="google-drive", folder_id="f", file_name_template="x" * 256
            ),
            "file_name_template",
        ),
        (lambda: {"type": "cdn"}, "config is a CdnDestinationConfig"),
    ],
)
def test_a_destination_keeps_to_its_limits(drive: Drive, config: Callable[[], Any], reason: str) -> None:
    client = drive.client()
    with pytest.raises(InvalidInputError, match=rf"^{reason}\b"):
        client.output_destinations.create("archive", config())
    with pytest.raises(InvalidInputError, match=rf"^{reason}\b"):
        client.output_destinations.update(SAVED, config=config())


def test_each_kind_of_destination_is_saved(drive: Drive) -> None:
    from uuid import UUID

    def save(client: Any, config: Any) -> Any:
        return client.output_destinations.create("archive", config)

    cdn = destination("CdnDestinationConfig", type_="cdn", output_expiry=3600)
    assert sent(save, drive, config=cdn)["config"] == {"type": "cdn", "outputExpiry": 3600}
    s3 = destination("S3DestinationConfig", type_="s3", credential_id=UUID(SAVED), key_prefix="a/")
    assert sent(save, drive, config=s3)["config"] == {"type": "s3", "credentialId": SAVED, "keyPrefix": "a/"}


KEY_FILE = '{"client_email": "a@example.com", "private_key": "canary-private-key"}'


def test_a_key_file_goes_along_as_it_is(drive: Drive) -> None:
    def save(client: Any, content: Any) -> Any:
        return client.google_drive_credentials.create("drive", content)

    assert sent(save, drive, content=KEY_FILE)["serviceAccount"] == KEY_FILE
    assert sent(save, drive, content=json.loads(KEY_FILE))["serviceAccount"] == json.loads(KEY_FILE)


@each("content", ["/keys/canary.json", "[1]", "{canary", "", None, 5, "[" * 100_000])
def test_what_is_no_key_file_is_refused_without_showing_it(drive: Drive, content: Any) -> None:
    with pytest.raises(InvalidInputError, match="service_account is the content") as raised:
        drive.client().google_drive_credentials.create("drive", content)
    assert "canary" not in str(raised.value)


def test_a_key_file_is_never_shown() -> None:
    from encodekit_clients.convertrilo.models import GoogleDriveCredentialCreateRequest, GoogleServiceAccount

    account = GoogleServiceAccount.from_dict(json.loads(KEY_FILE))
    for shown in (KEY_FILE, account):
        assert "canary" not in repr(GoogleDriveCredentialCreateRequest(name="drive", service_account=shown))
    assert "canary" not in repr(account)


def test_the_files_of_a_running_job_stay(drive: Drive) -> None:
    wire = Wire(httpx.Response(409, json={"code": "job_active", "message": "Job is active"}))
    with pytest.raises(errors.ConflictError) as raised:
        drive.client(wire).jobs.delete_files(JOB)
    assert (raised.value.code, len(wire.requests)) == ("job_active", 1)


def test_a_storage_that_fails_is_the_servers_fault(drive: Drive) -> None:
    failure = httpx.Response(500, json={"code": "job_files_delete_failed", "message": "Some files remain"})
    with pytest.raises(errors.ServerError) as raised:
        drive.client(Wire(failure, failure, failure, failure)).jobs.delete_files(JOB)
    assert raised.value.code == "job_files_delete_failed"


def test_a_busy_server_is_asked_again(drive: Drive) -> None:
    busy = httpx.Response(429, json={"code": "rate_limit_exceeded", "message": "Rate limit exceeded"})
    wire = Wire(busy, httpx.Response(200, json={"id": JOB, "status": "running"}))
    assert drive.client(wire).jobs.status(JOB).status == "running"
    assert len(wire.requests) == 2


def test_a_cancellation_tells_what_was_freed(drive: Drive) -> None:
    wire = Wire(httpx.Response(200, json={"ok": True, "released": 2.5, "note": "Job is success already"}))
    answer = drive.client(wire).jobs.cancel(JOB)
    assert (answer.ok, answer.released, answer.note) == (True, 2.5, "Job is success already")


def test_a_status_tells_what_went_in_and_what_came_out(drive: Drive) -> None:
    answer = {
        "id": JOB,
        "status": "success",
        "container": "mp4",
        "quality": "better",
        "sourceFilename": "a.mov",
        "outputFilename": "a.mp4",
        "sourceProbe": {"codec": "hevc", "height": 2160, "color": {"kind": "hdr10", "notes": ["tone-mapped"]}},
        "outputProbe": {"codec": "h264", "height": 1080, "fps": 29.97},
        "warnings": [{"code": "hdr_to_sdr", "message": "HDR becomes SDR", "severity": "new"}],
        "requestedExecution": None,
        "effectiveExecution": {"encoder": "h264_nvenc"},
    }
    status = drive.client(Wire(httpx.Response(200, json=answer))).jobs.status(JOB)
    assert (status.container, status.quality, status.output_filename) == ("mp4", "better", "a.mp4")
    assert (status.source_probe.color.kind, status.output_probe.fps) == ("hdr10", 29.97)
    assert (status.warnings[0].severity, status.effective_execution["encoder"]) == ("new", "h264_nvenc")
    assert status.requested_execution is None


def test_an_hls_job_tells_where_it_is_played(drive: Drive) -> None:
    answer = {
        "jobId": JOB,
        "status": "success",
        "playbackUrl": "https://cdn.example/master.m3u8?token=canary",
        "hlsPackage": {"segments": 21},
        "warnings": [{"anything": 1}],
    }
    status = drive.client(Wire(httpx.Response(200, json=answer))).on_demand.status(JOB)
    assert status.playback_url == "https://cdn.example/master.m3u8?token=canary"
    assert (status.hls_package["segments"], status.warnings[0]["anything"]) == (21, 1)
    assert "canary" not in repr(status)


def test_with_options_reaches_the_later_groups(drive: Drive) -> None:
    client = drive.client()
    client = getattr(client, "target", client)  # the groups themselves, not what drives them
    names = ("encode_presets", "output_destinations", "google_drive_credentials")
    groups = [getattr(client, name) for name in names]
    other = client.with_options(timeout=1.0)
    assert not [name for name, group in zip(names, groups, strict=True) if getattr(other, name) is group]
