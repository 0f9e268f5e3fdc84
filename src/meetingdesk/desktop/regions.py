"""The keyboard's way round the window: F6 goes from region to region, Tab stays inside one and passes each control."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

INSPECTOR = "inspector"  # the object name of a screen's inspectors: the one on show is a region of its own


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab would stop at a widget."""
    return (
        widget.isVisible()  # at first: it is quickly told, and most widgets are on screens that are not shown
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
    )


def stops(region: QWidget, without: QWidget | None = None) -> list[QWidget]:
    """Return the widgets of a region that Tab stops at, in the window's order."""
    found: list[QWidget] = []
    widget: QWidget | None = region
    while widget is not None:
        if takes_tab(widget) and _inside(widget, region) and not (without and _inside(widget, without)):
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is region:
            break
    return found


def _inside(widget: QWidget, region: QWidget) -> bool:
    return widget is region or region.isAncestorOf(widget)


def _go_in(region: QWidget, without: QWidget | None, reason: Qt.FocusReason) -> bool:
    found = stops(region, without)
    if found:
        target = next((widget for widget in found if widget is region.focusWidget()), found[0])
        target.setFocus(reason)
    return bool(found)


class Regions:
    """The regions of a window, asked for anew each time: the screen and its inspector change."""

    def __init__(self, parts: Callable[[], Sequence[QWidget]]) -> None:
        self._parts = parts

    def _now(self) -> list[tuple[QWidget, QWidget | None]]:
        result: list[tuple[QWidget, QWidget | None]] = []
        for part in self._parts():
            inspectors = part.findChildren(QWidget, INSPECTOR)
            inspector = next((one for one in inspectors if one.isVisible()), None)
            if inspector is None:
                result.append((part, None))
            else:
                result.extend(((part, inspector), (inspector, None)))
        return result

    def _here(self, regions: list[tuple[QWidget, QWidget | None]]) -> int:
        focus = QApplication.focusWidget()
        if focus is None:
            return -1
        hits = [place for place, (region, _without) in enumerate(regions) if _inside(focus, region)]
        return hits[-1] if hits else -1  # an inspector lies inside its screen and comes after it

    def cycle(self, *, forward: bool) -> None:
        """Go to the next region that can take the keyboard, to where it was there last."""
        regions = self._now()
        here = self._here(regions)
        step = 1 if forward else -1
        for distance in range(1, len(regions) + 1):
            region, without = regions[(here + step * distance) % len(regions)]
            if _go_in(region, without, Qt.FocusReason.TabFocusReason):
                return

    @staticmethod
    def enter(region: QWidget) -> None:
        """Bring the keyboard into a region where it is elsewhere, to where it was there last."""
        focus = QApplication.focusWidget()
        if focus is None or not _inside(focus, region):
            _go_in(region, None, Qt.FocusReason.OtherFocusReason)

    def tab(self, *, forward: bool) -> bool:
        """Go to the next control of the region; tells whether there was one."""
        regions = self._now()
        here = self._here(regions)
        if here < 0:
            return False
        found = stops(*regions[here])
        focus = QApplication.focusWidget()
        if not found or focus is None:
            return False
        place = found.index(focus) if focus in found else -1 if forward else 0
        target = found[(place + (1 if forward else -1)) % len(found)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True
