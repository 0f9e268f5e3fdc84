"""What goes into one file of an issue: one calendar file, or a draft of a mail with one or more of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from meetingdesk.domain.revision import mailbox
from meetingdesk.exchange.calendar import draft
from meetingdesk.exchange.calendar.draft import Mail
from meetingdesk.exchange.calendar.letters import Copy, Letters, event_name
from meetingdesk.exchange.calendar.mail_text import marked_up, paragraphs, plain, subject
from meetingdesk.exchange.filenames import Names, cut
from meetingdesk.rows.invitations import InvitationRow, Way

NAME_BYTES, ADDRESS_BYTES = 48, 64  # in a file name


@dataclass(slots=True)  # not frozen, as a copy
class Packed:
    """A file to be. `proof` are the lines by which an earlier one of the same copies is known; none: by all of it."""

    stem: str
    ending: str
    data: bytes
    proof: tuple[bytes, ...] = ()

    def is_as(self, data: bytes) -> bool:
        """Tell whether a file is an earlier one of the same copies, that this one may replace."""
        if not self.proof:
            return data == self.data
        return all(b"\r\n" + line + b"\r\n" in data for line in self.proof)


def together(chosen: Iterable[InvitationRow], way: Way) -> list[list[InvitationRow]]:
    """Return what goes into one file each, in the order given: all of a person at one address, or one event."""
    if way != "eml":
        return [[row] for row in chosen]
    mails: dict[tuple[str, str], list[InvitationRow]] = {}
    for row in chosen:
        mails.setdefault((row.delegate_uid, mailbox(row.email)), []).append(row)
    return list(mails.values())


def pack(copies: Sequence[Copy], way: Way, letters: Letters) -> Packed:
    """Return the file of some copies of one person. Raises UserError where a name has a line break."""
    first, row = copies[0], copies[0].invitation
    if way == "ics":
        lines = (f"UID:{row.uid}".encode(), first.letter.attendee(row.name, row.email))
        return Packed(f"{_whom(first)} - {event_name(first)}", ".ics", first.ics, lines)
    mail = _mail(copies, letters, buttons=way == "buttons")
    if way == "buttons":
        data = draft.with_buttons(mail, first.letter.method, first.ics)
        return Packed(f"{_whom(first)} - {event_name(first)}", ".eml", data, (mail.mark_line,))
    files = zip(attached(copies), (copy.ics for copy in copies), strict=True)
    return Packed(_whom(first), ".eml", draft.with_files(mail, files), (mail.mark_line,))


def attached(copies: Sequence[Copy]) -> tuple[str, ...]:
    """Return the names of the files in one mail, in the language of its recipient."""
    names = Names()
    return tuple(names.take(event_name(copy, copy.invitation.language), ".ics") for copy in copies)


def _mail(copies: Sequence[Copy], letters: Letters, *, buttons: bool) -> Mail:
    row, meeting = copies[0].invitation, letters.meeting
    text = paragraphs(copies, meeting, buttons=buttons)
    return Mail(
        sender=(meeting.organiser_name, meeting.organiser_email.strip()),
        recipient=(row.name, row.email),
        subject=subject(copies, meeting),
        text=plain(text),
        html=marked_up(text, row.language),
        language=row.language,
        stamp=letters.stamp,
        mark=_mark(copies),
    )


def _mark(copies: Sequence[Copy]) -> str:
    """Return what is the same for the same revisions of the same events for the same person, and for nothing else."""
    first = copies[0].invitation
    parts = [first.delegate_uid, first.email]
    parts += [f"{copy.invitation.uid} {copy.letter.sequence} {copy.letter.method}" for copy in copies]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _whom(copy: Copy) -> str:
    return _named(copy.invitation.name, copy.invitation.email)


@lru_cache(maxsize=64)  # a person's copies follow each other
def _named(name: str, email: str) -> str:
    return f"{cut(name, NAME_BYTES)} {cut(email, ADDRESS_BYTES)}"
