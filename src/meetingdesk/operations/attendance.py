"""What can be done about who was there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.matching import key, names_somebody
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Alias, Delegate, Delegation, Mark, Meeting, Person, Report, ReportRow, Sitting, Slot
from meetingdesk.model.attendance import DATE_ORDERS, MARKS, PLATFORMS
from meetingdesk.operations.delegates import nominate_delegate
from meetingdesk.operations.loading import add_all, among, found
from meetingdesk.requests.attendance import (
    AddWalkIn,
    ClearMark,
    ForgetMatch,
    ImportReport,
    MatchName,
    MatchNames,
    MatchNewPerson,
    NotAPerson,
    RemoveReport,
    SetMark,
    SetMarks,
)
from meetingdesk.requests.delegations import NominateDelegate
from meetingdesk.rows.names import spoken
from meetingdesk.rows.report import ForeignReport


def set_mark(session: Session, request: SetMark) -> Mapping[str, Parameter]:
    """Decide by hand whether somebody was at a sitting, or at an item of it.

    Raises UserError `gone`, also for what belongs to another meeting or sitting, and `attendance.by`.
    """
    status = among(request.status, MARKS)
    name = _who(session, request.delegate, request.sitting)
    by = _by(session, request) if status == "represented" else None
    mark = _mark(session, request)
    if mark is None:
        mark = Mark(delegate_id=request.delegate, sitting_id=request.sitting, item_id=_item(session, request))
        session.add(mark)
    mark.status, mark.by_id = status, by
    return {"name": name, "status": status}


def set_marks(session: Session, request: SetMarks) -> Mapping[str, Parameter]:
    """Decide the same about several. Raises UserError as one of them would: then nothing is decided."""
    told: Mapping[str, Parameter] = {"name": "", "status": request.status}
    for delegate in request.delegates:
        one = SetMark(delegate=delegate, sitting=request.sitting, status=request.status, item=request.item)
        told = set_mark(session, one)
    return {**told, "n": len(request.delegates)}


def clear_mark(session: Session, request: ClearMark) -> Mapping[str, Parameter]:
    """Take a decision by hand back."""
    name = _who(session, request.delegate, request.sitting)
    mark = _mark(session, request)
    if mark is not None:
        session.delete(mark)
    return {"name": name}


def _mark(session: Session, request: SetMark | ClearMark) -> Mark | None:
    here = (Mark.delegate_id == request.delegate, Mark.sitting_id == request.sitting)
    return session.scalar(select(Mark).where(*here, Mark.item_id.is_not_distinct_from(request.item)))


def _by(session: Session, request: SetMark) -> int:
    """Return the delegate who represents another, who is of the same meeting and not the one represented."""
    if request.by is None or request.by == request.delegate:
        raise UserError("attendance.by")
    return _delegate(session, request.by, found(session, Sitting, request.sitting).meeting_id).id


def _item(session: Session, request: SetMark | AddWalkIn) -> int | None:
    """Return the item that a decision is about: one of the sitting."""
    if request.item is None:
        return None
    taken = select(Slot.item_id).where(Slot.sitting_id == request.sitting, Slot.item_id == request.item)
    if session.scalar(taken.limit(1)) is None:
        raise UserError("gone")
    return request.item


def _who(session: Session, delegate: int, sitting: int) -> str:
    one = _delegate(session, delegate, found(session, Sitting, sitting).meeting_id)
    return _name(found(session, Person, one.person_id))


def _delegate(session: Session, delegate: int, meeting: int) -> Delegate:
    one = found(session, Delegate, delegate)
    if found(session, Delegation, one.delegation_id).meeting_id != meeting:
        raise UserError("gone")
    return one


def _name(person: Person) -> str:
    return spoken(person.given, person.family)


def import_report(session: Session, request: ImportReport) -> Mapping[str, Parameter]:
    """Take in logs, each once a meeting. Raises UserError `attendance.empty` or `.twice`: then none of them came in."""
    meeting = found(session, Meeting, request.meeting)
    if request.sitting is not None and found(session, Sitting, request.sitting).meeting_id != meeting.id:
        raise UserError("gone")
    known = select(Report.sha256, Report.source).where(Report.meeting_id == meeting.id)
    taken = dict(session.execute(known).all())
    for report in request.reports:
        if not report.rows:
            raise UserError("attendance.empty", source=report.source)
        if report.sha256 in taken:
            raise UserError("attendance.twice", source=report.source, known=taken[report.sha256])
        taken[report.sha256] = report.source
        _take_in(session, request, report)
    sources: Sequence[str] = [report.source for report in request.reports]
    return {
        "n": sum(len(report.rows) for report in request.reports),
        "source": ", ".join(sources),
        "sha256": ", ".join(report.sha256 for report in request.reports),
    }


def _take_in(session: Session, request: ImportReport, foreign: ForeignReport) -> None:
    report = Report(
        meeting_id=request.meeting,
        sitting_id=request.sitting,
        platform=among(foreign.platform, PLATFORMS),
        layout=foreign.layout,
        source=foreign.source,
        sha256=foreign.sha256,
        zone=foreign.zone,
        date_order=among(foreign.date_order, DATE_ORDERS),
        imported_at=request.at,
        row_count=len(foreign.rows),
    )
    session.add(report)
    session.flush()
    add_all(session, ReportRow, [
        {
            "report_id": report.id, "line": row.line, "name": row.name, "email": row.email, "joined": row.joined,
            "left": row.left, "estimated": row.estimated, "waiting": row.waiting, "cells": list(row.cells),
        }
        for row in foreign.rows
    ])  # fmt: skip


def remove_report(session: Session, request: RemoveReport) -> Mapping[str, Parameter]:
    """Take an imported log out again. What was decided about its names stays."""
    report = found(session, Report, request.report)
    parameters: dict[str, Parameter] = {"n": report.row_count, "source": report.source, "sha256": report.sha256}
    session.delete(report)
    return parameters


def match_name(session: Session, request: MatchName) -> Mapping[str, Parameter]:
    """Decide whom a name stands for."""
    one = _delegate(session, request.delegate, found(session, Meeting, request.meeting).id)
    _decide(session, request, one.person_id)
    return {"name": _shown(request), "delegate": _name(found(session, Person, one.person_id))}


def match_names(session: Session, request: MatchNames) -> Mapping[str, Parameter]:
    """Decide whom several names stand for. Raises UserError as one of them would: then none is decided."""
    told: Mapping[str, Parameter] = {"name": "", "delegate": ""}
    for one in request.matches:
        match = MatchName(meeting=request.meeting, name=one.name, email=one.email, delegate=one.delegate)
        told = match_name(session, match)
    return {**told, "n": len(request.matches)}


def match_new_person(session: Session, request: MatchNewPerson) -> Mapping[str, Parameter]:
    """Nominate the person whom a name stands for. An address that tells nobody apart is not theirs."""
    if found(session, Delegation, request.delegation).meeting_id != found(session, Meeting, request.meeting).id:
        raise UserError("gone")
    email = request.email if names_somebody(request.email) else ""
    person = found(session, Person, _nominated(session, request, email).person_id)
    _decide(session, request, person.id)
    return {"name": _shown(request), "delegate": _name(person)}


def add_walk_in(session: Session, request: AddWalkIn) -> Mapping[str, Parameter]:
    """Nominate somebody who is at a sitting, or at an item of it, and mark them as present there."""
    meeting = found(session, Delegation, request.delegation).meeting_id
    if found(session, Sitting, request.sitting).meeting_id != meeting:
        raise UserError("gone")
    item = _item(session, request)
    one = _nominated(session, request)
    session.add(Mark(delegate_id=one.id, sitting_id=request.sitting, item_id=item, status="present"))
    return {"name": _name(found(session, Person, one.person_id))}


def _nominated(session: Session, request: MatchNewPerson | AddWalkIn, email: str = "") -> Delegate:
    """Nominate a new person, and return them as a delegate."""
    names = {"family": request.family, "given": request.given}
    nominate_delegate(session, NominateDelegate(delegation=request.delegation, email=email, **names))
    session.flush()
    of_delegation = select(Delegate).where(Delegate.delegation_id == request.delegation)
    return session.scalars(of_delegation.order_by(Delegate.id.desc()).limit(1)).one()


def not_a_person(session: Session, request: NotAPerson) -> Mapping[str, Parameter]:
    """Decide that a name is not a person."""
    found(session, Meeting, request.meeting)
    _decide(session, request, None)
    return {"name": _shown(request)}


def _decide(session: Session, request: MatchName | MatchNewPerson | NotAPerson, person: int | None) -> None:
    """Remember a decision in the place of the one before. One for the whole office goes for this meeting too."""
    name, email = key(request.name, request.email)
    if not name and not email:
        raise UserError("attendance.no_name")
    here = None if request.everywhere else request.meeting
    if request.everywhere:
        _forget(session, request.meeting, name, email)
    same = select(Alias).where(Alias.meeting_id.is_not_distinct_from(here), Alias.name == name, Alias.email == email)
    alias = session.scalar(same)
    if alias is None:
        session.add(Alias(meeting_id=here, name=name, email=email, person_id=person))
    else:
        alias.person_id = person


def forget_match(session: Session, request: ForgetMatch) -> Mapping[str, Parameter]:
    """Take back what was decided about a name in this meeting; else what was in the whole office."""
    found(session, Meeting, request.meeting)
    name, email = key(request.name, request.email)
    if not _forget(session, request.meeting, name, email):
        _forget(session, None, name, email)
    return {"name": _shown(request)}


def _forget(session: Session, meeting: int | None, name: str, email: str) -> bool:
    where = (Alias.meeting_id.is_not_distinct_from(meeting), Alias.name == name, Alias.email == email)
    aliases = session.scalars(select(Alias).where(*where)).all()
    for alias in aliases:
        session.delete(alias)
    session.flush()
    return bool(aliases)


def _shown(request: MatchName | MatchNewPerson | NotAPerson | ForgetMatch) -> str:
    return " ".join(request.name.split()) or request.email.strip()
