"""What answers come to: whose they are, which one counts, and who answered without being invited.

An answer belongs to a mailbox and an event, as a calendar does; whose mailbox it is follows each time from the ledger
and the delegations, so somebody who is added later has their answer at once. Of several the one to the latest revision
counts, then the latest given (RFC 5546 2.1.5); one to an older revision than what the person holds does not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from meetingdesk.domain.revision import mailbox
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.invitations import IssuedRow
from meetingdesk.rows.replies import (
    AnswerRow,
    EventRow,
    ForeignReply,
    LookedReply,
    Outcome,
    ReplyRow,
    StrangerRow,
)

_NEVER = datetime.min.replace(tzinfo=UTC)
_FREE = frozenset(  # where anybody may have a mailbox
    (
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com",
        "gmx.net", "proton.me",
    )
)  # fmt: skip
Sameness = tuple[str, str, str, int, datetime | None, datetime | None, str]


class Answers:
    """The answer that counts of each mailbox to each event."""

    def __init__(self, replies: Iterable[ReplyRow]) -> None:
        self._latest: dict[tuple[str, str], ReplyRow] = {}
        for reply in sorted(replies, key=lambda row: row.id):
            place = (reply.uid, mailbox(reply.email))
            known = self._latest.get(place)
            if known is None or _rank(reply) >= _rank(known):
                self._latest[place] = reply

    def of(self, uid: str, held: IssuedRow | None, *emails: str) -> AnswerRow | None:
        """Return what a person says to an event, from any of these addresses; `held` is the copy that they have."""
        found = [reply for email in emails if (reply := self._latest.get((uid, mailbox(email))))]
        if not found:
            return None
        reply = max(found, key=_rank)
        return answer(reply, earlier=held is not None and reply.sequence < held.sequence)

    @property
    def mailboxes(self) -> set[str]:
        """Who answered anything."""
        return {box for _uid, box in self._latest}

    def by_mailbox(self) -> dict[str, list[ReplyRow]]:
        """Return the answers that count, by mailbox."""
        found: defaultdict[str, list[ReplyRow]] = defaultdict(list)
        for (_uid, box), reply in self._latest.items():
            found[box].append(reply)
        return found


def _rank(reply: ReplyRow) -> tuple[int, datetime, int]:
    return reply.sequence, reply.stamped or _NEVER, reply.id


def answer(reply: ReplyRow, *, earlier: bool) -> AnswerRow:
    """Return an answer as it is shown."""
    given = reply.stamped or reply.received_at
    return AnswerRow(reply.answer, earlier, given, reply.comment, reply.delegated_to, reply.start, reply.end)


def answer_of(one: LookedReply) -> AnswerRow:
    """Return an answer that was just read as it would be shown."""
    reply, earlier = one.reply, one.outcome == "earlier"
    return AnswerRow(reply.answer, earlier, reply.stamped, reply.comment, reply.delegated_to, reply.start, reply.end)


class Known:
    """What the office knows when answers come in: events by uid, whose mailboxes, what was issued and answered."""

    def __init__(
        self,
        zone: str,
        events: Mapping[str, EventRow],
        delegations: Iterable[DelegationRow],
        ledger: Iterable[IssuedRow],
        replies: Iterable[ReplyRow],
    ) -> None:
        self.zone, self.events = zone, events
        self._people: defaultdict[str, dict[str, str]] = defaultdict(dict)  # by mailbox: name by uid
        self._highest: dict[tuple[str, str], int] = {}
        self._kept = {_sameness(reply) for reply in replies}
        for row in ledger:
            place = (mailbox(row.email), row.uid)
            self._people[place[0]][row.delegate_uid] = row.name
            self._highest[place] = max(row.sequence, self._highest.get(place, 0))
        for who in (who for group in delegations for who in group.delegates if who.email.strip()):
            self._people[mailbox(who.email)][who.uid] = who.name

    def look(self, reply: ForeignReply) -> LookedReply:
        """Return what would come of an answer. The mail's sender stands in for an attendee whom nobody knows."""
        emails = [email for email in (reply.email, reply.sender) if mailbox(email) in self._people]
        email = emails[0] if emails else reply.email
        people = tuple(self._people[mailbox(email)].values()) if emails else ()
        outcome = self._outcome(reply, email, known=bool(emails))
        return LookedReply(reply, email, people, self.events.get(reply.uid), outcome)

    def _outcome(self, reply: ForeignReply, email: str, *, known: bool) -> Outcome:
        if reply.uid not in self.events:
            return "unknown_event"
        same = _sameness(reply, email)
        if same in self._kept:
            return "known"
        self._kept.add(same)
        if not known:
            return "stranger"
        return "earlier" if reply.sequence < self._highest.get((mailbox(email), reply.uid), 0) else "counts"


def _sameness(reply: ReplyRow | ForeignReply, email: str = "") -> Sameness:
    """Return what tells an answer from others: the same mail may come twice, and as a file besides."""
    box = mailbox(email or reply.email)
    return (reply.uid, box, reply.answer, reply.sequence, reply.stamped, reply.start, reply.delegated_to.casefold())


def strangers(
    answers: Answers,
    events: Mapping[str, EventRow],
    delegations: Iterable[DelegationRow],
    ledger: Iterable[IssuedRow],
    office: Mapping[str, int],
) -> Iterator[StrangerRow]:
    """Return who answered from an address that no delegate has and nothing was issued to; `office` is by mailbox."""
    people = ((who.email, group.id) for group in delegations for who in group.delegates)
    ours = {mailbox(email): group for email, group in people if email.strip()}
    issued = {mailbox(row.email) for row in ledger}
    found = answers.by_mailbox()
    for box in sorted(found.keys() - ours.keys() - issued):
        replies = [reply for reply in found[box] if reply.uid in events]
        if replies:
            yield StrangerRow(
                email=replies[-1].email,
                name=next((reply.name for reply in reversed(replies) if reply.name), ""),
                events=tuple(events[reply.uid] for reply in replies),
                answers=tuple(answer(reply, earlier=False) for reply in replies),
                delegation=_delegation(box, replies, found, ours),
                person=office.get(box),
            )


def _delegation(
    box: str, replies: Iterable[ReplyRow], found: Mapping[str, Iterable[ReplyRow]], ours: Mapping[str, int]
) -> int | None:
    """Return the delegation of who handed the invitation on, else the one whose people alone have this domain."""
    givers = [mailbox(reply.delegated_from) for reply in replies]
    givers += [giver for giver, given in found.items() if any(mailbox(one.delegated_to) == box for one in given)]
    for giver in givers:
        if giver in ours:
            return ours[giver]
    domain = box.rpartition("@")[2]
    same = {group for known, group in ours.items() if known.rpartition("@")[2] == domain}
    return same.pop() if len(same) == 1 and domain not in _FREE else None
