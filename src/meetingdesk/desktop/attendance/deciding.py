"""Decisions by hand as they show at once; the file says the same a little later."""

from __future__ import annotations

from dataclasses import replace

from meetingdesk.desktop.attendance.lines import Loaded, Roll, cell
from meetingdesk.desktop.item_models.attendance import AttendanceLine, Cell
from meetingdesk.domain.presence import BY_HAND
from meetingdesk.rows.attendance import AttendeeRow, PresenceRow


def marked(
    row: PresenceRow, mark: str | None, *, has_log: bool, by: int | None = None, whole: PresenceRow | None = None
) -> PresenceRow:
    """Return a presence as it is once a decision by hand is made or taken back; the file says the same a little later.

    `has_log`: whether a log covers the sitting. `whole`: of an item, the presence at its sitting, whose decision counts
    where the item has none.
    """
    inherited = mark is None and whole is not None and whole.mark is not None
    if inherited and whole is not None:
        mark, by = whole.mark, whole.by
    return replace(
        row,
        mark=mark,
        inherited=inherited,
        by=by,
        status=BY_HAND[mark] if mark else row.by_log,
        source="hand" if mark else "log" if has_log else "none",
    )


def decide(
    loaded: Loaded, delegate: int, roll: Roll, mark: str | None, by: int | None = None
) -> tuple[Loaded, AttendanceLine, Cell] | None:
    """Return the attendance with a decision by hand in it, its line and its cell; None where it does not show.

    `mark` None: the decision is taken back.
    """
    line = _of(loaded, delegate)
    place = loaded.place(roll.sitting)
    if roll.item is None:
        return None if line is None or place < 0 else _decided(loaded, line, place, mark, by)
    if loaded.at_item is None or loaded.called != roll:
        return None
    at_item = _of(loaded.at_item, delegate)
    whole = line.cells[place].row if line is not None else None
    found = None if at_item is None else _decided(loaded.at_item, at_item, 0, mark, by, whole)
    return None if found is None else (replace(loaded, at_item=found[0]), *found[1:])


def _of(loaded: Loaded, delegate: int) -> AttendanceLine | None:
    return next((line for line in loaded.lines if line.delegate == delegate), None)


def _decided(
    loaded: Loaded,
    line: AttendanceLine,
    place: int,
    mark: str | None,
    by: int | None,
    whole: PresenceRow | None = None,
) -> tuple[Loaded, AttendanceLine, Cell]:
    has_log = loaded.row.sittings[place].has_log
    row = marked(line.cells[place].row, mark, has_log=has_log, by=by, whole=whole)
    other = _of(loaded, row.by) if row.by else None
    changed = cell(row, loaded.headings[place].spoken, other.name if other else "")
    after = line.with_cell(place, changed)
    lines = tuple(after if one.delegate == line.delegate else one for one in loaded.lines)
    people = tuple(_with(one, place, row) if one.delegate.id == line.delegate else one for one in loaded.row.people)
    return replace(loaded, lines=lines, row=replace(loaded.row, people=people)), after, changed


def _with(one: AttendeeRow, place: int, row: PresenceRow) -> AttendeeRow:
    return replace(one, presence=(*one.presence[:place], row, *one.presence[place + 1 :]))
