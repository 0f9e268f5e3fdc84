"""The imported logs of a meeting, and whom their names stand for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import String, or_, select, type_coerce

from meetingdesk.domain import clock
from meetingdesk.domain.delegation_labels import labels
from meetingdesk.domain.matching import Key, Matcher, Meaning, key
from meetingdesk.domain.name_scores import Candidate
from meetingdesk.domain.presence import Span, second
from meetingdesk.model import Alias, Delegate, Delegation, Entity, EntityKind, Person, Region, Report
from meetingdesk.model import ReportRow as LogLine
from meetingdesk.queries.history import makers
from meetingdesk.queries.loading import AnyRow, Reader, rows
from meetingdesk.rows.attendance import LogLineRow, ReportRow


class Stay(NamedTuple):
    """One row of a log as a span of seconds. `sitting` None: it counts wherever it overlaps."""

    span: Span
    sitting: int | None
    estimated: bool


@dataclass(slots=True)
class Named:
    """Everything that the logs say under one name and address."""

    name: str
    email: str
    meaning: Meaning
    lines: list[AnyRow]
    stays: list[Stay]


def reports(reader: Reader, meeting_id: int, zone: str) -> tuple[ReportRow, ...]:
    """Return the imported logs, in the order in which they came; who took each in is told by the journal."""
    statement = (
        select(
            Report.id, Report.uid, Report.platform, Report.layout, Report.source, Report.sha256, Report.zone,
            Report.sitting_id, Report.imported_at, Report.row_count,
        )
        .where(Report.meeting_id == meeting_id)
        .order_by(Report.id)
    )  # fmt: skip
    who = makers(reader, Report.__tablename__)
    return tuple(
        ReportRow(
            id=row.id,
            uid=row.uid,
            platform=row.platform,
            layout=row.layout,
            source=row.source,
            sha256=row.sha256,
            zone=row.zone,
            sitting=row.sitting_id,
            imported_at=clock.local(row.imported_at, zone),
            rows=row.row_count,
            who=who.get(row.id, ""),
        )
        for row in rows(reader, statement)
    )


def matcher(reader: Reader, meeting_id: int) -> Matcher:
    """Return what knows whom a name of this meeting's logs means."""
    statement = (
        select(Person.id, Person.family, Person.given, Person.native, Person.email, Delegate.delegation_id)
        .join(Delegate, Delegate.person_id == Person.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Delegation.meeting_id == meeting_id)
        .order_by(Person.id, Delegate.id)
    )
    people = [Candidate(*row) for row in rows(reader, statement)]
    aliases = _aliases(reader, meeting_id, {one.person for one in people})
    return Matcher(people, aliases, _labels(reader, meeting_id))


def _labels(reader: Reader, meeting_id: int) -> list[tuple[str, int]]:
    """Return by what the delegations are named, by their keys."""
    statement = (
        select(
            Delegation.id, Entity.name_en, Entity.name_fr, Entity.name_native, Entity.country,
            Region.code.label("region"), EntityKind.code.label("kind"),
        )
        .join(Entity, Delegation.entity_id == Entity.id)
        .join(Region, Entity.region_id == Region.id, isouter=True)
        .join(EntityKind, Entity.kind_id == EntityKind.id, isouter=True)
        .where(Delegation.meeting_id == meeting_id)
        .order_by(Delegation.id)
    )  # fmt: skip
    return [
        (text, row.id)
        for row in rows(reader, statement)
        for text in labels((row.name_en, row.name_fr, row.name_native), row.country, row.region or "", row.kind or "")
    ]


def _aliases(reader: Reader, meeting_id: int, people: Iterable[int]) -> Mapping[Key, int | None]:
    """Return what was decided by hand, here before elsewhere; one about a person who is not here says nothing."""
    statement = (
        select(Alias.name, Alias.email, Alias.person_id)
        .where(or_(Alias.meeting_id == meeting_id, Alias.meeting_id.is_(None)))
        .order_by(Alias.meeting_id.is_not(None), Alias.id)
    )
    here = {*people, None}
    return {(name, email): person for name, email, person in rows(reader, statement) if person in here}


def names(reader: Reader, meeting_id: int) -> list[Named]:
    """Return what the logs hold by name and address, by the first appearance. Who only waited has no stays."""
    found: dict[Key, Named] = {}
    spelled: dict[tuple[str, str], Named] = {}
    known = matcher(reader, meeting_id)
    for row in _lines(reader, meeting_id):
        named = spelled.get((row.name, row.email))
        if named is None:
            named = found.setdefault(
                key(row.name, row.email),
                Named(row.name, row.email, known.match(row.name, row.email), [], []),
            )
            spelled[row.name, row.email] = named
        named.lines.append(row)
        if not row.waiting:
            named.stays.append(stay_of(row))
    return list(found.values())


def stay_of(row: AnyRow) -> Stay:
    """Return a row of a log as a stay."""
    return Stay((second(row.joined), second(row.left)), row.sitting_id, row.estimated)


def _lines(reader: Reader, meeting_id: int) -> Sequence[AnyRow]:
    statement = (
        select(
            LogLine.report_id, LogLine.line, LogLine.name, LogLine.email, LogLine.joined, LogLine.left,
            LogLine.estimated, LogLine.waiting, Report.sitting_id,
            type_coerce(LogLine.cells, String).label("cells"),  # read when it is shown
        )
        .join(Report, LogLine.report_id == Report.id)
        .where(Report.meeting_id == meeting_id)
        .order_by(LogLine.joined, LogLine.id)
    )  # fmt: skip
    return rows(reader, statement)


def line_row(row: AnyRow, zone: str) -> LogLineRow:
    """Return a row of a log as it stood, on the host's clock."""
    times: list[datetime] = [clock.local(row.joined, zone), clock.local(row.left, zone)]
    return LogLineRow(
        row.report_id,
        row.line,
        row.name,
        row.email,
        times[0],
        times[1],
        row.estimated,
        row.waiting,
        tuple(json.loads(row.cells)),
    )
