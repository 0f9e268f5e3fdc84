"""How many conflicts and warnings there are, in words; the status bar says it from the first paint on."""

from __future__ import annotations

from meetingdesk import words


def counted(conflicts: int, warnings: int, language: str | None = None) -> str:
    """Say how many there are, such as `1 conflict, 3 warnings` with a dot between; nothing where there is none."""
    counts = (("ui.conflicts", conflicts), ("ui.warnings", warnings))
    return " \u00b7 ".join(words.say(code, language, n=count) for code, count in counts if count)
