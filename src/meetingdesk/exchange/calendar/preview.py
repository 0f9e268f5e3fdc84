"""What an issue would write, to be looked at before anything leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from meetingdesk.domain.revision import Sequences
from meetingdesk.exchange.calendar.issue import chosen_of
from meetingdesk.exchange.calendar.letters import Copy, Letters
from meetingdesk.exchange.calendar.mail_text import calendar_text, paragraphs, plain, subject
from meetingdesk.exchange.calendar.packing import attached, together
from meetingdesk.rows.invitations import (
    InvitationRow,
    InvitationsRow,
    OutgoingKey,
    OutgoingRow,
    OutgoingText,
    OutgoingView,
    Way,
)


def preview(
    row: InvitationsRow, way: Way, *, only_due: bool, stamp: datetime, wanted: OutgoingKey | None = None
) -> OutgoingView:
    """Return all files in order, and what the wanted one says, or the first. Raises UserError without an organiser."""
    groups = together(chosen_of(row, only_due=only_due), way)
    outgoing = tuple(_outgoing(group) for group in groups)
    if not groups:
        return OutgoingView(outgoing, None)
    place = next((place for place, one in enumerate(outgoing) if one.key == wanted), 0)
    return OutgoingView(outgoing, _text(groups, place, way, Letters(row.agenda.meeting, stamp)))


def _outgoing(group: list[InvitationRow]) -> OutgoingRow:
    row, occasion = group[0], group[0].occasion
    told = OutgoingRow(_key(group), row.name, row.email, len(group))
    if len(group) > 1:
        return told
    if occasion is None:
        return replace(told, title=row.cancels.title if row.cancels else "")
    if occasion.by == "sitting":
        return replace(told, sitting=occasion.sitting.number)
    return replace(told, title=occasion.title)


def _key(group: list[InvitationRow]) -> OutgoingKey:
    return group[0].delegate_uid, group[0].email, group[0].uid


def _text(groups: list[list[InvitationRow]], place: int, way: Way, letters: Letters) -> OutgoingText:
    sequences = Sequences()
    numbers = [[sequences.next(row) for row in group] for group in groups[: place + 1]]
    copies = [letters.copy(row, number) for row, number in zip(groups[place], numbers[-1], strict=True)]
    return _said(_key(groups[place]), copies, way, letters)


def _said(key: OutgoingKey, copies: list[Copy], way: Way, letters: Letters) -> OutgoingText:
    meeting = letters.meeting
    if way == "ics":
        return OutgoingText(key, copies[0].letter.title, calendar_text(copies[0], meeting), ())
    text = plain(paragraphs(copies, meeting, buttons=way == "buttons"))
    return OutgoingText(key, subject(copies, meeting), text, attached(copies) if way == "eml" else ())
