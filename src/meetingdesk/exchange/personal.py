"""What is held on a person, as the JSON documents of the command line (see `exchange.answers`)."""

from __future__ import annotations

from meetingdesk.exchange.answers import Answer
from meetingdesk.rows.personal import HeldRow


def held(row: HeldRow) -> Answer:
    """Return `person export`: all that is held on a person, and where."""
    who = row.person
    about = {
        "uid": who.uid,
        "honorific": who.honorific,
        "family": who.family,
        "given": who.given,
        "native": who.native,
        "pronunciation": who.pronunciation,
        "email": who.email,
        "phone": who.phone,
        "languages": list(who.languages),
        "zone": who.zone,
        "list_address": who.list_address,
    }
    return {"person": about, **{name: [dict(line) for line in lines] for name, lines in row.sections.items()}}


def erased(row: HeldRow, stand_in: str, *, written: bool) -> Answer:
    """Return `person erase`: how much was held, and what stands in the place of the name now."""
    return {
        "uid": row.person.uid,
        "stand_in": stand_in,
        "lines": {name: len(lines) for name, lines in row.sections.items()},
        "coming": row.coming,
        "written": written,
    }
