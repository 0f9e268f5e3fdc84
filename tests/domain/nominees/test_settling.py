"""What would come of each row of a table of nominations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.domain.nominees.some_office import DELEGATIONS, ENTITIES, PEOPLE, table

from meetingdesk.domain.nominees import settle


def settled(*rows, **options):
    return settle(table(*rows), ENTITIES, DELEGATIONS, PEOPLE, **options)


def codes(remarks):
    return [(one.row, one.code) for one in remarks]


def row(entity="RILO North", family="New", given="Nora", **fields):
    return {"entity": entity, "family": family, "given": given, **fields}


def test_somebody_new_is_taken_in():
    found = settled(row(email="nora@example.org", capacity="head"))
    (one,) = found.accepted
    assert (one.entity, one.person, one.name, one.capacity) == (1, None, "Nora New", "head")
    assert (found.rejected, codes(found.warnings)) == ((), [(2, "head")])


def test_a_person_elsewhere_keeps_the_own_clock_and_who_is_confirmed_is_told():
    rows = (
        row(zone="Asia/Tokyo", status="confirmed"), row(given="Nils", zone="UTC"), row(given="Nike", zone="GMT+1"),
        row("Office of Elsewhere", given="Ann", zone="Pacific/Apia"),
        row("Office of Elsewhere", given="Bob", zone="Asia/Tokyo"),
    )  # fmt: skip
    found = settled(*rows, new_entities=True).accepted
    assert [one.own_zone for one in found] == ["Asia/Tokyo", "", "", "", "Asia/Tokyo"]
    assert [one.status for one in found] == ["confirmed", "", "", "", ""]


@pytest.mark.parametrize("name", ["rilo  NORTH", "BRLR Nord", "Rilo-North", "entity-1"])
def test_an_entity_is_found_by_any_of_its_names(name):
    assert settled(row(name)).accepted[0].entity == 1


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([row("")], "no_entity"),
        ([row("RILO Nrth")], "entity_near"),
        ([row("XQZ")], "entity"),
        ([row(family="", given="", email="a@example.org")], "name"),
        ([row(email="nobody at example")], "email"),
        ([row(), row()], "repeated"),
        ([row(capacity="head"), row(given="Other", capacity="head")], "heads"),
    ],
)
def test_a_row_is_rejected_with_its_reason(rows, code):
    found = settled(*rows)
    assert codes(found.rejected) == [(len(rows) + 1, code)]
    assert len(found.accepted) == len(rows) - 1


def test_a_refusal_names_the_nearest():
    (remark,) = settled(row("RILO Nrth")).rejected
    assert str(remark.parameters["nearest"]).startswith("RILO North")


@pytest.mark.parametrize(
    ("fields", "person", "warnings"),
    [
        ({"family": "Head", "given": "Hans", "email": "HANS@example.org"}, 1, ["there"]),
        ({"family": "Hed", "given": "Hans", "email": "hans@example.org"}, 1, ["known", "there"]),
        ({"family": "Other", "given": "Colleague", "email": "hans@example.org"}, None, []),
        ({"family": "Hans", "given": "HÉAD"}, 1, ["there"]),
        ({"family": "Heade", "given": "Hans"}, None, ["alike"]),
        ({"entity": "ROCB South", "family": "Head", "given": "Hans"}, None, ["invited"]),
        ({"capacity": "driver"}, None, ["capacity"]),
        ({"email": "a@example.org b@example.org"}, None, ["emails"]),
    ],
)
def test_what_is_to_be_known_of_a_row_is_said(fields, person, warnings):
    found = settled(row(**fields))
    assert found.accepted[0].person == person
    assert [one.code for one in found.warnings if one.code != "quota"] == warnings


def test_more_than_the_entity_may_send_is_said_from_the_first_too_many():
    found = settled(row(), row(given="Second"))
    assert codes(found.warnings) == [(3, "quota")]


def test_a_new_entity_is_made_where_the_row_says_its_clock():
    fields = {"entity": "Bureau of Elsewhere", "zone": "Pacific/Apia"}
    assert codes(settled(row(**fields)).rejected)[0][1] in ("entity", "entity_near")
    (one,) = settled(row(**fields), new_entities=True).accepted
    assert (one.entity, one.entity_name, one.zone) == (None, "Bureau of Elsewhere", "Pacific/Apia")
    assert codes(settled(row("Bureau of Elsewhere"), new_entities=True).rejected) == [(2, "zone")]


def test_each_row_is_accepted_or_rejected():
    found = settled(row(), row("XQZ"), row(given="Third"))
    assert sorted([one.row for one in found.accepted] + [one.row for one in found.rejected]) == [2, 3, 4]


def test_who_had_declined_is_told_with_the_first_row():
    declined = [replace(one, status="declined") for one in DELEGATIONS]
    found = settle(table(row(), row(given="Nils")), ENTITIES, declined, PEOPLE)
    assert codes(found.warnings).count((2, "declined")) == 1
    assert (3, "declined") not in codes(found.warnings)


def test_what_a_table_says_of_a_delegation_is_told_with_its_first_row():
    fields = {"delegation_status": "confirmed", "quota": "4", "answered_on": "2021-01-12", "head_to_come": "1"}
    found = settled(row(given="Nils", **fields), row(**fields | {"quota": "9"}))
    (told,) = found.delegations
    assert (told.status, told.quota, told.answered_on, told.invited_on) == ("confirmed", 4, date(2021, 1, 12), None)
    assert (told.head_to_come, told.alone, found.taken) == (True, False, 2)
    assert codes(found.warnings) == [(2, "becomes.confirmed")]


def test_a_row_may_name_an_entity_and_nobody_of_it():
    fields = {"entity": "ROCB South", "delegation_status": "invited"}
    found = settled(fields, fields)
    assert [(one.entity, one.status) for one in found.alone] == [(2, "invited")]
    assert (found.taken, codes(found.rejected)) == (1, [(3, "told")])
    assert codes(settled({"entity": "XQZ", "delegation_status": "invited"}).rejected) == [(2, "entity")]


@pytest.mark.parametrize(
    "fields",
    [{"status": "perhaps"}, {"mode": "hybrid"}, {"own_zone": "Mars"}, {"quota": "many"}, {"quota": "0"},
     {"delegation_status": "perhaps"}, {"invited_on": "03/04/2021"}],
)  # fmt: skip
def test_what_is_not_understood_is_left_out_and_said(fields):
    found = settled(row(**fields))
    assert codes(found.warnings)[0] == (2, "unread")
    assert found.warnings[0].parameters["text"] in fields.values()
    assert found.taken == 1


def test_who_was_replaced_is_so_by_the_row_of_that_name():
    rows = (
        row(status="replaced", replaced_by="Nils New"), row(given="Nils"), row(given="X", status="replaced"),
        row(family="Head", given="Hans", status="withdrawn"),
    )  # fmt: skip
    found = settled(*rows)
    assert [(one.status, one.successor) for one in found.accepted] == [
        ("replaced", 3), ("", None), ("withdrawn", None), ("withdrawn", None),
    ]  # fmt: skip
    assert codes(found.warnings) == [(4, "successor"), (5, "goes")]


def test_who_comes_no_more_is_no_second_head_and_takes_no_place():
    found = settled(row(capacity="head", status="withdrawn"), row(given="Nils", capacity="head"))
    assert (found.rejected, codes(found.warnings)) == ((), [(3, "head")])
