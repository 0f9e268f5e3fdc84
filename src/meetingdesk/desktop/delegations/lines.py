"""From rows to lines of the table. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop import answers
from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.reads import Reads
from meetingdesk.domain.delegations import invitation_state, misses_head, searched, worst
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.delegations_screen import DelegationsRow, FormerRow
from meetingdesk.rows.invitations import InvitationRow

NOBODY = "\N{EN DASH}"


def headings() -> tuple[Heading, ...]:
    """Return the columns; those that the inspector shows as well leave first."""
    translate = QCoreApplication.translate
    statuses = tuple((code, wording.delegation_status(code)) for code in wording.STATUSES)
    return (
        Heading(translate("Delegations", "Entity"), 240, stretch=5, name="entity"),
        Heading(translate("Delegations", "City"), 118, stretch=1, rank=5, name="city"),
        Heading(translate("Delegations", "Status"), 126, name="status", sort="choice", options=statuses),
        Heading(translate("Delegations", "People"), 84, rank=7, trailing=True, name="people"),
        Heading(translate("Delegations", "Head of delegation"), 156, stretch=2, name="head"),
        Heading(translate("Delegations", "Last time"), 136, stretch=2, rank=3, name="former"),
        Heading(translate("Delegations", "Last contact"), 104, rank=4, name="last_contact", sort="date"),
        Heading(translate("Delegations", "Invitation"), 112, rank=6, name="invitation"),
        Heading(translate("Delegations", "Accepted"), 96, rank=8, trailing=True, name="accepted"),
        Heading(translate("Delegations", "Quota"), 72, rank=2, trailing=True, name="quota", sort="number"),
        Heading(translate("Delegations", "Invited on"), 104, rank=1, name="invited_on", sort="date"),
        Heading(translate("Delegations", "Answered on"), 104, rank=1, name="answered_on", sort="date"),
    )


def groupings() -> tuple[tuple[str, str], ...]:
    """Return how the lines can be grouped, the usual way first."""
    translate = QCoreApplication.translate
    return (
        ("region", translate("Delegations", "Group by region")),
        ("kind", translate("Delegations", "Group by kind")),
        ("status", translate("Delegations", "Group by status")),
        ("", translate("Delegations", "No groups")),
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
        Cell(words.seat(row.city, row.zone) or NOBODY, "text" if row.city else "muted"),
        replace(wording.delegation_cell(row.state), value=row.status),
        _people(row),
        _head(row),
        Cell(", ".join(one.name for one in former) or NOBODY, "muted"),
        _day(row.last_contact),
        wording.invitation_cell(invitation_state(row, states)),
        _accepted(codes_of(row, said)),
        _quota(row.quota),
        _day(row.invited_on),
        _day(row.answered_on),
    )
    return Line(row.id, cells, searched(row), row.region or "")


def _day(day: date | None) -> Cell:
    text, value = (words.day(day, width="medium"), day.isoformat()) if day else (NOBODY, "")
    return Cell(text, "muted", order=day or date.min, value=value)


def _people(row: DelegationRow) -> Cell:
    people, of_all = len(row.standing), "" if row.quota is None else f" / {row.quota}"
    if row.over_quota:
        return Cell(of_all, "warning", "warning", lead=str(people), order=people)
    return Cell(of_all, "muted", lead=str(people), order=people)


def _quota(quota: int | None) -> Cell:
    text = NOBODY if quota is None else str(quota)
    return Cell(text, "muted", order=quota or 0, value="" if quota is None else text)


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
    if row.head_to_come:
        return Cell(words.say("document.head_to_come"), "muted", order="\N{EN DASH}")
    if misses_head(row):
        text = QCoreApplication.translate("Delegations", "no head named")
        return Cell(text, "warning", "warning", order="")
    return Cell(NOBODY, "muted", order="\N{EN DASH}")


def named(who: DelegateRow) -> str:
    """Return a name with that in the person's own script."""
    return f"{who.name} {who.native}".strip() if who.native != who.name else who.name


def groups(loaded: Loaded, passes: Callable[[DelegationRow], bool], by: str = "region") -> list[Group]:
    """Return the groups with the lines of those delegations that pass; a group without any is left out."""
    kept = [row for row in loaded.answer.delegations if passes(row)]
    found: dict[str, list[DelegationRow]] = {}
    for row in kept:
        found.setdefault(_key(row, by), []).append(row)
    order = sorted(found, key=wording.STATES.index) if by == "status" else list(found)
    return [_group(loaded, key, found[key], by) for key in order]


def _key(row: DelegationRow, by: str) -> str:
    return {"region": row.region or "", "kind": row.kind or "", "status": row.state}.get(by, "")


def _group(loaded: Loaded, key: str, rows: Sequence[DelegationRow], by: str) -> Group:
    titles = {
        "region": rows[0].region_name or words.say("document.outside_regions"),
        "kind": f"{rows[0].kind} \N{MIDDLE DOT} {rows[0].kind_name}" if rows[0].kind else NOBODY,
        "status": wording.delegation_status(rows[0].state),
    }
    title = titles.get(by, QCoreApplication.translate("Delegations", "All delegations"))
    note = wording.figures(len(rows), _confirmed(rows), sum(len(row.standing) for row in rows))
    lines = tuple(loaded.lines[row.id] for row in rows)
    return Group(key, title, note, lines, chip=key if by == "region" else "")


def _confirmed(rows: Iterable[DelegationRow]) -> int:
    return sum(row.status == "confirmed" for row in rows)
