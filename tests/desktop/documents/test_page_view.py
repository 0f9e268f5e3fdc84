"""The page on the desk: where it lies, how fine it is drawn, how pages are turned."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.documents.page_view import PageView
from meetingdesk.desktop.theme import theme


def page(dots, colour="white", *, landscape=False):
    width, height = round(210 / 25.4 * dots), round(297 / 25.4 * dots)
    size = (height, width) if landscape else (width, height)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    view.set_pages(tuple(page(view.dots_per_inch, colour) for colour in ("#ff0000", "#00ff00", "#0000ff")))
    return view


def middle(view):
    return view.viewport().grab().toImage().pixelColor(view.viewport().rect().center()).name()


def test_whole_page_fits_and_lies_dot_on_dot(view):
    rect = view.page_rect()
    assert view.viewport().rect().contains(rect.toRect())
    drawn = QImage.fromData(view._pages[0])
    ratio = view.devicePixelRatioF()
    assert (rect.width() * ratio, rect.height() * ratio) == (drawn.width(), drawn.height())
    assert (rect.x() * ratio).is_integer()
    assert middle(view) == "#ff0000"


def test_desk_is_round_the_page(view):
    image = view.viewport().grab().toImage()
    assert image.pixelColor(2, 2) == theme().colour("desk")


def test_keys_turn_pages_and_stop_at_the_ends(qtbot, view):
    turned = []
    view.turned.connect(turned.append)
    for key in ("PageDown", "PageDown", "PageDown", "PageUp", "Home", "End"):
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
    assert turned == [1, 2, 1, 0, 2]
    assert middle(view) == "#0000ff"


def test_width_scrolls_first_and_then_turns(qtbot, view):
    view.set_fit("width")
    bar = view.verticalScrollBar()
    assert bar.maximum() > 0
    assert view.page_rect().width() > 500
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.page, bar.value() > 0) == (0, True)
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        if view.page:
            break
    assert (view.page, bar.value()) == (1, 0)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert (view.page, bar.value()) == (0, bar.maximum())


def test_a_notch_of_the_wheel_turns_the_whole_page(view):
    def wheel(notches):
        place = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    wheel(-1)
    assert view.page == 1
    wheel(1)
    assert view.page == 0


def test_fewer_pages_leave_the_last(view):
    view.turn(2)
    view.set_pages((page(60),))
    assert (view.page, view.count) == (0, 1)
    view.set_pages(())
    assert (view.page, view.count) == (0, 0)
    view.grab()


def test_landscape_asks_for_other_dots(view):
    upright = view.dots_per_inch
    view.set_paper("a4", landscape=True)
    assert view.dots_per_inch != upright
    view.set_pages((page(view.dots_per_inch, landscape=True),))
    rect = view.page_rect()
    assert rect.width() > rect.height()


def test_resizing_asks_for_a_new_drawing(qtbot, view):
    with qtbot.waitSignal(view.resized):
        view.resize(500, 500)
