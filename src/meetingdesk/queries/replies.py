"""What people answered to their invitations, and what is known when more answers come in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from meetingdesk.domain.occasions import occasions
from meetingdesk.domain.replies import Answers, Known, strangers
from meetingdesk.domain.revision import mailbox
from meetingdesk.model import Person, Reply
from meetingdesk.queries import agenda as agendas
from meetingdesk.queries import delegations
from meetingdesk.queries.ledger import issued
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.invitations import IssuedRow
from meetingdesk.rows.replies import EventRow, ReplyRow, StrangerRow

_REPLY: tuple[Any, ...] = (  # the fields of ReplyRow, in their order
    Reply.id, Reply.uid, Reply.email, Reply.name, Reply.answer, Reply.sequence, Reply.stamped, Reply.comment,
    Reply.delegated_to, Reply.delegated_from, Reply.start, Reply.end, Reply.received_at,
)  # fmt: skip


def replies(reader: Reader, meeting_uid: str) -> tuple[ReplyRow, ...]:
    """Return every answer to the events of a meeting, in the order in which they came."""
    statement = select(*_REPLY).where(Reply.meeting_uid == meeting_uid).order_by(Reply.id)
    return tuple(ReplyRow(*list(row)) for row in rows(reader, statement))


def known(reader: Reader, meeting: int, language: str = "en") -> Known:
    """Return what answers are looked up in. Raises UserError `gone`."""
    agenda = agendas.agenda(reader, meeting, language)
    ledger = issued(reader, agenda.meeting.uid)
    listed = delegations.delegations(reader, meeting, language)
    kept = replies(reader, agenda.meeting.uid)
    return Known(agenda.meeting.zone, events(agenda, ledger), listed, ledger, kept)


def strangers_of(
    reader: Reader, agenda: AgendaRow, groups: Sequence[DelegationRow], answers: Answers
) -> tuple[StrangerRow, ...]:
    """Return who answered without being invited; the office is asked only where somebody did."""
    if not answers.mailboxes - {mailbox(who.email) for group in groups for who in group.delegates}:
        return ()
    ledger = issued(reader, agenda.meeting.uid)
    statement = select(Person.email, Person.id).where(Person.email != "")
    office = {mailbox(row.email): row.id for row in rows(reader, statement)}
    return tuple(strangers(answers, events(agenda, ledger), groups, ledger, office))


def events(agenda: AgendaRow, ledger: tuple[IssuedRow, ...]) -> dict[str, EventRow]:
    """Return what can be answered, by uid: what was ever issued, and what is planned."""
    found = {row.uid: EventRow(row.uid, row.by, "", row.title, row.start) for row in ledger}
    planned = (*occasions(agenda, "sitting"), *occasions(agenda, "item"))
    for one in planned:
        number = str(one.sitting.number) if one.by == "sitting" else one.slots[0].item.number
        found[one.uid] = EventRow(one.uid, one.by, number, one.title, one.start)
    return found
