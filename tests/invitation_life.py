"""A small meeting whose people share mailboxes, move and leave; and the calendars behind the mailboxes."""

from __future__ import annotations

import itertools
from collections import defaultdict
from datetime import UTC, date, datetime

from meetingdesk.exchange.calendar import issue
from meetingdesk.queries import agenda, delegations, invitations
from meetingdesk.queries.meetings import meeting_by_key
from meetingdesk.requests.delegations import InviteEntities, NominateDelegate, SetDelegateStatus
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.requests.meetings import AddMeeting, EditMeeting
from meetingdesk.requests.people import EditPerson
from meetingdesk.requests.sittings import DeleteSitting, EditSittingLink, MoveSitting, NewSitting

NOW = datetime(2027, 1, 1, tzinfo=UTC)
DAY = date(2027, 3, 1)
SHARED = "one@example.org"
PEOPLE = 3
_KEYS = itertools.count(1)


class Calendars:
    """What the mailboxes show: the newest revision of each uid that came, in whatever order it was opened."""

    def __init__(self):
        self.seen = defaultdict(dict)
        self.numbers = defaultdict(list)

    def deliver(self, written, chance):
        by_box = defaultdict(list)
        for line in written:
            by_box[line.email.casefold()].append(line)
        for box, lines in by_box.items():
            chance.shuffle(lines)
            for line in lines:
                before = self.seen[box].get(line.uid)
                if before is None or line.sequence >= before.sequence:
                    self.seen[box][line.uid] = line

    def shown(self):
        return {
            (box, uid): line
            for box, lines in self.seen.items()
            for uid, line in lines.items()
            if line.method == "REQUEST"
        }


class Life:
    """A meeting with two sittings and three people, and what happens to them."""

    def __init__(self, store, folder):
        self.store, self.folder, self.calendars = store, folder, Calendars()
        key = f"life-{next(_KEYS)}"
        sittings = (NewSitting(day=DAY, start=540, minutes=60), NewSitting(day=DAY, start=720, minutes=60))
        store.run(AddMeeting(key=key, title="Life", zone="Europe/Brussels", sittings=sittings))
        with store.read() as reader:
            self.meeting = meeting_by_key(reader, key).id
        store.run(EditMeeting(meeting=self.meeting, organiser_email="desk@example.org"))
        store.run(InviteEntities(meeting=self.meeting, entities=(1,)))
        group = self.groups()[0]
        for number in range(PEOPLE):
            store.run(NominateDelegate(delegation=group.id, family=f"Person {number}", given="", email=SHARED))
        self.sittings = [sitting.id for sitting in self.agenda().sittings]

    def groups(self):
        with self.store.read() as reader:
            return delegations.delegations(reader, self.meeting)

    def people(self):
        return sorted(self.groups()[0].delegates, key=lambda who: who.id)

    def agenda(self):
        with self.store.read() as reader:
            return agenda.agenda(reader, self.meeting)

    def due(self):
        with self.store.read() as reader:
            return invitations.invitations(reader, self.meeting, now=NOW)

    def issue(self, everything, chance):
        written, _ = issue.write(self.due(), self.folder, only_due=not everything, stamp=NOW)
        self.store.run(RecordIssues(meeting=self.meeting, issued=written, at=NOW, how="written", tzdata="2026.6"))
        self.calendars.deliver(written, chance)
        return written

    def happen(self, what, which, value):
        if what == "issue":
            self.issue(which, value)
        elif what == "address":
            self.store.run(EditPerson(person=self.people()[which].person, email=value))
        elif what == "status":
            self.store.run(SetDelegateStatus(delegate=self.people()[which].id, status=value))
        elif self.sittings[which] in [sitting.id for sitting in self.agenda().sittings]:
            sitting = self.sittings[which]
            self.store.run(
                {
                    "move": lambda: MoveSitting(sitting=sitting, day=DAY, start=value, minutes=60),
                    "link": lambda: EditSittingLink(sitting=sitting, link=value),
                    "delete": lambda: DeleteSitting(sitting=sitting),
                }[what]()
            )
