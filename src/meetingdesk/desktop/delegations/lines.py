"""From rows to lines of the table. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop import answers
from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.office import Reads
from meetingdesk.domain.delegations import invitation_state, misses_head, searched, worst
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.delegations_screen import DelegationsRow, FormerRow
from meetingdesk.rows.invitations import InvitationRow

NOBODY = "\N{EN DASH}"


def headings() -> tuple[Heading, ...]:
    """Return the columns; those that the inspector shows as well leave first."""
    translate = QCoreApplication.translate
    return (
        Heading(translate("Delegations", "Entity"), 240, stretch=5),
        Heading(translate("Delegations", "City"), 118, stretch=1, rank=3),
        Heading(translate("Delegations", "Status"), 126),
        Heading(translate("Delegations", "People"), 84, rank=5, trailing=True),
        Heading(translate("Delegations", "Head of delegation"), 156, stretch=2),
        Heading(translate("Delegations", "Last time"), 136, stretch=2, rank=1),
        Heading(translate("Delegations", "Last contact"), 104, rank=2),
        Heading(translate("Delegations", "Invitation"), 112, rank=4),
        Heading(translate("Delegations", "Accepted"), 96, rank=6, trailing=True),
    )


@dataclass(frozen=True, slots=True)
class Loaded:
    """The delegations with their lines by id, and by the uid of each delegate what they hold and what they answered."""

    answer: DelegationsRow
    lines: Mapping[int, Line]
    states: Mapping[str, str]
    said: Mapping[str, str]

    @property
    def rows(self) -> Mapping[int, DelegationRow]:
        """The delegations by id."""
        return {row.id: row for row in self.answer.delegations}


def load(reads: Reads, meeting: int) -> Loaded:
    """Read the delegations of a meeting and make them ready to show."""
    answer = reads.delegations_screen(meeting)
    states, said = held(reads, meeting)
    lines = {row.id: _line(row, answer.former.get(row.id, ()), states, said) for row in answer.delegations}
    return Loaded(answer, lines, states, said)


def held(reads: Reads, meeting: int) -> tuple[dict[str, str], dict[str, str]]:
    """Return by the delegate's uid the most pressing state of their invitations, and of what they answered to them.

    Whoever was never issued any and has not answered is not among the latter.
    """
    found: dict[str, list[InvitationRow]] = {}
    for row in reads.invitations(meeting).invitations:
        found.setdefault(row.delegate_uid, []).append(row)
    states = {uid: state for uid, rows in found.items() if (state := worst([row.state for row in rows])) is not None}
    asked = {uid: [row for row in rows if row.held or row.answer] for uid, rows in found.items()}
    return states, {uid: answers.of_person(row.answer for row in rows) for uid, rows in asked.items() if rows}


def _line(row: DelegationRow, former: Sequence[FormerRow], states: Mapping[str, str], said: Mapping[str, str]) -> Line:
    cells = (
        Cell(row.entity_name, code=row.kind or NOBODY, tip=row.kind_name),
        Cell(row.city or NOBODY, "text" if row.city else "muted"),
        wording.status_cell(row.status),
        _people(row),
        _head(row),
        Cell(", ".join(one.name for one in former) or NOBODY, "muted"),
        Cell(_contact(row.last_contact), "muted", order=row.last_contact or date.min),
        wording.invitation_cell(invitation_state(row, states)),
        _accepted(codes_of(row, said)),
    )
    return Line(row.id, cells, searched(row), row.region or "")


def _contact(day: date | None) -> str:
    return words.day(day, width="medium") if day else NOBODY


def _people(row: DelegationRow) -> Cell:
    people, of_all = len(row.standing), "" if row.quota is None else f" / {row.quota}"
    if row.over_quota:
        return Cell(of_all, "warning", "warning", lead=str(people), order=people)
    return Cell(of_all, "muted", lead=str(people), order=people)


def codes_of(row: DelegationRow, said: Mapping[str, str]) -> list[str]:
    """Return what those who stand and were asked have answered."""
    return [said[who.uid] for who in row.standing if who.uid in said]


def _accepted(codes: Sequence[str]) -> Cell:
    """Return how many of those who were asked accept, with all answers in the tooltip."""
    if not codes:
        return Cell(NOBODY, "muted", order=-1)
    fine = sum(code == "accepted" for code in codes)
    doubtful = not {"declined", "counter"}.isdisjoint(codes)
    tone, icon = ("warning", "warning") if doubtful else ("muted", "")
    return Cell(f" / {len(codes)}", tone, icon, lead=str(fine), order=fine, tip=answers.summed(codes))


def _head(row: DelegationRow) -> Cell:
    if row.head is not None:
        return Cell(named(row.head))
    if misses_head(row):
        text = QCoreApplication.translate("Delegations", "no head named")
        return Cell(text, "warning", "warning", order="")
    return Cell(NOBODY, "muted", order="\N{EN DASH}")


def named(who: DelegateRow) -> str:
    """Return a name with that in the person's own script."""
    return f"{who.name} {who.native}".strip() if who.native != who.name else who.name


def groups(loaded: Loaded, passes: Callable[[DelegationRow], bool]) -> list[Group]:
    """Return the regions with the lines of those delegations that pass; regions without any are left out."""
    kept = [row for row in loaded.answer.delegations if passes(row)]
    return [_group(loaded, key, list(rows)) for key, rows in groupby(kept, lambda row: row.region or "")]


def _group(loaded: Loaded, key: str, rows: Sequence[DelegationRow]) -> Group:
    title = rows[0].region_name or words.say("document.outside_regions")
    note = wording.figures(len(rows), _confirmed(rows), sum(len(row.standing) for row in rows))
    return Group(key, title, note, tuple(loaded.lines[row.id] for row in rows), chip=key)


def _confirmed(rows: Iterable[DelegationRow]) -> int:
    return sum(row.status == "confirmed" for row in rows)
