"""Name cards, eight a page, to be cut: name, entity, capacity, and the name to take in the call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.certificates import full_name
from meetingdesk.documents.frame import Data
from meetingdesk.documents.participants import chosen_sittings
from meetingdesk.documents.people import Party, layout, roll
from meetingdesk.domain.naming import display_name
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice

A_PAGE = 8
LONGEST = 90  # characters that a line of a card has room for, in two lines


def name_cards(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    order: SortKey,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints, people in the order of the lists. Raises UserError `document.sitting`."""
    groups = roll(chosen_sittings(agenda, choice), delegations, choice.include, order, layout(agenda.meeting, choice))
    rule = agenda.meeting.naming
    cards = [
        _card(person, party, rule, choice) for group in groups for party in group.parties for _, person in party.people
    ]
    return {
        **frame.frame(agenda, choice, now),
        "landscape": False,
        "nobody": words.say("document.nobody_named", choice.language),
        "sheets": [cards[first : first + A_PAGE] for first in range(0, len(cards), A_PAGE)],
    }


def _card(person: DelegateRow, party: Party, rule: str, choice: SheetChoice) -> Data:
    language, delegation = choice.language, party.delegation
    entity = person.entity_name or delegation.entity_name
    on_screen = display_name(rule, person.name, entity, delegation.country)
    return {
        "name": frame.shown(full_name(person), language, LONGEST),
        "native": frame.own_writing(person, delegation.country, LONGEST) if choice.native_names else None,
        "entity": frame.shown(entity, language, LONGEST),
        "capacity": words.say(f"document.capacity.{person.capacity}", language) if choice.capacity else "",
        "on_screen": words.say("document.card.on_screen", language, name=frame.shown(on_screen, language, LONGEST)),
    }
