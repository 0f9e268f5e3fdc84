"""Who holds which invitation, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
    from meetingdesk.rows.changes import ChangeSet
    from meetingdesk.rows.delegations import DelegateRow
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.replies import AnswerRow, StrangerRow

State = Literal["never", "current", "outdated", "cancel_owed"]
# calendar files; drafts of mails, one a person with all files attached, or one an event with answer buttons
Way = Literal["ics", "eml", "buttons"]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one calendar event stands for: a sitting with its slots, or one slot of a sitting. Instants are aware.

    All texts are in one language. `title` is the meeting's for a sitting, the item's for a slot.
    """

    uid: str
    by: Literal["sitting", "item"]
    start: datetime
    end: datetime
    title: str
    meeting: MeetingRow
    sitting: SittingRow
    slots: tuple[SlotRow, ...]


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """One person and one event at one address.

    `sequence` is the highest issued to this person, or None; `taken` also counts who shares the mailbox. `reasons` are
    codes: time, link, address, mailbox (the calendar shows the copy of someone who is not expected any more), text,
    again (what was cancelled is planned anew); for what is cancelled sitting_gone, item_gone, delegate_gone, audience,
    address (it is another one now, or none). `occasion` is in the person's language, and None where only a cancellation
    is owed: of the ledger's line `cancels`, to the address that holds it. `held`: what this person
    was last given of it, where it stands; `answer`: what they said to it last. `on_screen`: how the person is to be
    named on the platform.
    """

    delegate_uid: str
    name: str
    email: str
    entity: str
    language: str
    zone: str
    uid: str
    state: State
    due: bool
    sequence: int | None
    reasons: tuple[str, ...]
    occasion: Occasion | None
    cancels: IssuedRow | None = None
    taken: int | None = None
    held: IssuedRow | None = None
    answer: AnswerRow | None = None
    on_screen: str = ""


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """A line of the ledger: what has left the house. Instants are UTC; `text_digest` is `domain.revision.digest`."""

    id: int
    meeting_uid: str
    delegate_uid: str
    name: str
    email: str
    uid: str
    by: str
    sequence: int
    method: str
    start: datetime
    end: datetime
    title: str
    link: str
    text_digest: str
    issued_at: datetime
    how: str
    path: str
    tzdata: str


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """One invitation or cancellation that was just written, to be recorded in the ledger. Instants are UTC."""

    delegate_uid: str
    name: str
    email: str
    uid: str
    by: str
    sequence: int
    method: str
    start: datetime
    end: datetime
    title: str
    link: str
    text_digest: str
    path: str


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What was issued together: how many invitations to how many mailboxes, where, and when they were sent, if ever.

    Instants are UTC; `path` is that of one of its files.
    """

    issued_at: datetime
    count: int
    mailboxes: int
    path: str
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class InvitationsRow:
    """All invitations of a meeting, with the agenda that they are made from.

    `strangers` are who answered without being invited, `batches` what was issued, the latest first.
    """

    agenda: AgendaRow
    invitations: tuple[InvitationRow, ...]
    without_address: tuple[DelegateRow, ...]
    strangers: tuple[StrangerRow, ...] = ()
    batches: tuple[BatchRow, ...] = ()

    @property
    def unsent(self) -> tuple[BatchRow, ...]:
        """What was written and not sent yet, as far as anybody said."""
        return tuple(batch for batch in self.batches if batch.sent_at is None)


OutgoingKey = tuple[str, str, str]  # delegate_uid, address, uid of the event


@dataclass(frozen=True, slots=True)
class OutgoingRow:
    """One file that an issue would write: for whom, and of how many events. `key` has the uid of its first.

    One of a single event tells it by the number of its sitting, or else by its title.
    """

    key: OutgoingKey
    name: str
    email: str
    events: int
    sitting: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """What one such file says: subject and text of the mail or of the event, and what is attached."""

    key: OutgoingKey
    subject: str
    text: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutgoingView:
    """All files that an issue would write, in order, and what one of them says."""

    outgoing: tuple[OutgoingRow, ...]
    shown: OutgoingText | None


@dataclass(frozen=True, slots=True)
class Handed:
    """Files of some invitations that wait to be taken: nothing is issued before they are."""

    meeting: int
    made_at: datetime
    written: tuple[WrittenRow, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The files, in order, each once."""
        return tuple(dict.fromkeys(line.path for line in self.written))


@dataclass(frozen=True, slots=True)
class IssueReport:
    """What an issue did: the notice of its record, what was written, and (name, code) of each person left out."""

    changes: ChangeSet
    written: tuple[WrittenRow, ...]
    skipped: tuple[tuple[str, str], ...]
