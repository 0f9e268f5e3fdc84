"""The order that is wished for."""

from __future__ import annotations

from sqlalchemy import select

from meetingdesk.model import Precedence
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.rows.agenda import PrecedenceRow


def precedence(reader: Reader, meeting_id: int) -> tuple[PrecedenceRow, ...]:
    """Return the wishes of a meeting, as they were made."""
    statement = select(Precedence.id, Precedence.before_id, Precedence.after_id)
    found = rows(reader, statement.where(Precedence.meeting_id == meeting_id).order_by(Precedence.id))
    return tuple(PrecedenceRow(*row) for row in found)
