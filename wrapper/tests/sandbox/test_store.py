from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from encodekit.errors import InvalidInputError
from encodekit.sandbox.store import NOT_KEPT, REFERENCE, Record, SqliteStore, Store

URL = "http://127.0.0.1:80"
MOMENT = datetime(2026, 1, 1, 12, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int


@dataclass(slots=True, eq=False)
class Thing(Record):
    id: str
    about: Any = None
    parent: Thing | None = field(default=None, metadata=REFERENCE)
    lock: list[str] = field(default_factory=lambda: ["new"], metadata=NOT_KEPT)


def opened(folder: Path, base_url: str = URL, data: str = "data") -> SqliteStore:
    return SqliteStore(folder / "state.db", folder / data, base_url)


def reopened(store: SqliteStore, folder: Path, **options: Any) -> SqliteStore:
    """The store as another process has it, after this one was killed."""
    store.close()
    return opened(folder, **options)


def things(store: Store) -> dict[str, Thing]:
    return store.table("things", Thing, Size)


def rows(folder: Path) -> int:
    """What is in the file, which must not be open."""
    with sqlite3.connect(folder / "state.db") as connection:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"text": "ü\x01\x00", "numbers": [1, 2.0, -3], "nested": {"yes": True}},
        {"@type": "a user's own", "@": 1, "@dict": [], "other": {"@set": 0}},
        {1: (Path("/elsewhere/a"), "etag"), 2: ()},
        (MOMENT, b"\x00\xff", {"a", "b"}, frozenset({"c"})),
        Size(16, 9),
    ],
)
def test_a_value_comes_back_as_it_was(tmp_path: Path, value: Any) -> None:
    store = opened(tmp_path)
    things(store)["a"] = Thing("a", value)
    store.commit()
    found = things(reopened(store, tmp_path))["a"]
    assert (found.about, type(found.about)) == (value, type(value))
    assert repr(found.about) == repr(value) or isinstance(value, tuple)  # 2.0 is not 2; sets have no order


def test_what_lives_as_long_as_the_process_begins_anew_and_others_come_as_their_id(tmp_path: Path) -> None:
    store = opened(tmp_path)
    kept = things(store)
    kept["a"] = parent = Thing("a", lock=["old"])
    kept["b"] = Thing("b", parent=parent)
    store.commit()
    found = things(reopened(store, tmp_path))
    parent_id: Any = found["b"].parent  # the owner of the table puts the parent back
    assert (found["a"].lock, parent_id) == (["new"], "a")


def test_urls_and_paths_of_this_server_move_with_it(tmp_path: Path) -> None:
    store = opened(tmp_path)
    urls = [f"{URL}/storage/a?b", f"{URL}80/storage/a", "http://example.com/"]
    things(store)["a"] = Thing("a", [*urls, tmp_path / "data" / "in" / "a", tmp_path / "b"])
    store.commit()
    found = things(reopened(store, tmp_path, base_url="http://127.0.0.1:9", data="moved"))["a"].about
    assert found == [
        "http://127.0.0.1:9/storage/a?b",
        *urls[1:],
        tmp_path / "moved" / "in" / "a",
        tmp_path / "b",
    ]


def test_only_what_was_committed_is_there_again_and_in_its_order(tmp_path: Path) -> None:
    store = opened(tmp_path)
    kept = things(store)
    for name in ("c", "a", "b"):
        kept[name] = Thing(name)
    store.commit()
    kept["c"].about = "changed"
    del kept["a"]
    store.commit()
    kept["b"].about = "too late"
    kept["d"] = Thing("d")
    found = things(reopened(store, tmp_path))
    assert [(name, thing.about) for name, thing in found.items()] == [("c", "changed"), ("b", None)]


def test_every_way_to_change_a_table_is_noticed(tmp_path: Path) -> None:
    store = opened(tmp_path)
    numbers: dict[int, str] = store.table("numbers", str)
    numbers.update({1: "one", 2: "two"})
    numbers |= {3: "three", 4: "four", 5: "five"}
    assert numbers.setdefault(6, "six") == "six"
    assert numbers.setdefault(1, "other") == "one"
    store.commit()
    assert (numbers.pop(2), numbers.pop(2, None), numbers.popitem()) == ("two", None, (6, "six"))
    del numbers[3]
    store.commit()
    store = reopened(store, tmp_path)
    again: dict[int, str] = store.table("numbers", str)
    assert again == {1: "one", 4: "four", 5: "five"}
    again.clear()
    store.commit()
    store.close()
    assert rows(tmp_path) == 0


def test_a_change_within_a_list_is_noticed_when_it_is_told(tmp_path: Path) -> None:
    store = opened(tmp_path)
    thing = things(store)["a"] = Thing("a", [])
    store.commit()
    thing.about.append(1)
    thing.touch()
    store.commit()
    store = reopened(store, tmp_path)
    assert things(store)["a"].about == [1]


def test_a_thing_that_was_removed_is_no_longer_kept(tmp_path: Path) -> None:
    store = opened(tmp_path)
    kept = things(store)
    kept["a"] = Thing("a")
    thing = kept.pop("a")
    thing.about = "changed"
    store.commit()
    assert not things(reopened(store, tmp_path))


def test_a_commit_writes_what_has_changed_and_nothing_else(tmp_path: Path) -> None:
    store = opened(tmp_path)
    kept = things(store)
    kept |= {str(number): Thing(str(number)) for number in range(100)}
    store.commit()
    written: list[str] = []
    store._connection.set_trace_callback(written.append)
    store.commit()
    assert written == []
    kept["7"].about = "changed"
    store.commit()
    assert [statement.split()[0] for statement in written] == ["BEGIN", "INSERT", "COMMIT"]


def test_a_commit_that_fails_writes_nothing_and_is_made_up_for(tmp_path: Path) -> None:
    store = opened(tmp_path)
    kept = things(store)
    kept["a"], kept["b"] = Thing("a"), Thing("b", object())
    with pytest.raises(TypeError, match="No document can hold a object"):
        store.commit()
    kept["b"].about = "fine"
    store.commit()
    assert list(things(reopened(store, tmp_path))) == ["a", "b"]


def test_a_value_is_made_once(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert store.once("secret", lambda: b"first") == b"first"
    store.commit()
    assert reopened(store, tmp_path).once("secret", lambda: b"second") == b"first"


def test_files_go_after_the_last_word_of_them(tmp_path: Path) -> None:
    store, done = opened(tmp_path), list[str]()
    store.after_commit(lambda: done.append("file"))
    assert done == []
    store.commit()
    store.commit()
    assert done == ["file"]


def test_a_store_in_memory_has_plain_dictionaries_and_does_at_once_what_comes_after() -> None:
    store, done = Store(), list[str]()
    assert type(things(store)) is dict
    assert store.once("secret", lambda: 1) == 1
    store.after_commit(lambda: done.append("file"))
    assert done == ["file"]


def test_a_file_has_one_sandbox_at_a_time(tmp_path: Path) -> None:
    first = opened(tmp_path)
    with pytest.raises(InvalidInputError, match="in use by another sandbox: stop that one, or name another file"):
        opened(tmp_path)
    first.close()
    opened(tmp_path).close()


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"no database " * 99)
    with pytest.raises(InvalidInputError, match="is no state file of the sandbox: name another file"):
        opened(tmp_path)
    (tmp_path / "state.db").unlink()
    with sqlite3.connect(tmp_path / "state.db") as connection:
        connection.execute("CREATE TABLE notes (text)")
    connection.close()
    with pytest.raises(InvalidInputError, match="is no state file of the sandbox"):
        opened(tmp_path)


def test_a_file_of_a_newer_layout_says_what_to_do(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store._connection.execute("PRAGMA user_version = 2")
    store.close()
    with pytest.raises(InvalidInputError, match=r"has layout 2, and this encodekit knows layout 1 only: .*--upgrade"):
        opened(tmp_path)


def test_a_file_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="there is no folder"):
        opened(tmp_path / "missing")
    (tmp_path / "state.db").mkdir()
    with pytest.raises(InvalidInputError, match="cannot be opened"):
        opened(tmp_path)


def test_others_cannot_read_the_file(tmp_path: Path) -> None:
    opened(tmp_path).close()
    assert (tmp_path / "state.db").stat().st_mode & 0o077 == 0
