"""The panel beside the preview: the options of the chosen document, and the buttons that make it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.documents.agenda_options import AgendaOptions, AgendaSheetOptions, LetterOptions, TextOptions
from meetingdesk.desktop.documents.catalogue import Entry, format_name
from meetingdesk.desktop.documents.chart_options import ChartOptions
from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.documents.people_options import (
    AttendanceOptions,
    CardOptions,
    CertificateOptions,
    ParticipantsOptions,
)
from meetingdesk.desktop.documents.sheet_options import (
    BusinessOptions,
    CalendarOptions,
    Options,
    PaperOptions,
    SignInOptions,
)
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    FilledButton,
    Panel,
    QuietButton,
    ToolIcon,
    hairline,
    literal,
    margins,
)

_HEAD = 48
MAKERS: dict[str, Callable[[], Options]] = {
    "order-of-business": BusinessOptions,
    "provisional-agenda": AgendaSheetOptions,
    "programme": lambda: TextOptions("programme"),
    "sign-in-sheet": SignInOptions,
    "participants": ParticipantsOptions,
    "attendance-sheet": AttendanceOptions,
    "letters": LetterOptions,
    "report": lambda: PaperOptions("report"),
    "name-cards": CardOptions,
    "attendance-charts": ChartOptions,
    "certificates": CertificateOptions,
    "running-script": lambda: PaperOptions("running-script"),
    "booth-sheet": lambda: PaperOptions("booth-sheet"),
    "director-brief": lambda: PaperOptions("director-brief", either_way=False),
    "hand-over": lambda: TextOptions("hand-over"),
    "news-note": lambda: TextOptions("news-note"),
    "calendar": CalendarOptions,
    "agenda": AgendaOptions,
}
_PADDING = 16


def options_width(whole: int) -> int:
    """Return how wide the options are in a screen of that width: larger text widens them, but not past half."""
    usual = length("layout.inspector.documents")
    return min(scaled(usual), max(usual, whole // 2))


class OptionsPanel(Panel):
    """Title, Reset, options, Export. `changed` comes with any option, `export_wanted` with a format."""

    changed = Signal()
    export_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")  # a region of its own for F6
        self.setFixedWidth(options_width(0))
        self._made: dict[str, Options] = {}
        self._facts: Facts | None = None
        self._entry: Entry | None = None
        self._title = ElidedLabel("", "strong")
        self.reset = QuietButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Choose what stands there at first"))
        self.more = ToolIcon("more", self.tr("More"))
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.more.setPopupMode(ToolIcon.ToolButtonPopupMode.InstantPopup)
        self.export = FilledButton(self.tr("Export"), "export")
        self.formats = ToolIcon("chevron-down", self.tr("Other formats"))
        self.formats.setProperty("look", "outline")
        self._menu = QMenu(self.formats)
        self.formats.setMenu(self._menu)
        self.formats.setPopupMode(ToolIcon.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self.reset.clicked.connect(self._reset)
        self.export.clicked.connect(self._export)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(_HEAD)
        line = QHBoxLayout(head)
        line.setContentsMargins(margins(_PADDING, 0, 8, 0))
        line.addWidget(self._title, 1)
        line.addWidget(self.reset)
        line.addWidget(self.more)
        self._pages = QStackedWidget()
        scroll = QScrollArea()
        scroll.setWidget(self._pages)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._pages.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(margins(1, 0, 0, 0))
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(hairline())
        whole.addWidget(scroll, 1)
        whole.addWidget(hairline())
        whole.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        line.setSpacing(8)
        line.addWidget(self.export, 1)
        line.addWidget(self.formats)
        return line

    @property
    def current(self) -> Options:
        """The options of the chosen document."""
        assert self._entry is not None
        return self.of(self._entry.key)

    def of(self, key: str) -> Options:
        """Return the options of a document by its name; they are made when they are first asked for."""
        if key not in self._made:
            self._made[key] = options = MAKERS[key]()
            if self._facts is not None:
                options.show_facts(self._facts)
            options.changed.connect(self.changed)
            self._pages.addWidget(options)
        return self._made[key]

    def _reset(self) -> None:
        self.current.reset()

    def _export(self) -> None:
        if self._entry is not None:
            self.export_wanted.emit(self._entry.formats[0])

    def show_entry(self, entry: Entry) -> None:
        """Show the options of a document; they stand as they were left."""
        self._entry = entry
        self._title.setText(entry.name)
        self._pages.setCurrentWidget(self.current)
        self.export.set_text(self.tr("Export {format}").format(format=entry.formats[0].upper()))
        self._menu.clear()
        for file_format in entry.formats[1:]:
            action = QAction(literal(format_name(file_format)), self._menu)
            action.triggered.connect(lambda _on=False, name=file_format: self.export_wanted.emit(name))
            self._menu.addAction(action)
        self.formats.setVisible(len(entry.formats) > 1)

    def show_facts(self, facts: Facts) -> None:
        """Offer what the meeting has."""
        self._facts = facts
        for options in self._made.values():
            options.show_facts(facts)
