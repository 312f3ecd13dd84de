"""What outlives the process: tables of what the stand-ins remember, in memory or in a SQLite file.

A stand-in works on plain dictionaries of plain objects, which it gets from `Store.table`. With `--state` these are
`Table`s, which note what has changed, and `SqliteStore.commit` writes that, all of it in one transaction. Nothing that
is seen outside leaves the process before a commit (see `committed`), and between two awaits the state is whole: a
commit never finds half of a change, and a process that is killed loses only what nobody has been told of.
"""

from __future__ import annotations

from encodekit.sandbox.store.base import Store
from encodekit.sandbox.store.record import NOT_KEPT, REFERENCE, Record
from encodekit.sandbox.store.sqlite import SqliteStore

__all__ = ["NOT_KEPT", "REFERENCE", "Record", "SqliteStore", "Store"]
