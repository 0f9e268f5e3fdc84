"""From an agenda to a plan for the order of its items, or to the rules that stand against any."""

from __future__ import annotations

from collections.abc import Mapping

from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden
from meetingdesk.domain.planner.clash import clash
from meetingdesk.domain.planner.model import Builder, rules
from meetingdesk.domain.planner.problem import Choice
from meetingdesk.domain.planner.reading import Reading, read
from meetingdesk.domain.planner.settling import settle
from meetingdesk.domain.planner.solver import solve
from meetingdesk.domain.planner.speaking import speaking
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import AgendaRow, ItemRow
from meetingdesk.rows.planner import PlaceRow, PlannedRow, PlanOptions, PlanRow
from meetingdesk.rows.progress import Progress, no_progress


def plan(agenda: AgendaRow, options: PlanOptions = PlanOptions(), progress: Progress = no_progress) -> PlanRow:  # noqa: B008 - frozen
    """Return the plan whose speakers are burdened least, of those the one that moves least; or what stands against it.

    Raises UserError `plan.nothing` where nothing can move, `plan.late` where no plan was found in the time given.
    """
    if not agenda.sittings:
        raise UserError("plan.no_sitting")
    reading = read(agenda, options)
    if all(task.fixed for task in reading.problem.tasks):
        raise UserError("plan.nothing")
    programme = Builder(reading.problem, rules(reading.problem)).build()
    solved = solve(programme, options.seconds, progress)
    if solved.columns is not None:
        chosen = settle(reading.problem, dict(programme.choices[column] for column in solved.columns), progress)
        return _row(agenda, reading, chosen, proven=solved.proven)
    if not solved.proven:
        raise UserError("plan.late", seconds=round(options.seconds))
    return PlanRow(agenda.meeting, kept_order=reading.keep_order, clash=clash(agenda, reading, progress))


# -- a plan


def _row(agenda: AgendaRow, reading: Reading, chosen: Mapping[int, Choice], *, proven: bool) -> PlanRow:
    slots = [
        _planned(agenda, one.item, place, chosen.get(place, reading.problem.tasks[place].choices[0]), reading)
        for place, one in enumerate(reading.placed)
    ]
    return PlanRow(
        meeting=agenda.meeting,
        slots=tuple(sorted(slots, key=lambda slot: (slot.after.start.timestamp(), slot.item.order, slot.slot or 0))),
        burden_before=sum(slot.burden_before for slot in slots),
        burden_after=sum(slot.burden_after for slot in slots),
        proven=proven,
        kept_order=reading.keep_order,
    )


def _planned(agenda: AgendaRow, item: ItemRow, place: int, choice: Choice, reading: Reading) -> PlannedRow:
    one = reading.placed[place]
    after = _place(agenda, choice.sitting, choice.offset, choice.room, one.minutes)
    slot = one.slot
    before = _place(agenda, slot.sitting, slot.offset, slot.room, slot.minutes) if slot is not None else None
    return PlannedRow(
        item=item,
        slot=slot.id if slot is not None else None,
        minutes=one.minutes,
        before=before,
        after=after,
        burden_before=_burden(item, before, one.minutes),
        burden_after=_burden(item, after, one.minutes),
    )


def _place(agenda: AgendaRow, sitting: int, offset: int, room: int | None, minutes: int) -> PlaceRow:
    [there] = [one for one in agenda.sittings if one.id == sitting]
    start = clock.later(there.start, offset)
    name = next((one.name for one in agenda.rooms if one.id == room), "")
    return PlaceRow(sitting, offset, room, name, start, clock.later(start, minutes))


def _burden(item: ItemRow, place: PlaceRow | None, minutes: int) -> int:
    zones = [speaker.zone for speaker in speaking(item).values() if speaker.zone]
    return sum(burden(place.start, minutes, zone) for zone in zones) if place is not None else 0
