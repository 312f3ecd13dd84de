"""What would end the server's process, lose the job or be ignored is refused before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from encodekit import errors
from tests.support import each

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.providers.openencoder.support import EncoderDrive

LONG = "x" * 129
JOB = {"preset": "small", "source": "src/a.mp4", "dest": "dst/"}
PRESET = {"output": "o.mp4", "data": "{}"}

REFUSED: dict[str, Any] = {
    "register, name too long": lambda client: client.auth.register(LONG, "secret"),
    "register, no name": lambda client: client.auth.register("", "secret"),
    "register, no password": lambda client: client.auth.register("ada", ""),
    "register, NUL": lambda client: client.auth.register("a\0b", "secret"),
    "register, half a pair": lambda client: client.auth.register("\ud800", "secret"),
    "register, no text": lambda client: client.auth.register(5, "secret"),
    "login, name too long": lambda client: client.auth.login(LONG, "secret"),
    "login, empty": lambda client: client.auth.login("", ""),
    "password, name too long": lambda client: client.auth.update_password(username=LONG, current_password="a"),
    "password, empty new one": lambda client: client.auth.update_password(
        username="ada", current_password="a", new_password=""
    ),
    "job, no preset": lambda client: client.jobs.create(**JOB | {"preset": ""}),
    "job, preset too long": lambda client: client.jobs.create(**JOB | {"preset": LONG}),
    "job, source too long": lambda client: client.jobs.create(**JOB | {"source": LONG}),
    "job, dest too long": lambda client: client.jobs.create(**JOB | {"dest": LONG}),
    "job, source is None": lambda client: client.jobs.create(**JOB | {"source": None}),
    "encode, dest too long": lambda client: client.encode("a", LONG, preset="small"),
    "job 0": lambda client: client.jobs.get(0),
    "job by guid": lambda client: client.jobs.get("dc0cu4lqmd2pkfodseo0"),
    "job 2.0": lambda client: client.jobs.status(2.0),
    "job True": lambda client: client.jobs.status(True),
    "job None": lambda client: client.jobs.cancel(None),
    "job above 32 bits": lambda client: client.jobs.restart(2**31),
    "handle of job -1": lambda client: client.job(-1),
    "status, empty": lambda client: client.jobs.update(2, status=""),
    "status, too long": lambda client: client.jobs.update(2, status="x" * 65),
    "jobs, negative page": lambda client: client.jobs.list(page=-1),
    "presets, negative page": lambda client: client.presets.list(page=-1),
    "presets, page no number": lambda client: client.presets.list(page="abc"),
    "presets, negative count": lambda client: client.presets.list(page_size=-1),
    "presets, huge count": lambda client: client.presets.list(page_size=2**31),
    "users, negative page": lambda client: client.users.list(page=-1),
    "users, page 0": lambda client: client.users.list(page=0),
    "users, negative limit": lambda client: client.users.list(limit=-1),
    "preset 0": lambda client: client.presets.get(0, verify=False),
    "preset, no number": lambda client: client.presets.get("abc", verify=False),
    "preset update, no number": lambda client: client.presets.update("abc", name="x"),
    "preset, name too long": lambda client: client.presets.create(LONG, **PRESET),
    "preset, output too long": lambda client: client.presets.create("small", **PRESET | {"output": LONG}),
    "preset, no output": lambda client: client.presets.create("small", **PRESET | {"output": ""}),
    "preset, no description": lambda client: client.presets.create("small", description="", **PRESET),
    "preset, active as text": lambda client: client.presets.create("small", active="yes", **PRESET),
    "machine, count 0": lambda client: client.machines.create(size="s", count=0),
    "machine, count 11": lambda client: client.machines.create(size="s", count=11),
    "machine, count as text": lambda client: client.machines.create(size="s", count="1"),
    "machine, no size": lambda client: client.machines.create(size=""),
    "machine 0": lambda client: client.machines.delete(0),
    "user, role": lambda client: client.users.update(2, active=True, role="root"),
    "user, active as number": lambda client: client.users.update(2, active=1),
    "user 0": lambda client: client.users.update(0, active=True),
    "storage, NUL": lambda client: client.storage.list("\0"),
}


@each("name", REFUSED)
def test_it_is_refused_and_nothing_is_sent(name: str, drive: EncoderDrive) -> None:
    with pytest.raises(errors.InvalidInputError) as caught:
        REFUSED[name](drive.client())
    assert len(str(caught.value).splitlines()) == 1


def test_the_first_account_is_known_to_be_fixed(drive: EncoderDrive) -> None:
    with pytest.raises(errors.UnsupportedFeatureError, match="first account"):
        drive.client().users.update(1, active=False)


def test_a_rename_to_a_name_too_long_is_refused(drive: EncoderDrive) -> None:
    with pytest.raises(errors.InvalidInputError, match="128"):
        drive.client(username="ada", password="secret").users.update_me(current_password="a", username=LONG)


@each(
    ("name", "call"),
    [
        *((name, lambda client, name=name: client.jobs.create(**JOB | {name: ""})) for name in JOB),
        ("status", lambda client: client.jobs.update(2, status="")),
        ("size", lambda client: client.machines.create(size="")),
        ("provider", lambda client: client.machines.create(size="s", provider="")),
    ],
)
def test_a_text_that_is_missing_is_named(name: str, call: Callable[[Any], object], drive: EncoderDrive) -> None:
    with pytest.raises(errors.InvalidInputError, match=rf"^{name}\b"):
        call(drive.client())


def test_the_longest_texts_are_taken(drive: EncoderDrive) -> None:
    from encodekit.providers.openencoder import requests

    assert requests.job_request("é" * 128, "s" * 128, "d" * 128).preset == "é" * 128
    assert requests.job_status_request("x" * 64).status == "x" * 64
    assert requests.check_machine_id(2**40) == 2**40
