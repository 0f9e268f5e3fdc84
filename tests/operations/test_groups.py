"""Regions and kinds: added, named, put in order, and removed while nothing is of them."""

from __future__ import annotations

import pytest

from meetingdesk.errors import UserError
from meetingdesk.office import Office
from meetingdesk.requests.directory import AddEntity
from meetingdesk.requests.groups import AddGroup, DeleteGroup, EditGroup, MoveGroup


@pytest.fixture
def office(tmp_path):
    office = Office.create(tmp_path / "office.meetingdesk")
    yield office
    office.close()


def listed(office, what):
    return office.reads.regions() if what == "region" else office.reads.kinds()


@pytest.mark.parametrize("what", ["region", "kind"])
def test_one_is_added_named_moved_and_removed(office, what):
    before = listed(office, what)
    office.run(AddGroup(what=what, short_code=" pac ", name_en="The  Pacific", name_fr="Le Pacifique"))
    made = listed(office, what)[-1]
    assert (made.code, made.names) == ("PAC", {"en": "The Pacific", "fr": "Le Pacifique"})
    office.run(EditGroup(what=what, group=made.id, name_en="Pacific", name_fr="", short_en="Pac."))
    assert listed(office, what)[-1].names == {"en": "Pacific"}
    office.run(MoveGroup(what=what, group=made.id, by=-len(before)))
    assert [one.code for one in listed(office, what)] == ["PAC", *(one.code for one in before)]
    office.run(DeleteGroup(what=what, group=made.id))
    assert listed(office, what) == before
    for _ in range(4):
        office.undo()
    assert listed(office, what) == before


def test_the_short_name_of_a_region_is_changed_by_itself(office):
    region = office.reads.regions()[0]
    office.run(EditGroup(what="region", group=region.id, short_fr="Amériques"))
    after = office.reads.regions()[0]
    assert (after.shorts["fr"], after.shorts["es"], after.names) == ("Amériques", region.shorts["es"], region.names)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"short_code": "eur"}, "group.taken"),
        ({"short_code": "PACIFIC"}, "group.code"),
        ({"short_code": "1A"}, "group.code"),
        ({"short_code": ""}, "group.code"),
        ({"name_en": "  "}, "group.empty"),
        ({"what": "planet"}, "value.unknown"),
    ],
)
def test_one_that_cannot_be_is_refused(office, change, code):
    wish = {"what": "region", "short_code": "PAC", "name_en": "Pacific"} | change
    before = office.reads.regions()
    with pytest.raises(UserError) as refusal:
        office.run(AddGroup(**wish))
    assert refusal.value.code == code
    assert office.reads.regions() == before


@pytest.mark.parametrize("what", ["region", "kind"])
def test_one_that_an_entity_is_of_stays(office, what):
    office.run(AddGroup(what=what, short_code="PAC", name_en="Pacific"))
    office.run(AddEntity(name_en="Office of Apia", zone="Pacific/Apia", **{what: "PAC"}))
    made = listed(office, what)[-1]
    with pytest.raises(UserError) as refusal:
        office.run(DeleteGroup(what=what, group=made.id))
    assert (refusal.value.code, refusal.value.parameters["n"]) == ("group.used", 1)


def test_one_keeps_an_english_name(office):
    made = office.reads.kinds()[0]
    with pytest.raises(UserError, match=r"group\.empty"):
        office.run(EditGroup(what="kind", group=made.id, name_en=""))
