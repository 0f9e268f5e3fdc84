"""What a step did, in words: for undo, the history and the toast."""

from __future__ import annotations

from collections.abc import Mapping

from meetingdesk import words
from meetingdesk.rows.changes import ChangeSet, StepRow


def step_name(step: StepRow | ChangeSet) -> str:
    """Return the name of a step, such as `Move “Opening remarks”`."""
    parameters: Mapping[str, str | int] = step.parameters
    return words.say(f"step.{step.code}", **parameters)
