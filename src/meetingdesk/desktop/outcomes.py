"""The words for what came of an item, as the fields propose them and the sheets print them."""

from __future__ import annotations

from meetingdesk.domain.taken import asked
from meetingdesk.rows.agenda import ItemRow
from meetingdesk.words import say

USUAL = ("note", "endorse", "decision", "adoption", "discuss", "guidance", "guidance_and_decision")


def usual() -> list[str]:
    """Return what is said most, the likeliest first."""
    return [say(f"document.outcome.{code}") for code in USUAL]


def proposal(item: ItemRow) -> str:
    """Return, in square brackets, what the sheets say of an item that was taken while nothing is recorded."""
    return say("document.outcome.proposed", text=say(f"document.outcome.{asked(item)}"))
