"""Writing down what has left the house and what came back. This only grows: nothing in it is changed or undone."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Dispatch, Issue, Meeting, Reply
from meetingdesk.operations.loading import add_all, found
from meetingdesk.requests.invitations import RecordIssues, RecordReplies, RecordSending
from meetingdesk.rows.invitations import WrittenRow
from meetingdesk.rows.replies import LookedReply


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


def record_replies(session: Session, request: RecordReplies) -> Mapping[str, Parameter]:
    """Keep answers. Raises UserError where the meeting is gone, or `text.nul`."""
    meeting = found(session, Meeting, request.meeting)
    add_all(session, Reply, [_reply(meeting.uid, request, one) for one in request.replies])
    return {"n": len(request.replies), "meeting_uid": meeting.uid}


def _reply(meeting_uid: str, request: RecordReplies, looked: LookedReply) -> dict[str, object]:
    reply = looked.reply
    return {
        "meeting_uid": meeting_uid,
        "uid": reply.uid,
        "email": looked.email,
        "name": reply.name,
        "answer": reply.answer,
        "sequence": reply.sequence,
        "stamped": reply.stamped,
        "comment": reply.comment,
        "delegated_to": reply.delegated_to,
        "delegated_from": reply.delegated_from,
        "start": reply.start,
        "end": reply.end,
        "received_at": request.at,
        "source": reply.source,
        "sha256": reply.sha256,
    }


def record_sending(session: Session, request: RecordSending) -> Mapping[str, Parameter]:
    """Note that batches were sent. Raises UserError where the meeting is gone, or `invitations.none_written`."""
    meeting = found(session, Meeting, request.meeting)
    chosen = Issue.meeting_uid == meeting.uid, Issue.issued_at.in_(request.issued)
    n = session.scalar(select(func.count()).select_from(Issue).where(*chosen)) or 0
    if not n:
        raise UserError("invitations.none_written")
    lines = [{"meeting_uid": meeting.uid, "issued_at": at, "sent_at": request.at} for at in request.issued]
    add_all(session, Dispatch, lines)
    return {"n": n, "meeting_uid": meeting.uid}
