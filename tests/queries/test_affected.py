"""Whom a change concerns: a table of changes, who is outdated by each, and what just these people get.

Two sittings (1, 2); Ann (head) and Bob in the first delegation, Cem (head) in the second. `Ann 1` is Ann's copy of
sitting 1. Whoever is not named holds what they need, and gets nothing.
"""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

import pytest

from meetingdesk.exchange.calendar import issue
from meetingdesk.operations import OPERATIONS
from meetingdesk.queries import agenda, delegations, invitations
from meetingdesk.queries.meetings import meeting_by_key
from meetingdesk.requests import agenda as items
from meetingdesk.requests import delegations as people
from meetingdesk.requests import meetings, sittings
from meetingdesk.requests.directory import AddEntity
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.requests.people import EditPerson
from meetingdesk.store.store import Store

NOW = datetime(2027, 1, 1, tzinfo=UTC)
DAY, NEXT_DAY = date(2027, 3, 1), date(2027, 3, 2)
LINK = "https://meet.example.org/1"
ALL = ("Ann", "Bob", "Cem")


class Office:
    """The meeting with everything issued, and the words of the table."""

    def __init__(self, store, folder):
        self.store, self.folder = store, folder
        with self.store.read() as reader:
            self.meeting = meeting_by_key(reader, "m").id
        self.numbers = {sitting.uid: place for place, sitting in enumerate(self.sittings(), 1)}

    def run(self, request):
        return self.store.run(request)

    def nominate(self, name, group=0, capacity="adviser"):
        email = f"{name.lower()}@example.org"
        self.run(
            people.NominateDelegate(
                delegation=self.groups()[group].id, family=name, given="", email=email, capacity=capacity
            )
        )

    def groups(self):
        with self.store.read() as reader:
            return delegations.delegations(reader, self.meeting)

    def who(self, name):
        return next(who for group in self.groups() for who in group.delegates if who.family == name)

    def sittings(self):
        with self.store.read() as reader:
            return agenda.agenda(reader, self.meeting).sittings

    def rows(self):
        with self.store.read() as reader:
            return invitations.invitations(reader, self.meeting, now=NOW)

    def issue(self):
        written, _ = issue.write(self.rows(), self.folder, only_due=True, stamp=NOW)
        self.run(RecordIssues(meeting=self.meeting, issued=written, at=NOW, how="written", tzdata="2026.6"))
        return written

    def copy(self, line):
        return f"{line.name} {self.numbers.setdefault(line.uid, len(self.numbers) + 1)}"

    def outdated(self):
        """What is not as it should be: each copy with its reasons, `optional` where it is not due."""
        found = {}
        for row in self.rows().invitations:
            if row.state != "current":
                why = "+".join(row.reasons) or row.state
                found.setdefault(self.copy(row), []).append(why if row.due else f"{why}, optional")
        return {copy: " & ".join(sorted(whys)) for copy, whys in found.items()}

    def gets(self):
        """What an issue of what is due writes: method and SEQUENCE of each file."""
        found = {}
        for line in self.issue():
            found.setdefault(self.copy(line), []).append(f"{line.method} {line.sequence}")
        return {copy: ", ".join(files) for copy, files in found.items()}


def plan(store):
    both = tuple(sittings.NewSitting(day=day, start=540, minutes=60) for day in (DAY, NEXT_DAY))
    organiser = "desk@example.org"
    store.run(
        meetings.AddMeeting(key="m", title="Forum", zone="Europe/Brussels", sittings=both, organiser_email=organiser)
    )
    for name, zone in (("RTC One", "Asia/Tokyo"), ("RTC Two", "America/Lima")):
        store.run(AddEntity(name_en=name, zone=zone))


def fill(office):
    office.run(people.InviteEntities(meeting=office.meeting, entities=(1, 2)))
    for name, group, capacity in (("Ann", 0, "head"), ("Bob", 0, "adviser"), ("Cem", 1, "head")):
        office.nominate(name, group, capacity)
    for sitting in office.sittings():
        office.run(sittings.EditSittingLink(sitting=sitting.id, link=LINK))
        office.run(items.AddItem(meeting=office.meeting, title="Item", sitting=sitting.id))
    office.issue()


@pytest.fixture(scope="module")
def issued(tmp_path_factory):
    folder = tmp_path_factory.mktemp("issued")
    with Store.create(folder / "office.meetingdesk", OPERATIONS) as store:
        plan(store)
        fill(Office(store, folder / "out"))
    return folder / "office.meetingdesk"


@pytest.fixture
def office(issued, tmp_path):
    with Store.open(shutil.copy(issued, tmp_path / "office.meetingdesk"), OPERATIONS) as store:
        yield Office(store, tmp_path / "out")


def of(names, sittings, what):
    return {f"{name} {sitting}": what for name in names for sitting in sittings}


def sitting(office, number):
    return office.sittings()[number - 1]


def move(office, number, day=DAY, start=540, minutes=60):
    return sittings.MoveSitting(sitting=sitting(office, number).id, day=day, start=start, minutes=minutes)


def slot(office, number):
    return sitting(office, number).slots[0]


def person(office, name, **changes):
    return EditPerson(person=office.who(name).person, **changes)


def audience(office, number, **changes):
    return sittings.EditSitting(sitting=sitting(office, number).id, **changes)


def link(office, number, link, **changes):
    return sittings.EditSittingLink(sitting=sitting(office, number).id, link=link, **changes)


def do_all(office, *requests):
    for request in requests:
        office.run(request)


UPDATE, CANCEL, FIRST = "REQUEST 1", "CANCEL 1", "REQUEST 0"
CHANGES = {  # name: (what happens, who is outdated and why, what they get)
    "a sitting starts at another hour": (
        lambda o: o.run(move(o, 1, start=600)), of(ALL, "1", "time"), of(ALL, "1", UPDATE)),
    "a sitting is held on another day": (
        lambda o: o.run(move(o, 1, day=date(2027, 2, 28))), of(ALL, "1", "time"), of(ALL, "1", UPDATE)),
    "a sitting lasts longer": (
        lambda o: o.run(move(o, 1, minutes=90)), of(ALL, "1", "time"), of(ALL, "1", UPDATE)),
    "both sittings move": (
        lambda o: do_all(o, move(o, 1, start=600), move(o, 2, day=NEXT_DAY, start=600)),
        of(ALL, "12", "time"), of(ALL, "12", UPDATE)),
    "a sitting moves and moves back": (
        lambda o: do_all(o, move(o, 1, start=600), move(o, 1)), {}, {}),
    "another link": (
        lambda o: o.run(link(o, 1, "https://other.example.org")), of(ALL, "1", "link"), of(ALL, "1", UPDATE)),
    "another passcode": (
        lambda o: o.run(link(o, 2, LINK, passcode="x")), of(ALL, "2", "link"), of(ALL, "2", UPDATE)),
    "a move and a link at once": (
        lambda o: do_all(o, move(o, 1, start=600), link(o, 1, "https://other.example.org")),
        of(ALL, "1", "time+link"), of(ALL, "1", UPDATE)),
    "a sitting is cancelled": (
        lambda o: o.run(sittings.DeleteSitting(sitting=sitting(o, 2).id)),
        of(ALL, "2", "sitting_gone"), of(ALL, "2", CANCEL)),
    "a sitting comes to it": (
        lambda o: o.run(sittings.AddSitting(meeting=o.meeting, day=date(2027, 3, 3), start=540, minutes=60)),
        of(ALL, "3", "never"), of(ALL, "3", FIRST)),
    "a sitting is for heads alone": (
        lambda o: o.run(audience(o, 2, audience="capacities", audience_codes=("head",))),
        of(["Bob"], "2", "audience"), of(["Bob"], "2", CANCEL)),
    "a sitting is for one person by name": (
        lambda o: o.run(audience(o, 2, audience="capacities", audience_codes=(o.who("Bob").uid,))),
        of(["Ann", "Cem"], "2", "audience"), of(["Ann", "Cem"], "2", CANCEL)),
    "somebody becomes head, and another alternate": (
        lambda o: o.run(people.EditDelegate(delegate=o.who("Bob").id, capacity="head")), {}, {}),
    "somebody withdraws": (
        lambda o: o.run(people.SetDelegateStatus(delegate=o.who("Bob").id, status="withdrawn")),
        of(["Bob"], "12", "delegate_gone"), of(["Bob"], "12", CANCEL)),
    "somebody is taken off": (
        lambda o: o.run(people.RemoveDelegate(delegate=o.who("Bob").id)),
        of(["Bob"], "12", "delegate_gone"), of(["Bob"], "12", CANCEL)),
    "somebody confirms": (
        lambda o: o.run(people.SetDelegateStatus(delegate=o.who("Bob").id, status="confirmed")), {}, {}),
    "only the confirmed receive": (
        lambda o: do_all(o, people.SetDelegateStatus(delegate=o.who("Bob").id, status="confirmed"),
                                meetings.EditMeeting(meeting=o.meeting, receives="confirmed")),
        of(["Ann", "Cem"], "12", "delegate_gone"), of(["Ann", "Cem"], "12", CANCEL)),
    "a delegation declines": (
        lambda o: o.run(people.SetDelegationStatus(delegation=o.groups()[1].id, status="declined")),
        of(["Cem"], "12", "delegate_gone"), of(["Cem"], "12", CANCEL)),
    "somebody is nominated": (
        lambda o: o.nominate("Dan"), of(["Dan"], "12", "never"), of(["Dan"], "12", FIRST)),
    "somebody is replaced": (
        lambda o: o.run(people.ReplaceDelegate(
            delegate=o.who("Bob").id, family="Eve", given="", email="eve@example.org")),
        of(["Bob"], "12", "delegate_gone") | of(["Eve"], "12", "never"),
        of(["Bob"], "12", CANCEL) | of(["Eve"], "12", FIRST)),
    "another address": (
        lambda o: o.run(person(o, "Bob", email="bob@other.example.org")),
        of(["Bob"], "12", "address & address"), of(["Bob"], "12", "CANCEL 1, REQUEST 2")),
    "the same address in capitals": (lambda o: o.run(person(o, "Bob", email="BOB@Example.org")), {}, {}),
    "no address any more": (
        lambda o: o.run(person(o, "Bob", email="")), of(["Bob"], "12", "address"), of(["Bob"], "12", CANCEL)),
    "another zone and language of a person": (
        lambda o: o.run(person(o, "Bob", zone="Africa/Cairo", languages=("fr",))), {}, {}),
    "an item has another title": (
        lambda o: o.run(items.EditItem(item=slot(o, 1).item.id, title="New")), of(ALL, "1", "text, optional"), {}),
    "an item moves within its sitting": (
        lambda o: o.run(items.MoveSlot(slot=slot(o, 1).id, sitting=sitting(o, 1).id, offset=30)),
        of(ALL, "1", "text, optional"), {}),
    "an item moves to another sitting": (
        lambda o: o.run(items.MoveSlot(slot=slot(o, 1).id, sitting=sitting(o, 2).id, offset=30)),
        of(ALL, "12", "text, optional"), {}),
    "somebody speaks": (
        lambda o: o.run(items.AddSpeaker(item=slot(o, 2).item.id, delegate=o.who("Cem").id)),
        of(ALL, "2", "text, optional"), {}),
    "the meeting has another title": (
        lambda o: o.run(meetings.EditMeeting(meeting=o.meeting, title="Forum 27")),
        of(ALL, "12", "text, optional"), {}),
    "a text and a time": (
        lambda o: do_all(o, items.EditItem(item=slot(o, 1).item.id, title="New"), move(o, 1, start=600)),
        of(ALL, "1", "time+text"), of(ALL, "1", UPDATE)),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_concerns_just_these(office, name):
    happen, outdated, gets = CHANGES[name]
    assert office.outdated() == {}
    happen(office)
    assert office.outdated() == outdated
    assert office.gets() == gets
    assert office.gets() == {}
    assert all(why.endswith("optional") for why in office.outdated().values())
