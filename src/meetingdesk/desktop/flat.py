"""How controls are painted: one outline, one ground, no gradient. The style asks; the colours come from the theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionButton, QWidget

from meetingdesk.desktop import icons
from meetingdesk.desktop.theme import font, length, theme

State = QStyle.StateFlag
_ICON_GAP = 8
_MENU_SIGN = 20
_LEAST_PADDING = 4  # beside the words of a button that is narrower than it would be


@dataclass(frozen=True, slots=True)
class Look:
    """Tokens of a button in its present state; None paints nothing."""

    ground: str | None
    outline: str | None
    text: str


def has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    """Tell whether an option carries a state."""
    return bool(option.state & flag)


def hair(painter: QPainter) -> float:
    """Return the width of one device pixel in logical pixels (two on screens of twice the pixels)."""
    ratio = painter.device().devicePixelRatioF()
    return max(1, int(ratio)) / ratio


def leading(*, mirrored: bool) -> Qt.AlignmentFlag:
    """Return the alignment to the side where lines begin; absolute, since a painter would mirror it once more."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def isolated(text: str) -> str:
    """Return a text that keeps its own order from left to right or back, whatever the window's (UAX 9, isolates).

    One that has such parts already stands in the order of the window, and they in theirs.
    """
    if not text or "\N{FIRST STRONG ISOLATE}" in text:
        return text
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def box(
    painter: QPainter, rect: QRect, ground: QColor | None, outline: QColor | None, radius: float, width: float = 0
) -> None:
    """Paint a rounded box inside a rectangle; a width of 0 is a hairline."""
    line = width or hair(painter)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline, line) if outline else Qt.PenStyle.NoPen)
    painter.setBrush(ground or Qt.BrushStyle.NoBrush)
    half = line / 2 if outline else 0
    inner = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def button_look(option: QStyleOption, widget: QWidget | None) -> Look:
    """Return the tokens of a push button or tool button."""
    look = (widget.property("look") if widget else None) or "outline"
    tone = (widget.property("tone") if widget else None) or "text"
    down, over = has(option, State.State_Sunken), has(option, State.State_MouseOver)
    if not has(option, State.State_Enabled):
        return Look(None if look == "quiet" else "sunken", None if look == "quiet" else "line", "disabled")
    if look == "filled":
        return Look("accentPressed" if down else "accentHover" if over else "accent", None, "accentText")
    if has(option, State.State_On):
        return Look("selection", None if look == "quiet" else "lineStrong", "selectionText")
    ground = "selectionInactive" if down else "hover" if over else "surface"
    if look == "quiet":
        return Look(ground if down or over else None, None, tone)
    if tone in ("danger", "warning"):
        return Look(f"{tone}Soft", f"{tone}Solid", tone)
    return Look(ground, "lineStrong", "text")


def button_ground(painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    """Paint the ground of a button."""
    look = button_look(option, widget)
    colour = theme().colour
    rect: QRect = option.rect
    ground = colour(look.ground) if look.ground else None
    outline = colour(look.outline) if look.outline else None
    if ground or outline:
        box(painter, rect, ground, outline, length("radius.control"))


def button_label(painter: QPainter, option: QStyleOptionButton, tone: str) -> None:
    """Paint icon and words of a push button, together in the middle."""
    rect = QRect(option.rect)
    if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        rect.adjust(_MENU_SIGN if mirrored else 0, 0, 0 if mirrored else -_MENU_SIGN, 0)
    icon_width = 0 if option.icon.isNull() else option.iconSize.width()
    gap = _ICON_GAP if icon_width and option.text else 0
    words = _fitting(painter.fontMetrics(), option.text, rect.width() - icon_width - gap - 2 * _LEAST_PADDING)
    text = painter.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width() if words else 0
    left = rect.left() + max(0, rect.width() - icon_width - gap - text) // 2
    if icon_width:
        square = QRect(left, rect.top() + (rect.height() - icon_width) // 2, icon_width, icon_width)
        mode = QIcon.Mode.Normal if has(option, State.State_Enabled) else QIcon.Mode.Disabled
        option.icon.paint(painter, QStyle.visualRect(option.direction, rect, square), mode=mode)
    painter.setPen(theme().colour(tone))
    room = QRect(left + icon_width + gap, rect.top(), text + 1, rect.height())
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
    painter.drawText(QStyle.visualRect(option.direction, rect, room), int(flags), isolated(words))


def _fitting(metrics: QFontMetrics, words: str, width: int) -> str:
    shown = Qt.TextFlag.TextShowMnemonic
    fits = metrics.size(shown, words).width() <= width
    return words if fits else metrics.elidedText(words, Qt.TextElideMode.ElideRight, width, shown.value)


def segment_grows(option: QStyleOption) -> int:
    """Return by how much the words of a part of a switch grow when it is chosen: they are in strong type then."""
    words = option.text  # type: ignore[attr-defined]  # of a button
    return QFontMetrics(font("strong")).horizontalAdvance(words) - option.fontMetrics.horizontalAdvance(words)


def segment_ground(painter: QPainter, option: QStyleOption, widget: QWidget) -> None:
    """Paint one part of a switch: the outline runs round the whole, a line stands between the parts."""
    rect = QRect(option.rect)
    place = widget.property("place") or ""
    first, last = "first" in place, "last" in place
    if widget.isRightToLeft():
        first, last = last, first
    radius = length("radius.control")
    whole = rect.adjusted(0 if first else -2 * radius, 0, 0 if last else 2 * radius, 0)
    on, over = has(option, State.State_On), has(option, State.State_MouseOver)
    ground = "selection" if on else "hover" if over and has(option, State.State_Enabled) else "surface"
    painter.save()
    painter.setClipRect(rect)
    box(painter, whole, theme().colour(ground), theme().colour("lineStrong"), radius)
    if not last:
        line = hair(painter)
        painter.fillRect(QRectF(rect.right() + 1 - line, rect.top(), line, rect.height()), theme().colour("lineStrong"))
    painter.restore()


def field(painter: QPainter, rect: QRect, option: QStyleOption, widget: QWidget | None) -> None:
    """Paint a field: two pixels of `focus` while it has the keyboard, of `dangerSolid` while its value is bad."""
    enabled, focused = has(option, State.State_Enabled), has(option, State.State_HasFocus)
    bad = bool(widget and widget.property("bad"))
    outline = "dangerSolid" if bad else "focus" if focused else "lineControl" if enabled else "line"
    ground = theme().colour("surface" if enabled else "sunken")
    width = length("border.selected_item") if bad or focused else 0
    box(painter, rect, ground, theme().colour(outline), length("radius.field"), width)


def check_box(painter: QPainter, rect: QRect, option: QStyleOption) -> None:
    """Paint a tick box: empty, ticked, or partly ticked."""
    on, partly = has(option, State.State_On), has(option, State.State_NoChange)
    enabled = has(option, State.State_Enabled)
    tone = "accent" if enabled else "disabled"
    if not (on or partly):
        box(painter, rect, theme().colour("surface"), theme().colour("lineControl" if enabled else "line"), 3)
        return
    box(painter, rect, theme().colour(tone), None, 3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(
            theme().colour("accentText"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )
    )
    x, y, side = rect.x(), rect.y(), rect.width() / 16
    if on:
        painter.drawPolyline([QPointF(x + px * side, y + py * side) for px, py in ((4, 8.4), (6.9, 11.2), (12, 5.2))])
    else:
        painter.drawLine(QPointF(x + 4.5 * side, y + 8 * side), QPointF(x + 11.5 * side, y + 8 * side))
    painter.restore()


def radio(painter: QPainter, rect: QRect, option: QStyleOption) -> None:
    """Paint a radio box."""
    on, enabled = has(option, State.State_On), has(option, State.State_Enabled)
    outline = ("accent" if enabled else "disabled") if on else "lineControl" if enabled else "line"
    box(painter, rect, theme().colour("surface"), theme().colour(outline), rect.width() / 2, 5 if on else 0)


def chevron(painter: QPainter, rect: QRect, *, enabled: bool = True, upside_down: bool = False, size: int = 16) -> None:
    """Paint the sign of a list that opens downwards, in the middle of a rectangle."""
    tone = "text" if enabled else "disabled"
    centre = QRectF(rect).center()
    painter.save()
    painter.translate(centre)
    if upside_down:
        painter.scale(1, -1)
    icons.paint(painter, "chevron-down", tone, -size / 2, -size / 2, size)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRect) -> None:
    """Paint the outline of what has the keyboard."""
    width = length("border.selected_item")
    box(painter, rect, None, theme().colour("focus"), length("radius.control") + 2, width)
