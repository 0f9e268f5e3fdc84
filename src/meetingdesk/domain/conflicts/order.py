"""What is not in the order that is wished for: one row a wish, with the two slots that are furthest apart from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meetingdesk.domain.conflicts.places import item_name
from meetingdesk.domain.conflicts.timed import Family, Timed, by_start
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.conflicts import ConflictRow


def rows(agenda: AgendaRow, slots: Sequence[Timed]) -> Iterator[ConflictRow]:
    """Return the wishes for the order that the timetable does not keep; what has no slot breaks none."""
    if not agenda.precedence:
        return
    family = Family(agenda)
    for wish in (wish for wish in agenda.precedence if not family.one_line(wish.before, wish.after)):
        before = [slot for slot in slots if family.under(slot, wish.before)]
        after = [slot for slot in slots if family.under(slot, wish.after)]
        if not before or not after:
            continue
        last, first = max(before, key=lambda slot: (slot.end, slot.id)), min(after, key=by_start)
        if first.start < last.end:
            yield _row(last, first)


def _row(last: Timed, first: Timed) -> ConflictRow:
    both = sorted((last, first), key=by_start)
    return ConflictRow(
        kind="order",
        severity="conflict",
        sittings=tuple(dict.fromkeys(one.slot.sitting for one in both)),
        slots=tuple(one.id for one in both),
        items=tuple(one.slot.item.id for one in both),
        item_uids=tuple(one.slot.item.uid for one in both),
        people=(),
        start=first.slot.start,
        end=last.slot.end,
        parameters={"first": item_name(last.slot), "second": item_name(first.slot), "before": last.slot.item.id},
    )
