"""Writing down what has left the house. The ledger only grows: nothing in it is changed or undone."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter
from meetingdesk.model import Issue, Meeting
from meetingdesk.operations.loading import add_all, found
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.rows.invitations import WrittenRow


def record_issues(session: Session, request: RecordIssues) -> Mapping[str, Parameter]:
    """Put issued invitations and cancellations into the ledger. Raises UserError where the meeting is gone."""
    meeting = found(session, Meeting, request.meeting)
    add_all(session, Issue, [_line(meeting.uid, request, issued) for issued in request.issued])
    return {"n": len(request.issued), "meeting_uid": meeting.uid}


def _line(meeting_uid: str, request: RecordIssues, issued: WrittenRow) -> dict[str, object]:
    return {
        "meeting_uid": meeting_uid,
        "delegate_uid": issued.delegate_uid,
        "name": issued.name,
        "email": issued.email,
        "uid": issued.uid,
        "by_what": issued.by,
        "sequence": issued.sequence,
        "method": issued.method,
        "start": issued.start,
        "end": issued.end,
        "title": issued.title,
        "link": issued.link,
        "text_digest": issued.text_digest,
        "issued_at": request.at,
        "how": request.how,
        "path": issued.path,
        "tzdata": request.tzdata,
    }
