"""How bars, menus, table heads and rows are painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyle,
    QStyleOption,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionViewItem,
    QWidget,
)

from meetingdesk.desktop.flat import State, box, check_box, chevron, field, hair, has, isolated, leading
from meetingdesk.desktop.icons import paint as paint_icon
from meetingdesk.desktop.theme import length, theme

SCROLL_BAR = 12  # wide enough to hit; what is painted in it is thinner
_THUMB = 6
_LEAST_THUMB = 32
MENU_ITEM = 30
MENU_LEAD = 36
_MENU_TAIL = 16
_MENU_SEPARATOR = 9


# -- scroll bars


def scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Return where a part of a scroll bar lies: the groove is all of it, there are no arrow buttons."""
    whole = QRect(option.rect)
    upright = option.orientation == Qt.Orientation.Vertical
    span = whole.height() if upright else whole.width()
    steps = option.maximum - option.minimum
    if part == QStyle.SubControl.SC_ScrollBarGroove:
        return whole
    size = span
    if steps > 0:
        size = min(span, max(_LEAST_THUMB, round(span * option.pageStep / (steps + option.pageStep))))
    at = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, span - size, option.upsideDown
    )
    start, stop = {
        QStyle.SubControl.SC_ScrollBarSlider: (at, at + size),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, at),
        QStyle.SubControl.SC_ScrollBarAddPage: (at + size, span),
    }.get(part, (0, 0))
    if upright:
        return QRect(whole.left(), whole.top() + start, whole.width(), stop - start)
    return QRect(whole.left() + start, whole.top(), stop - start, whole.height())


def scroll_bar(painter: QPainter, option: QStyleOptionSlider, widget: QWidget | None) -> None:
    """Paint a thin thumb on the ground of what is scrolled."""
    painter.fillRect(option.rect, _scrolled_ground(option, widget))
    if option.maximum <= option.minimum:
        return
    thumb = scroll_part(option, QStyle.SubControl.SC_ScrollBarSlider)
    held = bool(option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider)
    tone = "lineControl" if held and (has(option, State.State_MouseOver) or has(option, State.State_Sunken)) else None
    rim = (SCROLL_BAR - _THUMB) // 2
    upright = option.orientation == Qt.Orientation.Vertical
    thumb = thumb.adjusted(rim, 1, -rim, -1) if upright else thumb.adjusted(1, rim, -1, -rim)
    box(painter, thumb, theme().colour(tone or "lineStrong"), None, _THUMB / 2)


def _scrolled_ground(option: QStyleOptionSlider, widget: QWidget | None) -> QColor:
    area = widget.parentWidget() if widget else None
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    palette: QPalette = option.palette
    role = area.viewport().backgroundRole() if area is not None else QPalette.ColorRole.Window
    return palette.color(role)


# -- tables and trees


def header(painter: QPainter, option: QStyleOptionHeader) -> None:
    """Paint the ground of a heading: sunken, a hairline below (or beside the rows)."""
    rect = QRectF(option.rect)
    painter.fillRect(rect, theme().colour("sunken"))
    line = hair(painter)
    if option.orientation == Qt.Orientation.Horizontal:
        rect.setTop(rect.bottom() - line)
    else:
        rect.setLeft(rect.right() - line)
    painter.fillRect(rect, theme().colour("line"))


def header_end(painter: QPainter, option: QStyleOption, _widget: QWidget | None) -> None:
    """Paint what lies beyond the last heading."""
    rect = QRectF(option.rect)
    painter.fillRect(rect, theme().colour("sunken"))
    rect.setTop(rect.bottom() - hair(painter))
    painter.fillRect(rect, theme().colour("line"))


def sort_sign(painter: QPainter, option: QStyleOptionHeader, _widget: QWidget | None) -> None:
    """Paint the sign of the column that the rows are sorted by."""
    up = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortUp
    chevron(painter, option.rect, upside_down=up, size=12)


def item_ground(painter: QPainter, option: QStyleOptionViewItem, _widget: QWidget | None) -> None:
    """Paint the ground of a cell: selection with a leading bar in the first column, hover."""
    rect: QRect = option.rect
    if option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(rect, option.backgroundBrush)
    if has(option, State.State_Selected):
        active = has(option, State.State_Active)
        painter.fillRect(rect, theme().colour("selection" if active else "selectionInactive"))
        if _leads(option):
            bar = QRect(rect.left(), rect.top(), length("border.selected_row_edge"), rect.height())
            if option.direction == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(rect.right())
            painter.fillRect(bar, theme().colour("accent" if active else "lineControl"))
    elif has(option, State.State_MouseOver) and has(option, State.State_Enabled):
        painter.fillRect(rect, theme().colour("hover"))


def _leads(option: QStyleOptionViewItem) -> bool:
    place = option.viewItemPosition
    places = QStyleOptionViewItem.ViewItemPosition
    return place in (places.Beginning, places.OnlyOne) or (place == places.Invalid and option.index.column() == 0)


def focus_rect(painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    """Paint the lines above and below the cell that has the keyboard; buttons have their ring instead."""
    if not isinstance(widget, QAbstractItemView):
        return
    rect: QRect = option.rect
    colour = theme().colour("focus")
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour)


# -- menus


def menu_item_height(option: QStyleOptionMenuItem) -> int:
    """Return the height of a line of a menu."""
    separator = option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator
    return _MENU_SEPARATOR if separator else max(MENU_ITEM, option.fontMetrics.height() + 12)


def menu_item(painter: QPainter, option: QStyleOptionMenuItem) -> None:
    """Paint a line of a menu: tick or icon, words, shortcut or the sign of a further menu."""
    rect: QRect = option.rect
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        middle = rect.center().y()
        painter.fillRect(QRectF(rect.left(), middle, rect.width(), hair(painter)), theme().colour("line"))
        return
    enabled, selected = has(option, State.State_Enabled), has(option, State.State_Selected)
    if selected and enabled:
        box(painter, rect.adjusted(4, 1, -4, -1), theme().colour("selection"), None, length("radius.field"))
    right_to_left = option.direction == Qt.LayoutDirection.RightToLeft

    def place(left: int, width: int) -> QRect:
        return QStyle.visualRect(option.direction, rect, QRect(rect.left() + left, rect.top(), width, rect.height()))

    _menu_lead(painter, option, place(10, 20))
    words, _tab, keys = option.text.partition("\t")
    tone = "disabled" if not enabled else "selectionText" if selected else "text"
    painter.setFont(option.font)
    painter.setPen(theme().colour(tone))
    near, far = leading(mirrored=right_to_left), leading(mirrored=not right_to_left)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
    room = place(MENU_LEAD, rect.width() - MENU_LEAD - _MENU_TAIL)
    painter.drawText(room, int(flags | near), isolated(words))
    if keys:
        painter.setPen(theme().colour("disabled" if not enabled else "selectionText" if selected else "muted"))
        painter.drawText(room, int(flags | far), keys)
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu:
        _submenu_sign(painter, place(rect.width() - 26, 16), right_to_left=right_to_left)


def _menu_lead(painter: QPainter, option: QStyleOptionMenuItem, rect: QRect) -> None:
    square = QRect(0, 0, 16, 16)
    square.moveCenter(rect.center())
    if option.checkType == QStyleOptionMenuItem.CheckType.NonExclusive:
        state = QStyle.StateFlag.State_On if option.checked else QStyle.StateFlag.State_Off
        option.state = (option.state & ~QStyle.StateFlag.State_Off) | state
        check_box(painter, square, option)
    elif option.checkType == QStyleOptionMenuItem.CheckType.Exclusive:
        if option.checked:
            paint_icon(painter, "check", "accent", square.x(), square.y())
    elif not option.icon.isNull():
        option.icon.paint(painter, square)


def _submenu_sign(painter: QPainter, rect: QRect, *, right_to_left: bool) -> None:
    painter.save()
    painter.translate(QRectF(rect).center())
    if right_to_left:
        painter.scale(-1, 1)
    paint_icon(painter, "chevron-right", "muted", -8, -8)
    painter.restore()


def menu_panel(painter: QPainter, rect: QRect) -> None:
    """Paint the ground of a menu."""
    painter.fillRect(rect, theme().colour("raised"))
    painter.setPen(theme().colour("lineStrong"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))


# -- the rest


def line_edit(painter: QPainter, option: QStyleOptionFrame, widget: QWidget | None) -> None:
    """Paint a field of one line; one that stands in a larger field has no frame of its own."""
    if option.lineWidth > 0:
        field(painter, option.rect, option, widget)


def splitter(painter: QPainter, option: QStyleOption, _widget: QWidget | None) -> None:
    """Paint a hairline in the middle of what can be dragged."""
    rect = QRectF(option.rect)
    line = hair(painter)
    if has(option, State.State_Horizontal):
        rect = QRectF(rect.center().x() - line / 2, rect.top(), line, rect.height())
    else:
        rect = QRectF(rect.left(), rect.center().y() - line / 2, rect.width(), line)
    painter.fillRect(rect, theme().colour("line"))
