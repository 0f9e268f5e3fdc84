"""An item of a meeting in Sydney, 16:30 to 18:00, is 23:30 to 01:00 in Los Angeles, and stands on one day: the one
on which it starts there. Other programs split it over two, or put it on the wrong one.
"""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtGui import QImage, QPainter
from tests.test_cli import answer, call

from meetingdesk.desktop.agenda.canvas import Canvas
from meetingdesk.desktop.agenda.cities import City, sky
from meetingdesk.desktop.agenda.geometry import lay_out
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.rulers import Rulers
from meetingdesk.documents.order_of_business import order_of_business
from meetingdesk.office import Office
from meetingdesk.requests.agenda import AddItem
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.documents import SheetChoice

SYDNEY, ANGELES = "Australia/Sydney", "America/Los_Angeles"
DAY = date(2017, 8, 21)  # ten hours ahead of UTC in Sydney, seven behind it in Los Angeles


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "midnight.meetingdesk"
    office = Office.create(path)
    sitting = NewSitting(day=DAY, start=16 * 60, minutes=180)
    office.run(AddMeeting(key="m", title="Meeting", zone=SYDNEY, sittings=(sitting,)))
    for title, offset, minutes in (("Before", 0, 30), ("Over midnight", 30, 90), ("After", 120, 60)):
        office.run(AddItem(meeting=1, title=title, minutes=minutes, sitting=1, offset=offset))
    office.close()
    return path


@pytest.fixture
def agenda(file):
    office = Office.open(file)
    yield office.reads.agenda(1)
    office.close()


def test_the_list_puts_it_on_the_day_on_which_it_starts(capsys, file):
    status, out, _ = call(capsys, "--file", file, "show", "agenda", "--zone", ANGELES)
    assert status == 0
    assert out.splitlines() == [
        f"Meeting ({ANGELES})",
        "1. 2017-08-20 23:00-02:00 (+1)",
        "  23:00-23:30  1  Before",
        "  23:30-01:00 (+1)  2  Over midnight",
        "  01:00-02:00 (+1)  3  After",
    ]


def test_the_list_of_the_host_has_it_on_the_hosts_day(capsys, file):
    assert "  16:30-18:00  2  Over midnight" in call(capsys, "--file", file, "show", "agenda")[1].splitlines()


def test_as_json_it_is_one_item_with_the_offset_of_the_zone(capsys, file):
    there = answer(capsys, "show-agenda", "--file", file, "show", "agenda", "--zone", ANGELES)
    here = answer(capsys, "show-agenda", "--file", file, "show", "agenda")
    item = there["sittings"][0]["items"][1]
    assert (item["start"], item["end"]) == ("2017-08-20T23:30:00-07:00", "2017-08-21T01:00:00-07:00")
    for one, other in zip(here["sittings"][0]["items"], there["sittings"][0]["items"], strict=True):
        assert [datetime.fromisoformat(one[name]) for name in ("start", "end")] == [
            datetime.fromisoformat(other[name]) for name in ("start", "end")
        ]


def test_a_zone_that_does_not_exist_is_refused(capsys, file):
    status, _, err = call(capsys, "--file", file, "show", "agenda", "--zone", "America/Los Angles")
    assert (status, ANGELES in err) == (1, True)


def test_the_order_of_business_marks_it_with_the_day_before(agenda):
    data = order_of_business(agenda, SheetChoice(document="order-of-business", meeting=1, zones=(ANGELES,)))
    [sitting] = data["sittings"]
    shown = [(row["time"], row["times"][0]["time"], row["times"][0]["mark"]) for row in sitting["rows"]]
    assert shown == [
        ("16:00–16:30", "23:00", "−1"),
        ("16:30–18:00", "23:30", "−1"),
        ("18:00–19:00", "01:00", ""),
    ]


class Seen(Canvas):
    """A canvas that notes the texts that are painted on it, in their order: a time, then the mark behind it."""

    def __init__(self, painter, width):
        super().__init__(painter, width)
        self.texts = []

    def text(self, x, y, high, text, *rest, **named):
        self.texts.append(text)
        super().text(x, y, high, text, *rest, **named)


def test_the_ruler_has_the_day_before_up_to_midnight_and_no_mark_after_it(qtbot, agenda):
    plan = Plan(agenda, (), ())
    axis = plan.axis(1)
    rulers = Rulers(plan, (City("Los Angeles", ANGELES),), axis)
    grid = lay_out(agenda.sittings, 400, 4)
    assert sky(axis, ANGELES, grid.first, grid.last)[1] == (17 * 60,)
    image = QImage(400, grid.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    seen = Seen(painter, 400)
    rulers.paint(seen, grid, 0, grid.height, 0)
    painter.end()
    text = " ".join(seen.texts)
    assert "23:00 −1 23:30 −1 00:00 00:30 01:00 01:30 02:00" in text
    assert seen.texts.count("−1") == sum(label.startswith(("22:", "23:")) for label in seen.texts)
