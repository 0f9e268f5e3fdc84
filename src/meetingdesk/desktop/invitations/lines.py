"""From rows to lines of the table. Runs in a worker: thousands of lines cost the window nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.desktop import answers
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.invitations import wording
from meetingdesk.desktop.item_models.invitations import Column, InvitationLine
from meetingdesk.desktop.reads import Reads
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.invitations import BatchRow, InvitationRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.replies import StrangerRow

FILTERS = ("all", "due", "never", "outdated", "cancel_owed", "current", "no_address", "stranger")
_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Loaded:
    """All lines of one meeting, in the order of the lists and by person, and how many each filter lets through."""

    meeting: MeetingRow
    clock: ShownClock
    by: By
    lines: tuple[InvitationLine, ...]
    by_person: Mapping[str, Sequence[InvitationLine]]
    counts: Mapping[str, int]
    delegations: tuple[tuple[int, str], ...]  # id and entity, in the order of the lists
    batches: tuple[BatchRow, ...]

    @property
    def unsent(self) -> tuple[BatchRow, ...]:
        """What was written and not sent yet."""
        return tuple(batch for batch in self.batches if batch.sent_at is None)

    def sent_at(self, issued_at: datetime) -> datetime | None:
        """Return when what was issued at an instant was sent, if it was."""
        return next((batch.sent_at for batch in self.batches if batch.issued_at == issued_at), None)

    @property
    def people(self) -> int:
        """How many people there are."""
        return len(self.by_person)


Known = Mapping[str, tuple[DelegationRow, DelegateRow]]


def load(reads: Reads, meeting: int, by: By, zone: str = "") -> Loaded:
    """Read the invitations of a meeting and make them ready to show, in the time of a zone, else of the host."""
    answer = reads.invitations(meeting, by)
    groups = reads.delegations(meeting)
    known = {who.uid: (group, who) for group in groups for who in group.delegates}
    shown = ShownClock(answer.agenda.meeting.zone, zone)
    lines = tuple(_line(row, known, shown) for row in answer.invitations)
    lines += tuple(_stranger(row, shown) for row in answer.strangers)
    lines += tuple(_without_address(who, known) for who in answer.without_address)
    by_person: defaultdict[str, list[InvitationLine]] = defaultdict(list)
    for line in lines:
        by_person[line.key[0]].append(line)
    listed = tuple((group.id, group.entity_name) for group in groups)
    return Loaded(answer.agenda.meeting, shown, by, lines, by_person, _counts(lines), listed, answer.batches)


def _line(row: InvitationRow, known: Known, shown: ShownClock) -> InvitationLine:
    group, who = known.get(row.delegate_uid, (None, None))
    native = who.native if who else ""
    sequence = "" if row.sequence is None else str(row.sequence)
    event, state, said = wording.event(row, shown.zone), wording.state(row.state), answers.text(row.answer, shown)
    when = row.occasion.start if row.occasion else row.cancels.start if row.cancels else None
    return InvitationLine(
        key=(row.delegate_uid, row.uid, _former_address(row)),
        texts=(_named(row.name, native), row.entity, row.email, event, state, wording.reasons(row), said, sequence),
        state=row.state,
        due=row.due,
        region=group.region if group else None,
        found=_found(row.name, native, row.entity, row.email, said),
        start=when,
        sequence=-1 if row.sequence is None else row.sequence,
        row=row,
        person=who,
        answer=answers.code(row.answer),
    )


def _stranger(row: StrangerRow, shown: ShownClock) -> InvitationLine:
    event, said = answers.event(row.events[-1]), answers.text(row.answers[-1], shown)
    return InvitationLine(
        key=(row.email, "", ""),
        texts=(row.name or row.email, "", row.email, event, wording.state("stranger"), "", said, ""),
        state="stranger",
        due=False,
        region=None,
        found=_found(row.name, row.email, said),
        start=row.events[-1].start,
        sequence=-1,
        row=None,
        person=None,
        answer=answers.code(row.answers[-1]),
        stranger=row,
    )


def _former_address(row: InvitationRow) -> str:
    """Return the address that holds a copy but is not the person's any more: there is another line beside it."""
    return row.cancels.email if row.cancels and row.reasons == ("address",) else ""


def _without_address(who: DelegateRow, known: Known) -> InvitationLine:
    group = known[who.uid][0] if who.uid in known else None
    entity = group.entity_name if group else ""
    return InvitationLine(
        key=(who.uid, "", ""),
        texts=(_named(who.name, who.native), entity, who.email, "", wording.state("no_address"), "", "", ""),
        state="no_address",
        due=False,
        region=group.region if group else None,
        found=_found(who.name, who.native, entity, who.email),
        start=None,
        sequence=-1,
        row=None,
        person=who,
    )


def _named(name: str, native: str) -> str:
    return f"{name} {native}".strip() if native != name else name


def _found(*texts: str) -> str:
    return "\n".join(texts).casefold()


def _counts(lines: Iterable[InvitationLine]) -> dict[str, int]:
    counts = Counter(line.state for line in lines)
    return {
        **{name: counts[name] for name in FILTERS},
        "all": counts.total(),
        "due": sum(line.due for line in lines),
    }


def sift(lines: Iterable[InvitationLine], chosen: str, search: str) -> list[InvitationLine]:
    """Return the lines that a filter and the search let through, in their order."""
    wanted = search.strip().casefold()
    return [
        line
        for line in lines
        if (chosen == "all" or (line.due if chosen == "due" else line.state == chosen)) and wanted in line.found
    ]


def ordered(lines: Sequence[InvitationLine], column: int, *, descending: bool) -> list[InvitationLine]:
    """Return the lines sorted by a column, or in the order of the lists where it is none; equal ones keep theirs."""
    if not 0 <= column < len(Column):
        return list(lines)
    return sorted(lines, key=_key(lines, Column(column)), reverse=descending)


def _key(lines: Sequence[InvitationLine], column: Column) -> Callable[[InvitationLine], Any]:
    if column == Column.EVENT:
        return lambda line: line.start or _LATEST
    if column == Column.SEQUENCE:
        return attrgetter("sequence")
    if column == Column.STATE:
        return lambda line: FILTERS.index(line.state)
    if column == Column.ANSWER:
        return lambda line: answers.ORDER.index(line.answer)
    if column == Column.EMAIL:
        return lambda line: line.texts[column].casefold()
    # To collate is slow; a name stands there once an event.
    ranks = {
        text: rank
        for rank, text in enumerate(sorted({line.texts[column] for line in lines}, key=sort_key(words.in_use())))
    }
    return lambda line: ranks[line.texts[column]]
