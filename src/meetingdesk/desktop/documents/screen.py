"""The documents of a meeting: choose one, see its pages, set its options, export it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.agenda_options import AgendaOptions
from meetingdesk.desktop.documents.catalogue import KEYS, entries
from meetingdesk.desktop.documents.describing import description
from meetingdesk.desktop.documents.drawing import Drawer
from meetingdesk.desktop.documents.exporting import Exporter
from meetingdesk.desktop.documents.facts import Facts, read_facts
from meetingdesk.desktop.documents.fields import combo_box
from meetingdesk.desktop.documents.gallery import Gallery
from meetingdesk.desktop.documents.house_form import HouseForm
from meetingdesk.desktop.documents.house_style import HouseStyle
from meetingdesk.desktop.documents.list_release import ListRelease
from meetingdesk.desktop.documents.notices import Notices
from meetingdesk.desktop.documents.options import OptionsPanel, options_width
from meetingdesk.desktop.documents.preview import Preview
from meetingdesk.desktop.documents.printing import Printing
from meetingdesk.desktop.documents.sheet_options import CalendarOptions
from meetingdesk.desktop.documents.whole_day import WholeDay
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import EmptyState, Panel, ProgressBar4, margins, plain_label
from meetingdesk.rows.documents import Pages, SheetChoice

NARROW = 1044  # the window at 1100 with its rail folded: the gallery becomes a combo box from there on
_TITLE_BAR = 56
_DOT = " \u00b7 "


class DocumentsScreen(Screen):
    """Gallery, preview, options."""

    name: ClassVar[str] = "documents"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "room", "agenda_item", "reference", "slot", "speaking", "delegation", "delegate",
         "person", "entity", "entity_kind", "region", "report", "report_row", "alias", "mark", "list_release"}
    )  # fmt: skip

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._facts: Facts | None = None
        self._asked = 0  # answers to earlier questions are dropped
        self._pages: dict[str, int] = {}  # pages by document, as far as they are known
        self._notices = Notices()
        self.gallery = Gallery()
        self.choose_box = combo_box()
        self.preview = Preview()
        self.options = OptionsPanel()
        self.progress = ProgressBar4()
        self.drawer = Drawer(controller, self)
        self.exporter = Exporter(controller, self)
        self.printing = Printing(controller, self)
        self.house_style = HouseStyle(controller, self)
        self.whole_day = WholeDay(self.options.more)
        self.list_release = ListRelease(controller, self)
        self._no_pages = EmptyState("export", "")
        self._lay_out()
        self._make_actions()
        self._connect()
        self._choose()

    def _lay_out(self) -> None:
        self._left = Panel("surface", "right")
        self._left.setFixedWidth(length("layout.gallery"))
        title = Panel("window", "bottom")
        title.setFixedHeight(_TITLE_BAR)
        head = QHBoxLayout(title)
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(plain_label(self.tr("Documents"), "title"))
        left = QVBoxLayout(self._left)
        left.setContentsMargins(margins(0, 0, 1, 0))
        left.setSpacing(0)
        left.addWidget(title)
        left.addWidget(self.gallery, 1)
        for entry in entries():
            self.choose_box.addItem(entry.name, entry.key)
        self.choose_box.setAccessibleName(self.tr("Document"))
        self.choose_box.setMinimumContentsLength(18)
        self.choose_box.hide()
        self.preview.line.insertWidget(0, self.choose_box)
        self._desk = QStackedWidget()
        self.preview.column.replaceWidget(self.preview.view, self._desk)
        self._desk.addWidget(self.preview.view)
        self._desk.addWidget(self._no_pages)
        self.preview.column.setStretchFactor(self._desk, 1)
        self.preview.column.insertWidget(1, self.progress)
        self.preview.column.insertLayout(2, self._notices)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left)
        whole.addWidget(self.preview, 1)
        whole.addWidget(self.options)
        self._beside: list[QWidget] = [self.options]

    def _make_actions(self) -> None:
        self._export = QAction(self.tr("Export this document\u2026"), self)
        self._export.setShortcut("Ctrl+E")
        self._print = QAction(self.tr("Print this document\u2026"), self)
        self._print.setShortcut(QKeySequence.StandardKey.Print)
        self._print.triggered.connect(self._ask_print)
        self._reset = QAction(self.tr("Reset the options of this document"), self)
        self._export.triggered.connect(lambda: self._ask_export(self.gallery.current.formats[0]))
        self._reset.triggered.connect(self.options.reset.click)
        day = (self.whole_day.action, self.whole_day.packed)
        lists = (self.list_release.action, self.list_release.final)
        self.options.more_menu.addActions([self._print, *day, *lists, self.house_style.action])
        for action in self.screen_actions():
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def screen_actions(self) -> list[QAction]:
        """Return printing and exporting this and all, releasing the list, fitting, resetting, and the house style."""
        day, preview = self.whole_day, self.preview
        fits = [preview.fit_whole, preview.fit_width, preview.zoom_in, preview.zoom_out]
        lists = [self.list_release.action, self.list_release.final]
        return [self._print, self._export, day.action, day.packed, *lists, *fits, self._reset, self.house_style.action]

    def _connect(self) -> None:
        self.gallery.chosen.connect(lambda _key: self._choose())
        self.choose_box.activated.connect(lambda place: self.gallery.choose(KEYS[place]))
        self.options.changed.connect(self._draw)
        self.options.export_wanted.connect(self._ask_export)
        self.preview.redraw_wanted.connect(self._draw)
        self.preview.cancelled.connect(self.drawer.cancel)
        self.drawer.began.connect(lambda: self.preview.show_state("drawing"))
        self.drawer.slow.connect(lambda: self.preview.show_state("slow"))
        self.drawer.gave_up.connect(lambda: self.preview.show_state("stale"))
        self.drawer.is_shown.connect(lambda: self.preview.show_state("current"))
        self.drawer.drawn.connect(self._show_pages)
        self.whole_day.chosen.connect(self._ask_export_day)
        self.whole_day.chosen_packed.connect(self._ask_export_packed)
        self.list_release.wanted.connect(self._release_list)
        self.list_release.told.connect(lambda tone, text: self._notices.tell("list", tone, text))
        self.exporter.started.connect(self._start_export)
        self.printing.started.connect(self._start_export)
        self.printing.told.connect(lambda tone, text: self._notices.tell("export", tone, text))
        self.house_style.opened.connect(self._tell_style)
        self.house_style.edited.connect(self.refresh)
        self.house_style.made.connect(self._add_style_form)
        self.exporter.done.connect(self._tell_written)
        self.exporter.warned.connect(lambda warnings: self._notices.warn("written", warnings))
        self.exporter.stopped.connect(self._tell_stopped)

    # -- what is chosen

    def refresh(self) -> None:
        """Read the meeting anew, in a worker, and draw the sheet that is on show."""
        meeting = self.controller.meeting
        self._asked += 1
        asked = self._asked

        def show(facts: Facts) -> None:
            if asked == self._asked:
                self._show_facts(facts)

        self.controller.work("", lambda office, _progress: read_facts(office, meeting), show)

    def open_at(self, argument: object) -> None:
        """Show one document, such as `sign-in-sheet`."""
        key = next((key for key in KEYS if key == argument), None)
        if key is not None:
            self.gallery.choose(key)

    def _show_facts(self, facts: Facts) -> None:
        if self._facts is None or self._facts.meeting.id != facts.meeting.id:
            self._pages.clear()
        self._facts = facts
        self.options.show_facts(facts)
        if facts.style:
            self.house_style.watch(Path(facts.style))
        self.whole_day.set_days(facts.days)
        self.list_release.set_people(facts.nominated)
        self._tell_gallery()
        self._draw(anew=True)

    def _choose(self) -> None:
        entry = self.gallery.current
        self.choose_box.setCurrentIndex(KEYS.index(entry.key))
        self.options.show_entry(entry)
        self._desk.setCurrentWidget(self.preview.view if entry.paged else self._no_pages)
        self._notices.drop("warning")
        self.preview.show_turning(paged=entry.paged)
        self.preview.show_pages(entry.name, ())
        self.drawer.forget()  # nothing is on show any more, so whatever is chosen is drawn
        self._draw()

    def _tell_gallery(self) -> None:
        facts = self._facts
        if facts is None:
            return
        languages = " ".join(code.upper() for code in facts.meeting.languages)
        lines: dict[str, tuple[str, ...]] = {
            entry.key: (languages, self._paper(entry.key)) for entry in entries() if entry.paged
        }
        n = len(facts.sittings)
        sittings = self.tr("1 sitting") if n == 1 else self.tr("{n} sittings").format(n=n)
        items = self.tr("1 item") if facts.items == 1 else self.tr("{n} items").format(n=facts.items)
        lines |= {"programme": (languages, "HTML"), "calendar": ("ICS", sittings)}
        self.gallery.set_lines({**lines, "agenda": ("XLSX CSV XML JSON", items)})

    def _paper(self, key: str) -> str:
        paper = "Letter" if self._facts is not None and self._facts.paper == "letter" else "A4"
        pages = self._pages.get(key)
        if pages is None:
            return paper
        count = self.tr("1 page") if pages == 1 else self.tr("{n} pages").format(n=pages)
        return f"{paper}{_DOT}{count}"

    # -- drawing

    def _draw(self, *, anew: bool = False) -> None:
        if self._facts is None or not self.controller.meeting:
            return
        choice = self.options.current.choice(self.controller.meeting)
        if choice is None or not self.gallery.current.paged:
            self.drawer.forget()
            self.preview.show_state("")
            self._describe()
            return
        self.preview.view.set_paper(choice.paper or "a4", landscape=choice.landscape)
        self.drawer.ask(choice, anew=anew)

    def _show_pages(self, choice: SheetChoice, pages: Pages) -> None:
        # Where only the first of many sheets are drawn, the warning knows how many there are.
        whole = (int(told["of_all"]) for _, told in pages.warnings if "of_all" in told)
        self._pages[choice.document] = next(whole, len(pages.images))
        self._tell_gallery()
        self.preview.show_pages(self.gallery.current.name, pages.images)
        self.preview.show_state("current")
        self._notices.drop("warning")
        if pages.warnings:
            self._notices.warn("warning", pages.warnings)

    def _describe(self) -> None:
        """Say what a document without pages is for."""
        assert self._facts is not None
        options = self.options.current
        by = options.by if isinstance(options, CalendarOptions) else "sitting"
        self._no_pages.set_sentence(description(self.gallery.current.key, self._facts, by))

    # -- exporting

    def _ask_export(self, file_format: str) -> None:
        if self._facts is None or self.exporter.busy:
            return
        entry = self.gallery.current
        name = f"{self._facts.meeting.key}-{entry.key}"
        options = self.options.current
        if (choice := options.choice(self.controller.meeting)) is not None:
            self.exporter.ask_sheet(choice, file_format, name)
        elif isinstance(options, CalendarOptions):
            self.exporter.ask_calendar(self.controller.meeting, options.by, name)
        elif isinstance(options, AgendaOptions):
            self.exporter.ask_agenda(self.controller.meeting, file_format, options.language, name)

    def _ask_export_day(self, day: date) -> None:
        if not self.exporter.busy:
            choice = self.options.current.choice(self.controller.meeting)
            self.exporter.ask_day(self.controller.meeting, day, choice.language if choice else None)

    def _ask_export_packed(self, day: date) -> None:
        if self._facts is not None and not self.exporter.busy:
            choice = self.options.current.choice(self.controller.meeting)
            name = f"{self._facts.meeting.key}-{day.isoformat()}"
            self.exporter.ask_packed_day(self.controller.meeting, day, choice.language if choice else None, name)

    def _release_list(self, final: bool) -> None:
        """Show the list and release it: those whom its options let onto it."""
        self._notices.drop("list")
        self.gallery.choose("participants")
        choice = self.options.of("participants").choice(self.controller.meeting)
        confirmed = choice is not None and choice.include == "confirmed"
        self.list_release.release(self.controller.meeting, final=final, confirmed=confirmed)

    def _ask_print(self) -> None:
        choice = self.options.current.choice(self.controller.meeting)
        if self._facts is not None and choice is not None and self.gallery.current.paged and not self.printing.busy:
            self.printing.ask(choice, f"{self._facts.meeting.key}-{self.gallery.current.key}")

    def _add_style_form(self, form: HouseForm) -> None:
        form.folder_wanted.connect(self._open_style)
        form.done.connect(self._close_style)
        form.setFixedWidth(options_width(self.width()))
        self._beside.append(form)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(form)

    def _close_style(self) -> None:
        self.options.show()
        self.options.more.setFocus()

    def _open_style(self) -> None:
        if self._facts is not None and self._facts.style:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._facts.style))

    def _tell_style(self, folder: Path) -> None:
        self.options.hide()
        text = self.tr("The house style lies in {folder}; what is edited there is drawn anew.").format(folder=folder)
        place = QUrl.fromLocalFile(str(folder))
        self._notices.tell("style", "neutral", text, (self.tr("Open folder"), lambda: QDesktopServices.openUrl(place)))

    def _start_export(self, job: Job) -> None:
        for about in ("export", "written"):
            self._notices.drop(about)
        self.progress.watch(job)

    def _tell_stopped(self, cancelled: bool) -> None:
        if cancelled:
            self._notices.tell("export", "neutral", self.tr("The export was cancelled; nothing was written."))

    def _tell_written(self, paths: tuple[Path, ...]) -> None:
        file, folder = QUrl.fromLocalFile(str(paths[0])), QUrl.fromLocalFile(str(paths[0].parent))
        open_file = (self.tr("Open"), lambda: QDesktopServices.openUrl(file))
        open_folder = (self.tr("Open folder"), lambda: QDesktopServices.openUrl(folder))
        if len(paths) == 1:
            text = self.tr("Written to {path}").format(path=paths[0])
            self._notices.tell("export", "success", text, open_file, open_folder)
            return
        text = self.tr("{n} files written to {folder}").format(n=len(paths), folder=paths[0].parent)
        self._notices.tell("export", "success", text, open_folder)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take away what was told of a release: the list may be another when the page comes back."""
        super().hideEvent(event)
        self._notices.drop("list")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the gallery into a combo box where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() <= scaled(NARROW)
        for panel in self._beside:
            panel.setFixedWidth(options_width(self.width()))
        self._left.setVisible(not narrow)
        self.choose_box.setVisible(narrow)
