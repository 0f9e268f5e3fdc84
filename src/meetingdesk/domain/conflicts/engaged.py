"""When the people of a meeting are at it, for the other meetings that they may be wanted at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meetingdesk.domain.conflicts.expected import Expected
from meetingdesk.domain.conflicts.places import person_key
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.conflicts import EngagedRow
from meetingdesk.rows.delegations import DelegationRow


def engagements(agenda: AgendaRow, delegations: Iterable[DelegationRow]) -> Iterator[EngagedRow]:
    """Return a row a person and sitting that is held for them, and a row a person and item on which they speak."""
    expected = Expected(delegations)
    person_of = expected.person_of()
    for sitting in agenda.sittings:
        for delegate in expected.delegates(sitting).values():
            yield _row(agenda, sitting, delegate.person, delegate.name, speaks=False)
        for slot in sitting.slots:
            for speaker in slot.item.speakers:
                key = person_key(speaker)
                person = person_of.get(key) if isinstance(key, int) else None
                if person is not None or isinstance(key, str):
                    yield _row(agenda, slot, person, speaker.name, speaks=True)


def _row(agenda: AgendaRow, when: SittingRow | SlotRow, person: int | None, name: str, *, speaks: bool) -> EngagedRow:
    return EngagedRow(person, name, agenda.meeting.title, when.start, when.end, speaks)
