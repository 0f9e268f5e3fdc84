from __future__ import annotations

from datetime import date

from meetingdesk.queries import office, people
from meetingdesk.requests.directory import AddEntity, CloseEntity
from meetingdesk.requests.people import AddPerson


def test_entities_as_of_a_day(desk):
    def on(day):
        return {row.name_en for row in desk.ask(office.directory, day)}

    name = "Vice-Chair's Office, Americas and Caribbean (Guatemala)"
    assert [name in on(date(year, 6, 1)) for year in (2019, 2021, 2024)] == [False, True, False]
    assert len(on(date(2021, 2, 18))) < len(desk.directory())


def test_an_entity_in_french(desk):
    row = desk.ask(office.entity, 1, "fr")
    assert row.name == row.name_fr == "Bureau du Vice-Président, Amériques et Caraïbes (Guatemala)"
    assert (row.name_en, row.kind_name) == ("Vice-Chair's Office, Americas and Caribbean (Guatemala)", row.kind_name)
    assert row == next(one for one in desk.ask(office.directory, None, "fr") if one.id == 1)


def test_growth_counts_each_year_what_was_there_at_its_end(desk):
    rows = desk.ask(office.growth, 2026)
    assert [row.year for row in rows] == list(range(1993, 2027))
    for row in rows:
        there = desk.ask(office.directory, date(row.year, 12, 31))
        assert row.total == len(there) == sum(row.kinds.values()) == sum(row.regions.values())
        assert row.undated == sum(one.valid_from is None for one in there)
        assert row.kinds["RTC"] == sum(one.kind == "RTC" for one in there)


def test_growth_follows_what_comes_and_goes(bare):
    assert [row.total for row in bare.ask(office.growth, 2026)] == [0]
    bare.run(AddEntity(name_en="A", zone="UTC", valid_from=date(2020, 6, 1)))
    bare.run(AddEntity(name_en="B", zone="UTC"))
    bare.run(CloseEntity(entity=1, valid_to=date(2022, 1, 1)))
    rows = bare.ask(office.growth, 2023)
    assert [(row.year, row.total, row.undated) for row in rows] == [
        (2020, 2, 1), (2021, 2, 1), (2022, 1, 1), (2023, 1, 1),
    ]  # fmt: skip
    assert (rows[0].kinds, rows[0].regions) == ({"": 2}, {"": 2})


def test_people_have_their_parts_the_latest_first(desk):
    found = desk.ask(people.people)
    assert len(found) == 231
    luis = next(row for row in found if row.family == "Pineda")
    assert [part.meeting_key for part in luis.parts] == ["gmre-16", "gmre-15"]
    assert {part.entity for part in luis.parts} == {"Vice-Chair's Office, Americas and Caribbean (Guatemala)"}
    assert luis.parts[0].post == "Head of the Vice-Chair's Office"
    assert desk.ask(people.person, luis.id) == luis
    assert sum(len(row.parts) for row in found) == 202 + 108


def test_people_are_sorted_and_found(desk):
    families = [(row.family or row.given).casefold() for row in desk.ask(people.people)]
    assert families == sorted(families)

    def names(query):
        return [row.name for row in desk.ask(people.people, query)]

    assert names("xuya morales") == ["Ana Lucía Morales Xuyá"]
    assert names("N.KURAMOTO@") == ["Norikazu Kuramoto"]
    assert len(names("rtc fiji")) > 1
    assert names("no such person") == []
    desk.run(AddPerson(family="", given="Øyvind"))
    assert names("oyvind") == ["Øyvind"]
