"""Choosing files and folders. The dialogs are not modal loops: they open, and call back when a name is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingdesk import paths

SUFFIX = "meetingdesk"
REPLIES = (".ics", ".eml", ".msg")  # the last only to say why it cannot be read


class FileChoices(QObject):
    """Asks for files on behalf of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def existing_office(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask for an office file to open."""
        dialog = self._dialog(self.tr("Open an office file"), self._office_filter(), then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()
        return dialog

    def new_office(self, then: Callable[[Path], Any], proposed: Path | None = None) -> QFileDialog:
        """Ask where a new office file shall lie; what is proposed stands there already."""
        dialog = self._save(self.tr("Make a new office file"), self._office_filter(), SUFFIX, then)
        if proposed is not None:
            dialog.setDirectory(str(proposed.parent))
        dialog.selectFile((proposed or paths.office_file()).name)
        dialog.open()
        return dialog

    def copy_of_office(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask where a copy of the open file shall lie."""
        dialog = self._save(self.tr("Save a copy"), self._office_filter(), SUFFIX, then)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a copy never replaces anything
        dialog.open()
        return dialog

    def schedule(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask for a schedule to import."""
        kinds = self.tr("Schedules (*.xml *.json *.csv *.xlsx *.ics)")
        dialog = self._dialog(self.tr("Import a schedule"), kinds, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()
        return dialog

    def people(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask for a table of people to import."""
        kinds = self.tr("Tables (*.xlsx *.ods *.csv *.tsv *.txt)")
        dialog = self._dialog(self.tr("Import people"), kinds, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()
        return dialog

    def replies(self, then: Callable[[tuple[Path, ...]], Any]) -> QFileDialog:
        """Ask for answers to invitations."""
        kinds = self.tr("Answers (*.ics *.eml *.msg)")
        dialog = self._dialog(self.tr("Import replies"), kinds, lambda _first: None)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: then(tuple(map(Path, names))))
        dialog.open()
        return dialog

    def directory(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask for a directory to import."""
        kinds = self.tr("Directories (*.xlsx *.ods *.csv *.json)")
        dialog = self._dialog(self.tr("Import a directory"), kinds, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()
        return dialog

    def directory_copy(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask where the directory shall be written; the ending tells the format."""
        kinds = "XLSX (*.xlsx);;CSV (*.csv);;JSON (*.json)"
        dialog = self._save(self.tr("Export the directory"), kinds, "xlsx", then)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind.rpartition(".")[2].strip(")")))
        dialog.selectFile("directory.xlsx")
        dialog.open()
        return dialog

    def cards(self, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask where the cards of the people shall be written."""
        dialog = self._save(self.tr("Export the people as cards"), self.tr("Cards (*.vcf)"), "vcf", then)
        dialog.selectFile("people.vcf")
        dialog.open()
        return dialog

    def calendar(self, name: str, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask where a calendar file shall be written."""
        dialog = self._save(self.tr("Export the calendar"), self.tr("Calendar (*.ics)"), "ics", then)
        dialog.selectFile(f"{name}.ics")
        dialog.open()
        return dialog

    def personal_data(self, name: str, suffix: str, then: Callable[[Path], Any]) -> QFileDialog:
        """Ask where the data of a person shall be written (`pdf`, `json`)."""
        dialog = self._save(self.tr("Save personal data"), f"{suffix.upper()} (*.{suffix})", suffix, then)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.open()
        return dialog

    def _office_filter(self) -> str:
        return self.tr("Office files (*.meetingdesk)")

    def _save(self, title: str, kinds: str, suffix: str, then: Callable[[Path], Any]) -> QFileDialog:
        dialog = self._dialog(title, kinds, then)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(suffix)
        return dialog

    def _dialog(self, title: str, kinds: str, then: Callable[[Path], Any]) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._folder()), kinds)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _folder(self) -> Path:
        folder = paths.data_folder()
        return folder if folder.is_dir() else Path.home()


def replies_in(dragged: QMimeData) -> tuple[Path, ...]:
    """Return the calendar files and mails that are dragged; none where anything else is among them."""
    paths = tuple(Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())
    fine = len(paths) == len(dragged.urls()) and all(path.suffix.lower() in REPLIES for path in paths)
    return paths if fine else ()
