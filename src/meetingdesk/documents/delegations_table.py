"""The people of a meeting as a flat table to go on working with: whoever stands, with all that is known of them.

`exchange.nominations` reads it back. It holds addresses and phones, so it is no list to hand out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meetingdesk import words
from meetingdesk.documents.table import Cell, Table
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.meetings import MeetingRow

COLUMNS = (
    "entity", "country", "zone", "honorific", "family", "given", "native", "email", "phone", "capacity", "post",
    "languages", "status",
)  # fmt: skip


def delegations_table(meeting: MeetingRow, delegations: Iterable[DelegationRow], language: str) -> Table:
    """Return the table in a language, in the order of the lists."""
    name = words.say("document.title.delegations", language)
    return Table(
        name=name,
        title=name,
        subtitle=meeting.title,
        language=language,
        heads=tuple(words.say(f"document.column.{column}", language) for column in COLUMNS),
        rows=tuple(_rows(delegations, language)),
        signed=False,
    )


def _rows(delegations: Iterable[DelegationRow], language: str) -> Iterator[tuple[Cell, ...]]:
    for row in delegations:
        for one in row.standing:
            capacity = words.say(f"document.capacity.{one.capacity}", language)
            names = (one.honorific, one.family, one.given, one.native, one.email, one.phone)
            status = words.say(f"personal.state.{one.status}", language)
            more = (capacity, one.post, " ".join(one.languages), status)
            yield (row.entity_name, row.country, one.zone, *names, *more)
