"""The style of all controls: Fusion's measures and behaviour, painted flat from the tokens."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QFrame,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionToolButton,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from meetingdesk.desktop import flat, flat_parts
from meetingdesk.desktop.flat import State, has
from meetingdesk.desktop.theme import font, length, theme

CC = QStyle.ComplexControl
CE = QStyle.ControlElement
CT = QStyle.ContentsType
PE = QStyle.PrimitiveElement
PM = QStyle.PixelMetric
SC = QStyle.SubControl
SE = QStyle.SubElement
SH = QStyle.StyleHint

_METRICS = {
    PM.PM_ScrollBarExtent: flat_parts.SCROLL_BAR,
    PM.PM_IndicatorWidth: 16, PM.PM_IndicatorHeight: 16,
    PM.PM_ExclusiveIndicatorWidth: 16, PM.PM_ExclusiveIndicatorHeight: 16,
    PM.PM_CheckBoxLabelSpacing: 8, PM.PM_RadioButtonLabelSpacing: 8,
    PM.PM_ButtonShiftHorizontal: 0, PM.PM_ButtonShiftVertical: 0, PM.PM_ButtonDefaultIndicator: 0,
    PM.PM_FocusFrameHMargin: 3, PM.PM_FocusFrameVMargin: 3,
    PM.PM_MenuButtonIndicator: 20, PM.PM_MenuPanelWidth: 1, PM.PM_MenuHMargin: 0, PM.PM_MenuVMargin: 4,
    PM.PM_HeaderMargin: 8,
    PM.PM_SmallIconSize: 16, PM.PM_ButtonIconSize: 16, PM.PM_SplitterWidth: 5, PM.PM_ToolTipLabelFrameWidth: 6,
    PM.PM_LayoutHorizontalSpacing: 8, PM.PM_LayoutVerticalSpacing: 8,
}  # fmt: skip
_HINTS = {
    SH.SH_EtchDisabledText: 0, SH.SH_ComboBox_Popup: 0, SH.SH_FocusFrame_AboveWidget: 1,
    SH.SH_DitherDisabledText: 0, SH.SH_UnderlineShortcut: 0, SH.SH_ScrollBar_Transient: 0,
}  # fmt: skip
_PADDING = 14
_ICON_GAP = 4  # beyond the four pixels that Qt counts already
_FIELD_PADDING = 6
_CELL_PADDING = 7  # Qt adds a pixel: cells then begin where their heading does
_WIDER = {CT.CT_SpinBox: 14, CT.CT_ComboBox: 8}  # for the padding of their text
_HEIGHTS = {
    CT.CT_LineEdit: "control.height", CT.CT_ComboBox: "control.height", CT.CT_SpinBox: "control.height",
    CT.CT_HeaderSection: "rows.table_header", CT.CT_ItemViewItem: "rows.table_compact",
    CT.CT_CheckBox: "control.min_target", CT.CT_RadioButton: "control.min_target",
    CT.CT_ToolButton: "control.height_small",
}  # fmt: skip


class FlatStyle(QProxyStyle):
    """Fusion without its shades. Painting is handed to `flat` and `flat_parts` by what is to be painted."""

    def __init__(self) -> None:
        super().__init__("fusion")
        self._primitives: dict[PE, Callable[..., None]] = {
            PE.PE_IndicatorCheckBox: lambda p, o, _w: flat.check_box(p, o.rect, o),
            PE.PE_IndicatorItemViewItemCheck: lambda p, o, _w: flat.check_box(p, o.rect, o),
            PE.PE_IndicatorRadioButton: lambda p, o, _w: flat.radio(p, o.rect, o),
            PE.PE_PanelLineEdit: flat_parts.line_edit,
            PE.PE_FrameFocusRect: flat_parts.focus_rect,
            PE.PE_PanelItemViewItem: flat_parts.item_ground,
            PE.PE_PanelItemViewRow: lambda _p, _o, _w: None,
            PE.PE_PanelMenu: lambda p, o, _w: flat_parts.menu_panel(p, o.rect),
            PE.PE_FrameMenu: lambda _p, _o, _w: None,
            PE.PE_PanelTipLabel: lambda p, o, _w: p.fillRect(o.rect, theme().colour("tooltip")),
            PE.PE_IndicatorHeaderArrow: flat_parts.sort_sign,
            PE.PE_IndicatorArrowDown: lambda p, o, _w: flat.chevron(p, o.rect),
        }
        self._controls: dict[CE, Callable[..., None]] = {
            CE.CE_PushButtonBevel: self._push_button,
            CE.CE_PushButtonLabel: self._push_label,
            CE.CE_HeaderSection: lambda p, o, _w: flat_parts.header(p, o),
            CE.CE_HeaderEmptyArea: flat_parts.header_end,
            CE.CE_HeaderLabel: self._header_label,
            CE.CE_MenuItem: lambda p, o, _w: flat_parts.menu_item(p, o),
            CE.CE_FocusFrame: lambda p, o, _w: flat.focus_ring(p, o.rect),
            CE.CE_ShapedFrame: self._frame,
            CE.CE_Splitter: flat_parts.splitter,
        }
        self._complexes: dict[CC, Callable[..., None]] = {
            CC.CC_ScrollBar: flat_parts.scroll_bar,
            CC.CC_ComboBox: self._combo_box,
            CC.CC_SpinBox: self._spin_box,
            CC.CC_ToolButton: self._tool_button,
        }

    # -- what Qt calls

    def drawPrimitive(
        self, element: PE, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Paint a primitive."""
        paint = self._primitives.get(element)
        if paint is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            paint(painter, option, widget)

    def drawControl(self, element: CE, option: QStyleOption, painter: QPainter, widget: QWidget | None = None) -> None:
        """Paint a control."""
        if element == CE.CE_ItemViewItem and option.direction == Qt.LayoutDirection.RightToLeft:
            shown = QStyleOptionViewItem(cast("QStyleOptionViewItem", option))  # the caller's stays as it is
            shown.text = flat.isolated(shown.text)
            option = shown
        if element == CE.CE_ComboBoxLabel:
            option = self._fitting(cast("QStyleOptionComboBox", option), widget)
        paint = self._controls.get(element)
        if paint is None:
            super().drawControl(element, option, painter, widget)
        else:
            paint(painter, option, widget)

    def _fitting(self, option: QStyleOptionComboBox, widget: QWidget | None) -> QStyleOptionComboBox:
        """Let the words of a choice that lacks room end in dots; Qt would cut them off in mid-letter."""
        shown = QStyleOptionComboBox(option)
        room = self.subControlRect(CC.CC_ComboBox, option, SC.SC_ComboBoxEditField, widget).width() - 2
        shown.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        return shown

    def drawComplexControl(
        self, control: CC, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Paint a control of several parts."""
        paint = self._complexes.get(control)
        if paint is None:
            super().drawComplexControl(control, option, painter, widget)
        else:
            paint(painter, option, widget)

    def drawItemText(
        self,
        painter: QPainter,
        rect: QRect,
        flags: int,
        pal: QPalette | Qt.GlobalColor | QColor,
        enabled: bool,
        text: str,
        textRole: QPalette.ColorRole = QPalette.ColorRole.NoRole,  # noqa: N803 - Qt's own name
    ) -> None:
        """Write words in their own order: English, times and codes stay what they are from right to left."""
        shown = flat.isolated(text) if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft else text
        super().drawItemText(painter, rect, flags, pal, enabled, shown, textRole)

    def subControlRect(
        self, control: CC, option: QStyleOptionComplex, part: SC, widget: QWidget | None = None
    ) -> QRect:
        """Tell where a part lies."""
        if control == CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return flat_parts.scroll_part(option, part)
        rect = super().subControlRect(control, option, part, _or_none(widget))
        if part == SC.SC_ComboBoxEditField and isinstance(option, QStyleOptionComboBox) and not option.editable:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            return rect.adjusted(0, 0, -_FIELD_PADDING, 0) if mirrored else rect.adjusted(_FIELD_PADDING, 0, 0, 0)
        return rect

    def subElementRect(self, element: SE, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        """Tell where what stands in a control lies."""
        rect = super().subElementRect(element, option, _or_none(widget))
        if element == SE.SE_LineEditContents:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # there times and codes stand at the left
            return rect.adjusted(_FIELD_PADDING, 0, -_FIELD_PADDING if mirrored else -2, 0)
        return rect

    def pixelMetric(self, metric: PM, option: QStyleOption | None = None, widget: QWidget | None = None) -> int:
        """Tell a length."""
        if metric == PM.PM_FocusFrameHMargin and isinstance(widget, QAbstractItemView):
            return _CELL_PADDING
        if metric == PM.PM_DefaultFrameWidth and isinstance(widget, (QTextEdit, QPlainTextEdit)):
            return length("border.selected_item")
        known = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if known is None else known

    def styleHint(
        self, hint: SH, option: QStyleOption | None = None, widget: QWidget | None = None, data: object = None
    ) -> int:
        """Tell a habit."""
        if hint == SH.SH_Table_GridLineColor:
            return theme().colour("line").rgb() - (1 << 32)  # Qt reads the colour out of a signed integer
        habit = _HINTS.get(hint)
        return super().styleHint(hint, option, widget) if habit is None else habit

    def sizeFromContents(self, kind: CT, option: QStyleOption, size: QSize, widget: QWidget | None = None) -> QSize:
        """Give every control the height of the tokens, more where its text is larger."""
        if kind == CT.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            width = size.width() + flat_parts.MENU_LEAD + 32
            return QSize(width, flat_parts.menu_item_height(option))
        if kind == CT.CT_PushButton:
            wider = 2 * _PADDING + (0 if option.icon.isNull() else _ICON_GAP)  # type: ignore[attr-defined]  # a button
            if widget is not None and widget.property("look") == "segment":
                wider += flat.segment_grows(option)
            return QSize(size.width() + wider, max(length("control.height"), size.height() + 8))
        result = super().sizeFromContents(kind, option, size, _or_none(widget))
        least = _HEIGHTS.get(kind)
        result.setWidth(result.width() + _WIDER.get(kind, 0))
        if least is not None:
            tall = option.fontMetrics.height() + 12
            result.setHeight(max(0 if kind == CT.CT_SpinBox else result.height(), length(least), tall))
        return result

    # -- buttons

    def _push_button(self, painter: QPainter, option: QStyleOptionButton, widget: QWidget | None) -> None:
        if widget is not None and widget.property("look") == "segment":
            flat.segment_ground(painter, option, widget)
            return
        flat.button_ground(painter, option, widget)
        if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
            sign = QRect(option.rect.right() - 25, option.rect.top(), 16, option.rect.height())
            sign = self.visualRect(option.direction, option.rect, sign)
            flat.chevron(painter, sign, enabled=has(option, State.State_Enabled))

    def _push_label(self, painter: QPainter, option: QStyleOptionButton, widget: QWidget | None) -> None:
        if widget is not None and widget.property("look") == "segment":
            tone = "disabled" if not has(option, State.State_Enabled) else "text"
            if has(option, State.State_On):
                tone = "selectionText"
                painter.setFont(font("strong"))
        else:
            tone = flat.button_look(option, widget).text
        flat.button_label(painter, option, tone)

    def _tool_button(self, painter: QPainter, option: QStyleOptionToolButton, widget: QWidget | None) -> None:
        flat.button_ground(painter, option, widget)
        label = QStyleOptionToolButton(option)
        _ink(label, flat.button_look(option, widget).text)
        self.drawControl(CE.CE_ToolButtonLabel, label, painter, widget)

    # -- fields

    def _combo_box(self, painter: QPainter, option: QStyleOptionComboBox, widget: QWidget | None) -> None:
        if widget is not None and widget.property("look") == "quiet":
            flat.button_ground(painter, option, widget)
        elif option.frame:
            flat.field(painter, option.rect, option, widget)
        arrow = self.subControlRect(CC.CC_ComboBox, option, SC.SC_ComboBoxArrow, widget)
        flat.chevron(painter, arrow, enabled=has(option, State.State_Enabled))

    def _spin_box(self, painter: QPainter, option: QStyleOptionSpinBox, widget: QWidget | None) -> None:
        if option.frame:
            flat.field(painter, option.rect, option, widget)
        if option.buttonSymbols == QAbstractSpinBox.ButtonSymbols.NoButtons:
            return
        for part, flag, down in (
            (SC.SC_SpinBoxUp, QAbstractSpinBox.StepEnabledFlag.StepUpEnabled, False),
            (SC.SC_SpinBoxDown, QAbstractSpinBox.StepEnabledFlag.StepDownEnabled, True),
        ):
            rect = self.subControlRect(CC.CC_SpinBox, option, part, widget)
            can = bool(option.stepEnabled & flag) and has(option, State.State_Enabled)
            flat.chevron(painter, rect, enabled=can, upside_down=not down, size=12)

    # -- frames, focus, tables

    def _frame(self, painter: QPainter, option: QStyleOptionFrame, widget: QWidget | None) -> None:
        if option.frameShape != QFrame.Shape.StyledPanel:
            super().drawControl(CE.CE_ShapedFrame, option, painter, widget)
        elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
            flat.field(painter, option.rect, option, widget)
        else:
            flat.box(painter, option.rect, None, theme().colour("line"), 0)

    def _header_label(self, painter: QPainter, option: QStyleOptionHeader, widget: QWidget | None) -> None:
        _ink(option, "muted")
        super().drawControl(CE.CE_HeaderLabel, option, painter, widget)


def _or_none(widget: QWidget | None) -> QWidget:
    return cast("QWidget", widget)  # None is allowed, the stubs forget


def _ink(option: QStyleOption, tone: str) -> None:
    palette = QPalette(option.palette)
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(role, theme().colour(tone))
    option.palette = palette
