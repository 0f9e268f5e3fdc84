"""The words and signs of the delegations screen for codes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop import answers
from meetingdesk.desktop.item_models.lines import Cell

STATUSES = ("invited", "acknowledged", "nominated", "confirmed", "declined")  # those that can be chosen
STATES = ("no_answer", *STATUSES)
_SIGNS = {
    "no_answer": ("warning", "warning"),
    "invited": ("mail", "muted"),
    "acknowledged": ("mail", "text"),
    "nominated": ("clock", "text"),
    "confirmed": ("check", "success"),
    "declined": ("close", "muted"),
    "withdrawn": ("close", "muted"),
    "replaced": ("clone", "muted"),
}
_ISSUED = {
    "never": ("", "muted"),
    "current": ("check", "success"),
    "outdated": ("warning", "warning"),
    "cancel_owed": ("warning", "danger"),
}
_ORDER = (*STATES, "withdrawn", "replaced")


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def status(code: str) -> str:
    """Return the word of the status of a delegate."""
    return {
        "nominated": _tr("Nominated"),
        "confirmed": _tr("Confirmed"),
        "withdrawn": _tr("Withdrawn"),
        "replaced": _tr("Replaced"),
    }[code]


def delegation_status(code: str) -> str:
    """Return the word of the status of a delegation; in French it has an ending of its own."""
    return words.say(f"ui.delegation.{code}")


def status_cell(code: str) -> Cell:
    """Return the status of a delegate as icon and word."""
    return _signed(code, status(code))


def delegation_cell(code: str) -> Cell:
    """Return the status of a delegation as icon and word."""
    return _signed(code, delegation_status(code))


def _signed(code: str, word: str) -> Cell:
    icon, tone = _SIGNS[code]
    return Cell(word, tone, icon, order=_ORDER.index(code))


def invitation_cell(code: str | None) -> Cell:
    """Return what is held of the invitations, the most pressing of several; None: nobody is expected."""
    if code is None:
        return Cell("\N{EN DASH}", "muted", order=9)
    icon, tone = _ISSUED[code]
    text = {
        "never": _tr("Not issued"),
        "current": _tr("Current"),
        "outdated": _tr("Outdated"),
        "cancel_owed": _tr("Cancel owed"),
    }[code]
    return Cell(text, tone, icon, order=tuple(_ISSUED).index(code))


def answer_cell(code: str) -> Cell:
    """Return what somebody answered."""
    icon, tone = answers.sign(code)
    return Cell(answers.word(code), tone, icon)


def capacity(code: str) -> str:
    """Return the word of a capacity."""
    return words.say(f"document.capacity.{code}")


def mode(code: str) -> str:
    """Return how somebody takes part."""
    return {"remote": _tr("Remote"), "room": _tr("In the room")}[code]


def filter_word(code: str) -> str:
    """Return the word on the pill of a filter."""
    return words.say(f"ui.delegations.{code}")


def figures(entities: int, confirmed: int, people: int) -> str:
    """Return the sums of a region."""
    return " \N{MIDDLE DOT} ".join((entities_of(entities), _tr("{n} confirmed").format(n=confirmed), people_of(people)))


def entities_of(n: int) -> str:
    """Return how many entities there are."""
    return words.say("ui.count.entities", n=n)


def people_of(n: int) -> str:
    """Return how many people there are."""
    return words.say("ui.count.people", n=n)
