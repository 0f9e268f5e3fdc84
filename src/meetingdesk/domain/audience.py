"""Who is expected at what: the rules of who receives an invitation, and for which events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import SittingRow
    from meetingdesk.rows.delegations import DelegateRow, DelegationRow
    from meetingdesk.rows.invitations import Occasion, Way
    from meetingdesk.rows.meetings import MeetingRow

# What a mailbox can be without ending the line, the parameter or the list it is written into; RFC 5321 allows more.
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\x00-\x20\x7f-\xa0]+@[^\s@<>\"(),:;\\\x00-\x20\x7f-\xa0]+")


def has_address(email: str) -> bool:
    """Tell whether this can be the mailbox of one person."""
    return _ADDRESS.fullmatch(email.strip()) is not None and email.isprintable()


def receives(meeting: MeetingRow, delegation: DelegationRow, delegate: DelegateRow) -> bool:
    """Tell whether a delegate receives the meeting's invitations: all who stand, or the confirmed alone."""
    if delegation.status == "declined":
        return False
    return delegate.status == "confirmed" if meeting.receives == "confirmed" else delegate.stands


def in_audience(sitting: SittingRow, delegation: DelegationRow, delegate: DelegateRow) -> bool:
    """Tell whether a sitting is held for this delegate.

    It is for all, for some regions, kinds of entity or capacities, and besides for people by name.
    """
    if sitting.audience == "all" or delegate.uid in sitting.audience_codes:
        return True
    code = {"regions": delegation.region, "kinds": delegation.kind, "capacities": delegate.capacity}[sitting.audience]
    return code in sitting.audience_codes


def expected(sitting: SittingRow, delegation: DelegationRow, delegate: DelegateRow) -> bool:
    """Tell whether somebody is expected at a sitting: stands, in a delegation that comes, and it is held for them."""
    return delegation.status != "declined" and delegate.stands and in_audience(sitting, delegation, delegate)


def speakers(occasion: Occasion) -> frozenset[int]:
    """Return the delegates (their ids) who speak on the items of an event: an item's invitation is for them alone."""
    return frozenset(
        speaker.delegate
        for slot in occasion.slots
        for speaker in slot.item.speakers
        if speaker.delegate is not None and speaker.state != "withdrawn"
    )


def language_of(languages: tuple[str, ...], meeting: MeetingRow) -> str:
    """Return the first language of a person that the meeting has, else the first of the meeting."""
    return next((code for code in languages if code in meeting.languages), (*meeting.languages, "en")[0])


def mailed(meeting: MeetingRow) -> Way:
    """Return in which of the two ways a meeting mails its invitations."""
    return "buttons" if meeting.mails == "event" else "eml"
