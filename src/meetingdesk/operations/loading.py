"""What the operations share: finding what a request speaks of, and refusing values that cannot be."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import func, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from meetingdesk.domain import clock
from meetingdesk.domain.references import is_web
from meetingdesk.errors import UserError
from meetingdesk.model import Base, Meeting, Room

T = TypeVar("T", bound=Base)


def found(session: Session, model: type[T], key: int) -> T:
    """Return a row by its key. Raises UserError `gone`: another step may have removed it."""
    thing = session.get(model, key)
    if thing is None:
        raise UserError("gone")
    return thing


def held(session: Session, model: type[T], keys: Iterable[int]) -> dict[int, T]:
    """Return the rows that are there of these keys, asked for at once: while they are held, `found` need not ask."""
    named: Any = model  # all have an id
    return {row.id: row for row in session.scalars(select(named).where(named.id.in_(set(keys))))}


def found_all(session: Session, model: type[T], keys: Iterable[int]) -> list[T]:
    """Return rows by their keys, each once and in this order. Raises UserError `gone`."""
    wanted = tuple(dict.fromkeys(keys))
    rows = held(session, model, wanted)
    if len(rows) < len(wanted):
        raise UserError("gone")
    return [rows[key] for key in wanted]


def among(value: str, known: Iterable[str]) -> str:
    """Return a value that is one of the known words. Raises UserError `value.unknown`."""
    words = tuple(known)
    if value not in words:
        raise UserError("value.unknown", value=value, known=", ".join(filter(None, words)))
    return value


def line(value: str, empty: str) -> str:
    """Return a text on one line, without space around it. Raises UserError `empty` where nothing is left."""
    words = " ".join(value.split())
    if not words:
        raise UserError(empty)
    return words


def today(session: Session, meeting: int) -> date:
    """Return the day in the host zone on which the step under way is made."""
    return clock.local(session.info["at"], found(session, Meeting, meeting).zone).date()


def room_of(session: Session, meeting: int, room: int | None) -> int | None:
    """Return a room that belongs to the meeting, or None for all rooms. Raises UserError `gone`."""
    if room is not None and found(session, Room, room).meeting_id != meeting:
        raise UserError("gone")
    return room


def meeting_language(meeting: Meeting) -> str:
    """Return the language that texts of a meeting are in when nothing else is said."""
    return next(iter(meeting.languages), "en")


def next_in(session: Session, column: InstrumentedAttribute[int], *where: Any) -> int:
    """Return the position after the last one."""
    last = session.scalar(select(func.max(column)).where(*where))
    return 0 if last is None else last + 1


def add_all(session: Session, model: Any, values: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert many rows of one class at once and return their keys, in the order of the values."""
    if not values:
        return []
    if hasattr(model, "uid"):
        return _add_named(session, model, values)
    statement = insert(model).returning(model.id, sort_by_parameter_order=True)
    return list(session.scalars(statement, list(values)))


def _uids(count: int) -> Iterator[str]:
    """Return random UUIDs (RFC 9562 5.4), thousands of them in a third of the time that `uuid4` takes."""
    drawn = os.urandom(16 * count).hex()
    for start in range(0, len(drawn), 32):
        text = drawn[start : start + 32]
        variant = "89ab"[int(text[16], 16) & 3]
        yield f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{variant}{text[17:20]}-{text[20:]}"


def _add_named(session: Session, model: Any, values: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows that have a uid, by which their keys are found: to ask for the key of each takes twice as long."""
    session.flush()
    named = [{"uid": uid, **one} for uid, one in zip(_uids(len(values)), values, strict=True)]
    before = session.scalar(select(func.max(model.id))) or 0
    session.execute(insert(model.__table__), named)
    made = session.execute(select(model.id, model.uid).where(model.id > before)).all()  # at once: one by one is slow
    keys = {uid: key for key, uid in made}
    return [keys[one["uid"]] for one in named]


def web_address(link: str) -> str:
    """Return a web address without space around it, or nothing. Raises UserError `link.form`."""
    link = link.strip()
    if link and not is_web(link):
        raise UserError("link.form", link=link)
    return link
