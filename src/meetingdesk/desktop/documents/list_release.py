"""The release of the list of participants: from then on it is printed with what changes against it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.rows.changes import ChangeSet


class ListRelease(QObject):
    """The actions that release the list, as provisional or the next revision, and as final.

    `wanted` comes with either; whoever hears it shows the list and calls `release` with what is on it.
    """

    wanted = Signal(bool)  # final
    told = Signal(str, str)  # tone, text

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self.action = QAction(self.tr("Release the list of participants"), self)
        self.final = QAction(self.tr("Release the list of participants as final"), self)
        for action, final in ((self.action, False), (self.final, True)):
            action.setEnabled(False)
            action.triggered.connect(partial(self._want, final))

    def _want(self, final: bool, _checked: bool = False) -> None:
        self.wanted.emit(final)

    def set_people(self, count: int) -> None:
        """Offer the release where anybody is on the list."""
        for action in (self.action, self.final):
            action.setEnabled(bool(count))

    def release(self, meeting: int, *, final: bool, confirmed: bool) -> None:
        """Release the list of all who stand, or of the confirmed alone. What is refused comes from the controller."""
        self._controller.work(
            "",
            lambda office, _progress: office.release_list(meeting, final=final, confirmed=confirmed),
            partial(self._tell, final),
        )

    def _tell(self, final: bool, changes: ChangeSet) -> None:
        ordinal = changes.parameters.get("ordinal", 0)
        if final:
            text = self.tr("The list of participants was released as final.")
        elif ordinal:
            text = self.tr("The list of participants was released as Rev.{n}.").format(n=ordinal)
        else:
            text = self.tr("The list of participants was released as provisional.")
        self.told.emit("success", text)
