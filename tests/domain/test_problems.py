"""Single cases of the rules that tests/property/test_problems.py compares with a plain reading."""

from __future__ import annotations

from datetime import date

import pytest
from tests.domain.agendas import agenda, delegate, delegation, item, sitting, slot, speaker

from meetingdesk import conflict_words, words
from meetingdesk.domain import clock, rest_days
from meetingdesk.domain.conflicts import find

SUNDAY = date(2027, 3, 28)
EVERY = ("person", "room", "overlap", "elsewhere", "outside", "length", "sittings", "night", "interpreters",
         "clock_change", "weekend", "holiday")  # fmt: skip


def kinds(*arguments):
    return [row.kind for row in find(*arguments)]


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Brussels", date(2021, 3, 28)), ("Europe/Brussels", date(2021, 10, 31)),
        ("Asia/Beirut", date(2021, 3, 28)),  # forward at midnight: the new day begins at one
        ("Asia/Beirut", date(2021, 10, 30)),  # back from midnight: the last hour comes twice
        ("America/Havana", date(2021, 11, 7)), ("Australia/Lord_Howe", date(2021, 4, 4)),
    ],
)  # fmt: skip
def test_the_clocks_change_on_one_day(zone, day):
    around = [date.fromordinal(day.toordinal() + step) for step in range(-3, 4)]
    assert [one for one in around if clock.clocks_change(one, zone)] == [day]


def test_weekends_are_those_of_the_country_and_the_year():
    friday = date(2021, 2, 19)
    assert {code for code in ("AE", "SA", "JO", "BE", "FJ") if rest_days.weekend(code, friday)} == {"AE", "SA", "JO"}
    assert not rest_days.weekend("AE", date(2027, 2, 19))  # Saturday and Sunday since 2022
    assert rest_days.weekend("", date(2021, 2, 20))
    assert rest_days.weekend("not a country", date(2021, 2, 21))


def test_a_holiday_has_a_name_in_the_language_or_in_english():
    monday = date(2021, 4, 5)
    assert rest_days.holiday("BE", monday) == rest_days.holiday("BE", monday, "es") == "Easter Monday"
    assert rest_days.holiday("BE", monday, "fr") == "Lundi de P\u00e2ques"
    assert rest_days.holiday("BE", date(2021, 4, 6)) == rest_days.holiday("XX", monday) == ""


def test_twelve_delegations_with_a_holiday_are_one_line():
    seats = [delegation(number, [delegate(number)]) for number in range(1, 13)]
    rows = find(agenda(sitting(1, [], day=date(2027, 3, 29))), seats)
    assert [(row.kind, row.parameters["n"], len(row.people)) for row in rows] == [("holiday", 12, 12)]
    assert "12 delegations" in conflict_words.text(rows[0])


def test_the_day_is_the_one_at_the_seat():
    fiji = [delegation(1, [delegate(1, "Pacific/Fiji")], "FJ", "Suva", "Pacific/Fiji")]
    friday = sitting(1, [], base=720, minutes=120, day=date(2027, 2, 19))
    assert kinds(agenda(friday), fiji) == ["weekend"]  # midnight and after in Suva
    assert kinds(agenda(sitting(1, [], base=600, minutes=120, day=date(2027, 2, 19))), fiji) == []


def test_interpreters_of_sittings_at_one_time_are_two_teams():
    both = [sitting(number, [], minutes=120, audience="regions", codes=(code,))
            for number, code in ((1, "AP"), (2, "EUR"))]  # fmt: skip
    assert kinds(agenda(*both, languages=("en", "fr"))) == []
    later = sitting(3, [], base=840, minutes=61)
    assert kinds(agenda(*both, later, languages=("en", "fr"))) == ["interpreters"]


def test_sub_items_that_are_not_interpreted_are_not_hidden_by_their_heading():
    heading, below = item(1, sub_items=1), item(2, parent=1, interpretation=False)
    whole = sitting(1, [slot(1, heading, 0, 60), slot(2, below, 0, 60)], minutes=200)
    assert kinds(agenda(whole, languages=("en", "fr"))) == []


def test_sittings_of_different_people_may_overlap():
    parts = [sitting(1, [], audience="regions", codes=("EUR",)), sitting(2, [], audience="capacities", codes=("head",))]
    adviser = [delegation(1, [delegate(1, capacity="adviser")])]
    assert kinds(agenda(*parts), adviser) == []
    [row] = find(agenda(*parts), [delegation(1, [delegate(1)])])
    assert (row.kind, row.people, row.sittings) == ("sittings", ("P1",), (1, 2))


def test_night_touches_an_item_that_ends_in_it_and_not_one_that_ends_before():
    who = [speaker("A", delegate=1, zone="Asia/Dubai", city="Abu Dhabi", role="chair")]
    evening = slot(1, item(1, who), 360, 60, base=720)  # 18:00 in Brussels, 21:00 there
    assert kinds(agenda(sitting(1, [evening]))) == []
    [row] = find(agenda(sitting(1, [slot(1, item(1, who), 360, 61, base=720)])))
    assert (row.kind, row.people) == ("night", ("A",))
    assert "21:00 in Abu Dhabi" in conflict_words.text(row)


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("kind", EVERY)
def test_every_kind_has_its_words(kind, language):
    assert all(words.say(f"conflict.{kind}.{part}", language) for part in ("name", "mend"))
