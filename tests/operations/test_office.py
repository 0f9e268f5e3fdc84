from __future__ import annotations

from tests.operations.offices import Desk, make_sample, shipped

from meetingdesk.requests.office import LoadDirectory, LoadSample


def test_the_directory_is_taken_in_whole(bare):
    directory = shipped("directory/wco.json")
    change = bare.run(LoadDirectory(directory=directory))
    counts = {table: len(ids) for table, ids in change.inserted.items()}
    members = len(directory["administrations"]) + len(directory["organisations"])
    assert counts == {"region": 6, "entity_kind": 6, "entity": len(directory["entities"]), "administration": members}
    rows = bare.directory()
    assert [row.name for row in rows if row.kind == "ROCB"][:2] == ["ROCB Americas and Caribbean", "ROCB Europe"]
    assert {row.seat_confidence for row in rows} == {"high", "medium", "low"}
    assert [row.region for row in rows] == sorted(
        (row.region for row in rows), key=["AMS", "EUR", "AP", "ESA", "MENA", "WCA"].index
    )
    bare.refused("directory.present", LoadDirectory(directory=directory))


def test_the_sample_needs_the_directory_and_comes_once(bare, desk):
    office = shipped("sample/office.json")
    bare.refused("sample.directory", LoadSample(office=office))
    assert desk.refused("meeting.key_taken", LoadSample(office=office)) == {"key": "gmre-15"}


def test_the_sample_is_the_model_case(desk):
    latest, earlier = desk.meetings()
    assert (latest.key, latest.edition, latest.sittings, latest.items, latest.delegations) == ("gmre-16", 16, 2, 32, 67)
    assert (earlier.key, earlier.edition) == ("gmre-15", 15)
    office = shipped("sample/office.json")
    people = [one for row in desk.delegations() for one in row.delegates]
    assert len(people) == sum(len(row["delegates"]) for row in office["meetings"][0]["delegations"])
    assert any(one.native for one in people)
    agenda = desk.agenda()
    assert [sitting.start.isoformat() for sitting in agenda.sittings] == [
        "2021-02-18T12:00:00+01:00", "2021-02-19T12:00:00+01:00",
    ]  # fmt: skip
    assert [slot.item.number for slot in agenda.sittings[0].slots][:4] == ["I a)", "I b)", "II", "III"]
    assert [room.name for room in agenda.sittings[1].rooms] == ["Room 1", "Room 2", "Room 3"]
    assert agenda.sittings[0].rooms == ()
    assert [heading.minutes for heading in agenda.headings] == [30, 60, 60]


def test_two_samples_have_the_same_identities(desk, tmp_path):
    from meetingdesk.operations import OPERATIONS
    from meetingdesk.store.store import Store

    make_sample(tmp_path / "other.meetingdesk")
    with Store.open(tmp_path / "other.meetingdesk", OPERATIONS) as store:
        assert Desk(store).dump() == desk.dump()


def test_what_fills_an_office_is_not_undone(desk):
    assert desk.store.undo_state().undo is None
