"""The rows of a table of people as texts: those that are taken in, and what is to be said of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from meetingdesk import words
from meetingdesk.rows.names import spoken
from meetingdesk.rows.nominations import Nominations, Nominee, RowRemark, ToldDelegation

People = tuple[str, ...]
_MAY_BE_LEFT_OUT = (4, 5, 6, 7)  # post, address, status, mode


def people_lines(found: Nominations) -> list[People]:
    """Return row, name, capacity, entity, post, address, status, mode and remarks of those who are taken in.

    In its place stands what the table tells of a delegation that it names nobody of.
    """
    entities = {row.number: row.fields.get("entity", "") for row in found.table.rows}
    people = [(one.row, _person(one, entities[one.row])) for one in found.accepted]
    alone = [(one.row, _delegation(one, entities[one.row])) for one in found.alone]
    said: dict[int, list[str]] = defaultdict(list)
    for remark in found.warnings:
        said[remark.row].append(words.say(f"nominee.{remark.code}", **remark.parameters))
    return [(*cells, " ".join(said.get(row, ()))) for row, cells in sorted(people + alone)]


def untold(people: Sequence[People]) -> set[int]:
    """Return the places of the columns of which no row tells anything: their room is for the remarks."""
    return {place for place in _MAY_BE_LEFT_OUT if not any(cells[place] for cells in people)}


def _person(one: Nominee, entity: str) -> People:
    capacity, status, mode = _word("document.capacity", one.capacity), _status(one), _word("document.mode", one.mode)
    return (str(one.row), one.name, capacity, entity, one.post, one.email, status, mode)


def _delegation(one: ToldDelegation, entity: str) -> People:
    status = _word("document.status", one.status)
    return (str(one.row), words.say("ui.nominations.nobody"), "", entity, "", "", status, "")


def _status(one: Nominee) -> str:
    return _word("personal.state", one.status or ("nominated" if one.person is None else ""))


def _word(group: str, code: str) -> str:
    """Return the word of a code, as it begins a cell."""
    word = words.say(f"{group}.{code}") if code else ""
    return word[:1].upper() + word[1:]


def remark_lines(found: Nominations, remarks: Iterable[RowRemark]) -> list[tuple[str, str, str]]:
    """Return row, name and sentence of what is to be said."""
    fields = {row.number: row.fields for row in found.table.rows}
    return [
        (
            str(one.row),
            spoken(fields[one.row].get("given", ""), fields[one.row].get("family", "")),
            words.say(f"nominee.{one.code}", **one.parameters),
        )
        for one in remarks
    ]
