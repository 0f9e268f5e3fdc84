"""The painted agenda at larger text: what is written fits into what it is written on, the rest is told elsewhere."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF
from tests.desktop.painted import listen

from meetingdesk.desktop import theme as theme_module
from meetingdesk.desktop.agenda.ghost import GhostText
from meetingdesk.desktop.agenda.header import head_height
from meetingdesk.desktop.agenda.item_text import Run, compose
from meetingdesk.desktop.agenda.tips import words_at
from meetingdesk.desktop.agenda.tray_cards import card_height
from meetingdesk.desktop.theme import lettering, line

SIZES = [(width, height) for width in (88, 150, 240, 420) for height in (12, 26, 40, 54, 82, 166)]


@pytest.fixture(params=[1.0, 1.5, 2.0], ids=lambda scale: f"{scale:.0%}")
def scale(request, monkeypatch):
    monkeypatch.setattr(theme_module, "text_scale", lambda: request.param)
    return request.param


@pytest.fixture
def twice(monkeypatch):
    monkeypatch.setattr(theme_module, "text_scale", lambda: 2.0)


def area(run: Run) -> QRectF:
    """Return what a run takes."""
    if run.icon:
        return QRectF(run.x, run.y, run.icon, run.icon)
    return QRectF(run.x, run.y, run.width or lettering(run.role)[1].horizontalAdvance(run.text), run.height)


def test_the_lines_of_an_item_have_room_and_do_not_meet(scale, driver):
    for slot in driver.plan.slots.values():
        for width, height in SIZES:
            runs = [run for run in compose(driver.plan, slot, width, height) if run.text]
            for run in runs:
                assert run.icon or run.height >= lettering(run.role)[0].pixelSize(), (slot.item.title, height, run)
                assert run.y >= -1, (slot.item.title, width, height, run)
                assert run.y + run.height <= height + 1, (slot.item.title, width, height, run)
            for one, other in combinations(runs, 2):
                both = area(one) & area(other)
                assert both.width() <= 1 or both.height() <= 1, (slot.item.title, width, height, one, other)


@pytest.mark.parametrize("width", [112, 124, 136])
def test_a_title_is_cut_at_its_end_alone(driver, width):
    for slot in driver.plan.slots.values():
        runs = compose(driver.plan, slot, width, 166)
        title = [run.text for run in runs if run.role == "item" and run.tone == "text"]
        assert not any(text.endswith("\u2026") for text in title[:-1]), (slot.item.title, width, title)


def test_an_item_too_low_for_two_lines_drops_the_second_one(driver, twice):
    slot = driver.slot("Opening remarks")
    both = 2 * line("item") + 6
    assert len({run.y for run in compose(driver.plan, slot, 420, both - 1)}) == 1
    assert len({run.y for run in compose(driver.plan, slot, 420, both)}) == 2


def test_a_conflict_is_told_before_the_names(driver, twice):
    slot = driver.slot("reference samples")
    assert driver.plan.clashes(slot.id)
    runs = compose(driver.plan, slot, 220, 82)
    assert [run.text for run in runs if run.icon] == ["conflict"]
    assert not any(slot.item.speakers[0].name.split()[-1] in run.text for run in runs)


def test_heads_are_whole_and_apart(scale, make_driver, sample_file):
    driver = make_driver(sample_file, size=(960, 600))
    head = driver.timetable.scene.head
    assert head == head_height() >= line("section") + line("small")
    heard = [one for one in listen(driver.port)[0] if one.seen.top() < head and not one.seen.isEmpty()]
    assert {"Brussels", "Plenary"} <= {one.text for one in heard}
    assert [one.text for one in heard if one.ink.bottom() > head] == []


def test_cards_hold_both_their_lines(scale, make_driver, sample_file):
    driver = make_driver(sample_file)
    tray = driver.screen.tray
    assert tray.cards.viewport().height() >= card_height()
    heard = listen(driver.cards)[0]
    title = next(one for one in heard if one.text.startswith("Needs survey"))
    minutes = next(one for one in heard if one.text == "20 min")
    assert title.ink.bottom() <= minutes.ink.top()
    assert minutes.ink.bottom() < card_height()


def test_the_tray_gives_way_in_a_low_screen(make_driver, sample_file, twice):
    driver = make_driver(sample_file, size=(904, 490))
    tray = driver.screen.tray
    assert not tray.is_open
    tray.fold.click()
    assert tray.is_open
    driver.screen.resize(1224, 900)
    driver.screen.resize(904, 490)
    assert not tray.is_open


def test_what_is_cut_in_the_heads_is_whole_in_their_tooltips(make_driver, large_file):
    driver = make_driver(large_file)
    places, scene = driver.timetable.places, driver.timetable.scene
    strip = scene.grid.columns[0].strips[1]
    rooms = words_at(places, QPoint(scene.left + strip.x + 20, scene.head - 8)).splitlines()
    assert rooms[0].startswith("Mon 1 Mar")
    assert rooms[-1] == next(r.name for r in driver.plan.agenda.sittings[0].rooms if r.id == strip.room)
    assert words_at(places, QPoint(20, scene.head - 8)) == "Brussels, UTC+1"


def test_a_ghost_keeps_the_time_of_its_speaker_whole(qapp, twice):
    text = GhostText(
        "12:00\u201312:20", "Thu", "20 min", "A long title \u00b7 Somebody", ("23:00", "", "Suva"), "", False
    )
    assert text.fitted(4000) == "A long title \u00b7 Somebody, 23:00 in Suva"
    cut = text.fitted(lettering("small")[1].horizontalAdvance("A long ti\u2026, 23:00 in Suva"))
    assert cut.endswith("\u2026, 23:00 in Suva")
