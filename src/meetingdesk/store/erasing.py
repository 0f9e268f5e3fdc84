"""Erasing a person: from the present, from the history and from the journal, so that nothing brings them back.

The rows stay, without anything personal: the sheets of past meetings keep an anonymous line, the logs keep the time
that somebody was there. Steps that touched what is erased can no longer be undone. The step of the erasure names the
person by uid alone; a restore reads from it who must be erased again. What is the person's is found by the queries,
and handed in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, String, Table, delete, insert, select, type_coerce, update

from meetingdesk.domain.matching import key
from meetingdesk.domain.traces import Traces, replaced, texts
from meetingdesk.errors import UserError
from meetingdesk.model import Base
from meetingdesk.model.base import Json, Plain
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.store import recording
from meetingdesk.store.erasures import CODE, Erasure, TracesOf
from meetingdesk.store.journal import CHANGE, STEP

# What the program puts there itself: no text of a person's.
OURS = frozenset({
    "uid", "meeting_uid", "delegate_uid", "key", "code", "status", "state", "kind", "role", "mode", "capacity",
    "item_class", "action", "numbering", "receives", "mails", "platform", "layout", "date_order", "sha256",
    "by_what", "method", "how", "answer", "text_digest", "tzdata", "zone", "country", "languages", "confidence",
    "seat_confidence", "date_precision", "audience", "audience_codes", "joined", "quorum", "quorum_basis",
    "quorum_reading", "list_order", "lines", "naming",
})  # fmt: skip
ADDRESSES = frozenset({"email", "organiser_email", "delegated_to", "delegated_from"})
EMPTY: Mapping[str, Mapping[str, Any]] = {
    "person": {"honorific": "", "given": "", "native": "", "email": "", "phone": "", "languages": [], "zone": None,
               "list_address": False, "pronunciation": ""},
    "delegate": {"post": ""},
    "report_row": {"email": "", "cells": []},
    "issue": {"email": "", "path": ""},
    "reply": {"email": "", "comment": "", "delegated_to": "", "delegated_from": "", "source": ""},
}  # fmt: skip
NAMED = {"person": "family", "report_row": "name", "issue": "name", "reply": "name"}


def erase(connection: Connection, erasure: Erasure, traces_of: TracesOf) -> ChangeSet:
    """Erase a person as one step that is never undone, within the transaction under way. Raises UserError `gone`."""
    traces = traces_of(connection, erasure.uid)
    if traces is None:
        raise UserError("gone")
    opened = recording.begin(connection, CODE)
    _empty_rows(connection, traces, erasure.stand_in)
    _rewrite_texts(connection, traces, erasure.stand_in)
    _empty_journal(connection, traces, erasure.stand_in, opened.step)
    parameters = {"name": erasure.stand_in, "uid": erasure.uid}
    return recording.finish(connection, opened, CODE, parameters, undoable=False)


def erase_again(connection: Connection, wanted: list[Erasure], traces_of: TracesOf) -> None:
    """Erase from a restored file those whom it still knows; note the others, whom a backup after this one may know."""
    for erasure in wanted:
        if traces_of(connection, erasure.uid) is not None:
            erase(connection, erasure, traces_of)
        else:
            _note(connection, erasure)


def _note(connection: Connection, erasure: Erasure) -> None:
    opened = recording.open_step(connection, CODE)
    said = json.dumps({"name": erasure.stand_in, "uid": erasure.uid}, ensure_ascii=False, sort_keys=True)
    values = {"state": "expired", "parameters": said}
    connection.execute(update(STEP).where(STEP.c.id == opened.step).values(values))


def _empty_rows(connection: Connection, traces: Traces, stand_in: str) -> None:
    for name, values in EMPTY.items():
        table = Base.metadata.tables[name]
        named = {NAMED[name]: stand_in} if name in NAMED else {}
        for row in sorted(traces.rows[name]):
            connection.execute(update(table).where(table.c.id == row).values({**values, **named}))
    alias = Base.metadata.tables["alias"]
    for row in sorted(traces.rows["alias"]):
        connection.execute(delete(alias).where(alias.c.id == row))
    if traces.rows["report_row"]:  # the logs go on counting for the same person
        values = {"meeting_id": None, "name": key(stand_in)[0], "email": "", "person_id": traces.person}
        connection.execute(insert(alias).values(values))


def _rewrite_texts(connection: Connection, traces: Traces, stand_in: str) -> None:
    """Put the stand-in wherever another text names the person. The rows of other people are theirs."""
    for table in Base.metadata.sorted_tables:
        names = text_columns(table)
        if not names or table.name == "person":
            continue
        columns = [type_coerce(table.c[name], String).label(name) for name in names]
        for row in connection.execute(select(table.c.id, *columns)).mappings().all():
            new = dict(_rewritten(table, row, traces, stand_in))
            if new and table.name == "alias":  # two that would be alike now cannot both stay
                connection.execute(delete(table).where(table.c.id == row["id"]))
            elif new:
                connection.execute(update(table).where(table.c.id == row["id"]).values(new))


def text_columns(table: Table) -> list[str]:
    """Return the columns of a table in which people may write what they want."""
    return [one.name for one in table.columns if isinstance(one.type, Plain | Json) and one.name not in OURS]


def _rewritten(table: Table, row: Mapping[Any, Any], traces: Traces, stand_in: str) -> Iterator[tuple[str, object]]:
    for name in text_columns(table):
        text = row[name]
        if text is None:
            continue
        if isinstance(table.c[name].type, Json):
            value = json.loads(text)
            new = replaced(value, traces, stand_in)
            if new != value:
                yield name, new
        elif traces.names(text):
            yield name, "" if name in ADDRESSES else traces.without(text, stand_in)


def _empty_journal(connection: Connection, traces: Traces, stand_in: str, own: int) -> None:
    """Take the contents out of every change that touched what is erased; such a step cannot be undone any more."""
    kept = CHANGE.c.before.is_not(None) | CHANGE.c.after.is_not(None)
    changes = connection.execute(
        select(CHANGE.c.id, CHANGE.c.step_id, CHANGE.c.table_name, CHANGE.c.row_id, CHANGE.c.before, CHANGE.c.after)
        .where(kept)
    )  # fmt: skip
    emptied, steps = [], set()
    for row in changes:
        theirs = row.step_id == own or row.row_id in traces.rows.get(row.table_name, ())
        if theirs or any(_tells(side, traces) for side in (row.before, row.after)):
            emptied.append(row.id)
            steps.add(row.step_id)
    for change in emptied:
        connection.execute(update(CHANGE).where(CHANGE.c.id == change).values(before=None, after=None))
    for step in steps - {own}:
        standing = STEP.c.state.in_(("done", "undone"))
        connection.execute(update(STEP).where(STEP.c.id == step, standing).values(state="expired"))
    _rewrite_steps(connection, traces, stand_in)


def _tells(side: str | None, traces: Traces) -> bool:
    if side is None:
        return False
    if traces.names(side):
        return True
    return "\\" in side and any(traces.names(text) for text in texts(side))  # escaped: `\n` would join a word


def _rewrite_steps(connection: Connection, traces: Traces, stand_in: str) -> None:
    for row in connection.execute(select(STEP.c.id, STEP.c.who, STEP.c.parameters)).all():
        said = json.loads(row.parameters)
        new = replaced(said, traces, stand_in)
        who = traces.without(row.who, stand_in)
        if new != said or who != row.who:
            text = json.dumps(new, ensure_ascii=False, sort_keys=True)
            connection.execute(update(STEP).where(STEP.c.id == row.id).values(parameters=text, who=who))
