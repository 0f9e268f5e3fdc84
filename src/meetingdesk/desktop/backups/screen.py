"""The backups of the open file: when and why each was made, what it holds, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.backups.preview_card import PreviewCard, moment
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.files import FileChoices
from meetingdesk.desktop.item_models.backups import BACKUP_ROLE, BackupsModel
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import (
    EmptyState,
    FilledButton,
    OutlineButton,
    ProgressBar4,
    ScreenBar,
    Strip,
    literal,
    tip,
)
from meetingdesk.errors import UserError
from meetingdesk.rows.backups import BackupPreview, BackupRow, Counts

_SIDE = 360
_LEAST_TABLE = 360


class BackupsScreen(Screen):
    """A table of backups, and beside it what the chosen one holds."""

    name: ClassVar[str] = "backups"
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.model = BackupsModel(self)
        self.table = self._make_table()
        self.preview = PreviewCard()
        self.progress = ProgressBar4()
        self._choices = FileChoices(self)
        self._notice: Strip | None = None
        self._wanted: Path | None = None
        self._make_actions()
        self.copy_button = OutlineButton(self.tr("Save a copy…"), "export")
        self.now_button = FilledButton(self.tr("Back up now"), "add")
        self.first_button = OutlineButton(self.tr("Back up now"), "add")
        self.empty = EmptyState("history", self.tr("No backup of this file has been made yet."), self.first_button)
        self._lay_out()
        self._connect()

    # -- parts

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Backups"))
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setMinimumWidth(_LEAST_TABLE)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(max(length("rows.table"), table.fontMetrics().height() + 12))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(BackupsModel.REASON, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(BackupsModel.AT, table.fontMetrics().horizontalAdvance("00 September 0000, 00:00") + 24)
        header.resizeSection(BackupsModel.SIZE, 112)
        return table

    def _make_actions(self) -> None:
        self.now_action = QAction(literal(self.tr("Back up now")), self)
        self.now_action.triggered.connect(self.back_up)
        self.restore_action = QAction(literal(self.tr("Restore this backup")), self)
        self.restore_action.triggered.connect(self.restore)
        self.restore_action.setEnabled(False)

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here; the window itself offers to save a copy."""
        return [self.now_action, self.restore_action]

    def _lay_out(self) -> None:
        margin = length("space_use.page_margin")
        bar = ScreenBar(self.tr("Backups"))
        bar.add_right(self.copy_button)
        bar.add_right(self.now_button)
        self.preview.setFixedWidth(scaled(_SIDE))
        middle = QHBoxLayout()
        middle.setContentsMargins(margin, margin, margin, margin)
        middle.setSpacing(length("space_use.between_cards"))
        middle.addWidget(self.table, 1)
        middle.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        self._middle = QWidget()
        self._middle.setLayout(middle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(self.progress)
        self._column.addWidget(self._middle, 1)
        self._column.addWidget(self.empty, 1)
        self.empty.hide()

    def _connect(self) -> None:
        for button in (self.now_button, self.first_button):
            button.clicked.connect(self.back_up)
        self.copy_button.clicked.connect(self.choose_copy)
        self.preview.restore_button.clicked.connect(self.restore)
        self.table.selectionModel().currentRowChanged.connect(self._ask_preview)
        self.controller.backed_up.connect(self.mark_stale)
        self.controller.opened.connect(lambda _office: self._forget())

    # -- showing

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew each time: backups come and go by themselves."""
        self._stale = True
        super().showEvent(event)

    def _forget(self) -> None:
        self._tell("")
        self.model.show((), ())

    def refresh(self) -> None:
        """List the folder of backups anew, in a worker."""
        writable = not self.controller.read_only
        for control in (self.now_button, self.first_button, self.now_action):
            control.setEnabled(writable)
        self.now_button.setToolTip("" if writable else tip(self.tr("The file is open for reading only.")))
        self.controller.work("", lambda office, _progress: office.backups(), self._show)

    def _show(self, rows: tuple[BackupRow, ...]) -> None:
        chosen = self.chosen
        self.model.show(rows, [_cells(row) for row in rows])
        self._middle.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        place = next((place for place, row in enumerate(rows) if chosen and row.path == chosen.path), 0)
        if rows:
            self.table.setCurrentIndex(self.model.index(place, 0))

    @property
    def chosen(self) -> BackupRow | None:
        """The backup that is selected."""
        row = self.table.currentIndex().data(BACKUP_ROLE)
        return row if isinstance(row, BackupRow) else None

    def _ask_preview(self) -> None:
        """Read the chosen backup through; what comes for one that is chosen no more is dropped."""
        row = self.chosen
        self.restore_action.setEnabled(False)
        self._wanted = row.path if row else None
        self.preview.set_note(moment(row.at) if row else "")
        self.preview.say(self.tr("Reading the backup through…") if row else "")
        if row is not None:
            path = row.path
            self.controller.work(
                "",
                lambda office, _progress: _compare(office.preview_backup, office.counts, path),
                lambda found: self._show_preview(path, found),
            )

    def _show_preview(self, path: Path, found: tuple[BackupPreview, Counts] | UserError) -> None:
        if path != self._wanted:
            return
        if isinstance(found, UserError):
            self.preview.say(words.explain(found))
            return
        may_restore = not self.controller.read_only
        self.preview.show_preview(*found, may_restore=may_restore)
        self.restore_action.setEnabled(may_restore)

    # -- doing

    def back_up(self) -> None:
        """Make a backup now."""
        job = self.controller.work(
            self.tr("Making a backup"), lambda office, _progress: office.backup(), lambda _path: self._made()
        )
        if job is not None:
            self.progress.watch(job)

    def _made(self) -> None:
        self._tell(self.tr("The backup is made."))
        self.table.setCurrentIndex(self.model.index(-1, 0))  # so that the new one, the first, is chosen
        self.refresh()

    def restore(self) -> None:
        """Put the chosen backup in the place of the file."""
        if self.chosen is not None and self.restore_action.isEnabled():
            self.controller.restore(self.chosen.path)

    def choose_copy(self) -> QWidget:
        """Ask where a copy shall be written."""
        return self._choices.copy_of_office(self._save_copy)

    def _save_copy(self, path: Path) -> None:
        job = self.controller.work(
            self.tr("Saving a copy"),
            lambda office, _progress: office.save_copy(path),
            lambda written: self._tell(words.say("ui.exported", file=str(written))),
        )
        if job is not None:
            self.progress.watch(job)

    def _tell(self, text: str) -> None:
        """Say in a strip what was done; nothing takes it away."""
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if text:
            self._notice = Strip("success", text, parent=self)
            self._notice.closed.connect(lambda: self._tell(""))
            self._column.insertWidget(2, self._notice)


def _compare(
    preview: Callable[[Path], BackupPreview], counts: Callable[[], Counts], path: Path
) -> tuple[BackupPreview, Counts] | UserError:
    try:
        return preview(path), counts()
    except UserError as error:
        return error


def _cells(row: BackupRow) -> tuple[str, str, str]:
    return moment(row.at), words.say(f"backup.reason.{row.reason}"), words.size(row.size)
