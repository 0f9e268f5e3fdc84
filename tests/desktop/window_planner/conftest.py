"""The whole window at the planner, on the sample: two sittings at 12:00 in Brussels, 67 entities."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desktop.hands import CTRL, SHIFT, Hands, Key

from meetingdesk.office import Office
from meetingdesk.requests.sittings import MoveSittings, SittingPlace

TO_COME = (date(2096, 2, 16), date(2096, 2, 17))


def move_to(office, *days, start=720):
    places = (
        SittingPlace(sitting=one.id, day=day, start=start, minutes=180)
        for one, day in zip(office.reads.agenda(1).sittings, days, strict=True)
    )
    office.run(MoveSittings(places=tuple(places)))


@pytest.fixture
def prepared(sample_copy):
    """Return a function that changes the sample before the window opens it."""

    def prepare(change):
        office = Office.open(sample_copy)
        change(office)
        office.close()

    return prepare


@pytest.fixture
def at_planner(make_window, sample_copy, qtbot):
    """Return a function that opens the window at the planner, by its keys."""

    def make(**named):
        hands = Hands(qtbot, make_window(sample_copy, **named))
        hands.rest()
        hands.key(Key.Key_H, CTRL | SHIFT)
        hands.rest()
        return hands

    return make


@pytest.fixture
def hands(at_planner):
    return at_planner()
