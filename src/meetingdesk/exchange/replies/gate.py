"""What has to pass before an answer is read: so large, so deep, so many lines, and nothing that repeats.

Answers come from strangers. Everything is counted while the lines are read for the first time; no rule that a sender
wrote is ever run. Limits are far above what any calendar program writes.
"""

from __future__ import annotations

from collections.abc import Iterator

from meetingdesk.errors import UserError

MOST_MEGABYTES = 10
LONGEST_LINE = 64 * 1024  # characters, unfolded
MOST_COMPONENTS = 500
MOST_DEPTH = 8
MOST_PARTS = 100  # of a mail
REPEATING = frozenset({"RRULE", "RDATE", "EXRULE"})


def check_size(data: bytes) -> None:
    """Refuse a file that is too large. Raises UserError `replies.too_large`."""
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("replies.too_large", megabytes=MOST_MEGABYTES)


def unfolded(text: str) -> Iterator[str]:
    """Give the lines of a calendar, each whole (RFC 5545 3.1). Raises UserError `replies.long_line`.

    Line breaks are those of any system. A line may be folded at a blank or a tab.
    """
    whole: list[str] = []
    length = 0
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in (" ", "\t") and whole:
            length += len(line) - 1
            whole.append(line[1:])
        else:
            if whole:
                yield "".join(whole)
            whole, length = [line], len(line)
        if length > LONGEST_LINE:
            raise UserError("replies.long_line", characters=LONGEST_LINE)
    yield "".join(whole)


class Depth:
    """Counts what begins and ends. Raises UserError `replies.nested` or `replies.many`."""

    def __init__(self) -> None:
        self._open, self._begun = 0, 0

    def begin(self) -> None:
        """Note that a component begins."""
        self._open += 1
        self._begun += 1
        if self._open > MOST_DEPTH:
            raise UserError("replies.nested", depth=MOST_DEPTH)
        if self._begun > MOST_COMPONENTS:
            raise UserError("replies.many", events=MOST_COMPONENTS)

    def end(self) -> None:
        """Note that one ends."""
        self._open = max(0, self._open - 1)


def check_parts(data: bytes) -> None:
    """Refuse a mail of very many parts before it is taken apart. Raises UserError `replies.many_parts`."""
    if data.lower().count(b"\ncontent-type:") > MOST_PARTS:
        raise UserError("replies.many_parts", parts=MOST_PARTS)


def refuse_repeating(names: Iterator[str]) -> None:
    """Refuse an event that repeats: none that we send does. Raises UserError `replies.repeats`."""
    if not REPEATING.isdisjoint(names):
        raise UserError("replies.repeats")
