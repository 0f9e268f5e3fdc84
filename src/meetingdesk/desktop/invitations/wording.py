"""The words of the invitations screen for codes and times; all times name their zone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.domain import clock
from meetingdesk.rows.invitations import InvitationRow

_SIGNS = {
    "never": ("mail", "text"),
    "current": ("check", "success"),
    "outdated": ("warning", "warning"),
    "cancel_owed": ("remove", "danger"),
    "no_address": ("info", "muted"),
    "stranger": ("persons", "warning"),
}  # icon and tone of a state


def sign(code: str, *, due: bool) -> tuple[str, str]:
    """Return icon and tone of a state; what is neither due nor current is muted."""
    icon, tone = _SIGNS[code]
    return icon, tone if due or code in ("current", "stranger") else "muted"


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def state(code: str) -> str:
    """Return the word of a state."""
    return {
        "never": _tr("Never issued"),
        "current": _tr("Current"),
        "outdated": _tr("Outdated"),
        "cancel_owed": _tr("Cancel owed"),
        "no_address": _tr("No address"),
        "stranger": _tr("Not invited"),
    }[code]


def _reason(code: str, row: InvitationRow) -> str:
    if code == "address" and row.cancels is not None:
        return _tr("no longer at {address}").format(address=row.cancels.email)
    known = {
        "time": _tr("time moved"),
        "link": _tr("link changed"),
        "address": _tr("address changed"),
        "mailbox": _tr("someone who shared the mailbox left"),
        "text": _tr("text changed"),
        "again": _tr("planned anew"),
        "sitting_gone": _tr("sitting taken out"),
        "item_gone": _tr("item taken out"),
        "delegate_gone": _tr("no longer a delegate"),
        "audience": _tr("no longer meant for them"),
    }
    return known.get(code, code)


def reasons(row: InvitationRow) -> str:
    """Return why a copy is not current, and why it is not due where it is not."""
    listed = words.listed(_reason(code, row) for code in row.reasons)
    if row.due or row.state == "current":
        return listed
    if row.reasons == ("text",):
        return _tr("{reasons}, optional").format(reasons=listed)
    return _tr("{reasons}, already over").format(reasons=listed) if listed else _tr("already over")


def written(when: str) -> str:
    """Return that something was written, and not sent as far as anybody said."""
    return _tr("written {when}, not sent yet").format(when=when)


def sent(when: str) -> str:
    """Return when something was sent."""
    return _tr("sent {when}").format(when=when)


def city(zone: str) -> str:
    """Return the city that a zone is named after."""
    return words.city(zone)


def moment(instant: datetime, zone: str) -> str:
    """Return day and time on the clock of a zone, such as `Thu 18 Feb, 12:00`."""
    there = clock.local(instant, zone)
    return f"{words.short_day(there)}, {words.clock(there)}"


def span(start: datetime, end: datetime, zone: str) -> str:
    """Return the times on the clock of a zone, such as `18:00-21:00`, with `+1` where it ends on the next day."""
    first, last = clock.local(start, zone), clock.local(end, zone)
    text = f"{words.clock(first)}\u2013{words.clock(last)}"
    later = clock.day_offset(last, first)
    return f"{text} +{later}" if later else text


def event(row: InvitationRow, zone: str) -> str:
    """Return what the invitation is for, in the time of a zone."""
    if row.occasion is None:
        if row.cancels is None:
            return ""
        return f"{moment(row.cancels.start, zone)} \u00b7 {row.cancels.title}"
    when = moment(row.occasion.start, zone)
    if row.occasion.by == "sitting":
        return _tr("Sitting {number} \u00b7 {when}").format(number=row.occasion.sitting.number, when=when)
    number = row.occasion.slots[0].item.number if row.occasion.slots else ""
    return f"{when} \u00b7 {number} {row.occasion.title}".strip()
