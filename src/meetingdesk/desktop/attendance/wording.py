"""The words of attendance for codes and times."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.rows.attendance import AttendedSittingRow, PresenceRow, ReportRow, TracedRow

MARKS = ("present", "late", "represented", "excused", "absent")
_SIGNS = {
    "attended": ("check", "success"),
    "late": ("clock", "warning"),
    "left_early": ("clock", "warning"),
    "represented": ("persons", "accent"),
    "partial": ("clock", "warning"),
    "absent": ("close", "danger"),
    "excused": ("info", "muted"),
    "unknown": ("", "muted"),
}  # icon and tone of a status
_PLATFORMS = {
    "zoom": "Zoom", "teams": "Teams", "webex": "Webex", "meet": "Google Meet", "bigbluebutton": "BigBlueButton",
}  # fmt: skip


def sign(status: str) -> tuple[str, str]:
    """Return icon and tone of a status; nothing is known: no icon."""
    return _SIGNS[status]


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def mark(code: str | None) -> str:
    """Return the word of a decision by hand, or nothing."""
    return {
        "present": _tr("Present"),
        "late": _tr("Late"),
        "represented": _tr("Represented"),
        "excused": _tr("Excused"),
        "absent": _tr("Absent"),
    }.get(code or "", "")


def decision(row: PresenceRow) -> str:
    """Return the word of a decision by hand; at an item, whether it is that about the whole sitting."""
    return _tr("Sitting: {mark}").format(mark=mark(row.mark)) if row.inherited else mark(row.mark)


def _status(code: str) -> str:
    return {
        "attended": _tr("attended"),
        "late": _tr("came late"),
        "left_early": _tr("left early"),
        "represented": _tr("represented by somebody else"),
        "partial": _tr("there in part"),
        "absent": _tr("not there"),
        "excused": _tr("excused"),
        "unknown": _tr("nothing is known"),
    }[code]


def cell(row: PresenceRow, sitting: str, by: str = "") -> str:
    """Return what a cell says, in words; `by`: who represents the person."""
    return f"{sitting}: {presence(row, by)}"


def presence(row: PresenceRow, by: str = "") -> str:
    """Return somebody's presence at a sitting in words, and what it follows from."""
    parts = [_tr("represented by {name}").format(name=by) if by else _status(row.status)]
    if row.mark:
        parts.append(_tr("decided by hand for the whole sitting") if row.inherited else _tr("decided by hand"))
    if row.items:
        about = (
            _tr("1 item decided by hand") if row.items == 1 else _tr("{n} items decided by hand").format(n=row.items)
        )
        parts.append(about)
    if row.spans:
        log = _tr("1 minute in the log") if row.minutes == 1 else _tr("{n} minutes in the log").format(n=row.minutes)
        parts.append(log)
    if row.estimated:
        parts.append(_tr("estimated: a time is missing in the log"))
    if not row.expected:
        parts.append(_tr("not expected"))
    return ", ".join(parts)


def method(code: str, *, person: bool = True) -> str:
    """Return how it was found whom a name stands for; nothing where nobody was."""
    if not person:
        return _tr("not a person")
    return words.say(f"attendance.method.{code}") if code != "none" else ""


def likeness(code: str, *, inside: bool) -> str:
    """Return what a name in the logs is to a delegate's."""
    text = {
        "same": _tr("the same name"),
        "short": _tr("a short form of the name"),
        "similar": _tr("a similar name"),
    }[code]
    return _tr("{likeness}, and the delegation").format(likeness=text) if inside else text


def platform(row: ReportRow) -> str:
    """Return what a log is: whose, and whether its columns had to be told."""
    name = _PLATFORMS.get(row.platform) or _tr("Table")
    return _tr("{platform}, by column mapping").format(platform=name) if row.layout == "columns" else name


def counts(row: TracedRow, numbers: Mapping[int, int]) -> str:
    """Return where a row of a log counts: the numbers of the sittings, or why in none."""
    if row.line.waiting:
        return _tr("in the waiting room")
    if not row.sittings:
        return _tr("counts nowhere")
    return ", ".join(sitting_number(numbers[key]) for key in row.sittings)


def sitting(row: AttendedSittingRow, shown: ShownClock) -> str:
    """Return a sitting with its day: `Sitting 1 · Thu 18 Feb`."""
    return _tr("Sitting {number} \u00b7 {day}").format(number=row.sitting.number, day=shown.day(row.sitting.start))


def sitting_number(number: int) -> str:
    """Return a sitting by its number alone."""
    return _tr("Sitting {number}").format(number=number)


def item(number: str, title: str) -> str:
    """Return an agenda item: its number, where it has one, and its title."""
    return f"{number} \u00b7 {title}" if number else title


def minutes(count: int) -> str:
    """Return a number of minutes."""
    return _tr("{n} min").format(n=count)
