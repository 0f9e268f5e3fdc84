"""What the attendance sheet and its table share: which sittings, who, and how presence is told in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.frame import is_chosen
from meetingdesk.documents.people import RegionGroup, grouped, layout
from meetingdesk.documents.times import apart
from meetingdesk.domain import clock, quorum
from meetingdesk.domain.roster import SortKey
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import AgendaRow, ItemRow
from meetingdesk.rows.attendance import AttendanceRow, AttendedSittingRow, AttendeeRow, PresenceRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice

Sitting = tuple[int, AttendedSittingRow]  # with its place among the presences of a person; by item, an item of it


def chosen_sittings(attendance: AttendanceRow, choice: SheetChoice) -> list[Sitting]:
    """Return the sitting that was chosen, those of a day, or all. Raises UserError `document.sitting` if it is gone."""
    chosen = [(place, row) for place, row in enumerate(attendance.sittings) if is_chosen(row.sitting, choice)]
    if not chosen and choice.sitting is not None:
        raise UserError("document.sitting")
    return chosen


def items_of(agenda: AgendaRow) -> Mapping[int, ItemRow]:
    """Return what is taken in the sittings, by key."""
    return {slot.item.id: slot.item for sitting in agenda.sittings for slot in sitting.slots}


def columns_of(columns: Sequence[str], choice: SheetChoice) -> tuple[str, ...]:
    """Return the columns of a flat table; by item, the item stands after its sitting."""
    after = columns.index("sitting") + 1
    return (*columns[:after], "title", *columns[after:]) if choice.by_item else tuple(columns)


def sitting_cells(agenda: AgendaRow, row: AttendedSittingRow, choice: SheetChoice) -> tuple[str, ...]:
    """Return what stands in those columns: sitting and time; by item, the item too."""
    when = frame.sitting_time(row.sitting, agenda.meeting.zone, choice.language, choice.zones)
    named = f"{frame.sitting_name(row.sitting, choice.language)} \u00b7 {when}"
    if not choice.by_item:
        return (named,)
    item = items_of(agenda)[row.item or 0]
    return named, f"{item.number} \u00b7 {item.title}" if item.number else item.title


def attendees(
    attendance: AttendanceRow,
    delegations: Iterable[DelegationRow],
    sittings: list[Sitting],
    choice: SheetChoice,
    order: SortKey,
) -> tuple[tuple[RegionGroup, ...], Mapping[int, AttendeeRow]]:
    """Return who was expected or came, in the order of the lists, and their presence by delegate."""
    listed = {
        row.delegate.id: row for row in attendance.people if any(_counts(row.presence[place]) for place, _ in sittings)
    }

    def chosen(delegation: DelegationRow) -> list[DelegateRow]:
        return [delegate for delegate in delegation.delegates if delegate.id in listed]

    return grouped(delegations, chosen, order, layout(attendance.meeting, choice)), listed


def quorum_words(attendance: AttendanceRow, sittings: Iterable[Sitting], language: str) -> list[str]:
    """Say of each sitting whether it had its quorum; nothing where the meeting has no rule, or nothing is known."""
    told = []
    for place, row in sittings:
        found = quorum.verdict(attendance, place) if row.has_log or row.marks else None
        if found is not None:
            code = "quorum_held" if found.held else "quorum_missed"
            when = words.clock(clock.later(row.start, found.minute or 0))
            told.append(
                words.say(
                    f"document.{code}" if found.minute is not None else f"document.{code}_throughout",
                    language,
                    sitting=words.say("document.sitting", language, number=row.sitting.number),
                    least=found.least,
                    n=found.represented,
                    time=apart(when, language),
                )
            )
    return told


def _counts(presence: PresenceRow) -> bool:
    return presence.expected or presence.source != "none"


def presence_word(presence: PresenceRow, language: str) -> str:
    """Return `Attended`, `Late`, ...; nothing for one who was not expected and of whom nothing is known."""
    if not _counts(presence):
        return ""
    return words.say(f"document.presence.{presence.status}", language)
