"""From a plan to the lines of the list."""

from __future__ import annotations

from meetingdesk import conflict_words
from meetingdesk.desktop.agenda.marks import conflict_marks, hour_text, names_of, night_speakers, region_of, tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.item_models.agenda import AgendaGroup, AgendaLine
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.rows.agenda import ItemRow, SittingRow, SlotRow
from meetingdesk.words import short_day


def list_groups(plan: Plan, shown: ShownClock) -> tuple[AgendaGroup, ...]:
    """Return a group a sitting, and the tray as the last; a heading stands before the first of its sub-items."""
    headings = {item.id: item for item in plan.agenda.headings}
    groups = [
        AgendaGroup(s.id, _title(plan, s, shown), tuple(_lines(plan, s, headings, shown))) for s in plan.agenda.sittings
    ]
    rest = [_line(plan, item, None, shown) for item in plan.agenda.unscheduled]
    rest += [_line(plan, item, None, shown) for item in headings.values()]
    tray = tr("Unscheduled") + f" \u00b7 {len(plan.tray)}"
    return (*groups, AgendaGroup(None, tray, tuple(rest)))


def _title(plan: Plan, sitting: SittingRow, shown: ShownClock) -> str:
    number = tr("Sitting {n}").format(n=sitting.number)
    times = f"{hour_text(sitting.start)}\u2013{hour_text(sitting.end)}"
    title = f"{short_day(sitting.start.date())} \u00b7 {number} \u00b7 {times} {plan.host.name}"
    if not shown.elsewhere:
        return title
    there = shown.span(sitting.start, sitting.end)
    if shown.local(sitting.start).date() != sitting.start.date():
        there = f"{shown.day(sitting.start)}, {there}"
    return f"{title} \u00b7 {shown.named(there)}"


def _lines(plan: Plan, sitting: SittingRow, headings: dict[int, ItemRow], shown: ShownClock) -> list[AgendaLine]:
    lines: list[AgendaLine] = []
    for slot in sitting.slots:
        heading = headings.pop(slot.item.parent or 0, None)
        if heading is not None:
            lines.append(_line(plan, heading, None, shown))
        lines.append(_line(plan, slot.item, slot, shown))
    return lines


def _told(plan: Plan, item: ItemRow, slot: SlotRow | None) -> str:
    """Return the state of an item in words: what hurts most of what there is to say."""
    if slot is None:
        return tr("Unscheduled") if item.id in plan.tray else ""
    if clashes := plan.clashes(slot.id):
        kind = clashes[0].kind
        return conflict_marks(plan, slot)[-1] if kind in ("overlap", "room") else conflict_words.name(kind)
    if night_speakers(item, slot):
        return tr("Local night")
    if any(one.to_be_named for one in item.speakers):
        return tr("To be named")
    if any(one.state == "to_be_confirmed" for one in item.speakers):
        return tr("To be confirmed")
    if slot.actual_start is not None:
        return tr("Done") if slot.actual_end is not None else tr("Under way")
    return tr("Continued") if slot.continued else ""


def _line(plan: Plan, item: ItemRow, slot: SlotRow | None, shown: ShownClock) -> AgendaLine:
    night = slot is not None and bool(night_speakers(slot.item, slot))
    clash = slot is not None and bool(plan.clashes(slot.id))
    heading = slot is None and item.id not in plan.tray
    room = "" if slot is None else slot.room_name or tr("Plenary")
    return AgendaLine(
        item=item.id,
        slot=slot.id if slot else None,
        number=item.number,
        start=hour_text(slot.start) if slot else "",
        minutes="" if heading else str(slot.minutes if slot else item.minutes),
        title=item.title,
        speakers=names_of(item),
        region=region_of(item) or "",
        room=room,
        item_class=item.item_class or "",
        state="conflict" if clash else "night" if night else "",
        told=_told(plan, item, slot),
        heading=heading,
        local=shown.time(slot.start, slot.start.date()) if slot and shown.elsewhere else "",
    )
