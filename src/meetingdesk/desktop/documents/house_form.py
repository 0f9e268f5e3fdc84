"""The house style as a form, in the place of the options: each value is written as soon as it is finished."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from meetingdesk import words
from meetingdesk.desktop.documents.fields import PADDING, Section, combo_box, labelled
from meetingdesk.desktop.documents.options import options_width
from meetingdesk.desktop.widgets import ElidedLabel, OutlineButton, Panel, QuietButton, hairline, plain_label
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.errors import UserError
from meetingdesk.rows.house import SHIPPED, House

LINES, LINE = 3, 120  # of a letterhead, and characters of one
MARGINS = {"sides": (8, 40), "top": (30, 60), "bottom": (18, 50)}  # millimetres
_HEAD = 48


class HouseForm(Panel):
    """Letterhead, logo, colour, font, paper, margins. `changed` gives a key and its value, None for the shipped one."""

    changed = Signal(str, object)
    done = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("house-style")  # a region of its own for F6
        self.setFixedWidth(options_width(0))
        self._house = SHIPPED
        self.lines = [LineField(self._line_name(place)) for place in range(LINES)]
        self.logo = plain_label("", "body", "muted")
        self.choose_logo = OutlineButton(self.tr("Choose a picture\u2026"))
        self.no_logo = QuietButton(self.tr("Without a logo"))
        self.colour = LineField(self.tr("Colour of titles and rules, such as #1F4E79"))
        self.choose_colour = OutlineButton(self.tr("Choose a colour\u2026"))
        self.font_box = combo_box()
        self.paper = combo_box()
        self.margins = {key: self._margin(*MARGINS[key]) for key in MARGINS}
        self.folder = QuietButton(self.tr("Open folder"))
        self.reset = QuietButton(self.tr("As shipped"))
        self.close_button = OutlineButton(self.tr("Done"))
        self._lay_out()
        self._connect()

    def _line_name(self, place: int) -> str:
        return self.tr("Letterhead, line {n}").format(n=place + 1)

    def _margin(self, least: int, most: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, most)
        box.setSuffix("\u00a0mm")
        box.setKeyboardTracking(False)
        return box

    # -- how it looks

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self._letterhead(), self._looks(), self._page()):
            column.addWidget(section)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(fields)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        fields.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._head(), hairline(), scroll, hairline(), self._foot()):
            whole.addWidget(part, 1 if part is scroll else 0)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(_HEAD)
        line = QHBoxLayout(head)
        line.setContentsMargins(PADDING, 0, 8, 0)
        line.addWidget(ElidedLabel(self.tr("House style"), "strong"), 1)
        line.addWidget(self.folder)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        line.addWidget(self.reset)
        line.addStretch(1)
        line.addWidget(self.close_button)
        return foot

    def _letterhead(self) -> Section:
        section = Section()
        for line in self.lines:
            line.line.setMaxLength(LINE)
            section.lines.addWidget(line)
        self.logo.setWordWrap(True)
        section.lines.addLayout(labelled(self.tr("Logo"), self.logo))
        for button in (self.choose_logo, self.no_logo):  # beside each other they are wider than the form
            section.lines.addLayout(_at_start(button))
        return section

    def _looks(self) -> Section:
        section = Section()
        self.font_box.addItem(self.tr("The usual one"), "")
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self.font_box.addItem(family, family)
        section.lines.addWidget(self.colour)
        section.lines.addLayout(_at_start(self.choose_colour))
        section.lines.addLayout(labelled(self.tr("Font"), self.font_box))
        return section

    def _page(self) -> Section:
        section = Section()
        self.paper.addItem("A4", "a4")
        self.paper.addItem("Letter", "letter")
        section.lines.addLayout(labelled(self.tr("Paper"), self.paper))
        names = {
            "sides": self.tr("Margins at the sides"),
            "top": self.tr("Margin above, with the running head"),
            "bottom": self.tr("Margin below"),
        }
        for key, box in self.margins.items():
            section.lines.addLayout(labelled(names[key], box))
        return section

    # -- what it does

    def _connect(self) -> None:
        for line in self.lines:
            line.committed.connect(lambda _text: self._change_letterhead())
        self.choose_logo.clicked.connect(self.ask_logo)
        self.no_logo.clicked.connect(lambda: self.changed.emit("logo", None))
        self.colour.committed.connect(lambda text: self.changed.emit("colour", text or None))
        self.choose_colour.clicked.connect(self.ask_colour)
        self.font_box.activated.connect(lambda _place: self.changed.emit("font", self.font_box.currentData() or None))
        self.paper.activated.connect(lambda _place: self.changed.emit("paper", self.paper.currentData()))
        for box in self.margins.values():
            box.valueChanged.connect(lambda _value: self._change_margins())
        self.folder.clicked.connect(self.folder_wanted)
        self.reset.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.done)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.done)

    def _change_letterhead(self) -> None:
        given = [line.line.text().strip() for line in self.lines]
        while given and not given[-1]:
            given.pop()
        self.changed.emit("letterhead", given or None)

    def _change_margins(self) -> None:
        self.changed.emit("margins", {key: box.value() for key, box in self.margins.items()})

    def _reset(self) -> None:
        for key in ("letterhead", "logo", "colour", "font", "paper", "margins"):
            self.changed.emit(key, None)

    def ask_logo(self) -> QFileDialog:
        """Ask for a picture. The box does not hold up the program; it is returned."""
        kinds = self.tr("Pictures (*.svg *.png *.jpg *.jpeg)")
        dialog = QFileDialog(self, self.tr("Logo"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.changed.emit("logo", name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_colour(self) -> QColorDialog:
        """Ask for a colour, as `ask_logo` does for a picture."""
        dialog = QColorDialog(QColor(self._house.colour), self)
        dialog.colorSelected.connect(lambda colour: self.changed.emit("colour", colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_house(self, house: House) -> None:
        """Show the style as it stands; what is being typed stays."""
        self._house = house
        for place, line in enumerate(self.lines):
            line.show_text(house.letterhead[place] if place < len(house.letterhead) else "")
        self.logo.setText(house.logo or self.tr("None"))
        self.no_logo.setEnabled(bool(house.logo))
        self.colour.show_text(house.colour)
        if house.font and self.font_box.findData(house.font) < 0:
            self.font_box.addItem(house.font, house.font)
        self.font_box.setCurrentIndex(self.font_box.findData(house.font))
        self.paper.setCurrentIndex(self.paper.findData(house.paper))
        for box, millimetres in zip(self.margins.values(), house.margins, strict=True):
            with QSignalBlocker(box):
                box.setValue(round(millimetres))

    def refuse(self, error: UserError) -> bool:
        """Say at its field why a value cannot be used; tell whether it has one."""
        if error.code != "document.style.colour":
            return False
        self.colour.set_error(words.explain(error))
        return True


def _at_start(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(widget)
    line.addStretch(1)
    return line
