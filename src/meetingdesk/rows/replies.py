"""What people answered to their invitations: as it was read from a file, as it is kept, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from meetingdesk.errors import Parameter

Answer = Literal["accepted", "tentative", "declined", "delegated", "counter", "none"]
# counts; was given to an earlier revision; from somebody not invited; known already; to an event that is not ours
Outcome = Literal["counts", "earlier", "stranger", "known", "unknown_event"]


@dataclass(frozen=True, slots=True)
class ForeignReply:
    """One answer as a file has it. Instants are aware; addresses are bare, in the spelling of the sender.

    `email` is the attendee's, `sender` that of the mail around it; `stamped` is when it was given. `start` and `end`
    are what a counter-proposal asks for, as far as that can be told.
    """

    source: str
    sha256: str
    uid: str
    email: str
    sender: str
    name: str
    answer: Answer
    sequence: int
    stamped: datetime | None
    comment: str = ""
    delegated_to: str = ""
    delegated_from: str = ""
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file from which nothing is taken, and why: a code of a sentence under `error`, with its parameters."""

    source: str
    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ForeignReplies:
    """What some files hold."""

    replies: tuple[ForeignReply, ...]
    refused: tuple[RefusedFile, ...]


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """An answer as the file of the office keeps it. Instants are UTC."""

    id: int
    uid: str
    email: str
    name: str
    answer: Answer
    sequence: int
    stamped: datetime | None
    comment: str
    delegated_to: str
    delegated_from: str
    start: datetime | None
    end: datetime | None
    received_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What somebody says to an event, by their latest reply. `earlier`: to a revision that holds no longer."""

    answer: Answer
    earlier: bool
    given: datetime | None
    comment: str = ""
    delegated_to: str = ""
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """What an answer is given to: a sitting by its number, or an item by its title. It may be over or gone."""

    uid: str
    by: str
    number: str
    title: str
    start: datetime


@dataclass(frozen=True, slots=True)
class LookedReply:
    """What would come of one answer: of whom (of nobody who is invited), to which event, and how it counts."""

    reply: ForeignReply
    email: str
    people: tuple[str, ...]
    event: EventRow | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RepliesRead:
    """What would come of some files at a meeting, whose host zone is `zone`; nothing is written yet."""

    replies: tuple[LookedReply, ...]
    refused: tuple[RefusedFile, ...]
    zone: str = "UTC"

    @property
    def taken(self) -> tuple[LookedReply, ...]:
        """The answers to this meeting's events, those too that are known."""
        return tuple(one for one in self.replies if one.outcome != "unknown_event")

    @property
    def rejected(self) -> tuple[tuple[str, str, Mapping[str, Parameter]], ...]:
        """Of all that is not taken: the file, and the code of the sentence that says why, with its parameters."""
        unknown = (one.reply.source for one in self.replies if one.outcome == "unknown_event")
        return (
            *((one.source, f"error.{one.code}", one.parameters) for one in self.refused),
            *((source, "reply.unknown_event", {}) for source in unknown),
        )

    @property
    def kept(self) -> tuple[LookedReply, ...]:
        """What would be kept: all but what is known and what answers nothing of this meeting."""
        return tuple(one for one in self.replies if one.outcome not in ("known", "unknown_event"))


@dataclass(frozen=True, slots=True)
class StrangerRow:
    """Somebody who answered without being invited. `events` and `answers` are what they said to what.

    `delegation` is the one that they belong to, as far as can be told, by who handed an invitation on to them or whose
    address has the same domain; `person` is who of the office has this address.
    """

    email: str
    name: str
    events: tuple[EventRow, ...]
    answers: tuple[AnswerRow, ...]
    delegation: int | None
    person: int | None
