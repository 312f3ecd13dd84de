from __future__ import annotations

import pytest

from encodekit.sandbox.routing import Routes

ROUTES = Routes(
    [
        ("GET", "/videos.json", "list"),
        ("GET", "/videos/new.json", "new"),
        ("GET", "/videos/{id}.json", "one"),
        ("DELETE", "/videos/{video}.json", "delete"),
        ("GET", "/{shelf}/new/", "slash"),
        ("GET", "/{shelf}/{id}", "two"),
        ("GET", "/a/{x}/c", "c"),
        ("GET", "/{y}/b/d", "d"),
    ]
)


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/videos.json", ("list", {}, [])),
        ("GET", "/videos/new.json", ("new", {}, [])),
        ("GET", "/videos/a.b.json", ("one", {"id": "a.b"}, [])),
        ("DELETE", "/videos/new.json", ("delete", {"video": "new"}, [])),
        ("GET", "/videos/a\nb.json", ("one", {"id": "a\nb"}, [])),
        ("GET", "/x/new/", ("slash", {"shelf": "x"}, [])),
        ("GET", "/a/b", ("two", {"shelf": "a", "id": "b"}, [])),
        ("GET", "/a/b/d", ("d", {"y": "a"}, [])),
        ("PUT", "/videos/new.json", (None, {}, ["DELETE", "GET"])),
        ("GET", "/videos/.json/", (None, {}, [])),
        ("GET", "/videos/a/b.json", (None, {}, [])),
        ("GET", "/videos.json/", (None, {}, [])),
        ("GET", "*", (None, {}, [])),
    ],
)
def test_a_path_leads_to_one_target_and_literal_parts_go_first(
    method: str, path: str, expected: tuple[str | None, dict[str, str], list[str]]
) -> None:
    assert ROUTES.find(method, path) == expected
