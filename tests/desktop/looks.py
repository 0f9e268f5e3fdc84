"""What is wrong with how a window looks: words that are cut, parts that lie outside, text too faint on its ground."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)
from tests.desktop.contrasts import LARGE, LARGE_TEXT, TEXT, contrast, ground
from tests.desktop.painted import in_sight

from meetingdesk.desktop.theme import font
from meetingdesk.desktop.widgets import ElidedLabel

SLACK = 1  # pixels by which roundings may differ
ENDLESS = 100_000
HEADING = 4  # pixels that a heading keeps clear on each side


def faults(window: QWidget) -> list[str]:
    """Return what is wrong with what a window shows now."""
    found = [*_outside(window), *_overlapping(window)]
    for widget in _shown(window):
        found += [f"{_name(widget)}: {wrong}" for wrong in _misplaced(widget)]
        found += [f"{_name(widget)}: {wrong}" for wrong in _cut(widget)]
    return found


def faint(window: QWidget) -> list[str]:
    """Return the labels that do not stand out from the ground that they were painted on."""
    picture = window.grab().toImage()
    found = []
    for label in _shown(window):
        if not isinstance(label, QLabel) or not label.text() or not label.isEnabled():
            continue
        behind = ground(picture, in_sight(label))
        ratio = contrast(label.palette().color(QPalette.ColorRole.WindowText), behind)
        if ratio < (LARGE_TEXT if label.font().pixelSize() >= LARGE else TEXT):
            found.append(f"{_name(label)}: {ratio:.1f} on {behind.name()}")
    return found


def _shown(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible() and _in_sight(widget)]


def _in_sight(widget: QWidget) -> bool:
    return not in_sight(widget).isEmpty()


def _name(widget: QWidget) -> str:
    said = getattr(widget, "text", lambda: "")() if isinstance(widget, QLabel | QAbstractButton) else ""
    place, parent = [type(widget).__name__], widget.parentWidget()
    while parent is not None and len(place) < 4:
        if type(parent) is not QWidget:
            place.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{'/'.join(reversed(place))} {said or widget.accessibleName()!r}"


# -- what lies outside


def _outside(window: QWidget) -> list[str]:
    found = []
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or not widget.isVisible() or not _in_sight(parent):
            continue
        room = _room(parent).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if widget.size().isEmpty() or room.contains(widget.geometry()):
            continue
        found.append(f"{_name(widget)}: {_numbers(widget.geometry())} outside {_numbers(parent.rect())}")
    return found


def _overlapping(window: QWidget) -> list[str]:
    found = []
    for parent in (window, *_shown(window)):
        layout = parent.layout()
        placed = [part for part in _placed(layout) if part.isVisible() and not part.size().isEmpty()]
        for one, other in combinations(placed, 2):
            both = one.geometry().adjusted(SLACK, SLACK, -SLACK, -SLACK) & other.geometry()
            if not both.isEmpty():
                found.append(f"{_name(one)}: lies {_numbers(both)} over {_name(other)}")
    return found


def _placed(layout: QLayout | None) -> list[QWidget]:
    """Return what a layout and those in it give a place each; those of a stack share theirs."""
    if layout is None or isinstance(layout, QStackedLayout):
        return []
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    own = [part for item in items if (part := item.widget()) is not None]
    return [*own, *(part for item in items for part in _placed(item.layout()))]


def _misplaced(widget: QWidget) -> list[str]:
    """A label stands where lines of the window begin; Qt would go by its own letters (`PlainLabel` does not)."""
    if not isinstance(widget, QLabel) or not widget.text() or not widget.isRightToLeft():
        return []
    told = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignHCenter
    return [] if widget.alignment() & told else ["stands where its own letters begin, not the window's"]


def _room(parent: QWidget) -> QRect:
    """Return where the children of a widget can be seen; a viewport has no end where one can scroll."""
    area, rect = parent.parentWidget(), parent.rect()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not parent:
        return rect
    if isinstance(area, QAbstractItemView) or area.horizontalScrollBar().isVisible():
        rect.adjust(-ENDLESS, 0, ENDLESS, 0)
    return rect.adjusted(0, -ENDLESS, 0, ENDLESS)


def _numbers(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"


# -- what is cut


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, QAbstractButton):
        return _cut_button(widget)
    if isinstance(widget, QHeaderView):
        return _cut_headings(widget)
    if isinstance(widget, QAbstractScrollArea):
        return _out_of_reach(widget)
    if isinstance(widget, QComboBox | QLineEdit):
        need = widget.fontMetrics().height()
        return [f"{widget.height()} high for {need}"] if widget.height() < need else []
    return []


def _cut_label(label: QLabel) -> list[str]:
    text, metrics = label.text(), label.fontMetrics()
    if not text or not label.pixmap().isNull():
        return []
    room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin())
    wide = max(metrics.horizontalAdvance(line) for line in text.splitlines())
    high = metrics.height() * len(text.splitlines())
    if label.wordWrap():
        wide = max(metrics.horizontalAdvance(word) for word in text.split() or [""])
        high = label.heightForWidth(label.width()) - (label.height() - room.height())
    elif isinstance(label, ElidedLabel) and wide > room.width() + SLACK:
        return [] if label.toolTip() else ["elided, and no tooltip tells the rest"]
    found = [f"{room.width()} wide for {wide}"] if wide > room.width() + SLACK else []
    return [*found, f"{room.height()} high for {high}"] if high > room.height() + SLACK else found


def _cut_button(button: QAbstractButton) -> list[str]:
    if not button.text() or (isinstance(button, QToolButton) and not _shows_text(button)):
        return []
    high, wide = button.fontMetrics().height(), button.sizeHint().width()
    found = [f"{button.height()} high for {high}"] if button.height() < high else []
    if button.width() < wide - SLACK and not (button.toolTip() or getattr(button, "words_hidden", False)):
        found.append(f"{button.width()} wide for {wide}, and no tooltip tells the rest")
    return found


def _shows_text(button: QToolButton) -> bool:
    return button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly


def _out_of_reach(area: QAbstractScrollArea) -> list[str]:
    found = []
    for way, policy, bar in (
        ("below", area.verticalScrollBarPolicy(), area.verticalScrollBar()),
        ("beside", area.horizontalScrollBarPolicy(), area.horizontalScrollBar()),
    ):
        if policy == Qt.ScrollBarPolicy.ScrollBarAlwaysOff and bar.maximum() > SLACK:
            found.append(f"{bar.maximum()} pixels {way} have no bar that leads to them")
    return found


def _cut_headings(header: QHeaderView) -> list[str]:
    if header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return []
    metrics, view = QFontMetrics(font("body")), header.parentWidget()
    if not isinstance(view, QTableView | QTreeView):
        return []
    found = []
    for place in range(header.count()):
        text = header.model().headerData(place, Qt.Orientation.Horizontal)
        wide = metrics.horizontalAdvance(str(text or ""))
        told = header.model().headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == text
        if not told and not header.isSectionHidden(place) and header.sectionSize(place) < wide + 2 * HEADING and wide:
            found.append(f"heading {text!r}: {header.sectionSize(place)} wide for {wide}")
    return found
