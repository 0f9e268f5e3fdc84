"""The lists of participants that were handed out."""

from __future__ import annotations

from sqlalchemy import select

from meetingdesk.domain import clock, list_releases
from meetingdesk.model import ListRelease
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.queries.meetings import meeting
from meetingdesk.rows.list_releases import ListReleaseRow


def released_lists(reader: Reader, meeting_id: int) -> tuple[ListReleaseRow, ...]:
    """Return the released lists of a meeting, the latest first. Raises UserError `gone`."""
    zone = meeting(reader, meeting_id).zone
    statement = (
        select(
            ListRelease.id, ListRelease.ordinal, ListRelease.final, ListRelease.at, ListRelease.note, ListRelease.lines
        )
        .where(ListRelease.meeting_id == meeting_id)
        .order_by(ListRelease.ordinal.desc())
    )
    return tuple(
        ListReleaseRow(number, ordinal, final, clock.local(at, zone), note, list_releases.from_plain(lines))
        for number, ordinal, final, at, note, lines in rows(reader, statement)
    )
