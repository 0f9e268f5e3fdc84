"""What in a file is a person's: the rows that are theirs, and how their name and addresses were ever spelled."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import column, or_, select, table

from meetingdesk.domain import traces as rules
from meetingdesk.domain.matching import Key, key
from meetingdesk.domain.traces import Spelled, Traces
from meetingdesk.model import Alias, Delegate, Delegation, Entity, Issue, Person, Reply, Report
from meetingdesk.model import ReportRow as LogLine
from meetingdesk.queries import logs
from meetingdesk.queries.loading import AnyRow, Reader, one, rows

STEP = table("step", *map(column, ("id", "code", "parameters", "state")))
CHANGE = table("change", *map(column, ("id", "step_id", "table_name", "row_id", "kind", "before", "after")))


def traces(reader: Reader, person: int) -> Traces:
    """Return what is a person's. Raises UserError `gone`."""
    now = one(reader, select(Person.uid, Person.family, Person.given, Person.native, Person.email, Person.phone)
              .where(Person.id == person))  # fmt: skip
    merged = _merged(reader, {now.uid})
    earlier = [state for one in (person, *merged) for state in _earlier(reader, "person", "row_id", one)]
    names = [Spelled(now.family, now.given, now.native)]
    names += [Spelled(*(one.get(part) or "" for part in Spelled._fields)) for one in earlier]
    delegates = {one.id: one.uid for one in rows(reader, select(Delegate.id, Delegate.uid)
                                                 .where(Delegate.person_id == person))}  # fmt: skip
    for whose in (person, *merged):
        delegates |= {old["id"]: old["uid"] for old in _earlier(reader, "delegate", "person_id", whose)}
    ledger = rows(reader, select(Issue.id, Issue.email).where(Issue.delegate_uid.in_(delegates.values())))
    addresses = {now.email, *(one.email for one in ledger), *(old.get("email") or "" for old in earlier)}
    addresses = {text.strip() for text in addresses} - _addresses_of_others(reader, person) - {""}
    phones = {now.phone, *(old.get("phone") or "" for old in earlier)}
    found = rules.pattern(names, addresses | phones, _others(reader, person))
    boxes = {address.casefold() for address in addresses}
    aliases = _aliases(reader, person, boxes)
    lines = rows(reader, select(LogLine.id, LogLine.name, LogLine.email))
    replies = rows(reader, select(Reply.id, Reply.name, Reply.email))
    mine = {
        "person": {person, *merged},
        "delegate": set(delegates),
        "alias": set(aliases.values()),
        "report_row": _counting(reader, person) | {one.id for one in _theirs(lines, found, boxes, set(aliases))},
        "issue": {one.id for one in ledger},
        "reply": {one.id for one in _theirs(replies, found, boxes, set())},
    }
    return Traces(person, {name: frozenset(ids) for name, ids in mine.items()}, found)


def traces_of(reader: Reader, uid: str) -> Traces | None:
    """Return what is of the person of a uid, or None where nobody has it."""
    person = reader.scalar(select(Person.id).where(Person.uid == uid))
    return None if person is None else traces(reader, person)


def _earlier(reader: Reader, name: str, which: str, value: int) -> Iterator[Mapping[str, Any]]:
    """Yield the states of rows of a table as the journal has them, in which `which` is this value."""
    wanted = select(CHANGE.c.row_id, CHANGE.c.before, CHANGE.c.after).where(CHANGE.c.table_name == name)
    if which == "row_id":
        wanted = wanted.where(CHANGE.c.row_id == value)
    for row in rows(reader, wanted):
        for side in (row.before, row.after):
            state = {} if side is None else json.loads(side)
            if which == "row_id" or state.get(which) == value:
                yield state


def _merged(reader: Reader, uids: set[str]) -> set[int]:
    """Return the people, by their ids, who were merged into those of the uids, or into such people."""
    merges = (STEP.c.code == "merge_people") & (STEP.c.state != "undone")
    steps = rows(reader, select(STEP.c.id, STEP.c.parameters).where(merges))
    wanted = [row.id for row in steps if json.loads(row.parameters).get("uid") in uids]
    gone = select(CHANGE.c.row_id, CHANGE.c.before).where(
        CHANGE.c.step_id.in_(wanted), CHANGE.c.table_name == "person", CHANGE.c.kind == "delete"
    )
    found = {row.row_id: json.loads(row.before or "{}").get("uid") for row in rows(reader, gone)}
    further = {uid for uid in found.values() if uid} - uids
    return set(found) | (_merged(reader, further) if further else set())


def _addresses_of_others(reader: Reader, person: int) -> set[str]:
    """Return the addresses that others have too: a mailbox that is shared stays theirs."""
    return {one.email.strip() for one in rows(reader, select(Person.email).where(Person.id != person))}


def _others(reader: Reader, person: int) -> Iterator[str]:
    """Yield the names of other people, and of the entities and where they sit."""
    for row in rows(reader, select(Person.family, Person.given).where(Person.id != person)):
        yield from row
    for row in rows(reader, select(Entity.name_en, Entity.name_fr, Entity.city)):
        yield from row


def _aliases(reader: Reader, person: int, boxes: set[str]) -> dict[Key, int]:
    """Return the decisions by hand about the person, and those about an address of theirs, by what they are about."""
    found = rows(reader, select(Alias.id, Alias.person_id, Alias.name, Alias.email))
    return {(row.name, row.email): row.id for row in found if row.person_id == person or row.email in boxes}


def _theirs(found: Iterable[AnyRow], names: re.Pattern[str], boxes: set[str], aliases: set[Key]) -> Iterator[AnyRow]:
    """Yield the rows that came under a name or an address of the person."""
    for row in found:
        if row.email.casefold() in boxes or names.search(row.name) or key(row.name, row.email) in aliases:
            yield row


def _counting(reader: Reader, person: int) -> set[int]:
    """Return the rows of the logs that count as the person's presence."""
    found: set[int] = set()
    meetings = (
        select(Delegation.meeting_id)
        .join(Delegate, Delegate.delegation_id == Delegation.id)
        .join(Report, Report.meeting_id == Delegation.meeting_id)
        .where(Delegate.person_id == person)
        .distinct()
    )
    for meeting in reader.scalars(meetings).all():
        for named in logs.names(reader, meeting):
            if named.meaning.person == person:
                found |= _ids(reader, meeting, named)
    return found


def _ids(reader: Reader, meeting: int, named: logs.Named) -> set[int]:
    spelled = or_(*[(LogLine.name == line.name) & (LogLine.email == line.email) for line in named.lines])
    wanted = select(LogLine.id).join(Report, LogLine.report_id == Report.id).where(Report.meeting_id == meeting)
    return set(reader.scalars(wanted.where(spelled)))
