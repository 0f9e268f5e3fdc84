"""Small pieces that all screens are built from. They take their colours from the theme and have accessible names."""

from meetingdesk.desktop.widgets.bars import ProgressBar4, ScreenBar
from meetingdesk.desktop.widgets.buttons import FilledButton, OutlineButton, QuietButton, Segmented, ToolIcon
from meetingdesk.desktop.widgets.chip import Chip, chip_size, paint_chip
from meetingdesk.desktop.widgets.notices import EmptyState, Picture, Strip
from meetingdesk.desktop.widgets.panels import Card, Panel, hairline
from meetingdesk.desktop.widgets.sides import margins
from meetingdesk.desktop.widgets.text import ElidedLabel, PlainLabel, literal, plain_label, tip

__all__ = [
    "Card",
    "Chip",
    "ElidedLabel",
    "EmptyState",
    "FilledButton",
    "OutlineButton",
    "Panel",
    "Picture",
    "PlainLabel",
    "ProgressBar4",
    "QuietButton",
    "ScreenBar",
    "Segmented",
    "Strip",
    "ToolIcon",
    "chip_size",
    "hairline",
    "literal",
    "margins",
    "paint_chip",
    "plain_label",
    "tip",
]
