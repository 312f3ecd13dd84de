"""The object style: what one object leads to, changes that are saved, pages, and videos followed as jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

from encodekit.errors import (
    InvalidInputError,
    ResponseDecodingError,
)
from encodekit.providers.telestream_flip import AsyncTelestreamFlip, TelestreamFlip
from tests.providers.telestream.support import API_KEY, FACADES, FACTORY, FLIP_URL, Kind, Server, http_client, listed
from tests.support import each

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support import Clock


@each("facade", FACADES)
def test_a_factory_leads_to_everything_in_it(kind: Kind, server: Server, facade: str) -> None:
    client = getattr(kind, facade)(server, factory_id=None)
    server.routes = {
        "GET /factories/f1.json": {"id": "f1", "name": "bucket"},
        "GET /videos.json": listed(facade, "videos", {"id": "v1"}),
        "GET /encodings.json": listed(facade, "encodings", {"id": "e1"}),
        "GET /profiles.json": listed(facade, "profiles", {"id": "p1"}),
        "GET /videos/v1.json": {"id": "v1"},
    }
    factory = client.factories.find("f1")
    assert repr(factory) == "Factory f1"
    assert factory.details == {"id": "f1", "name": "bucket"}
    for group in ("videos", "encodings", "profiles"):
        assert [item.id for item in getattr(factory, group).all()] == [
            server.routes and {"videos": "v1", "encodings": "e1", "profiles": "p1"}[group]
        ]
        assert server.query()["factory_id"] == "f1"
    assert factory.videos.find("v1").id == "v1"
    assert server.query() == {"factory_id": "f1"}


@pytest.mark.parametrize("facade", FACADES)
def test_a_factory_is_addressed_without_asking_for_it(kind: Kind, server: Server, facade: str) -> None:
    client = getattr(kind, facade)(server, factory_id=None)
    factory = client.factory("f9")
    assert (server.requests, factory.id, factory.details) == ([], "f9", {"id": "f9"})
    server.routes["GET /factories/f9.json"] = {"id": "f9", "name": "n"}
    assert factory.reload().name == "n"


@each("facade", FACADES)
def test_what_belongs_to_a_factory_needs_one(kind: Kind, facade: str) -> None:
    client = getattr(kind, facade)(factory_id=None)
    calls: list[Callable[[], Any]] = [
        client.videos.all,
        lambda: client.videos.find("v1"),
        client.encodings.all,
        client.profiles.all,
        lambda: client.profiles.create(preset_name="h264"),
        client.notifications.get,
        lambda: client.uploads.create(b"video"),
        lambda: client.uploads.create_session(file_name="v.mp4", file_size=5),
        lambda: client.videos.create(source_url="https://example.com/v.mp4"),
    ]
    for call in calls:
        with pytest.raises(InvalidInputError, match="factory_id"):
            call()


@each("facade", FACADES)
def test_an_encoding_leads_to_its_video_and_profile(kind: Kind, server: Server, facade: str) -> None:
    server.routes = {
        "GET /encodings/e1.json": (
            {"id": "e1", "video_id": "v1", "profile_id": "p1", "profile_name": "h264"},
            {"id": "e1", "profile_name": "h264"},
            {"id": "e1"},
        ),
        "GET /videos/v1.json": {"id": "v1"},
        "GET /profiles/p1.json": {"id": "p1"},
        "GET /profiles/h264.json": {"id": "p1"},
    }
    client = getattr(kind, facade)(server)
    encoding = client.encodings.find("e1")
    assert repr(encoding) == "Encoding e1"
    assert encoding.video().id == "v1"
    assert encoding.profile().id == "p1"
    assert client.encodings.find("e1").profile().id == "p1"
    assert server.requests[-1].url.path.endswith("/profiles/h264.json")
    nameless = client.encodings.find("e1")
    for call in (nameless.video, nameless.profile):
        with pytest.raises(InvalidInputError):
            call()


@each("facade", FACADES)
def test_objects_act_on_themselves(kind: Kind, server: Server, facade: str) -> None:
    server.routes = {
        "GET /videos/v1.json": {"id": "v1"},
        "GET /encodings/e1.json": {"id": "e1"},
        "GET /profiles/p1.json": {"id": "p1"},
        "GET /videos/v1/metadata.json": {"image_height": 208, "error": "is a name like any other"},
        "DELETE /videos/v1/source.json": {"deleted": True},
        "DELETE /videos/v1.json": {"deleted": True},
        "GET /videos/v1/encodings.json": listed(facade, "encodings", {"id": "e1"}),
        "POST /encodings.json": {"id": "e2"},
        "POST /encodings/e1/retry.json": {"retried": True},
        "POST /encodings/e1/cancel.json": {"canceled": True},
        "DELETE /encodings/e1.json": {"deleted": True},
        "DELETE /profiles/p1.json": {"deleted": True},
    }
    client = getattr(kind, facade)(server)
    video, encoding, profile = client.videos.find("v1"), client.encodings.find("e1"), client.profiles.find("p1")
    assert video.metadata() == {"image_height": 208, "error": "is a name like any other"}
    assert [item.id for item in video.encodings.all()] == ["e1"]
    assert [item.id for item in video.encodings.list(limit=1).all()] == ["e1"]
    assert video.encodings.find("e1").id == "e1"
    assert video.encodings.create(profile_name="h264").id == "e2"
    assert "v1" in str(server.requests[-1].url) + server.requests[-1].content.decode()
    assert video.encodings.delete("e1").deleted is True
    assert encoding.retry().retried is True
    assert encoding.cancel().canceled is True
    assert encoding.reload().id == "e1"
    assert video.reload().id == "v1"
    assert profile.reload().id == "p1"
    assert [thing.delete().deleted for thing in (encoding, profile, video)] == [True, True, True]
    assert video.delete_source_file().deleted is True
    assert all(server.query(number)["factory_id"] == FACTORY for number in range(len(server.requests)))


def test_the_objects_of_3_1_do_more(kind: Kind, server: Server) -> None:
    server.routes = {
        "GET /videos/v1.json": {"id": "v1"},
        "POST /videos/v1/cancel.json": {"canceled": True},
        "POST /videos/resubmit.json": httpx.Response(200),
        "GET /videos/v1/signed-url.json": {"signed_url": "https://s.example/v1"},
        "GET /encodings/e1.json": {"id": "e1"},
        "GET /encodings/e1/signed-url.json": ({"signed_url": "https://s.example/e1"}, {}),
        "GET /encodings/e1/signed-urls.json": ({"signed_urls": ["https://s.example/e1"]}, {}),
        "GET /profiles/p1.json": {"id": "p1"},
        "POST /profiles/p1/copy.json": {"id": "p9"},
        "DELETE /profiles/p9.json": {"deleted": True},
        "GET /profiles/p1/encodings.json": listed("flip", "encodings", {"id": "e1"}),
        "POST /factories/f1/sync.json": {"syncing": "already_started"},
        "GET /workflows.json": {"workflows": [{"id": "w1"}]},
    }
    client = kind.flip(server)
    video, encoding, profile = client.videos.find("v1"), client.encodings.find("e1"), client.profiles.find("p1")
    assert video.cancel().canceled is True
    assert video.resubmit() is None
    assert server.body() == {"video_id": "v1"}
    assert video.signed_url() == "https://s.example/v1"
    assert [encoding.signed_url(expires=60), encoding.signed_url()] == ["https://s.example/e1", None]
    assert [encoding.urls(), encoding.urls()] == [["https://s.example/e1"], []]
    assert encoding.reload(screenshots=True, precise_status=True).id == "e1"
    assert server.query() == {"factory_id": FACTORY, "screenshots": "true", "precise_status": "true"}
    copied = profile.copy(dest_factory_id="f2", profile_name="copy")
    copied.delete()
    assert server.query() == {"factory_id": "f2"}
    assert [item.id for item in profile.encodings(limit=5).all()] == ["e1"]
    assert client.factory("f1").sync(False).syncing == "already_started"
    assert server.body() == {"sync": "false"}
    assert [workflow.id for workflow in client.factory("f1").workflows.list(limit=3).all()] == ["w1"]


def sync_client(facade: str, server: Server, clock: Clock) -> Any:
    return getattr(Kind(is_async=False, clock=clock), facade)(server)


@pytest.mark.parametrize("facade", FACADES)
def test_save_sends_only_what_was_changed(clock: Clock, server: Server, facade: str) -> None:
    server.routes = {
        "GET /profiles/p1.json": {"id": "p1", "name": "old", "fps": 30, "width": 320, "tar": False},
        "PUT /profiles/p1.json": ({"id": "p1", "name": "new", "fps": 60, "width": 320}, {"id": "p1", "tar": True}),
    }
    profile = sync_client(facade, server, clock).profiles.find("p1")
    profile.save()
    assert len(server.requests) == 1, "nothing was changed"
    profile.name = "new"
    profile.fps = "60"
    assert profile.save() is profile
    changed = server.query() if facade == "legacy" else server.body()
    changed.pop("factory_id", None)
    assert changed == {"name": "new", "fps": "60"}
    assert profile.fps == 60, "the answer counts"
    profile.save()
    assert len(server.requests) == 2, "nothing was changed since"
    profile["tar"] = True
    profile.save()
    changed = server.query() if facade == "legacy" else server.body()
    assert changed["tar"] in {True, "true"}
    assert changed.keys() - {"factory_id"} == {"tar"}


@pytest.mark.parametrize("facade", FACADES)
def test_a_factory_is_saved_too(clock: Clock, server: Server, facade: str) -> None:
    verb = "PUT" if facade == "legacy" else "PATCH"
    server.routes = {
        "GET /factories/f1.json": {"id": "f1", "name": "old", "url": "http://s3.example/b/"},
        f"{verb} /factories/f1.json": {"id": "f1", "name": "new"},
    }
    factory = sync_client(facade, server, clock).factories.find("f1")
    factory.save()
    factory.name = "new"
    factory.save()
    assert (server.query() if facade == "legacy" else server.body()) == {"name": "new"}
    factory.url = "http://elsewhere.example/"
    with pytest.raises(InvalidInputError, match="url"):
        factory.save()
    assert factory.reload().url == "http://s3.example/b/"


@pytest.mark.parametrize("facade", FACADES)
def test_changes_are_saved_in_asynchronous_code_too(clock: Clock, server: Server, facade: str) -> None:
    verb = "PUT" if facade == "legacy" else "PATCH"
    server.routes = {
        "GET /factories/f1.json": {"id": "f1", "name": "old"},
        f"{verb} /factories/f1.json": {"id": "f1", "name": "new"},
        "GET /profiles/p1.json": {"id": "p1", "name": "old"},
        "PUT /profiles/p1.json": {"id": "p1", "name": "new"},
        "DELETE /factories/f1.json": {"deleted": True},
    }
    client = getattr(Kind(is_async=True, clock=clock), facade)(server).target

    async def main() -> None:
        for record in (await client.factories.find("f1"), await client.factory("f1").profiles.find("p1")):
            await record.save()
            record.name = "new"
            before = len(server.requests)
            assert (await record.save()).name == "new"
            assert len(server.requests) == before + 1
            assert (await record.reload()).name == "old"
        if facade == "legacy":
            assert (await client.factory("f1").delete()).deleted is True
        record.id = "other"
        with pytest.raises(InvalidInputError, match="id cannot be changed"):
            await record.save()

    anyio.run(main)


def test_the_state_of_a_factory_cannot_be_changed(clock: Clock, server: Server) -> None:
    server.routes["GET /factories/f1.json"] = {"id": "f1", "s3_private_access": False}
    factory = sync_client("legacy", server, clock).factories.find("f1")
    factory.s3_private_access = True
    with pytest.raises(InvalidInputError, match=r"s3_private_access cannot be changed; what can is name"):
        factory.save()
    server.routes["DELETE /factories/f1.json"] = {"deleted": True}
    assert factory.delete().deleted is True


@pytest.mark.parametrize("facade", FACADES)
def test_what_cannot_be_changed_says_so(clock: Clock, server: Server, facade: str) -> None:
    server.routes = {
        "GET /profiles/p1.json": {"id": "p1", "name": "old"},
        "GET /videos/v1.json": {"id": "v1", "status": "success"},
        "GET /encodings/e1.json": {"id": "e1"},
    }
    client = sync_client(facade, server, clock)
    profile = client.profiles.find("p1")
    with pytest.raises(AttributeError, match=r"profile\['h266_level'\]"):
        profile.h266_level = "5"
    for record, name in ((client.videos.find("v1"), "status"), (client.encodings.find("e1"), "files")):
        with pytest.raises(AttributeError, match="cannot be set"):
            setattr(record, name, "other")
    profile.name = None
    with pytest.raises(InvalidInputError, match="name cannot be emptied"):
        profile.save()
    profile.reload()
    profile.id = "p2"
    server.routes["PUT /profiles/p2.json"] = {}
    with pytest.raises(InvalidInputError, match="id cannot be changed"):
        profile.save()


@each("facade", FACADES)
def test_an_object_without_an_id_can_be_read_and_nothing_else(kind: Kind, server: Server, facade: str) -> None:
    server.routes["GET /videos.json"] = listed(facade, "videos", {"status": "processing"})
    (video,) = getattr(kind, facade)(server).videos.all()
    assert (video.status, repr(video)) == ("processing", "Video without an id")
    with pytest.raises(InvalidInputError, match="without an id"):
        video.job()


@each("facade", FACADES)
def test_notifications_are_changed_by_the_part(kind: Kind, server: Server, facade: str) -> None:
    settings = {
        "delay": 10,
        "url": "http://super-app.io/notifications",
        "send_video_payload": False,
        "events": {
            "video_created": False,
            "encoding_completed": True,
            "encoding_progress": True,
            "video_encoded": False,
        },
    }
    server.routes = {"GET /notifications.json": settings, "PUT /notifications.json": settings}
    factory = getattr(kind, facade)(server).factory("f1")
    assert factory.get_notifications() == settings
    factory.update_notifications({"delay": 13, "events": {"video_encoded": True}})
    if facade == "legacy":
        assert server.query() == {"delay": "13", "events[video_encoded]": "true", "factory_id": "f1"}
    else:
        assert server.called[-2:] == ["GET /flip/3.1/notifications.json", "PUT /flip/3.1/notifications.json"]
        events = settings["events"] | {"video_encoded": True}  # type: ignore[operator]
        assert server.body() == settings | {"delay": 13, "events": events}
    with pytest.raises(InvalidInputError, match="colour"):
        factory.update_notifications({"colour": "red"})


def pages_of(facade: str, key: str, total: int, size: int) -> Callable[[httpx.Request], httpx.Response]:
    """Answers any page of a list with `total` items."""

    def answer(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params["page"])
        items = [{"id": f"i{number}"} for number in range((page - 1) * size, min(page * size, total))]
        if facade == "legacy":
            return httpx.Response(200, json=items)
        return httpx.Response(200, json={key: items, "page": str(page), "per_page": str(size), "total": str(total)})

    return answer


@pytest.mark.parametrize("facade", FACADES)
@pytest.mark.parametrize(("total", "requests"), [(0, 1), (9, 1), (10, (2, 1)), (25, 3)])
@pytest.mark.parametrize("group", ["videos", "encodings", "profiles"])
def test_pages_are_asked_for_until_the_last(
    kind: Kind, server: Server, facade: str, group: str, total: int, requests: Any
) -> None:
    server.routes[f"GET /{group}.json"] = pages_of(facade, group, total, 10)
    found = getattr(getattr(kind, facade)(server), group).list(per_page=10).all()
    assert [item.id for item in found] == [f"i{number}" for number in range(total)]
    # A bare array that is full may have another page after it; an envelope tells the total.
    assert len(server.requests) == (requests if isinstance(requests, int) else requests[facade == "flip"])


@pytest.mark.parametrize("facade", FACADES)
def test_no_more_pages_are_asked_for_than_needed(kind: Kind, server: Server, facade: str) -> None:
    server.routes["GET /videos.json"] = pages_of(facade, "videos", 1000, 10)
    client = getattr(kind, facade)(server)
    found = client.videos.list(per_page=10, page=3, limit=11).all()
    assert [video.id for video in found] == [f"i{number}" for number in range(20, 31)]
    assert [server.query(number)["page"] for number in range(2)] == ["3", "4"]
    assert len(server.requests) == 2
    assert client.videos.list(limit=0).all() == []
    assert len(server.requests) == 2


def test_a_server_that_gives_fewer_per_page_is_followed(kind: Kind, server: Server) -> None:
    server.routes["GET /videos.json"] = pages_of("flip", "videos", 25, 10)
    assert len(kind.flip(server).videos.list(per_page=500).all()) == 25
    assert len(server.requests) == 3


@each("facade", FACADES)
def test_a_list_that_repeats_itself_ends_with_an_error(kind: Kind, server: Server, facade: str) -> None:
    page = [{"id": "v1"}]
    server.routes["GET /videos.json"] = page if facade == "legacy" else {"videos": page, "total": 99, "per_page": 1}
    with pytest.raises(ResponseDecodingError, match="repeats"):
        getattr(kind, facade)(server).videos.list(per_page=1).all()


def test_bare_arrays_are_taken_from_3_1_too(kind: Kind, server: Server) -> None:
    server.routes["GET /videos.json"] = ([{"id": "v1"}, {"id": "v2"}], [{"id": "v3"}])
    assert [video.id for video in kind.flip(server).videos.list(per_page=2).all()] == ["v1", "v2", "v3"]
    server.routes["GET /videos.json"] = [1]
    with pytest.raises(ResponseDecodingError):
        kind.flip(server).videos.all()


@each("total", [{}, {"total": None}, {"total": "many"}])
def test_an_envelope_without_a_total_is_followed_by_its_length(kind: Kind, server: Server, total: Any) -> None:
    server.routes["GET /factories.json"] = ({"factories": [{"id": "f1"}], **total}, {"factories": [], **total})
    assert [factory.id for factory in kind.flip(server).factories.list(per_page=1).all()] == ["f1"]


def test_lists_are_iterated_in_both_worlds(clock: Clock, server: Server) -> None:
    server.routes["GET /videos.json"] = pages_of("flip", "videos", 12, 5)

    async def main() -> list[Any]:
        client = AsyncTelestreamFlip(
            API_KEY, FACTORY, base_url=FLIP_URL, http_client=http_client(server, is_async=True), pace=clock.pace
        )
        pages = [len(page.items) async for page in client.videos.list(per_page=5).pages()]
        return [*pages, *[video.id async for video in client.videos.list(per_page=5)]]

    found = anyio.run(main)
    assert found == [5, 5, 2, *[f"i{number}" for number in range(12)]]
    client = TelestreamFlip(
        API_KEY, FACTORY, base_url=FLIP_URL, http_client=http_client(server, is_async=False), pace=clock.pace
    )
    assert [video.id for video in client.videos.list(per_page=5)] == [f"i{number}" for number in range(12)]
