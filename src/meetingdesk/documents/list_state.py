"""Which state of a list of participants is printed: provisional, revision, final or draft, and what changed to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.domain.list_releases import differences, listed
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.list_releases import Difference, ListChanges, ListReleaseRow


class ListState(NamedTuple):
    """`status` is empty where no list was released yet; `changes` are those since the released list before this one."""

    status: str = ""
    changes: ListChanges = ListChanges({}, ())


def state(
    lists: Sequence[ListReleaseRow], delegations: Iterable[DelegationRow], choice: SheetChoice, today: date
) -> ListState:
    """Return the state of the list of everybody; that of one sitting is never released. `lists`: the latest first."""
    if not lists or choice.sitting is not None:
        return ListState()
    lines = listed(delegations, confirmed=choice.include == "confirmed")
    latest = lists[0]
    pending = differences(latest.lines, lines)
    if pending:
        status = words.say("document.agenda.draft", choice.language, day=words.day(today, choice.language))
        return ListState(status, pending)
    before = lists[1].lines if len(lists) > 1 else lines
    return ListState(_status(latest, choice.language), differences(before, lines))


def _status(row: ListReleaseRow, language: str) -> str:
    day = words.day(row.at.date(), language)
    if row.final:
        return words.say("document.list.final", language, day=day)
    if not row.ordinal:
        return words.say("document.list.provisional", language, day=day)
    return words.say("document.agenda.revision", language, n=row.ordinal, day=day)


def mark(changes: ListChanges, person: DelegateRow, language: str) -> str:
    """Return what stands beside a name that was not on the list before, or stood there otherwise."""
    found: Difference | None = changes.marked.get(person.uid)
    return words.say(f"document.list.{found}", language) if found else ""


def left(changes: ListChanges, delegations: Iterable[DelegationRow]) -> list[tuple[DelegateRow, DelegationRow]]:
    """Return those who left the list, with their delegations, as far as the file still knows them."""
    known = {one.uid: (one, row) for row in delegations for one in row.delegates}
    return [known[line.delegate] for line in changes.left if line.delegate in known]


def who_left(changes: ListChanges, delegations: Iterable[DelegationRow], language: str) -> list[str]:
    """Return name and entity of those who left the list."""
    return [
        words.say(
            "document.agenda.of_entity",
            language,
            name=frame.shown(f"{person.honorific} {person.listed_name}", language),
            entity=frame.shown(delegation.entity_name, language, frame.HEADING),
        )
        for person, delegation in left(changes, delegations)
    ]


def footnotes(delegations: Iterable[DelegationRow]) -> dict[str, int]:
    """Return the numbers of footnotes to the names of entities, from 1 as these are listed; the same text has one."""
    texts = dict.fromkeys(text for row in delegations if (text := row.footnote.strip()))
    return {text: number for number, text in enumerate(texts, start=1)}
