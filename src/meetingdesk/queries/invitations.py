"""Who holds which invitation, and what is due: the plan and the ledger side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.audience import has_address, in_audience, language_of, receives, speakers
from meetingdesk.domain.occasions import By, occasions
from meetingdesk.domain.revision import Held, Holder, Planned, Revision, compare, digest, holdings, owed
from meetingdesk.model import Issue
from meetingdesk.queries import agenda as agendas
from meetingdesk.queries import delegations
from meetingdesk.queries.loading import rows
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.invitations import InvitationRow, InvitationsRow, IssuedRow, Occasion

Person = tuple[DelegationRow, DelegateRow]
Event = tuple[Occasion, str]  # with its digest
_LEDGER: tuple[Any, ...] = (  # the fields of IssuedRow, in their order
    Issue.id, Issue.meeting_uid, Issue.delegate_uid, Issue.name, Issue.email, Issue.uid, Issue.by_what,
    Issue.sequence, Issue.method, Issue.start, Issue.end, Issue.title, Issue.link, Issue.text_digest,
    Issue.issued_at, Issue.how, Issue.path, Issue.tzdata,
)  # fmt: skip


def invitations(
    session: Session, meeting: int, *, by: By = "sitting", now: datetime, language: str = "en"
) -> InvitationsRow:
    """Return one row a person and event, in the order of the lists and of the events; cancellations owed come last.

    The agenda of the answer is in `language`, the occasions are in each person's own. Raises UserError where there is
    no such meeting.
    """
    agenda = agendas.agenda(session, meeting, language)
    people = [(group, who) for group in delegations.delegations(session, meeting, language) for who in group.delegates]
    receivers = [person for person in people if receives(agenda.meeting, *person)]
    held = holdings(issued(session, agenda.meeting.uid, by))
    programme = _Programme(session, agenda, receivers, by)
    expected = [(person, event) for person in receivers for event in programme.events_for(person)]
    planned = [_planned(person, event, held, agenda, now) for person, event in expected if has_address(person[1].email)]
    keep = {(person[1].uid, event[0].uid) for person, event in expected}
    cancelled = _cancelled(agenda, by, people, held, keep, now)
    without = {person[1].uid: person[1] for person, _ in expected if not has_address(person[1].email)}
    return InvitationsRow(agenda, (*planned, *cancelled), tuple(without.values()))


def issued(session: Session, meeting_uid: str, by: By) -> tuple[IssuedRow, ...]:
    """Return the ledger of a meeting, oldest first."""
    statement = select(*_LEDGER).where(Issue.meeting_uid == meeting_uid, Issue.by_what == by).order_by(Issue.id)
    return tuple(IssuedRow(*list(row)) for row in rows(session, statement))


class _Programme:
    """The events in the language of each person, and who is expected at which."""

    def __init__(self, session: Session, agenda: AgendaRow, people: list[Person], by: By) -> None:
        self._meeting, self._by = agenda.meeting, by
        spoken = {language_of(who.languages, agenda.meeting) for _, who in people}
        self._events = {
            code: tuple((occasion, digest(occasion)) for occasion in occasions(planned, by))
            for code in spoken
            for planned in (agendas.agenda(session, agenda.meeting.id, code),)
        }
        self._spoken_on: defaultdict[tuple[str, int], list[Event]] = defaultdict(list)
        if by == "item":
            self._note_speakers()

    def _note_speakers(self) -> None:
        for code, events in self._events.items():
            for event in events:
                for delegate in speakers(event[0]):
                    self._spoken_on[code, delegate].append(event)

    def events_for(self, person: Person) -> list[Event]:
        """Return the events that this person is expected at."""
        language = language_of(person[1].languages, self._meeting)
        if self._by == "item":
            return self._spoken_on.get((language, person[1].id), [])
        return [event for event in self._events[language] if in_audience(event[0].sitting, *person)]


def _planned(person: Person, event: Event, held: dict[Holder, Held], agenda: AgendaRow, now: datetime) -> InvitationRow:
    occasion, mark = event
    copy = held.get((person[1].uid, occasion.uid))
    plan = Planned(person[1].email.strip(), occasion.start, occasion.end, occasion.sitting.link, mark)
    return _row(person, agenda, occasion.uid, compare(plan, copy, now), copy, occasion)


def _row(
    person: Person, agenda: AgendaRow, uid: str, revision: Revision, copy: Held | None, occasion: Occasion | None
) -> InvitationRow:
    group, who = person
    cancels = copy.last if copy is not None and revision.state == "cancel_owed" else None
    return InvitationRow(
        delegate_uid=who.uid,
        name=who.name,
        email=cancels.email if cancels else who.email.strip(),
        entity=group.entity_name,
        language=language_of(who.languages, agenda.meeting),
        zone=who.zone,
        uid=uid,
        state=revision.state,
        due=revision.due,
        sequence=copy.highest if copy else None,
        reasons=revision.reasons,
        occasion=occasion,
        cancels=cancels,
    )


def _cancelled(
    agenda: AgendaRow, by: By, people: list[Person], held: dict[Holder, Held], keep: set[Holder], now: datetime
) -> Iterator[InvitationRow]:
    known = {occasion.uid for occasion in occasions(agenda, by)}
    present = {person[1].uid: person for person in people}
    for (delegate_uid, uid), copy in held.items():
        if (delegate_uid, uid) in keep:
            continue
        person = present.get(delegate_uid)
        stands = person is not None and receives(agenda.meeting, *person)
        revision = owed(copy, now, event_known=uid in known, person_stands=stands)
        if revision is None:
            continue
        if person is not None:
            yield _row(person, agenda, uid, revision, copy, None)
        else:
            yield _departed(agenda, revision, copy)


def _departed(agenda: AgendaRow, revision: Revision, copy: Held) -> InvitationRow:
    """Return the row of someone whom the meeting does not know any more; the ledger still does."""
    return InvitationRow(
        delegate_uid=copy.last.delegate_uid,
        name=copy.last.name,
        email=copy.last.email,
        entity="",
        language=language_of((), agenda.meeting),
        zone=agenda.meeting.zone,
        uid=copy.last.uid,
        state=revision.state,
        due=revision.due,
        sequence=copy.highest,
        reasons=revision.reasons,
        occasion=None,
        cancels=copy.last,
    )
