from __future__ import annotations

import pytest

from meetingdesk.requests.agenda import (
    AddItem,
    AddSpeaker,
    DeleteItem,
    EditItem,
    EditSpeaker,
    MoveSlot,
    PlaceItem,
    RemoveSpeaker,
    ReplaceSpeaker,
    ResizeSlot,
    SetSpeakerRole,
    UnscheduleSlot,
)


def test_a_slot_moves_in_time_and_to_another_sitting_and_room(desk):
    slot = desk.slot("Opening remarks")
    change = desk.run(MoveSlot(slot=slot.id, sitting=slot.sitting, offset=5))
    assert (change.code, change.parameters) == ("move_slot", {"title": "Opening remarks"})
    assert (f"{desk.slot('Opening remarks').start:%H:%M}", desk.slot("Opening remarks").room) == ("12:05", None)
    second = desk.sitting(2)
    room = second.rooms[1]
    desk.run(MoveSlot(slot=slot.id, sitting=second.id, offset=160, room=room.id))
    moved = desk.slot("Opening remarks")
    assert (moved.sitting, moved.room_name, moved.minutes) == (second.id, "Room 2", 20)
    assert moved.start.isoformat() == "2021-02-19T14:40:00+01:00"


def test_a_slot_stays_inside_its_sitting(desk):
    slot = desk.slot("Opening remarks")
    for offset in (-1, 161):
        told = desk.refused("move.outside", MoveSlot(slot=slot.id, sitting=slot.sitting, offset=offset))
        assert told == {"title": "Opening remarks", "start": "12:00", "end": "15:00"}
    desk.run(MoveSlot(slot=slot.id, sitting=slot.sitting, offset=160))
    desk.refused("move.outside", ResizeSlot(slot=slot.id, offset=160, minutes=21))
    desk.refused("item.minutes", ResizeSlot(slot=slot.id, offset=160, minutes=0))


def test_nothing_moved_is_no_step(desk):
    slot = desk.slot("Opening remarks")
    steps = len(desk.store.history())
    assert not desk.run(MoveSlot(slot=slot.id, sitting=slot.sitting, offset=slot.offset))
    assert len(desk.store.history()) == steps


def test_a_resized_slot_is_what_its_item_is_allotted_unless_there_are_more(desk):
    slot = desk.slot("Opening remarks")
    desk.run(ResizeSlot(slot=slot.id, offset=2, minutes=10))
    resized = desk.slot("Opening remarks")
    assert (resized.offset, resized.minutes, resized.item.minutes) == (2, 10, 10)
    desk.run(PlaceItem(item=slot.item.id, sitting=desk.sitting(2).id, offset=100))
    desk.run(ResizeSlot(slot=slot.id, offset=2, minutes=15))
    assert [(one.minutes, one.item.minutes) for one in desk.slots("Opening remarks")] == [(15, 10), (10, 10)]


def test_an_item_is_placed_and_taken_out_again(desk):
    item = desk.item("E-learning on CLiKC!")
    sitting = desk.sitting(2)
    desk.run(PlaceItem(item=item.id, sitting=sitting.id, offset=110))
    placed = desk.slot(item.title)
    assert (placed.offset, placed.minutes) == (110, 15)
    assert item.title not in desk.tray()
    desk.refused("move.twice", PlaceItem(item=item.id, sitting=sitting.id, offset=110))
    desk.refused("move.outside", PlaceItem(item=item.id, sitting=sitting.id, offset=170))
    desk.run(PlaceItem(item=item.id, sitting=sitting.id, offset=170, minutes=10))
    for slot in desk.slots(item.title):
        desk.run(UnscheduleSlot(slot=slot.id))
    assert item.title in desk.tray()


def test_two_slots_of_an_item_cannot_be_moved_to_one_place(desk):
    item = desk.item("E-learning on CLiKC!")
    sitting = desk.sitting(2)
    for offset in (100, 120):
        desk.run(PlaceItem(item=item.id, sitting=sitting.id, offset=offset))
    first, second = desk.slots(item.title)
    desk.refused("move.twice", MoveSlot(slot=first.id, sitting=sitting.id, offset=second.offset))
    desk.refused("move.twice", ResizeSlot(slot=second.id, offset=first.offset, minutes=5))


def test_a_place_in_another_meeting_is_refused(desk):
    slot, elsewhere = desk.slot("Opening remarks"), desk.sitting(1, meeting=2)
    room = desk.agenda(2).rooms[0].id
    desk.refused("gone", MoveSlot(slot=slot.id, sitting=elsewhere.id, offset=0))
    desk.refused("gone", MoveSlot(slot=slot.id, sitting=slot.sitting, offset=0, room=room))
    desk.refused("gone", PlaceItem(item=desk.item("E-learning on CLiKC!").id, sitting=elsewhere.id, offset=0))
    parent = desk.item("Opening remarks", meeting=2).id
    desk.refused("gone", AddItem(meeting=1, title="Sub-item", parent=parent))


@pytest.mark.parametrize(
    "request_",
    [
        AddItem(meeting=99, title="X"), AddItem(meeting=1, title="X", parent=999),
        AddItem(meeting=1, title="X", sitting=99),
        EditItem(item=999), PlaceItem(item=999, sitting=1, offset=0), MoveSlot(slot=999, sitting=1, offset=0),
        ResizeSlot(slot=999, offset=0, minutes=5), UnscheduleSlot(slot=999), DeleteItem(item=999),
        AddSpeaker(item=999, name="X"), AddSpeaker(item=1, delegate=9999), AddSpeaker(item=1, entity=9999),
        RemoveSpeaker(speaking=9999),
    ],
    ids=lambda request: type(request).__name__,
)  # fmt: skip
def test_what_is_not_there_any_more_is_told(desk, request_):
    desk.refused("gone", request_)


def test_a_new_item_stands_at_the_end(desk):
    change = desk.run(AddItem(meeting=1, title="  Any other\nbusiness "))
    assert change.parameters == {"title": "Any other business"}
    assert desk.tray()[-1] == "Any other business"
    assert desk.item("Any other business").number == "XVII"
    parent = desk.item("Regional progress reports of the ROCBs")
    sitting = desk.sitting(1)
    desk.run(AddItem(meeting=1, title="Questions", parent=parent.id, minutes=5, sitting=sitting.id, offset=70))
    placed = desk.slot("Questions")
    assert (placed.item.number, placed.item.parent, placed.minutes) == ("IV g)", parent.id, 5)


def test_a_new_item_that_cannot_be_is_refused(desk):
    desk.refused("title.empty", AddItem(meeting=1, title=" \n"))
    desk.refused("item.minutes", AddItem(meeting=1, title="X", minutes=0))
    desk.refused("item.minutes", AddItem(meeting=1, title="X", minutes=1441))
    desk.refused("move.outside", AddItem(meeting=1, title="X", sitting=desk.sitting(1).id, offset=170))
    known = desk.refused("value.unknown", AddItem(meeting=1, title="X", kind="keynote"))["known"]
    assert known.startswith("opening, ")
    desk.refused("text.nul", AddItem(meeting=1, title="a\0b"))


def test_items_stand_at_most_three_deep(desk):
    parent = desk.item("Opening remarks")  # I a)
    below = desk.run(AddItem(meeting=1, title="Deep", parent=parent.id)).inserted["agenda_item"][0]
    assert desk.item("Deep").number == "I a) i)"
    desk.refused("item.depth", AddItem(meeting=1, title="Deeper", parent=below))


def test_what_came_of_an_item_is_kept_and_taken_away(desk):
    item = desk.item("Opening remarks")
    desk.run(EditItem(item=item.id, outcome=" Noted.\nWith thanks. "))
    assert desk.item("Opening remarks").outcome == "Noted.\nWith thanks."
    desk.run(EditItem(item=item.id, outcome=""))
    assert desk.item("Opening remarks") == item


def test_an_item_is_edited_in_one_language_at_a_time(desk):
    item = desk.item("Opening remarks")
    desk.run(
        EditItem(item=item.id, title="Mots d'ouverture", language="fr", item_class="B", action="discuss", kind="report")
    )
    edited = desk.item("Opening remarks")
    assert edited.titles == item.titles | {"fr": "Mots d'ouverture"}
    assert (edited.item_class, edited.action, edited.kind) == ("B", "discuss", "report")
    desk.run(EditItem(item=item.id, item_class="", action=""))
    cleared = desk.item("Opening remarks")
    assert (cleared.item_class, cleared.action, cleared.kind) == (None, None, "report")
    desk.refused("title.empty", EditItem(item=item.id, title=" "))
    for field in ("kind", "item_class", "action"):
        desk.refused("value.unknown", EditItem(item=item.id, **{field: "Z"}))


def test_an_item_goes_with_all_that_hangs_on_it(desk):
    heading = desk.item("Regional break-outs")
    change = desk.run(DeleteItem(item=heading.id))
    assert change.parameters == {"title": "Regional break-outs"}
    assert len(change.deleted["agenda_item"]) == 7
    assert len(change.deleted["slot"]) == 6
    assert len(change.deleted["speaking"]) > 6
    assert desk.sitting(2).rooms == ()


def test_a_speaker_is_a_delegate_an_entity_or_a_free_name(desk):
    item = desk.item("E-learning on CLiKC!").id
    delegate = desk.delegation("ROCB Asia/Pacific").head
    entity = desk.delegation("RTC Lebanon").entity
    for choice in ({"delegate": delegate.id}, {"entity": entity}, {"name": " Ada  Lovelace "}):
        desk.run(AddSpeaker(item=item, **choice))
        desk.refused("speaker.twice", AddSpeaker(item=item, **choice))
    speakers = desk.item("E-learning on CLiKC!").speakers
    assert [speaker.name for speaker in speakers[1:]] == ["Norikazu Kuramoto", "RTC Lebanon", "Ada Lovelace"]
    assert [(speaker.region, speaker.city) for speaker in speakers[1:]] == [
        ("AP", "Bangkok"), ("MENA", "Beirut"), (None, None),
    ]  # fmt: skip
    desk.run(RemoveSpeaker(speaking=speakers[1].id))
    assert [speaker.name for speaker in desk.item("E-learning on CLiKC!").speakers[1:]] == [
        "RTC Lebanon",
        "Ada Lovelace",
    ]


def test_a_speaker_may_come_to_chair(desk):
    [speaker, *_] = desk.item("E-learning on CLiKC!").speakers
    assert speaker.role == "speaker"
    desk.run(SetSpeakerRole(speaking=speaker.id, role="chair"))
    assert desk.item("E-learning on CLiKC!").speakers[0].role == "chair"
    desk.refused("value.unknown", SetSpeakerRole(speaking=speaker.id, role="host"))
    desk.refused("gone", SetSpeakerRole(speaking=7777, role="chair"))


def test_a_speaker_has_a_state_and_a_topic_in_languages(desk):
    [speaker, *_] = desk.item("E-learning on CLiKC!").speakers
    desk.run(EditSpeaker(speaking=speaker.id, state="to_be_confirmed", topic=" Paths  for beginners "))
    found = desk.item("E-learning on CLiKC!").speakers[0]
    assert (found.state, found.topic, found.to_be_named) == ("to_be_confirmed", "Paths for beginners", False)
    desk.run(EditSpeaker(speaking=speaker.id, topic="Parcours", language="fr"))
    assert desk.item("E-learning on CLiKC!").speakers[0].topic == "Paths for beginners"
    desk.run(EditSpeaker(speaking=speaker.id, topic=""))
    assert desk.item("E-learning on CLiKC!").speakers[0].topic == "Parcours"
    desk.run(EditSpeaker(speaking=speaker.id, topic=" ", language="fr"))
    assert desk.item("E-learning on CLiKC!").speakers[0].topic == ""
    desk.refused("value.unknown", EditSpeaker(speaking=speaker.id, state="maybe"))
    desk.refused("gone", EditSpeaker(speaking=7777, state="confirmed"))


def test_an_entity_stands_in_until_it_names_somebody(desk):
    item, entity = desk.item("E-learning on CLiKC!").id, desk.delegation("RTC Lebanon").entity
    desk.run(AddSpeaker(item=item, entity=entity))
    place = desk.item("E-learning on CLiKC!").speakers[-1]
    assert (place.to_be_named, place.name) == (True, "RTC Lebanon")
    desk.run(ReplaceSpeaker(speaking=place.id, name="Ada Lovelace"))
    place = desk.item("E-learning on CLiKC!").speakers[-1]
    assert (place.to_be_named, place.name, place.state) == (False, "Ada Lovelace", "confirmed")


def test_a_title_goes_with_its_language_while_another_stays(desk):
    item = desk.item("E-learning on CLiKC!")
    desk.run(EditItem(item=item.id, title="Formation en ligne", language="fr"))
    assert desk.item("E-learning on CLiKC!").titles["fr"] == "Formation en ligne"
    desk.run(EditItem(item=item.id, title="", language="fr"))
    assert set(desk.item("E-learning on CLiKC!").titles) == set(item.titles) - {"fr"}
    desk.refused("title.empty", EditItem(item=item.id, title=" "))


def test_minutes_are_allotted_before_there_is_a_time(desk):
    item = desk.item("E-learning on CLiKC!")
    desk.run(EditItem(item=item.id, minutes=25))
    assert desk.item("E-learning on CLiKC!").minutes == 25
    desk.refused("item.minutes", EditItem(item=item.id, minutes=0))


def test_an_item_is_interpreted_unless_it_is_said_otherwise(desk):
    item = desk.item("E-learning on CLiKC!")
    assert item.interpretation
    desk.run(EditItem(item=item.id, interpretation=False))
    assert not desk.item("E-learning on CLiKC!").interpretation
    desk.run(EditItem(item=item.id, title="E-learning on CLiKC!"))
    assert not desk.item("E-learning on CLiKC!").interpretation


def test_a_speaker_is_exactly_one_of_them_and_of_this_meeting(desk):
    item = desk.item("E-learning on CLiKC!").id
    desk.refused("speaker.one", AddSpeaker(item=item))
    desk.refused("speaker.one", AddSpeaker(item=item, name=" "))
    desk.refused("speaker.one", AddSpeaker(item=item, name="Ada", entity=1))
    desk.refused("value.unknown", AddSpeaker(item=item, name="Ada", role="singer"))
    other = desk.delegations(2)[0].head
    desk.refused("gone", AddSpeaker(item=item, delegate=other.id))
