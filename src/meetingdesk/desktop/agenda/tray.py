"""What has no slot yet, below the timetable: a heading with a filter, and the cards. It folds to its heading."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.drag import DragControl, Load, Target
from meetingdesk.desktop.agenda.keys import Keys
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.tray_cards import TrayCards, card_height, tray_target
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.theme import length, line, scaled, tall
from meetingdesk.desktop.widgets import Panel, ToolIcon, plain_label
from meetingdesk.desktop.widgets.search import SearchField

FOLDED, HEAD = 32, 48  # heights for text of the usual size
_BELOW = 18  # under the cards, where they scroll
_ABOVE = 200  # what the views above it need, at the usual size of text


class Tray(Panel):
    """The tray. `folded` tells when it opens or closes."""

    folded = Signal(bool)

    def __init__(self, state: AgendaState, drag: DragControl, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("window", "top", parent)
        self._state = state
        self._open = True
        self._low = False
        self._had = 1
        self.cards = TrayCards(state, drag, keys)
        self._title = plain_label(self.tr("Unscheduled"), "section")
        self._count = plain_label("", "body", "muted")
        self.filter = SearchField(self.tr("Filter"), "filter")
        self.filter.setAccessibleName(self.tr("Filter the unscheduled items"))
        self.filter.setFixedWidth(scaled(180))
        self.filter.setFixedHeight(tall("control.height_small", room=8))
        self.filter.textChanged.connect(self.cards.set_filter)
        self.fold = ToolIcon("chevron-down", self.tr("Fold the tray"))
        self.fold.clicked.connect(lambda: self.set_open(not self._open))
        self._lay_out()
        drag.add_surface(self)
        state.planned.connect(self._tell)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(length("space_use.between_controls"))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.filter)
        head.addWidget(self.fold)
        self._head = QWidget()
        self._head.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.cards, 1)
        self.set_open(True)

    def _tell(self) -> None:
        """Count; what is empty folds by itself, and opens when something comes."""
        plan = self._state.plan
        count = len(plan.tray) if plan else 0
        self._count.setText(str(count) if plan else "")
        if bool(count) != bool(self._had):
            self.set_open(count > 0 and not self._low)
        self._had = count

    def set_room(self, height: int) -> None:
        """Fold in a screen too low for views and cards, and open when it is higher again."""
        low = height - self._whole < scaled(_ABOVE)
        if low != self._low:
            self._low = low
            self.set_open(not low and self._had > 0)

    @property
    def is_open(self) -> bool:
        """Whether the cards are shown."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Show the cards, or only the heading."""
        self._open = is_open
        self.cards.setVisible(is_open)
        self.filter.setVisible(is_open)
        head = max(HEAD if is_open else FOLDED, line("section") + 12)
        self._head.setFixedHeight(head if is_open else head - 1)
        self.setFixedHeight(self._whole if is_open else head)
        self.fold.setFixedHeight(length("control.height") if is_open else head - 4)
        self.fold.setIcon(icon("chevron-down" if is_open else "chevron-up", "text"))
        self.fold.set_tip(self.tr("Fold the tray") if is_open else self.tr("Show the unscheduled items"))
        self.folded.emit(not is_open)

    @property
    def _whole(self) -> int:
        return max(length("layout.timetable.tray"), max(HEAD, line("section") + 12) + card_height() + _BELOW)

    def aim_at(self, at: QPoint, load: Load) -> Target | None:
        """Return what a drop would do, for a pointer on the screen."""
        if not self.isVisible():
            return None
        return tray_target(load, QRect(QPoint(0, 0), self.size()), self.mapFromGlobal(at))
