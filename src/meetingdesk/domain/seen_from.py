"""An agenda as it is read on another clock: the same instants, each on the one day that it has there."""

from __future__ import annotations

from dataclasses import replace

from meetingdesk.domain import clock
from meetingdesk.rows.agenda import AgendaRow, SittingRow


def seen_from(agenda: AgendaRow, zone: str) -> AgendaRow:
    """Return an agenda whose sittings and slots start and end on the clock of a zone. Raises UserError `zone.unknown`.

    A sitting still has its host day: what is grouped by days there goes by its start.
    """
    clock.check_zone(zone)
    return replace(agenda, sittings=tuple(_sitting(sitting, zone) for sitting in agenda.sittings))


def _sitting(sitting: SittingRow, zone: str) -> SittingRow:
    slots = tuple(
        replace(slot, start=clock.local(slot.start, zone), end=clock.local(slot.end, zone)) for slot in sitting.slots
    )
    return replace(sitting, start=clock.local(sitting.start, zone), end=clock.local(sitting.end, zone), slots=slots)
