"""The attendance of the editions of a series, one against the other."""

from __future__ import annotations

from sqlalchemy import select

from meetingdesk.domain.figures import figures
from meetingdesk.model import Meeting, Sitting
from meetingdesk.queries.attendance import attendance, is_taken
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.queries.meetings import meeting
from meetingdesk.rows.attendance import EditionRow


def attended_editions(reader: Reader, meeting_id: int, language: str = "en") -> tuple[EditionRow, ...]:
    """Return the editions of a meeting's series whose attendance is known, the oldest first. Raises UserError `gone`.

    A meeting of no series is the only one of its own.
    """
    head = meeting(reader, meeting_id)
    series = select(Meeting.series_id).where(Meeting.id == head.id).scalar_subquery()
    days = select(Sitting.meeting_id, Sitting.day).order_by(Sitting.day)
    first: dict[int, int] = {}
    for key, day in rows(reader, days):
        first.setdefault(key, day.year)
    of_series = select(Meeting.id, Meeting.key, Meeting.edition).where(
        (Meeting.id == head.id) | (Meeting.series_id == series)
    )
    found = sorted(rows(reader, of_series), key=lambda row: (row.edition or 0, first.get(row.id, 0), row.id))
    return tuple(
        _edition(reader, row.id, row.key, row.edition, first.get(row.id), language)
        for row in found
        if is_taken(reader, row.id)
    )


def _edition(reader: Reader, key: int, name: str, edition: int | None, year: int | None, language: str) -> EditionRow:
    """Return the figures of an edition over all its sittings taken together."""
    row = attendance(reader, key, language)
    sittings = {place: part.sitting for place, part in enumerate(row.sittings)}
    return EditionRow(key, name, edition, year, figures(sittings, delegations(reader, key, language), row.people))
