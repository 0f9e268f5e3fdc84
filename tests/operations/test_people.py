from __future__ import annotations

import pytest

from meetingdesk.queries import people
from meetingdesk.requests.agenda import AddSpeaker
from meetingdesk.requests.delegations import RemoveDelegate
from meetingdesk.requests.people import AddPerson, DeletePerson, EditPerson


def person(desk, name):
    return next(one for one in desk.ask(people.people) if one.name == name)


def test_a_person_is_added_with_all_that_is_known(desk):
    desk.run(
        AddPerson(
            family=" Nguyễn ", given="Thị  Ánh", honorific="Ms", native="阮氏映", email=" a@example.org ",
            pronunciation=" ngwin  tee ", phone="+84 24 1", languages=("VI", "en", "vi"), zone="Asia/Ho_Chi_Minh",
            list_address=True,
        )
    )  # fmt: skip
    row = person(desk, "Thị Ánh Nguyễn")
    assert (row.honorific, row.native, row.email, row.phone) == ("Ms", "阮氏映", "a@example.org", "+84 24 1")
    assert row.pronunciation == "ngwin tee"
    assert (row.languages, row.zone, row.list_address, row.parts) == (("vi", "en"), "Asia/Ho_Chi_Minh", True, ())
    desk.store.undo()
    assert row.id not in {one.id for one in desk.ask(people.people)}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"family": " ", "given": ""}, "person.empty"), ({"email": "x"}, "email.form"),
        ({"languages": ("english?",)}, "language.form"), ({"languages": ("",)}, "language.form"),
        ({"zone": "Asia/Saigone"}, "zone.unknown"), ({"native": "a\0b"}, "text.nul"),
    ],
)  # fmt: skip
def test_a_person_that_cannot_be_is_refused(desk, changes, code):
    desk.refused(code, AddPerson(**{"family": "F", "given": "G"} | changes))
    changes = {name: value for name, value in changes.items() if name != "given"}
    desk.refused(code, EditPerson(**{"person": 1, "given": "" if code == "person.empty" else None} | changes))


def test_a_person_is_changed_in_all_meetings(desk):
    row = person(desk, "Luis A. Pineda")
    desk.run(EditPerson(person=row.id, family="Pineda Ruiz", phone="+502 1", zone="America/Lima", list_address=False))
    for meeting in (1, 2):
        there = next(one for group in desk.delegations(meeting) for one in group.delegates if one.person == row.id)
        assert (there.name, there.phone, there.zone) == ("Luis A. Pineda Ruiz", "+502 1", "America/Lima")
    kept = person(desk, "Luis A. Pineda Ruiz")
    assert (kept.email, kept.languages, kept.list_address) == (row.email, row.languages, False)
    desk.run(EditPerson(person=row.id, zone=None, languages=()))
    assert (person(desk, "Luis A. Pineda Ruiz").zone, person(desk, "Luis A. Pineda Ruiz").languages) == (None, ())
    assert not desk.run(EditPerson(person=row.id, email=f" {row.email} "))
    desk.refused("gone", EditPerson(person=9999))


def test_a_person_goes_only_out_of_no_delegation(desk):
    row = person(desk, "Norikazu Kuramoto")
    told = desk.refused("person.delegate", DeletePerson(person=row.id))
    assert told == {"name": "Norikazu Kuramoto", "n": 1}
    [part] = row.parts
    desk.run(AddSpeaker(item=desk.item("E-learning on CLiKC!").id, delegate=part.delegate))
    desk.run(RemoveDelegate(delegate=part.delegate))
    desk.run(DeletePerson(person=row.id))
    desk.refused("gone", DeletePerson(person=row.id))
    for _ in range(3):
        desk.store.undo()
    assert person(desk, "Norikazu Kuramoto") == row
