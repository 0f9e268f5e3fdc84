"""Taking in nominations, in one step."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from meetingdesk.errors import UserError
from meetingdesk.office import Office
from meetingdesk.operations.loading import _uids
from meetingdesk.requests.nominations import ImportDelegations
from meetingdesk.rows.nominations import Nominee, ToldDelegation


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path.read_bytes()


@pytest.fixture
def office(sample, tmp_path):
    path = tmp_path / "office.meetingdesk"
    path.write_bytes(sample)
    office = Office.open(path)
    yield office
    office.close()


def delegation(office, name):
    return next(row for row in office.reads.delegations(1) if row.entity_name == name)


def nominee(row, entity, family="Newman", given="Nora", capacity="adviser", **fields):
    return Nominee(row, entity, fields.pop("entity_name", ""), family, given, capacity, **fields)


def test_new_people_come_last_and_a_new_head_makes_the_former_alternate(office):
    before = next(row for row in office.reads.delegations(1) if row.head is not None)
    people = (
        nominee(2, before.entity, capacity="head", email="nora@example.org", post="Director", phone="+32 2 209 92 11"),
        nominee(3, before.entity, given="Second"),
    )
    changes = office.run(ImportDelegations(meeting=1, nominees=people))
    after = delegation(office, before.entity_name)
    assert (after.head.name, after.head.post, after.head.phone) == ("Nora Newman", "Director", "+32 2 209 92 11")
    assert next(one for one in after.delegates if one.id == before.head.id).capacity == "alternate"
    assert len(after.delegates) == len(before.delegates) + 2
    assert len({one.rank for one in after.delegates}) == len(after.delegates)
    assert changes.step
    office.undo()
    assert delegation(office, before.entity_name) == before


def test_who_is_there_is_brought_up_to_date_and_what_the_office_knows_stays(office):
    before = next(row for row in office.reads.delegations(1) if row.standing)
    one = before.standing[0]
    known = nominee(2, before.entity, person=one.person, capacity=one.capacity, post="New post", email="x@example.org")
    office.run(ImportDelegations(meeting=1, nominees=(known,)))
    after = next(row for row in delegation(office, before.entity_name).delegates if row.id == one.id)
    assert (after.post, after.name, after.email) == ("New post", one.name, one.email or "x@example.org")
    assert len(delegation(office, before.entity_name).delegates) == len(before.delegates)


def test_an_entity_that_is_not_invited_or_not_known_is(office):
    invited = {row.entity for row in office.reads.delegations(1)}
    other = next(row for row in office.reads.directory() if row.id not in invited)
    new = nominee(3, None, entity_name="Bureau of Elsewhere", zone="Pacific/Apia", country="ws")
    office.run(ImportDelegations(meeting=1, nominees=(nominee(2, other.id), new)))
    rows = {row.entity_name: row for row in office.reads.delegations(1)}
    assert rows[other.name].status == "nominated"
    made = rows["Bureau of Elsewhere"]
    assert (made.zone, made.country, made.region, len(made.delegates)) == ("Pacific/Apia", "WS", None, 1)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"email": "nobody"}, "email.form"),
        ({"family": "", "given": ""}, "person.empty"),
        ({"capacity": "driver"}, "value.unknown"),
        ({"entity": 999_999}, "gone"),
        ({"entity": None, "entity_name": "X", "zone": "Mars/Base"}, "zone.unknown"),
    ],
)
def test_one_that_cannot_be_leaves_all_as_it_was(office, wrong, code):
    before = office.reads.delegations(1)
    bad = nominee(3, **{"entity": before[0].entity, **wrong})
    with pytest.raises(UserError) as refusal:
        office.run(ImportDelegations(meeting=1, nominees=(nominee(2, before[0].entity), bad)))
    assert refusal.value.code == code
    assert office.reads.delegations(1) == before


def test_of_two_heads_the_last_stays_and_nobody_comes_twice(office):
    entity = office.reads.delegations(1)[0].entity
    people = (nominee(2, entity, capacity="head"), nominee(3, entity, given="Second", capacity="head"))
    office.run(ImportDelegations(meeting=1, nominees=people))
    row = next(row for row in office.reads.delegations(1) if row.entity == entity)
    assert [one.name for one in row.delegates if one.capacity == "head"] == ["Second Newman"]
    stranger = next(one.id for one in office.reads.people() if not one.parts or one.parts[0].delegation != row.id)
    twice = tuple(nominee(number, entity, person=stranger) for number in (2, 3))
    with pytest.raises(UserError) as refusal:
        office.run(ImportDelegations(meeting=1, nominees=twice))
    assert refusal.value.code == "delegate.twice"


def test_the_uids_of_many_rows_are_random_uuids():
    made = list(_uids(200))
    assert len(set(made)) == 200
    assert all(str(uuid.UUID(one)) == one for one in made)
    assert {(uuid.UUID(one).version, uuid.UUID(one).variant) for one in made} == {(4, uuid.RFC_4122)}


def test_one_person_may_come_for_two_entities(office):
    first, second = (row.entity for row in office.reads.delegations(1)[:2])
    people = tuple(nominee(number, entity, email="nora@example.org") for number, entity in ((2, first), (3, second)))
    office.run(ImportDelegations(meeting=1, nominees=people))
    assert len([one for one in office.reads.people() if one.name == "Nora Newman"]) == 1


def test_what_is_told_of_a_delegation_it_becomes_and_who_was_replaced_is(office):
    before = next(row for row in office.reads.delegations(1) if row.status == "invited" and not row.delegates)
    day = date(2021, 1, 12)
    told = ToldDelegation(2, before.entity, "", "confirmed", answered_on=day, quota=3)
    people = (
        nominee(2, before.entity, status="replaced", successor=3),
        nominee(3, before.entity, given="Nils", status="confirmed", mode="room", printed="The Office"),
    )
    office.run(ImportDelegations(meeting=1, nominees=people, delegations=(told,)))
    after = delegation(office, before.entity_name)
    assert (after.status, after.answered_on, after.quota, after.invited_on) == ("confirmed", day, 3, before.invited_on)
    came, went = after.delegates
    assert (came.name, came.status, came.mode, came.entity_name) == ("Nils Newman", "confirmed", "room", "The Office")
    assert (went.status, went.replaced_by) == ("replaced", came.id)
    gone = nominee(2, before.entity, person=came.person, status="withdrawn")
    office.run(ImportDelegations(meeting=1, nominees=(gone,)))
    assert {one.status for one in delegation(office, before.entity_name).delegates} == {"withdrawn", "replaced"}
