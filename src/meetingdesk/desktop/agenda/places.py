"""Where the things of the timetable are on its viewport, and what is at a place there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF

from meetingdesk.desktop.agenda.geometry import Box
from meetingdesk.desktop.agenda.scene import Scene, View
from meetingdesk.rows.agenda import SlotRow

Spot: TypeAlias = QPointF | QPoint


@dataclass(frozen=True, slots=True)
class Places:
    """One scene, or none, as it is scrolled now; a `mirrored` view runs from right to left. All in pixels."""

    scene: Scene | None
    view: View
    mirrored: bool

    def forward(self, x: float) -> float:
        """Return a horizontal place as in a left-to-right window."""
        return self.view.width - x if self.mirrored else x

    def to_grid(self, at: Spot) -> tuple[float, float]:
        """Return the place on the grid of a place on the viewport."""
        left, head = (self.scene.left, self.scene.head) if self.scene else (0, 0)
        return self.forward(at.x()) - left + self.view.across, at.y() - head + self.view.down

    def over_body(self, at: Spot) -> bool:
        """Tell whether a place on the viewport is below the heads and beside the rulers."""
        view, scene = self.view, self.scene
        if scene is None:
            return False
        return scene.left <= self.forward(at.x()) < view.width and scene.head <= at.y() < view.height

    def over_clocks(self, at: Spot) -> bool:
        """Tell whether a place on the viewport is on the heads of the rulers."""
        scene = self.scene
        return scene is not None and self.forward(at.x()) < scene.left and at.y() < scene.head

    def sitting_at(self, at: Spot) -> int | None:
        """Return the sitting whose head is at a place on the viewport."""
        scene = self.scene
        x = self.to_grid(at)[0]
        if scene is None or at.y() >= scene.head or self.forward(at.x()) < scene.left:
            return None
        return next((one.sitting for one in scene.grid.columns if one.x <= x < one.x + one.width), None)

    def slot_at(self, at: Spot) -> SlotRow | None:
        """Return the slot at a place on the viewport."""
        return self.scene.slot_at(*self.to_grid(at)) if self.scene and self.over_body(at) else None

    def box_of(self, slot: int) -> Box | None:
        """Return where a slot stands on the viewport, be it in view or not."""
        view, scene = self.view, self.scene
        box = scene.boxes.get(slot) if scene else None
        if box is None or scene is None:
            return None
        x = box.x - view.across + scene.left
        x = view.width - x - box.width if self.mirrored else x
        return Box(x, box.y - view.down + scene.head, box.width, box.height)
