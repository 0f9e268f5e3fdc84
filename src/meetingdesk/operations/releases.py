"""Releasing an agenda, and numbering it anew."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from meetingdesk.domain import releases
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Meeting, Release
from meetingdesk.operations.loading import found
from meetingdesk.requests.releases import ReleaseAgenda, RenumberAgenda


def release_agenda(session: Session, request: ReleaseAgenda) -> Mapping[str, Parameter]:
    """Keep the agenda as it is and freeze its numbers. Raises UserError `release.empty` or `release.unchanged`.

    The same agenda can be released once more as the final one, which takes nothing back.
    """
    meeting = found(session, Meeting, request.meeting)
    plain = releases.to_plain(request.items)
    if not plain:
        raise UserError("release.empty", title=in_language(meeting.title))
    last = session.scalar(_of(meeting).order_by(Release.ordinal.desc()).limit(1))
    if last is not None and last.items == plain and last.final >= request.final:
        raise UserError("release.unchanged", title=in_language(meeting.title))
    frozen = _freeze(session, meeting, {item.uid: item.number for item in request.items if item.number})
    ordinal = 0 if last is None else last.ordinal + 1
    session.add(
        Release(
            meeting_id=meeting.id, ordinal=ordinal, at=request.at, begins=not frozen, note=request.note.strip(),
            items=plain, final=request.final,
        )
    )  # fmt: skip
    return {"ordinal": ordinal, "title": in_language(meeting.title)}


def renumber_agenda(session: Session, request: RenumberAgenda) -> Mapping[str, Parameter]:
    """Let the numbers follow the order again."""
    meeting = found(session, Meeting, request.meeting)
    session.execute(update(AgendaItem).where(AgendaItem.meeting_id == meeting.id).values(number=None))
    return {"title": in_language(meeting.title)}


def _of(meeting: Meeting) -> Select[Release]:
    return select(Release).where(Release.meeting_id == meeting.id)


def _freeze(session: Session, meeting: Meeting, numbers: Mapping[str, str]) -> bool:
    """Write the numbers down; tells whether any was written down before."""
    items = session.scalars(select(AgendaItem).where(AgendaItem.meeting_id == meeting.id)).all()
    frozen = any(item.number for item in items)
    for item in items:
        item.number = item.number or numbers.get(item.uid)
    return frozen
