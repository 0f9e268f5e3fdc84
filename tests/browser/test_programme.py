"""The programme as a browser shows it, on the clocks of several zones."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import choice, make_agenda, make_item, make_sitting, make_speaker, sample_agenda

from meetingdesk.documents.programme import programme
from meetingdesk.domain import clock

NIGHT = date(2021, 3, 27)  # the clocks of Brussels go forward in the night that follows


def page(agenda, language="en"):
    return programme(agenda, b"BEGIN:VCALENDAR\r\n", choice("programme", language=language), str.casefold)


def visible(dom):
    """The texts of the page that are shown, a line a block."""
    body = re.sub(r"(?s)<(script|style|select|head)\b.*?</\1>", "", dom)
    body = re.sub(r'(?s)<(\w+)[^>]* hidden(="")?[^>]*>.*?</\1>', "", body)
    text = re.sub(r"</(p|div|li|h1|h2|section)>", "\n", body)
    lines = (html.unescape(re.sub(r"<[^>]+>", "", line)) for line in text.splitlines())
    return [re.sub(r"[\u2066-\u2069]", "", line).strip() for line in lines if line.strip()]


@pytest.mark.parametrize(
    ("zone", "first", "second"),
    [
        ("America/Lima", "Thursday 18 February 2021, 06:00–09:00 (Lima, UTC−5)", "06:00–06:20"),
        ("Asia/Kathmandu", "Thursday 18 February 2021, 16:45–19:45 (Kathmandu, UTC+5:45)", "16:45–17:05"),
        ("Pacific/Auckland", "Friday 19 February 2021, 00:00–03:00 (Auckland, UTC+13)", "00:00–00:20"),
        ("Pacific/Apia", "Friday 19 February 2021, 01:00–04:00 (Apia, UTC+14)", "01:00–01:20"),
    ],
)
def test_the_times_are_those_of_the_reader_and_the_host_s_stay(browse, zone, first, second):
    lines = visible(browse(page(sample_agenda()), zone))
    at = lines.index(first)
    assert lines[at + 1] == "Thursday 18 February 2021, 12:00–15:00 (Brussels, UTC+1)"
    assert lines[lines.index(second, at) + 1] == "12:00–12:20 Brussels"


@pytest.mark.parametrize("zone", ["Europe/Brussels", "Europe/Paris"])
def test_where_the_clock_is_the_host_s_it_stands_alone(browse, zone):
    lines = visible(browse(page(sample_agenda()), zone))
    assert "All times are those of Brussels." in lines
    assert not any("UTC+1)" in line and "Paris" in line for line in lines)
    assert "12:00–12:20" in lines


def test_any_zone_can_be_chosen_and_the_host_s_again(browse):
    made = page(sample_agenda())
    choose = (
        "const field = document.getElementById('zone');"
        "for (const zone of {zones}) {{ field.value = zone; field.dispatchEvent(new Event('change')); }}"
    )

    def after(*zones):
        script = f"<script>{choose.format(zones=list(zones))}</script></body>".encode()
        free = re.sub(rb"<meta http-equiv[^>]*>", b"", made)  # the page's own policy would stop this script
        return visible(browse(free.replace(b"</body>", script), "America/Lima"))

    tokyo = after("Asia/Tokyo")
    assert "Thursday 18 February 2021, 20:00–23:00 (Tokyo, UTC+9)" in tokyo
    assert "The times of Tokyo stand first; those of Brussels below them." in tokyo
    host = after("Pacific/Auckland", "Europe/Brussels")
    assert "All times are those of Brussels." in host
    assert not any("Auckland" in line for line in host)


def test_without_a_script_the_page_stands_in_the_host_s_zone(browse):
    dom = browse(page(sample_agenda()), "Asia/Tokyo", script=False)
    lines = visible(dom)
    assert "All times are those of Brussels." in lines
    assert "Thursday 18 February 2021, 12:00–15:00 (Brussels, UTC+1)" in lines
    assert not any("Tokyo" in line for line in lines)
    assert 'href="data:text/calendar' in dom


def test_a_sitting_over_midnight_and_a_clock_change_is_marked(browse):
    start = clock.at(NIGHT, 22 * 60, "Europe/Brussels")
    items = tuple(make_item(number) for number in range(1, 7))
    sitting = make_sitting(1, items, at=22 * 60, length=60, day=NIGHT, start=start, end=clock.later(start, 360))
    slots = tuple(
        replace(slot, start=clock.later(start, place * 60), end=clock.later(start, place * 60 + 60))
        for place, slot in enumerate(sitting.slots)
    )
    agenda = make_agenda(make_sitting(1, day=NIGHT, start=start, end=sitting.end, slots=slots))
    here = visible(browse(page(agenda), "Europe/Brussels"))
    assert "Saturday 27 March 2021, 22:00–05:00 (+1) (Brussels, UTC+1)" in here
    there = visible(browse(page(agenda), "America/New_York"))
    assert "Saturday 27 March 2021, 17:00–23:00 (New York, UTC−4)" in there
    east = visible(browse(page(agenda), "Europe/Athens"))
    times = [line for line in east if re.match(r"\d\d:\d\d", line) and "Brussels" not in line]
    assert times == [
        "23:00–00:00 (+1)", "00:00–01:00 (+1)", "01:00–02:00 (+1)", "02:00–04:00 (+1)", "04:00–05:00 (+1)",
        "05:00–06:00 (+1)",
    ]  # fmt: skip
    assert "+1 and −1: the day after, or before, the date of the sitting." in east


def test_hostile_text_is_shown_as_text(browse):
    evil = ("</script><script>document.title='evil'</script>", "<img src=x onerror=alert(1)>", "{{script}}", *HOSTILE)
    items = tuple(
        make_item(n, text, titles={}, speakers=(make_speaker(text, topic=text),))
        for n, text in enumerate(evil, start=1)
    )
    agenda = make_agenda(make_sitting(1, items), title=evil[0], place=evil[1])
    dom = browse(page(agenda), "Asia/Tokyo")
    assert "<img" not in dom
    assert len(re.findall("<script", dom)) == 1
    assert "<title>Programme – &lt;/script&gt;" in dom
    assert {"{{script}}", "<b>x</b>", "&amp;"} <= {re.sub(r"^\d+", "", line) for line in visible(dom)}


def test_arabic_runs_from_right_to_left(browse):
    dom = browse(page(sample_agenda("ar"), "ar"), "Asia/Tokyo")
    assert '<html lang="ar" dir="rtl">' in dom
    assert any(line.startswith("الخميس، 18 فبراير 2021، 20:00–23:00") for line in visible(dom))
