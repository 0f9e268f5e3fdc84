"""A plan for the order of the items as the JSON document of `plan agenda`."""

from __future__ import annotations

from meetingdesk.domain import clock
from meetingdesk.domain.arranging import items_of
from meetingdesk.domain.burden import hours
from meetingdesk.domain.planner.speaking import speaking
from meetingdesk.exchange.answers import Answer
from meetingdesk.rows.agenda import AgendaRow, SpeakerRow
from meetingdesk.rows.planner import PlaceRow, PlannedRow, PlanRow


def answer(plan: PlanRow, agenda: AgendaRow, *, applied: bool) -> Answer:
    """Return the document; `agenda`: that which was planned. Burdens: hours outside 07:00-19:00 integrated over hours.

    `order`: what was wished to come before what.
    """
    sittings = {sitting.id: sitting.uid for sitting in agenda.sittings}
    uids = {item.id: item.uid for item in items_of(agenda)}
    return {
        "meeting": {"key": plan.meeting.key, "title": plan.meeting.title, "zone": plan.meeting.zone},
        "proven": plan.proven,
        "order_kept": plan.kept_order,
        "burden": {"before": hours(plan.burden_before), "after": hours(plan.burden_after)},
        "order": [{"before": uids[wish.before], "after": uids[wish.after]} for wish in agenda.precedence],
        "moves": [_move(one, sittings) for one in plan.moves],
        "applied": applied,
    }


def _move(one: PlannedRow, sittings: dict[int, str]) -> Answer:
    return {
        "uid": one.item.uid,
        "number": one.item.number,
        "title": one.item.title,
        "minutes": one.minutes,
        "before": _place(one.before, sittings) if one.before is not None else None,
        "after": _place(one.after, sittings),
        "burden": {"before": hours(one.burden_before), "after": hours(one.burden_after)},
        "speakers": [_speaker(speaker, one) for speaker in speaking(one.item).values()],
    }


def _place(place: PlaceRow, sittings: dict[int, str]) -> Answer:
    return {
        "sitting": sittings[place.sitting],
        "start": place.start.isoformat(),
        "end": place.end.isoformat(),
        "room": place.room_name or None,
    }


def _speaker(speaker: SpeakerRow, one: PlannedRow) -> Answer:
    return {
        "name": speaker.name,
        "entity": speaker.entity,
        "zone": speaker.zone,
        "before": _local(one.before, speaker.zone),
        "after": _local(one.after, speaker.zone),
    }


def _local(place: PlaceRow | None, zone: str | None) -> str | None:
    return clock.local(place.start, zone).isoformat() if place is not None and zone else None
