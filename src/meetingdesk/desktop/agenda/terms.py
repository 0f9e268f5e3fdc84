"""The words for kinds and classes of agenda items, in the order in which they are offered."""

from __future__ import annotations

from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.words import say


def kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds of items, as pairs of code and words."""
    return (
        ("opening", tr("Opening")),
        ("adoption", tr("Adoption of the agenda")),
        ("presentation", tr("Presentation")),
        ("report", tr("Report")),
        ("discussion", tr("Discussion")),
        ("tour_de_table", tr("Tour de table by region")),
        ("election", tr("Election")),
        ("breakout", tr("Break-out")),
        ("break", tr("Break")),
        ("closing", tr("Closing")),
    )


def roles() -> tuple[tuple[str, str], ...]:
    """Return what somebody can do on an item, as pairs of code and words."""
    return (
        ("speaker", tr("Speaks")),
        ("chair", tr("Chairs")),
        ("moderator", tr("Moderates")),
        ("rapporteur", tr("Reports")),
    )


def classes() -> tuple[tuple[str, str], ...]:
    """Return the classes of items, as pairs of code and words; none comes first."""
    return (
        ("", tr("None")),
        ("A", tr("A \u00b7 to note")),
        ("B", tr("B \u00b7 to discuss")),
        ("C", tr("C \u00b7 to decide")),
    )


def speaker_states() -> tuple[tuple[str, str], ...]:
    """Return how sure it is that somebody speaks, as pairs of code and words."""
    return (
        ("confirmed", tr("Confirmed")),
        ("to_be_confirmed", tr("To be confirmed")),
        ("withdrawn", tr("Withdrawn")),
    )


def actions() -> tuple[tuple[str, str], ...]:
    """Return what a meeting can be asked to do with an item, as pairs of code and words; none comes first."""
    known = ("note", "endorse", "discuss", "guidance", "decision", "guidance_and_decision")
    return (("", tr("None")), *((action, say(f"document.action.{action}")) for action in known))
