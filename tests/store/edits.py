"""Small requests and operations on the real tables, so that the store is tested without the rooms above it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ClassVar

from meetingdesk.model import Issue, Person, Region, Series
from meetingdesk.model.mapping import map_classes
from meetingdesk.requests import Request

map_classes()  # tests make rows before the first edit does


class AddPerson(Request):
    """Add a person."""

    code: ClassVar[str] = "add_person"
    family: str
    email: str = ""


class Rename(Request):
    """Give a person another family name."""

    code: ClassVar[str] = "rename"
    person: int
    family: str


class Remove(Request):
    """Remove a person."""

    code: ClassVar[str] = "remove"
    person: int


class Do(Request):
    """Do anything, as one step."""

    code: ClassVar[str] = "do"
    what: Callable[[Any], Any]


class DoForGood(Do):
    """Do anything, never to be undone."""

    code: ClassVar[str] = "do_for_good"
    undoable: ClassVar[bool] = False


def add_person(session, request):
    session.add(Person(family=request.family, email=request.email))
    return {"name": request.family}


def rename(session, request):
    person = session.get_one(Person, request.person)
    person.family = request.family
    return {"name": request.family}


def remove(session, request):
    person = session.get_one(Person, request.person)
    session.delete(person)
    return {"name": person.family}


def do(session, request):
    request.what(session)
    return {}


OPERATIONS = {AddPerson: add_person, Rename: rename, Remove: remove, Do: do, DoForGood: do}


def region(code: str) -> Region:
    return Region(code=code, position=1, name={"en": code}, short={"en": code})


def series(key: str) -> Series:
    return Series(key=key, title={"en": key})


def issue(uid: str) -> Issue:
    now = datetime(2027, 3, 1, 12, tzinfo=UTC)
    texts = dict.fromkeys(("meeting_uid", "delegate_uid", "name", "email", "title", "link", "text_digest", "path"), "")
    values = {"by_what": "sitting", "sequence": 1, "method": "REQUEST", "how": "written", "tzdata": "2026.1"}
    return Issue(uid=uid, start=now, end=now, issued_at=now, **texts, **values)
