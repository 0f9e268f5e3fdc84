"""The letters of one issue: each is built once for all who share its language, zone and revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from meetingdesk import words
from meetingdesk.domain.revision import digest
from meetingdesk.exchange.calendar import invite
from meetingdesk.exchange.calendar.invite import Form, Letter
from meetingdesk.rows.invitations import InvitationRow, IssuedRow, Occasion, WrittenRow
from meetingdesk.rows.meetings import MeetingRow

RequestKey = tuple[str, str, str, int]
CancelKey = tuple[str, str, str, int, datetime, datetime, str]


@dataclass(slots=True)  # not frozen: there are tens of thousands, and that would double what they cost
class Copy:
    """One person's copy of one event, to be written. `content` is the fingerprint that the ledger keeps."""

    invitation: InvitationRow
    letter: Letter
    content: str

    @property
    def ics(self) -> bytes:
        """The calendar file."""
        return self.letter.to(self.invitation.name, self.invitation.email)


class Letters:
    """Makes the letter of each invitation, with the fingerprint of its content."""

    def __init__(self, meeting: MeetingRow, stamp: datetime) -> None:
        self.meeting, self.stamp = meeting, stamp
        self._forms: dict[tuple[str, str, int], Form] = {}
        self._requests: dict[RequestKey, tuple[Letter, str]] = {}
        self._cancels: dict[CancelKey, Letter] = {}
        self._digests: dict[tuple[str, str], str] = {}

    def copy(self, invitation: InvitationRow, sequence: int) -> Copy:
        """Return the copy of one person. Raises UserError without an organiser."""
        key = (invitation.uid, invitation.language, invitation.zone, sequence)
        if invitation.occasion is not None and (known := self._requests.get(key)) is not None:
            return Copy(invitation, known[0], known[1])
        what = about(invitation)
        if isinstance(what, IssuedRow):
            return Copy(invitation, self._cancel(what, invitation, sequence), what.text_digest)
        letter, content = self._request(what, invitation, sequence), self._digest(what, invitation.language)
        self._requests[key] = letter, content
        return Copy(invitation, letter, content)

    def _request(self, occasion: Occasion, invitation: InvitationRow, sequence: int) -> Letter:
        key = (occasion.uid, invitation.language, sequence)
        if key not in self._forms:
            self._forms[key] = Form(occasion, language=invitation.language, sequence=sequence, stamp=self.stamp)
        return self._forms[key].letter(invitation.zone)

    def _cancel(self, held: IssuedRow, invitation: InvitationRow, sequence: int) -> Letter:
        language, zone = invitation.language, invitation.zone
        key = (invitation.uid, language, zone, sequence, held.start, held.end, held.title)
        if key not in self._cancels:
            self._cancels[key] = invite.cancel(
                held, self.meeting, language=language, zone=zone, sequence=sequence, stamp=self.stamp
            )
        return self._cancels[key]

    def _digest(self, occasion: Occasion, language: str) -> str:
        key = (occasion.uid, language)
        if key not in self._digests:
            self._digests[key] = digest(occasion)
        return self._digests[key]


def about(invitation: InvitationRow) -> Occasion | IssuedRow:
    """Return what a file is made from: the event, or the copy that is to be cancelled."""
    what = invitation.occasion or invitation.cancels
    if what is None:
        message = f"{invitation.uid} has neither an event nor anything to cancel"
        raise ValueError(message)
    return what


def event_name(copy: Copy, language: str | None = None) -> str:
    """Return which event and which revision, for the name of a file: `sitting 2 - update 1`."""
    what, number, language = about(copy.invitation), copy.letter.sequence, language or words.in_use()
    if isinstance(what, IssuedRow):  # it may have no number any more
        name = what.start.astimezone(UTC).strftime("%Y-%m-%d %H%M UTC")
        return f"{name} - {_numbered('cancellation', language, number)}"
    if what.by == "sitting":
        name = _numbered("sitting", language, what.sitting.number)
    else:
        name = _numbered("item", language, what.slots[0].item.number)
    return f"{name} - {_numbered('update', language, number)}" if number else name


@lru_cache(maxsize=256)  # the same few for thousands of files
def _numbered(code: str, language: str, number: int | str) -> str:
    return words.say(f"calendar.file.{code}", language, number=number)


def written(copy: Copy, path: str) -> WrittenRow:
    """Return what the ledger keeps of a copy that was written."""
    invitation, letter, what = copy.invitation, copy.letter, about(copy.invitation)
    return WrittenRow(
        delegate_uid=invitation.delegate_uid,
        name=invitation.name,
        email=invitation.email,
        uid=invitation.uid,
        by=what.by,
        sequence=letter.sequence,
        method=letter.method,
        start=letter.start,
        end=letter.end,
        title=letter.title,
        link=what.sitting.link if isinstance(what, Occasion) else what.link,
        text_digest=copy.content,
        path=path,
    )
