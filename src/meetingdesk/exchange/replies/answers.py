"""Answers that come back, as the JSON document of the command line (see `exchange.answers`)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from meetingdesk import words
from meetingdesk.rows.replies import RepliesRead


def replies(read: RepliesRead, *, written: bool) -> dict[str, Any]:
    """Return `import replies`: what each answer comes to, and what is refused with the reason in words."""
    return {
        "accepted": len(read.kept),
        "rejected": [{"file": source, "reason": reason} for source, reason in refusals(read)],
        "replies": [
            {
                "file": one.reply.source,
                "delegate": words.listed(one.people) or None,
                "name": one.reply.name,
                "email": one.email,
                "uid": one.reply.uid,
                "sequence": one.reply.sequence,
                "answer": one.reply.answer,
                "outcome": one.outcome,
                "comment": one.reply.comment,
                "delegated_to": one.reply.delegated_to or None,
                "start": _instant(one.reply.start),
                "end": _instant(one.reply.end),
            }
            for one in read.replies
        ],
        "written": written,
    }


def _instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def refusals(read: RepliesRead) -> list[tuple[str, str]]:
    """Return file and reason, in words, of what is not taken in."""
    return [(source, words.say(code, **parameters)) for source, code, parameters in read.rejected]
