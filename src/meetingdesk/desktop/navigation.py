"""The screens as the rail names them: icon, words, which figure stands beside them and when it is tinted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from meetingdesk.rows.overview import OverviewRow


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the rail. `figure` is a key of `OverviewRow.counts`, or `todos`; `tone` tints it unless it is zero."""

    icon: str
    title: str
    figure: str = ""
    tone: str = ""

    def count(self, overview: OverviewRow) -> int:
        """Return the figure."""
        if self.figure == "todos":
            return len(overview.todos)
        return overview.counts.get(self.figure, 0) if self.figure else 0


def _place(name: str, title: str, figure: str = "", tone: str = "") -> tuple[str, Place]:
    return name, Place(name, title, figure, tone)


def places() -> dict[str, Place]:
    """Return all lines that the rail can have, in its order and in the reader's language."""
    translate = QCoreApplication.translate
    return dict(
        (
            _place("overview", translate("Place", "Overview"), "todos"),
            _place("agenda", translate("Place", "Agenda"), "conflicts", "danger"),
            _place("delegations", translate("Place", "Delegations"), "delegations"),
            _place("invitations", translate("Place", "Invitations"), "due", "warning"),
            _place("attendance", translate("Place", "Attendance")),
            ("now", Place("play", translate("Place", "Now"))),
            _place("documents", translate("Place", "Documents")),
            _place("directory", translate("Place", "Directory"), "entities"),
            _place("people", translate("Place", "People"), "people"),
            _place("history", translate("Place", "History")),
        )
    )


WITHIN = {"window": "agenda"}  # screens that are a view of another: whose line of the rail stands for them
OFFICE = ("directory", "people", "history")
