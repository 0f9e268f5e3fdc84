"""Who holds what, asked of a real file: the sample office, planned, issued and changed."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import UTC, datetime
from typing import Any, ClassVar

import pytest
from sqlalchemy import delete, update

from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar import issue
from meetingdesk.model import Delegate, Meeting, Person, Sitting
from meetingdesk.office import Office
from meetingdesk.operations import OPERATIONS
from meetingdesk.queries import delegations
from meetingdesk.queries import invitations as queries
from meetingdesk.queries.meetings import meeting_by_key
from meetingdesk.requests import Request
from meetingdesk.requests.agenda import AddSpeaker, EditItem, MoveSlot, RemoveSpeaker
from meetingdesk.requests.delegations import NominateDelegate, ReplaceDelegate, SetDelegateStatus, SetDelegationStatus
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.requests.meetings import DeleteMeeting
from meetingdesk.requests.sittings import DeleteSitting, EditSittingLink, MoveSitting
from meetingdesk.store.store import Store

NOW = datetime(2021, 2, 1, tzinfo=UTC)
BETWEEN = datetime(2021, 2, 18, 20, tzinfo=UTC)  # after the first sitting, before the second
AFTER = datetime(2021, 3, 1, tzinfo=UTC)
CURRENT = ("current", False, ())


class Change(Request):
    """A change for which there is no request yet."""

    code: ClassVar[str] = "change"
    statement: Any


def carry_out(session, request):
    session.execute(request.statement)
    return {}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "office.meetingdesk"
    Office.create(path, sample=True).close()
    return path


class Desk:
    """The sample's meeting, with what an organiser does to it."""

    def __init__(self, path, folder):
        self.store = Store.open(path, {**OPERATIONS, Change: carry_out})
        self.folder = folder
        with self.store.read() as reader:
            self.meeting = meeting_by_key(reader, "gmre-16").id

    def ask(self, by="sitting", now=NOW, language="en"):
        with self.store.read() as reader:
            return queries.invitations(reader, self.meeting, by=by, now=now, language=language)

    def people(self):
        with self.store.read() as reader:
            return [(group, who) for group in delegations.delegations(reader, self.meeting) for who in group.delegates]

    def issue(self, by="sitting"):
        written, _ = issue.write(self.ask(by), self.folder, only_due=True, stamp=NOW)
        self.store.run(RecordIssues(meeting=self.meeting, issued=written, at=NOW, how="written", tzdata="2026.6"))
        return written

    def states(self, by="sitting", now=NOW):
        return Counter((row.state, row.due, row.reasons) for row in self.ask(by, now).invitations)

    def run(self, request):
        return self.store.run(request)


@pytest.fixture
def desk(sample, tmp_path):
    made = Desk(shutil.copy(sample, tmp_path / "office.meetingdesk"), tmp_path / "out")
    yield made
    made.store.close()


@pytest.fixture
def issued(desk):
    desk.issue()
    return desk


def test_everyone_who_stands_and_has_an_address_is_to_be_invited_to_each_sitting(desk):
    row = desk.ask()
    receivers = [who for group, who in desk.people() if who.stands and group.status != "declined"]
    assert {who.uid for who in row.without_address} == {who.uid for who in receivers if not who.email}
    assert len(row.without_address) == 3
    invited = [who.uid for who in receivers if who.email]
    assert [line.delegate_uid for line in row.invitations] == [uid for uid in invited for _ in range(2)]
    assert desk.states() == {("never", True, ()): 2 * len(invited)}
    assert {line.sequence for line in row.invitations} == {None}


def test_each_is_written_to_in_their_own_language_and_zone(desk):
    by_uid = {who.uid: who for _, who in desk.people()}
    lines = desk.ask(language="es").invitations
    for line in lines:
        who = by_uid[line.delegate_uid]
        assert line.language == next((code for code in who.languages if code in ("en", "fr")), "en")
        assert line.zone == who.zone
    titles = {line.language: line.occasion.meeting.title for line in lines}
    assert titles["fr"].startswith("16e Réunion mondiale")
    assert titles["en"].startswith("16th Global Meeting")


def test_after_an_issue_all_are_current(issued):
    assert issued.states() == {CURRENT: 394}
    assert {line.sequence for line in issued.ask().invitations} == {0}
    assert issued.issue() == ()


def test_a_sitting_that_moves_makes_its_copies_due_and_no_others(issued):
    sitting = issued.ask().agenda.sittings[1]
    issued.run(MoveSitting(sitting=sitting.id, day=sitting.day, start=780, minutes=180))
    assert issued.states() == {CURRENT: 197, ("outdated", True, ("time",)): 197}
    written = issued.issue()
    assert {(line.uid, line.sequence, line.method) for line in written} == {(sitting.uid, 1, "REQUEST")}
    assert issued.states() == {CURRENT: 394}


def test_undoing_a_move_after_an_issue_makes_the_copies_outdated_again(issued):
    sitting = issued.ask().agenda.sittings[1]
    issued.run(MoveSitting(sitting=sitting.id, day=sitting.day, start=780, minutes=180))
    issued.issue()
    issued.store.undo()
    assert issued.states() == {CURRENT: 197, ("outdated", True, ("time",)): 197}
    assert {line.sequence for line in issued.issue()} == {2}


def test_a_new_link_is_due(issued):
    sitting = issued.ask().agenda.sittings[0]
    issued.run(EditSittingLink(sitting=sitting.id, link="https://meet.example.org/new", passcode=sitting.passcode,
                               conference_id=sitting.conference_id, dial_in=sitting.dial_in))  # fmt: skip
    assert issued.states() == {CURRENT: 197, ("outdated", True, ("link",)): 197}


def test_changed_text_is_told_but_not_due(issued):
    slot = issued.ask().agenda.sittings[0].slots[0]
    issued.run(EditItem(item=slot.item.id, title="Opening by the Director", language="en"))
    states = issued.states()
    assert set(states) == {CURRENT, ("outdated", False, ("text",))}
    languages = Counter(line.language for line in issued.ask().invitations if line.state == "outdated")
    assert set(languages) == {"en"}  # the French title is as it was
    assert issued.issue() == ()


def test_a_slot_that_moves_within_its_sitting_is_text_by_sitting_and_time_by_item(issued):
    issued.issue("item")
    sitting = issued.ask().agenda.sittings[0]
    slot = next(slot for slot in sitting.slots if any(who.delegate for who in slot.item.speakers))
    issued.run(MoveSlot(slot=slot.id, sitting=sitting.id, offset=sitting.minutes - slot.minutes, room=slot.room))
    assert ("outdated", False, ("text",)) in issued.states()
    moved = [line for line in issued.ask("item").invitations if line.state == "outdated"]
    assert {(line.uid, line.reasons, line.due) for line in moved} == {(slot.item.uid, ("time",), True)}


def test_a_sitting_that_goes_is_cancelled_and_comes_back_anew(issued):
    sitting = issued.ask().agenda.sittings[1]
    issued.run(DeleteSitting(sitting=sitting.id))
    assert issued.states() == {CURRENT: 197, ("cancel_owed", True, ("sitting_gone",)): 197}
    assert {(line.method, line.sequence) for line in issued.issue()} == {("CANCEL", 1)}
    assert issued.states() == {CURRENT: 197}
    issued.store.undo()
    assert issued.states() == {CURRENT: 197, ("outdated", True, ("again",)): 197}
    assert {(line.method, line.sequence) for line in issued.issue()} == {("REQUEST", 2)}


def test_who_withdraws_is_told_and_nobody_else(issued):
    _, who = next(person for person in issued.people() if person[1].status == "confirmed")
    issued.run(SetDelegateStatus(delegate=who.id, status="withdrawn"))
    owed = [line for line in issued.ask().invitations if line.state == "cancel_owed"]
    assert [(line.delegate_uid, line.email, line.reasons) for line in owed] == [
        (who.uid, who.email, ("delegate_gone",))
    ] * 2
    assert issued.states()[CURRENT] == 392


def test_a_delegation_that_declines_is_told(issued):
    group = next(group for group, who in issued.people() if who.status == "confirmed")
    held = [who for who in group.delegates if who.stands and who.email]
    issued.run(SetDelegationStatus(delegation=group.id, status="declined"))
    owed = [line for line in issued.ask().invitations if line.state == "cancel_owed"]
    assert Counter(line.delegate_uid for line in owed) == {who.uid: 2 for who in held}


def test_a_delegate_who_is_removed_altogether_is_told_at_the_address_of_the_ledger(issued):
    _, who = next(person for person in issued.people() if person[1].status == "confirmed")
    issued.run(Change(statement=delete(Delegate).where(Delegate.id == who.id)))
    owed = [line for line in issued.ask().invitations if line.state == "cancel_owed"]
    assert [(line.delegate_uid, line.name, line.email) for line in owed] == [(who.uid, who.name, who.email)] * 2
    assert {line.method for line in issued.issue()} == {"CANCEL"}


def test_a_new_delegate_is_due_alone(issued):
    group = next(group for group, who in issued.people() if who.status == "confirmed")
    issued.run(NominateDelegate(delegation=group.id, family="Ångström", given="Zoë", email="zoe@example.org"))
    due = [line for line in issued.ask().invitations if line.due]
    assert [(line.name, line.state) for line in due] == [("Zoë Ångström", "never")] * 2


def told(row):
    return [(line.email, line.state, line.due, line.reasons) for line in row if line.due]


def someone(desk):
    return next(who for _, who in desk.people() if who.status == "confirmed" and who.email)


def give_address(desk, old, new):
    desk.run(Change(statement=update(Person).where(Person.email == old).values(email=new)))


def test_a_new_address_takes_the_copy_out_of_the_old_mailbox(issued):
    who = someone(issued)
    give_address(issued, who.email, "new@example.org")
    assert told(issued.ask().invitations) == [
        *[("new@example.org", "outdated", True, ("address",))] * 2,
        *[(who.email, "cancel_owed", True, ("address",))] * 2,
    ]
    assert [(line.method, line.email, line.sequence) for line in issued.issue()] == [
        *[("CANCEL", who.email, 1)] * 2,
        *[("REQUEST", "new@example.org", 2)] * 2,
    ]
    assert issued.states() == {CURRENT: 394}
    give_address(issued, "new@example.org", who.email)
    assert [(line.method, line.email, line.sequence) for line in issued.issue()] == [
        *[("CANCEL", "new@example.org", 3)] * 2,
        *[("REQUEST", who.email, 4)] * 2,
    ]
    assert issued.states() == {CURRENT: 394}


def test_an_address_that_goes_away_leaves_the_held_copy_in_view(issued):
    who = someone(issued)
    give_address(issued, who.email, "")
    row = issued.ask()
    assert who.uid in {person.uid for person in row.without_address}
    assert told(row.invitations) == [(who.email, "cancel_owed", True, ("address",))] * 2
    assert [(line.method, line.email) for line in issued.issue()] == [("CANCEL", who.email)] * 2
    assert issued.states() == {CURRENT: 392}
    give_address(issued, "", "new@example.org")
    mine = [line for line in issued.ask().invitations if line.delegate_uid == who.uid]
    assert [(line.state, line.due, line.reasons) for line in mine] == [("outdated", True, ("again",))] * 2


def test_the_case_of_an_address_is_no_other_mailbox(issued):
    who = someone(issued)
    give_address(issued, who.email, who.email.upper())
    assert issued.states() == {CURRENT: 394}


@pytest.fixture
def shared(desk):
    """Two delegates who share a mailbox, and hold their invitations."""
    first, second = [who for _, who in desk.people() if who.status == "confirmed" and who.email][:2]
    give_address(desk, second.email, first.email.title())
    written = desk.issue()
    assert Counter(line.sequence for line in written) == {0: 392, 1: 2}
    assert desk.states() == {CURRENT: 394}
    return desk, first, second


def test_who_leaves_a_shared_mailbox_takes_nothing_out_of_it(shared):
    desk, first, second = shared
    desk.run(SetDelegateStatus(delegate=first.id, status="withdrawn"))
    assert desk.states() == {CURRENT: 392}  # the calendar shows the copy of the second, who stays
    desk.run(SetDelegateStatus(delegate=second.id, status="withdrawn"))
    assert [(line.method, line.delegate_uid) for line in desk.issue()] == [("CANCEL", second.uid)] * 2  # told once
    assert desk.states() == {CURRENT: 390}
    desk.run(SetDelegateStatus(delegate=first.id, status="confirmed"))
    assert [(line.method, line.delegate_uid, line.sequence) for line in desk.issue()] == [("REQUEST", first.uid, 3)] * 2


def test_a_meeting_counts_who_holds_its_invitations_by_what_their_calendars_show(shared):
    desk, first, second = shared

    def holders():
        with pytest.raises(UserError) as refused:
            desk.run(DeleteMeeting(meeting=desk.meeting))
        assert refused.value.code == "meeting.issued"
        return refused.value.parameters["n"]

    assert holders() == 197
    for who in (first, second):
        desk.run(SetDelegateStatus(delegate=who.id, status="withdrawn"))
    desk.issue()  # one cancellation, to the mailbox of both
    assert holders() == 195


def test_who_stays_in_a_shared_mailbox_is_named_by_its_calendar_again(shared):
    desk, first, second = shared
    desk.run(SetDelegateStatus(delegate=second.id, status="withdrawn"))
    due = [line for line in desk.ask().invitations if line.due]
    assert [(line.delegate_uid, line.state, line.reasons) for line in due] == [
        (first.uid, "outdated", ("mailbox",))
    ] * 2
    assert [(line.method, line.sequence) for line in desk.issue()] == [("REQUEST", 2)] * 2
    assert desk.states() == {CURRENT: 392}


def test_who_moves_out_of_a_shared_mailbox_leaves_the_event_there(shared):
    desk, first, second = shared
    give_address(desk, first.email.title(), "own@example.org")
    issued = {(line.delegate_uid, line.method, line.email, line.sequence) for line in desk.issue()}
    assert issued == {(first.uid, "REQUEST", first.email, 2), (second.uid, "REQUEST", "own@example.org", 2)}
    assert desk.states() == {CURRENT: 394}


def test_a_successor_with_the_same_mailbox_takes_the_event_over(issued):
    who = someone(issued)
    before = {line.uid for line in issued.ask().invitations if line.delegate_uid == who.uid}
    issued.run(ReplaceDelegate(delegate=who.id, family="Ng", given="Zoë", email=who.email))
    written = [line for line in issued.issue() if line.email == who.email]
    assert {(line.name, line.method, line.sequence) for line in written} == {("Zoë Ng", "REQUEST", 1)}
    assert {line.uid for line in written} == before
    assert not [line for line in issued.ask().invitations if line.due]


def test_only_the_confirmed_where_the_meeting_says_so(issued):
    confirmed = sum(who.status == "confirmed" and bool(who.email) for _, who in issued.people())
    meeting = update(Meeting).where(Meeting.id == issued.meeting).values(receives="confirmed")
    issued.run(Change(statement=meeting))
    assert issued.states() == {CURRENT: 2 * confirmed, ("cancel_owed", True, ("delegate_gone",)): 394 - 2 * confirmed}


@pytest.mark.parametrize(
    ("audience", "codes", "hears"),
    [
        ("capacities", ["head"], lambda group, who: who.capacity == "head"),
        ("kinds", ["ROCB", "RILO"], lambda group, who: group.kind in ("ROCB", "RILO")),
        ("regions", ["ROCB"], lambda group, who: False),
    ],
)
def test_an_audience_that_narrows_cancels_for_the_others(issued, audience, codes, hears):
    sitting = issued.ask().agenda.sittings[1]
    before = {line.delegate_uid for line in issued.ask().invitations}
    still = {who.uid for group, who in issued.people() if hears(group, who)} & before
    values = {"audience": audience, "audience_codes": codes}
    issued.run(Change(statement=update(Sitting).where(Sitting.id == sitting.id).values(values)))
    owed = [line for line in issued.ask().invitations if line.state == "cancel_owed"]
    assert {line.delegate_uid for line in owed} == before - still
    assert {(line.uid, line.reasons) for line in owed} == {(sitting.uid, ("audience",))}


def test_past_sittings_are_never_due(desk):
    assert desk.states(now=BETWEEN) == {("never", False, ()): 197, ("never", True, ()): 197}
    assert desk.states(now=AFTER) == {("never", False, ()): 394}
    desk.issue()
    for sitting in desk.ask().agenda.sittings:
        desk.run(DeleteSitting(sitting=sitting.id))
    assert desk.states(now=BETWEEN) == {("cancel_owed", True, ("sitting_gone",)): 197}
    assert desk.states(now=AFTER) == {}


def test_an_item_is_for_its_speakers_alone(issued):
    speaking = {
        (who.delegate, slot.item.uid)
        for sitting in issued.ask().agenda.sittings
        for slot in sitting.slots
        for who in slot.item.speakers
        if who.delegate
    }
    uids = {who.id: who.uid for _, who in issued.people()}
    lines = issued.ask("item").invitations
    assert {(line.delegate_uid, line.uid) for line in lines} == {(uids[key], uid) for key, uid in speaking}
    assert {line.state for line in lines} == {"never"}  # what was issued by sitting is another matter
    assert issued.states() == {CURRENT: 394}


def test_a_speaker_who_is_taken_off_is_told(desk):
    desk.issue("item")
    slot = next(slot for slot in desk.ask().agenda.sittings[0].slots if any(who.delegate for who in slot.item.speakers))
    speaker = next(who for who in slot.item.speakers if who.delegate)
    desk.run(RemoveSpeaker(speaking=speaker.id))
    owed = [line for line in desk.ask("item").invitations if line.state == "cancel_owed"]
    assert [(line.uid, line.name, line.reasons) for line in owed] == [(slot.item.uid, speaker.name, ("audience",))]
    desk.run(AddSpeaker(item=slot.item.id, delegate=speaker.delegate))
    assert not [line for line in desk.ask("item").invitations if line.state == "cancel_owed"]


def test_the_ledger_is_never_undone(issued):
    code = issued.store.undo_state().undo
    assert code is None or code.code != "record_issues"
    assert issued.states() == {CURRENT: 394}
