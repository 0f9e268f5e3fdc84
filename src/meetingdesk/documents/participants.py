"""The list of participants: by region and entity, with capacity and post as printed at that meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from meetingdesk import words
from meetingdesk.documents import frame, list_state
from meetingdesk.documents.countries import country_name
from meetingdesk.documents.frame import Data
from meetingdesk.documents.people import Party, RegionGroup, headcount, layout, listed_email, region_heading, roll
from meetingdesk.documents.sign_in_lists import sitting_line
from meetingdesk.documents.text import printable
from meetingdesk.documents.times import apart
from meetingdesk.domain import clock
from meetingdesk.domain.roster import SortKey, block_of
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.list_releases import ListChanges, ListReleaseRow
from meetingdesk.zone_names import seat

PLACE = 60  # characters of a city or country beside the name of an entity


def participants(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
    lists: Sequence[ListReleaseRow] = (),
) -> Data:
    """Return all that the template prints: everybody, or those of one sitting. Raises UserError `document.sitting`.

    `lists`: the lists that were released, the latest first.
    """
    sittings = chosen_sittings(agenda, choice)
    sitting = next(iter(sittings), None)
    groups = roll(sittings, delegations, choice.include, order, layout(agenda.meeting, choice))
    language, today = choice.language, clock.local(now or datetime.now(UTC), agenda.meeting.zone).date()
    found = list_state.state(lists, delegations, choice, today)
    notes = list_state.footnotes(party.delegation for group in groups for party in group.parties)
    return {
        **frame.frame(agenda, choice, now),
        "symbol": frame.symbol(agenda.meeting.list_symbol, language),
        "line": _joined(found.status, sitting_line(agenda, sitting, language, choice.zones)),
        "continued": _joined(found.status, sitting_line(agenda, sitting, language)),
        "summary": _summary(groups, choice.language),
        "columns": _columns(choice),
        "nobody": words.say("document.nobody_named", choice.language),
        "regions": [_region(group, choice, found.changes, notes) for group in groups],
        "left_head": words.say("document.list.left", language),
        "left": list_state.who_left(found.changes, delegations, language),
        "footnotes": [{"number": str(number), "text": frame.shown(text, language)} for text, number in notes.items()],
    }


def _joined(*parts: str) -> str:
    return " \u00b7 ".join(filter(None, parts))


def chosen_sittings(agenda: AgendaRow, choice: SheetChoice) -> tuple[SittingRow, ...]:
    """Return the sitting that was chosen alone, nothing where all were. Raises UserError `document.sitting`."""
    return () if choice.sitting is None else frame.chosen_sittings(agenda, choice)[:1]


def _summary(groups: Sequence[RegionGroup], language: str) -> str:
    """Return how many people of how many entities are listed."""
    listed = {party.delegation.id for group in groups for party in group.parties}
    people = words.say("document.people", language, n=headcount(groups))
    entities = words.say("document.entities", language, n=len(listed))
    return f"{people} \u00b7 {entities}"


def _columns(choice: SheetChoice) -> list[Data]:
    keys = ["number", "name"] + ["capacity"] * choice.capacity + ["email"] * choice.email
    return [{"key": key, "head": words.say(f"document.column.{key}", choice.language)} for key in keys]


def _region(group: RegionGroup, choice: SheetChoice, changes: ListChanges, notes: Mapping[str, int]) -> Data:
    entities = [_entity(party, choice, changes, notes) for party in group.parties]
    return {**region_heading(group, choice.language), "entities": entities}


def _entity(party: Party, choice: SheetChoice, changes: ListChanges, notes: Mapping[str, int]) -> Data:
    delegation, language = party.delegation, choice.language
    country = country_name(delegation.country, language) if delegation.country else ""
    city = seat(delegation.city, delegation.zone, language)
    where = [frame.shown(part, language, PLACE) for part in (city, country) if part]
    people = [
        {**_person(number, person, delegation, choice), "mark": list_state.mark(changes, person, language)}
        for number, person in party.people
    ]
    return {
        "name": frame.shown(delegation.entity_name, language, frame.HEADING),
        "place": words.say("document.comma", language).join(where),
        "footnote": str(notes.get(delegation.footnote.strip(), "")),
        "people": [*_to_come(party, choice), *people],
    }


def _to_come(party: Party, choice: SheetChoice) -> Iterator[Data]:
    """Yield the line of a head who is to be named, unless these are the observers of the entity or its secretariat."""
    delegates = any(block_of(person.capacity, "", "") == "members" for _, person in party.people)
    if party.delegation.head_to_come and party.delegation.head is None and delegates:
        head = words.say("document.capacity.head", choice.language) if choice.capacity else ""
        name = words.say("document.head_to_come", choice.language)
        yield {"number": "", "name": name, "native": None, "capacity": head, "post": "", "email": "", "mark": ""}


def _person(number: int, person: DelegateRow, delegation: DelegationRow, choice: SheetChoice) -> Data:
    language = choice.language
    return {
        "number": str(number),
        "name": frame.shown(f"{person.honorific} {person.listed_name}", language),
        "native": frame.own_writing(person, delegation.country) if choice.native_names else None,
        "capacity": words.say(f"document.capacity.{person.capacity}", language) if choice.capacity else "",
        "post": frame.shown(printed_post(person, delegation), language) if choice.capacity else "",
        "email": apart(printable(listed_email(person, choice)), language),
    }


def printed_post(person: DelegateRow, delegation: DelegationRow) -> str:
    """Return the post, with the name under which the entity is printed beside this person where that is another."""
    own = person.entity_name if person.entity_name != delegation.entity_name else ""
    return ", ".join(filter(None, (person.post, own)))
