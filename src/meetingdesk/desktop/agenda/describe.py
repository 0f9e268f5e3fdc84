"""What a screen reader says of an item and its place."""

from __future__ import annotations

from meetingdesk.desktop.agenda.marks import conflict_marks, hour_text, names_of, night_mark, tr
from meetingdesk.desktop.agenda.plan import Pick, Plan
from meetingdesk.rows.agenda import SlotRow
from meetingdesk.words import weekday


def describe(plan: Plan, slot: SlotRow) -> str:
    """Return a sentence such as `Job competency, Friday 12:25 to 12:45 Brussels, no conflict`."""
    when = tr("{day} {start} to {end} {city}").format(
        day=weekday(slot.start.date()),
        start=hour_text(slot.start),
        end=hour_text(slot.end),
        city=plan.host.name,
    )
    marks = conflict_marks(plan, slot)
    trouble = tr("conflict: {what}").format(what=marks[0]) if marks else tr("no conflict")
    night = night_mark(plan, slot)
    dark = tr("local night: {what}").format(what=night) if night else ""
    parts = [slot.item.title, when, slot.room_name, trouble, dark]
    return ", ".join(part for part in parts if part)


def describe_pick(plan: Plan, pick: Pick | None) -> str:
    """Return a sentence for whatever is selected."""
    slot = plan.slot(pick)
    if slot is not None:
        return describe(plan, slot)
    item = plan.item(pick)
    if item is None:
        return ""
    if item.id in plan.headings:
        return tr("{title}, heading of {n}").format(title=item.title, n=item.sub_items)
    return tr("{title}, unscheduled, {n} minutes").format(title=item.title, n=item.minutes)


def full_name(slot: SlotRow) -> str:
    """Return number, title and speakers, for the accessible name and the tooltip."""
    names = names_of(slot.item)
    title = f"{slot.item.number} {slot.item.title}".strip()
    return f"{title}, {names}" if names else title
