"""Who speaks on an item, for the planner."""

from __future__ import annotations

from collections.abc import Hashable

from meetingdesk.domain.conflicts import person_key
from meetingdesk.rows.agenda import ItemRow, SpeakerRow


def speaking(item: ItemRow) -> dict[Hashable, SpeakerRow]:
    """Return those who speak, each once, without the withdrawn.

    The key tells people apart; that of an entity which has named nobody is a pair: it may send somebody else each time.
    """
    found: dict[Hashable, SpeakerRow] = {}
    for speaker in item.speakers:
        if speaker.state != "withdrawn":
            key = person_key(speaker)
            found.setdefault(("entity", speaker.id) if key is None else key, speaker)
    return found
