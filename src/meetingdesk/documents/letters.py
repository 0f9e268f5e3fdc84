"""Letters that invite an entity to name its delegation, a page each, with the sittings on its own clock too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.countries import country_name
from meetingdesk.documents.frame import Data
from meetingdesk.documents.text import printable
from meetingdesk.documents.times import apart
from meetingdesk.domain import clock
from meetingdesk.domain.naming import display_name
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import seat

LONGEST = 300  # characters of a name in a letter


def letters(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints: a letter an entity that has not declined, or to the one that was chosen."""
    language, meeting = choice.language, agenda.meeting
    today = clock.local(now or datetime.now(UTC), meeting.zone).date()
    place = frame.shown(meeting.place, language, LONGEST)
    shared = frame.frame(agenda, choice, now)
    invited = [one for one in delegations if one.status != "declined" and choice.entity in (None, one.entity)]
    return {
        **shared,
        "landscape": False,
        "date": words.day(today, language),
        "subject": words.say(
            "document.letter.subject", language, meeting=frame.shown(meeting.title, language, LONGEST)
        ),
        "held": " \u00b7 ".join(filter(None, (shared["days"], place))),
        "salutation": words.say("document.letter.salutation", language),
        "closing": words.say("document.letter.closing", language),
        "organiser": frame.shown(meeting.organiser_name, language, LONGEST),
        "email": apart(printable(meeting.organiser_email), language),
        "nobody": words.say("document.letter.nobody", language),
        "sheets": [_letter(agenda, one, choice) for one in invited],
    }


def _letter(agenda: AgendaRow, delegation: DelegationRow, choice: SheetChoice) -> Data:
    language, host = choice.language, agenda.meeting.zone
    name = frame.shown(delegation.entity_name, language, LONGEST)
    city = seat(delegation.city, delegation.zone, language)
    country = country_name(delegation.country, language) if delegation.country else ""
    place = [frame.shown(part, language, LONGEST) for part in (city, country) if part]
    zones = (delegation.zone,) if delegation.zone and delegation.zone != host else ()
    sittings = [one for one in agenda.sittings if _is_for(one, delegation)]
    return {
        "entity": name,
        "place": words.say("document.comma", language).join(place),
        "invites": words.say("document.letter.invites", language, entity=name),
        "sittings_head": words.say("document.letter.sittings", language) if sittings else "",
        "sittings": [
            {
                "name": frame.sitting_name(one, language),
                "when": frame.opening(frame.sitting_time(one, host, language, zones)),
            }
            for one in sittings
        ],
        "requests": list(_requests(agenda, delegation, language)),
    }


def _is_for(sitting: SittingRow, delegation: DelegationRow) -> bool:
    """Tell whether a sitting is held for anybody of a delegation; who that is, it decides itself."""
    code = {"regions": delegation.region, "kinds": delegation.kind}.get(sitting.audience)
    return sitting.audience in ("all", "capacities") or code in sitting.audience_codes


def _requests(agenda: AgendaRow, delegation: DelegationRow, language: str) -> list[str]:
    said = [words.say("document.letter.nominate", language)]
    if delegation.quota is not None:
        said.append(words.say("document.letter.quota", language, n=delegation.quota))
    if agenda.meeting.organiser_email:
        email = apart(printable(agenda.meeting.organiser_email), language)
        said.append(words.say("document.letter.reply", language, email=email))
    return [
        " ".join(said),
        " ".join((words.say("document.letter.links", language), _naming(agenda, delegation, language))),
    ]


def _naming(agenda: AgendaRow, delegation: DelegationRow, language: str) -> str:
    """Return how each person is to be named on the platform, with a name that stands for any."""
    anybody = words.say("document.letter.anybody", language)
    name = display_name(agenda.meeting.naming, anybody, delegation.entity_name, delegation.country)
    return words.say("document.letter.naming", language, name=frame.shown(name, language, LONGEST))
