"""The people behind a figure by region and kind: the matrix shows them alone until that is taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meetingdesk import words
from meetingdesk.desktop.attendance.head import MATRIX
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.desktop.item_models.attended import Group

if TYPE_CHECKING:
    from meetingdesk.desktop.attendance.screen import AttendanceScreen


class Narrowing(QObject):
    """None: everybody is shown."""

    def __init__(self, screen: AttendanceScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.group: Group | None = None
        screen.regions.asked.connect(self.narrow)
        screen.logs.notice.dropped.connect(self._widen)

    def narrow(self, group: Group) -> None:
        """Show the people of a group in the matrix, and say so above it."""
        screen = self._screen
        if screen.loaded is None:
            return
        screen.show_mode(MATRIX)
        n = len(self.keep(screen.loaded, screen.loaded.lines, group))
        text = words.say("ui.attendance.group", n=n, group=group.name)
        screen.logs.notice.tell("neutral", text, (self.tr("Show everybody"), screen.logs.notice.drop))
        self.group = group
        screen.fill()

    def _widen(self) -> None:
        if self.group is not None:
            self.group = None
            self._screen.fill()

    def keep(self, loaded: Loaded, lines: Iterable[AttendanceLine], group: Group | None = None) -> list[AttendanceLine]:
        """Return those lines that belong to a group, else to the one on show."""
        group = group or self.group
        if group is None:
            return list(lines)
        regions = {region.code for region in loaded.regions}
        kinds = {kind.code for kind in loaded.kinds}
        inside = {
            one.delegate.id
            for one in loaded.row.people
            if group.holds(
                one.region if one.region in regions else "",
                one.kind if one.kind in kinds else "",
            )
        }
        return [line for line in lines if line.delegate in inside]
