"""Releasing a list of participants."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.list_releases import to_plain
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import ListRelease, Meeting
from meetingdesk.operations.loading import found
from meetingdesk.requests.list_releases import ReleaseList


def release_list(session: Session, request: ReleaseList) -> Mapping[str, Parameter]:
    """Keep the list as it is handed out. Raises UserError `list_release.empty` or `list_release.unchanged`.

    The same list can be handed out once more as the final one.
    """
    meeting = found(session, Meeting, request.meeting)
    title, plain = in_language(meeting.title), to_plain(request.lines)
    if not plain:
        raise UserError("list_release.empty", title=title)
    of_meeting = select(ListRelease).where(ListRelease.meeting_id == meeting.id)
    last = session.scalar(of_meeting.order_by(ListRelease.ordinal.desc()).limit(1))
    if last is not None and last.lines == plain and last.final == request.final:
        raise UserError("list_release.unchanged", title=title)
    ordinal = 0 if last is None else last.ordinal + 1
    session.add(
        ListRelease(
            meeting_id=meeting.id, ordinal=ordinal, final=request.final, at=request.at, note=request.note.strip(),
            lines=plain,
        )
    )  # fmt: skip
    return {"ordinal": ordinal, "title": title}
