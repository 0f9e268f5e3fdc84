"""Who was ever erased from a file. How somebody is erased is in `erasing`, which loads when that is done."""

from __future__ import annotations

import contextlib
import importlib
import json
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sqlalchemy import Connection

if TYPE_CHECKING:
    from meetingdesk.domain.traces import Traces
    from meetingdesk.rows.changes import ChangeSet

CODE = "erase_person"
ERASING = "meetingdesk.store.erasing"
# Finds what is of the person of a uid, None where there is none.
TracesOf: TypeAlias = "Callable[[Connection, str], Traces | None]"


class Erasure(NamedTuple):
    """Who was erased, and what has stood in the place of the name since."""

    uid: str
    stand_in: str


def erasures(connection: sqlite3.Connection) -> list[Erasure]:
    """Return who was ever erased from a file; from a damaged one, what of it can be read."""
    found = []
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
        for (text,) in connection.execute(
            "SELECT parameters FROM step NOT INDEXED WHERE code = ? ORDER BY id", (CODE,)
        ):
            with contextlib.suppress(ValueError, KeyError, TypeError):
                said = json.loads(text)
                found.append(Erasure(str(said["uid"]), str(said["name"])))
    return found


def erase(connection: Connection, erasure: Erasure, traces_of: TracesOf) -> ChangeSet:
    """Erase a person, within the transaction under way. Raises UserError `gone`."""
    changes: ChangeSet = importlib.import_module(ERASING).erase(connection, erasure, traces_of)
    return changes


def erase_again(connection: Connection, wanted: list[Erasure], traces_of: TracesOf) -> None:
    """Erase from a restored file those who were erased from the one before."""
    if wanted:
        importlib.import_module(ERASING).erase_again(connection, wanted, traces_of)


def clean(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that nothing is left in pages that are free, or between the rows of others."""
    connection.execute("VACUUM")
