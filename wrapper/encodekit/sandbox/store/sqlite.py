"""The store of a sandbox with `--state`: a SQLite file, which one process has at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import MutableMapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from encodekit.errors import InvalidInputError
from encodekit.sandbox.store.base import Store
from encodekit.sandbox.store.codec import Codec
from encodekit.sandbox.store.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

K = TypeVar("K")
V = TypeVar("V")

# In the head of every SQLite file: whose it is, and how its tables look.
APPLICATION_ID = int.from_bytes(b"ekit", "big")
LAYOUT = 1
SCHEMA = """
    CREATE TABLE documents (
        collection TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (collection, key)
    )
"""
# An update leaves a row in its place, so that tables come back in their order.
WRITE = """
    INSERT INTO documents (collection, key, document) VALUES (?, ?, ?)
    ON CONFLICT (collection, key) DO UPDATE SET document = excluded.document
"""
DELETE = "DELETE FROM documents WHERE collection = ? AND key = ?"
READ = "SELECT key, document FROM documents WHERE collection = ? ORDER BY rowid"


class Table(dict[K, V], Generic[K, V]):
    """A dictionary that notes which of its keys have changed.

    Args:
        change: Called with each key whose value is another now, or has changed, or is gone.
        content: What it holds already.
    """

    def __init__(self, change: Callable[[K], None], content: dict[K, V]) -> None:
        super().__init__(content)
        self._change = change
        for key, value in content.items():
            self._watch(key, value)

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        self._watch(key, value)
        self._change(key)

    def __delitem__(self, key: K) -> None:
        self._forget(self[key])
        super().__delitem__(key)
        self._change(key)

    def pop(self, key: K, *default: Any) -> Any:
        """Remove a key; its value, or `default` when there was none."""
        if key not in self:
            return super().pop(key, *default)
        value = self[key]
        del self[key]
        return value

    def popitem(self) -> tuple[K, V]:
        """Remove the key that was added last; it and its value."""
        key = next(reversed(self))
        return key, self.pop(key)

    def clear(self) -> None:
        """Remove everything."""
        for key in [*self]:
            del self[key]

    # The rest is done by way of the methods above; those of `dict` itself would pass them by.
    update: Any = MutableMapping[K, V].update
    setdefault: Any = MutableMapping[K, V].setdefault

    def __ior__(self, other: Any) -> Self:  # type: ignore[override, misc]
        self.update(other)
        return self

    def _watch(self, key: K, value: V) -> None:
        if isinstance(value, Record):
            value.watch(partial(self._change, key))

    def _forget(self, value: V) -> None:
        if isinstance(value, Record):
            value.watch(None)


class SqliteStore(Store):
    """Keeps everything in a file.

    Commits are made on the event loop: each writes a few small rows to the log of the file (WAL) without waiting for
    the disk, which takes a tenth of a millisecond. That is safe from every end of the process, also by SIGKILL; only
    a power cut can take the last commits back, and never breaks the file (synchronous=NORMAL).

    Args:
        path: The file; it is made when it is missing.
        data: The folder of the server.
        base_url: The URL of the server, without a trailing slash.

    Raises:
        InvalidInputError: The file is another's, or of a newer layout, or in use by another sandbox.
    """

    def __init__(self, path: Path, data: Path, base_url: str) -> None:
        self._codec = Codec(data, base_url)
        self._tables: dict[str, Table[Any, Any]] = {}
        self._changes: dict[tuple[str, Any], None] = {}
        self._afterwards: list[Callable[[], object]] = []
        self._connection = _open(path)

    def table(self, name: str, kind: type[V], *parts: type) -> dict[Any, V]:
        """See `Store.table`."""
        kinds = {each.__name__: each for each in (kind, *parts)}
        rows = self._connection.execute(READ, (name,))
        content = {json.loads(key): self._codec.load(document, kinds) for key, document in rows}
        table: Table[Any, V] = Table(lambda key: self._changes.setdefault((name, key)), content)
        self._tables[name] = table
        return table

    def commit(self) -> None:
        """See `Store.commit`; what could not be written is tried again by the next commit."""
        if self._changes:
            changes, self._changes = self._changes, {}
            try:
                self._write(changes)
            except BaseException:
                self._changes = changes | self._changes
                raise
        afterwards, self._afterwards = self._afterwards, []
        for work in afterwards:
            work()

    def _write(self, changes: dict[tuple[str, Any], None]) -> None:
        written: list[tuple[str, str, str]] = []
        deleted: list[tuple[str, str]] = []
        for name, key in changes:
            table = self._tables[name]
            if key in table:
                written.append((name, json.dumps(key), self._codec.dump(table[key])))
            else:
                deleted.append((name, json.dumps(key)))
        with self._connection:  # one transaction
            self._connection.executemany(DELETE, deleted)
            self._connection.executemany(WRITE, written)

    def after_commit(self, work: Callable[[], object]) -> None:
        """See `Store.after_commit`."""
        self._afterwards.append(work)

    def close(self) -> None:
        """See `Store.close`; what was not committed is lost."""
        self._connection.close()


def _open(path: Path) -> sqlite3.Connection:
    if not path.parent.is_dir():
        raise InvalidInputError(f"The state file {path} cannot be made: there is no folder {path.parent}.")
    try:
        path.touch(mode=0o600)  # it holds keys
        # Made in the thread that starts the server, and used in the one that runs it, never at the same time.
        connection = sqlite3.connect(path, timeout=0, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise InvalidInputError(f"The state file {path} cannot be opened: {error}.") from error
    try:
        _take(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _take(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that the file is ours, and keep it until the connection or the process ends."""
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        if _number(connection, "application_id") != APPLICATION_ID:
            _begin(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        layout = _number(connection, "user_version")
        with connection:
            connection.execute("BEGIN IMMEDIATE")  # from now on the file is locked
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            message = f"The state file {path} is in use by another sandbox: stop that one, or name another file."
            raise InvalidInputError(message) from error
        raise InvalidInputError(f"The state file {path} cannot be opened: {error}.") from error
    except sqlite3.DatabaseError as error:
        raise InvalidInputError(_foreign(path)) from error
    if layout != LAYOUT:
        raise InvalidInputError(
            f"The state file {path} has layout {layout}, and this encodekit knows layout {LAYOUT} only: "
            "use the encodekit that wrote it (a newer one: pip install --upgrade encodekit), or name another file."
        )


def _begin(connection: sqlite3.Connection, path: Path) -> None:
    """Make an empty file ours."""
    if _number(connection, "user_version") or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise InvalidInputError(_foreign(path))
    with connection:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute(SCHEMA)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _foreign(path: Path) -> str:
    return f"{path} is no state file of the sandbox: name another file, which is made when it is missing."
