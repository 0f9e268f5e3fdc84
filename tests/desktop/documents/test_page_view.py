"""The page on the desk: where it lies, how fine it is drawn, how pages are turned."""

from __future__ import annotations

import pytest
import typst
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.documents.page_view import PageView
from meetingdesk.desktop.theme import theme


def page(colour="white", *, landscape=False):
    """A page of one colour, as typst draws it."""
    template = f'#set page(paper: "a4", flipped: {"true" if landscape else "false"}, fill: rgb("{colour}"))'
    return typst.compile(template.encode(), format="svg")


@pytest.fixture
def view(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    view.set_pages(tuple(page(colour) for colour in ("#ff0000", "#00ff00", "#0000ff")))
    return view


def middle(view):
    return view.viewport().grab().toImage().pixelColor(view.viewport().rect().center()).name()


def test_whole_page_fits_and_lies_dot_on_dot(view):
    rect = view.page_rect()
    assert view.viewport().rect().contains(rect.toRect())
    drawn = view._painted()
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
    view.set_pages((page("#ffffff"),))
    assert (view.page, view.count) == (0, 1)
    view.set_pages(())
    assert (view.page, view.count) == (0, 0)
    view.grab()


def test_a_page_has_the_size_of_its_own_paper(view):
    upright = view.page_rect()
    view.set_paper("a4", landscape=True)  # what is wanted next is not there yet
    assert view.page_rect() == upright
    view.set_pages((page("#ffffff", landscape=True),))
    assert view.page_rect().width() > view.page_rect().height()


def test_an_empty_desk_shows_the_paper_that_is_wanted(view):
    view.set_pages(())
    view.set_paper("letter", landscape=True)
    assert view.page_rect().width() / view.page_rect().height() == pytest.approx(11 / 8.5, abs=0.01)


def test_resizing_paints_the_page_anew_and_dot_on_dot(view):
    before = view._painted().size()
    view.resize(500, 500)
    assert view._painted().size() != before
    assert view._painted().width() == view.page_rect().width() * view.devicePixelRatioF()
    assert middle(view) == "#ff0000"


def test_in_percent_the_page_has_its_size_on_paper_and_is_scrolled_both_ways(qtbot, view):
    view.set_fit(100)
    assert view.page_rect().width() == pytest.approx(210 / 25.4 * 96, abs=1)
    assert view.percent == 100
    view.set_fit(200)
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    assert across.maximum() > 500
    assert down.maximum() > 1000
    across.setValue(across.maximum())
    assert view.page_rect().right() == pytest.approx(view.viewport().width() - 16, abs=1)
    assert middle(view) == "#ff0000"
    view.set_fit(50)
    assert (across.maximum(), down.maximum()) == (0, 0)
    assert view.page_rect().center().x() == pytest.approx(view.viewport().width() / 2, abs=1)


def test_the_wheel_with_ctrl_asks_for_a_zoom(qtbot, view):
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.zoom_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), event)
    assert wanted.args == [1]
    assert view.page == 0
