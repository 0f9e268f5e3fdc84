"""Who holds which invitation, and what is due: the plan and the ledger side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from meetingdesk.domain.audience import has_address, in_audience, language_of, receives, speakers
from meetingdesk.domain.naming import display_name
from meetingdesk.domain.occasions import By, occasions
from meetingdesk.domain.released import Released
from meetingdesk.domain.replies import Answers
from meetingdesk.domain.revision import Calendar, Holdings, Planned, Revision, compare, digest, mailbox, owed
from meetingdesk.queries import agenda as agendas
from meetingdesk.queries import delegations
from meetingdesk.queries.ledger import batches, issued
from meetingdesk.queries.loading import Reader
from meetingdesk.queries.releases import delegate_names, latest_release
from meetingdesk.queries.replies import replies, strangers_of
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.invitations import InvitationRow, InvitationsRow, IssuedRow, Occasion

Person = tuple[DelegationRow, DelegateRow]
Event = tuple[Occasion, str, str | None]  # with its digest, and its text as it was released


def invitations(
    reader: Reader, meeting: int, *, by: By = "sitting", now: datetime, language: str = "en"
) -> InvitationsRow:
    """Return one row a person and event, in the order of the lists and of the events; cancellations owed come last.

    The agenda of the answer is in `language`, the occasions are in each person's own. Raises UserError where there is
    no such meeting.
    """
    agenda = agendas.agenda(reader, meeting, language)
    groups = delegations.delegations(reader, meeting, language)
    people = [(group, who) for group in groups for who in group.delegates]
    receivers = [person for person in people if receives(agenda.meeting, *person)]
    held = Holdings(issued(reader, agenda.meeting.uid, by))
    answers = Answers(replies(reader, agenda.meeting.uid))
    programme = _Programme(reader, agenda, receivers, by)
    expected = _Expected([(person, event) for person in receivers for event in programme.events_for(person)])
    planned = [_planned(*pair, held, expected, answers, agenda, now) for pair in expected.reachable]
    cancelled = _cancelled(agenda, by, people, held, expected, now)
    return InvitationsRow(
        agenda,
        (*planned, *cancelled),
        expected.without_address,
        strangers_of(reader, agenda, groups, answers),
        batches(reader, agenda.meeting.uid),
    )


class _Expected:
    """Who is expected at what, and in whose calendars it stands."""

    def __init__(self, pairs: list[tuple[Person, Event]]) -> None:
        self.reachable = [pair for pair in pairs if has_address(pair[0][1].email)]
        without = {person[1].uid: person[1] for person, _ in pairs if not has_address(person[1].email)}
        self.without_address = tuple(without.values())
        self._people = {(person[1].uid, event[0].uid) for person, event in pairs}
        self._calendars: defaultdict[Calendar, set[str]] = defaultdict(set)
        for (_, who), (occasion, *_) in self.reachable:
            self._calendars[mailbox(who.email), occasion.uid].add(who.uid)

    def at(self, person: str, uid: str) -> bool:
        """Tell whether a person is expected at an event."""
        return (person, uid) in self._people

    def sharing(self, box: str, uid: str) -> set[str]:
        """Return the people whose event stands in the calendar of a mailbox."""
        return self._calendars.get((box, uid), set())


class _Programme:
    """The events in the language of each person, and who is expected at which."""

    def __init__(self, reader: Reader, agenda: AgendaRow, people: list[Person], by: By) -> None:
        self._reader, self._meeting, self._by = reader, agenda.meeting, by
        self._released = latest_release(reader, agenda.meeting)
        self._rooms = [room.name for room in agendas.rooms_of(reader, agenda.meeting.id)] if self._released else []
        spoken = {language_of(who.languages, agenda.meeting) for _, who in people}
        self._events = {code: self._in(code, agendas.agenda(reader, agenda.meeting.id, code)) for code in spoken}
        self._spoken_on: defaultdict[tuple[str, int], list[Event]] = defaultdict(list)
        if by == "item":
            self._note_speakers()

    def _in(self, language: str, agenda: AgendaRow) -> tuple[Event, ...]:
        """Return the events in one language."""
        planned = occasions(agenda, self._by)
        if not self._released:
            return tuple((occasion, digest(occasion), None) for occasion in planned)
        released = Released(
            self._released, agenda, self._rooms, language, lambda: delegate_names(self._reader, agenda, language)
        )
        return tuple((occasion, digest(occasion), released.text_of(occasion)) for occasion in planned)

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


def _planned(
    person: Person,
    event: Event,
    held: Holdings,
    expected: _Expected,
    answers: Answers,
    agenda: AgendaRow,
    now: datetime,
) -> InvitationRow:
    (occasion, mark, released), who = event, person[1]
    copy = held.of(who.uid, who.email, occasion.uid)
    plan = Planned(who.email.strip(), occasion.start, occasion.end, occasion.sitting.link, mark, released)
    here = copy is not None and mailbox(copy.last.email) == mailbox(who.email)
    named = copy is None or not here or copy.shown.delegate_uid in expected.sharing(mailbox(who.email), occasion.uid)
    row = _row(person, agenda, occasion.uid, compare(plan, copy, now, named=named), held, occasion, None)
    last = copy.last if copy is not None and copy.stands else None
    said = answers.of(occasion.uid, last, who.email, last.email if last else who.email)
    return replace(row, held=last, answer=said) if last or said else row


def _row(
    person: Person,
    agenda: AgendaRow,
    uid: str,
    revision: Revision,
    held: Holdings,
    occasion: Occasion | None,
    cancels: IssuedRow | None,
) -> InvitationRow:
    group, who = person
    email = cancels.email if cancels else who.email.strip()
    return InvitationRow(
        delegate_uid=who.uid,
        name=who.name,
        email=email,
        entity=group.entity_name,
        language=language_of(who.languages, agenda.meeting),
        zone=who.zone,
        uid=uid,
        state=revision.state,
        due=revision.due,
        sequence=held.highest(who.uid, uid),
        reasons=revision.reasons,
        occasion=occasion,
        cancels=cancels,
        taken=held.taken(who.uid, email, uid),
        on_screen=display_name(agenda.meeting.naming, who.name, who.entity_name or group.entity_name, group.country),
    )


def _cancelled(
    agenda: AgendaRow, by: By, people: list[Person], held: Holdings, expected: _Expected, now: datetime
) -> Iterator[InvitationRow]:
    """Return what calendars must lose: each is told once, as to the person whose copy it shows.

    Where somebody who shares the mailbox is expected, the event stays in it.
    """
    known = {occasion.uid for occasion in occasions(agenda, by)}
    present = {person[1].uid: person for person in people}
    for (delegate, box, uid), copy in held.copies():
        if not box:  # who held it was erased: nobody can be told
            continue
        if expected.sharing(box, uid) or copy.shown.delegate_uid != delegate:
            continue
        person = present.get(delegate)
        stands = person is not None and receives(agenda.meeting, *person)
        still = expected.at(delegate, uid)
        revision = owed(copy, now, event_known=uid in known, person_stands=stands, expected=still)
        if revision is None:
            continue
        if person is not None:
            yield _row(person, agenda, uid, revision, held, None, copy.last)
        else:
            yield _departed(agenda, revision, held, copy.last)


def _departed(agenda: AgendaRow, revision: Revision, held: Holdings, copy: IssuedRow) -> InvitationRow:
    """Return the row of someone whom the meeting does not know any more; the ledger still does."""
    return InvitationRow(
        delegate_uid=copy.delegate_uid,
        name=copy.name,
        email=copy.email,
        entity="",
        language=language_of((), agenda.meeting),
        zone=agenda.meeting.zone,
        uid=copy.uid,
        state=revision.state,
        due=revision.due,
        sequence=held.highest(copy.delegate_uid, copy.uid),
        reasons=revision.reasons,
        occasion=None,
        cancels=copy,
        taken=held.taken(copy.delegate_uid, copy.email, copy.uid),
    )
