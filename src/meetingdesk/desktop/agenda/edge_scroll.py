"""Scrolls the timetable while the pointer of a drag is near an edge of its grid: the nearer, the faster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from meetingdesk.desktop.agenda.scrolling import pull
from meetingdesk.desktop.theme import length

if TYPE_CHECKING:
    from meetingdesk.desktop.agenda.timetable import Timetable

FRAME_MS = 16


class EdgeScroll(QTimer):
    """Runs from the beginning of a drag to its end."""

    def __init__(self, view: Timetable) -> None:
        super().__init__(view)
        self._view = view
        self.setInterval(FRAME_MS)
        self.timeout.connect(self._step)
        view.drag.changed.connect(self._on_drag)

    def _on_drag(self) -> None:
        if self._view.drag.load is None:
            self.stop()
        elif not self.isActive():
            self.start()

    def _step(self) -> None:
        view = self._view
        at, places, scene = view.viewport().mapFromGlobal(view.drag.at), view.places, view.scene
        if scene is None or not places.over_body(at):
            return
        edge, before = length("layout.timetable.autoscroll_edge"), places.view
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        across.setValue(before.across + pull(places.forward(at.x()), scene.left, before.width, edge))
        down.setValue(before.down + pull(at.y(), scene.head, before.height, edge))
        if view.view != before:
            view.drag.again()
