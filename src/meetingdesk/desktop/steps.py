"""What a step did, in words: for undo, the history and the toast."""

from __future__ import annotations

from meetingdesk import words
from meetingdesk.rows.changes import ChangeSet, StepRow


def step_name(step: StepRow | ChangeSet) -> str:
    """Return the name of a step, such as `Move “Opening remarks”`."""
    return words.step(step.code, step.parameters)
