"""Going to a name by typing its first letters, as many as are needed."""

from __future__ import annotations

from collections.abc import Sequence

from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.domain.search import fold


class Typed:
    """The letters typed so far. Letters that lead nowhere begin anew, so nobody has to wait or to delete."""

    def __init__(self) -> None:
        self.letters = ""

    def clear(self) -> None:
        """Forget them."""
        self.letters = ""

    def add(self, text: str, lines: Sequence[AttendanceLine], here: int) -> int:
        """Add a letter; return the row to go to, from the row `here` on and round, or -1 where there is none."""
        for letters in (self.letters + text, text):
            row = find(letters, lines, here)
            if row >= 0:
                self.letters = letters
                return row
        return -1

    def shorten(self, lines: Sequence[AttendanceLine], here: int) -> int:
        """Take the last letter away; return the row to go to, or -1."""
        self.letters = self.letters[:-1]
        return find(self.letters, lines, here) if self.letters else -1

    def following(self, lines: Sequence[AttendanceLine], here: int) -> int:
        """Return the next row that begins so, or -1."""
        return find(self.letters, lines, here + 1) if self.letters else -1


def find(letters: str, lines: Sequence[AttendanceLine], here: int) -> int:
    """Return the first row from `here` on, and round, of whose name a word begins so; else of whose entity one does."""
    wanted = fold(letters)
    order: list[int] = [*range(max(0, here), len(lines)), *range(min(max(0, here), len(lines)))]
    for part in (0, 1):
        for row in order:
            if any(word.startswith(wanted) for word in lines[row].beginnings[part]):
                return row
    return -1
