"""Settings, storage, workers, machines: the server itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from encodekit import errors
from encodekit.providers.openencoder import ServerSettings, StorageFolder
from tests.providers.openencoder.support import answer, sent_json
from tests.support import Wire, each

if TYPE_CHECKING:
    import httpx

    from tests.providers.openencoder.support import EncoderDrive

PRESENT = {
    "STORAGE_DRIVER": "s3",
    "S3_STREAMING": "disabled",
    "DIGITAL_OCEAN_ENABLED": "disabled",
    "S3_SECRET_KEY": "canary-secret-key",
    "S3_INBOUND_BUCKET": "in",
    "SLACK_WEBHOOK": "",
    "NEW_SETTING": "canary-new",
}
REQUIRED = {"storage_driver": "ftp", "s3_streaming": "enabled", "digital_ocean_enabled": "disabled"}


def settings_answer(values: dict[str, str]) -> httpx.Response:
    rows = [
        {"name": name, "title": name.title(), "value": value, "description": "", "secure": False}
        for name, value in values.items()
    ]
    return answer({"settings": rows})


def test_settings_are_values_that_hide_their_secrets(drive: EncoderDrive) -> None:
    settings = drive.client(Wire(settings_answer(PRESENT))).settings.get()
    assert (settings.storage_driver, settings.s3_inbound_bucket, settings.ftp_addr) == ("s3", "in", "")
    assert settings.s3_secret_key == "canary-secret-key"
    assert settings.others == {"NEW_SETTING": "canary-new"}
    assert "canary" not in repr(settings)


def test_a_change_of_settings_sends_the_others_along(drive: EncoderDrive) -> None:
    wire = Wire(settings_answer(PRESENT), answer({"settings": "updated"}))
    drive.client(wire).settings.update(s3_inbound_bucket="new", ftp_addr="ftp.example:21", timeout=4)
    sent = sent_json(wire.requests[1])
    known = {name: value for name, value in PRESENT.items() if name != "NEW_SETTING"}
    assert {name: value for name, value in sent.items() if value} == {
        name: value
        for name, value in (known | {"S3_INBOUND_BUCKET": "new", "FTP_ADDR": "ftp.example:21"}).items()
        if value
    }
    assert len(sent) == 18
    assert wire.requests[1].extensions["timeout"]["read"] == 4


def test_settings_can_be_replaced_without_reading(drive: EncoderDrive) -> None:
    wire = Wire(answer({"settings": "updated"}))
    drive.client(wire).settings.replace(**REQUIRED, s3_provider="custom")
    assert wire.targets == ["PUT /api/settings"]
    assert sent_json(wire.requests[0]) == {name.upper(): value for name, value in REQUIRED.items()} | {
        "S3_PROVIDER": "custom"
    }


@each(
    ("values", "message"),
    [
        ({"storage_driver": "nfs"}, "storage_driver is one of"),
        ({"s3_streaming": "on"}, "s3_streaming is one of"),
        ({"digital_ocean_enabled": ""}, "digital_ocean_enabled"),
        ({"s3_provider": "minio"}, "s3_provider is one of"),
        ({"s3_secret_key": "x" * 101}, "100 bytes"),
        ({"ftp_password": "é" * 51}, "100 bytes"),
        ({"ftp_addr": "x" * 257}, "256 characters"),
        ({"ftp_addr": 5}, "ftp_addr is a text"),
        ({"ftp_adr": "x"}, "no setting ftp_adr"),
    ],
)
def test_settings_that_the_server_drops_are_refused(values: dict[str, Any], message: str, drive: EncoderDrive) -> None:
    client = drive.client()
    with pytest.raises(errors.InvalidInputError, match=message):
        client.settings.replace(**REQUIRED | values)
    if message != "digital_ocean_enabled":
        with pytest.raises(errors.InvalidInputError, match=message):
            client.settings.update(**values)


def test_a_server_that_was_never_set_up_needs_three_values(drive: EncoderDrive) -> None:
    wire = Wire(settings_answer({}))
    with pytest.raises(errors.InvalidInputError, match="storage_driver, s3_streaming"):
        drive.client(wire).settings.update(ftp_addr="ftp.example:21", digital_ocean_enabled="disabled")
    with pytest.raises(errors.InvalidInputError, match="needs a value for storage_driver"):
        drive.client().settings.replace(s3_streaming="enabled", digital_ocean_enabled="disabled")
    assert ServerSettings() == ServerSettings.from_report([])


def test_a_folder_of_the_storage_has_no_holes(drive: EncoderDrive) -> None:
    client = drive.client(
        Wire(
            answer({"data": {"folders": None, "files": [{"name": "src/a.mp4", "size": 1000}]}}),
            answer({"data": {"folders": ["src/"], "files": None}}),
        )
    )
    folder = client.storage.list("src/")
    assert (folder.folders, [(file.name, file.size) for file in folder.files]) == ([], [("src/a.mp4", 1000)])
    assert client.storage.list() == StorageFolder(folders=["src/"], files=[])


def test_without_a_prefix_none_is_sent(drive: EncoderDrive) -> None:
    wire = Wire(answer({"data": {"folders": None, "files": None}}))
    drive.client(wire).storage.list()
    assert wire.targets == ["GET /api/storage/list"]


def test_idle_workers_are_an_empty_list(drive: EncoderDrive) -> None:
    assert drive.client(Wire(answer(None))).workers.busy().all() == []


def test_a_region_that_is_not_set_is_an_empty_list(drive: EncoderDrive) -> None:
    assert drive.client(Wire(answer({"regions": None}))).machines.regions().all() == []


def test_a_list_in_one_piece_is_one_page(drive: EncoderDrive) -> None:
    vpcs = answer({"vpcs": [{"id": "a", "name": "one"}, {"id": "b", "name": "two"}]})
    pages = drive.pages(drive.client(Wire(vpcs)).machines.vpcs())
    assert [(len(page.items), page.total, page.next) for page in pages] == [(2, 2, None)]


def test_the_region_of_a_new_machine_is_passed_on(drive: EncoderDrive) -> None:
    wire = Wire(answer({"machine": [{"id": 1, "provider": "digitalocean"}]}))
    drive.client(wire).machines.create(size="s-1vcpu-1gb", region="sfo1")
    assert sent_json(wire.requests[0])["region"] == "sfo1"
