"""A mail as a draft that mail programs open ready to send: an .eml file with `X-Unsent: 1` (RFC 5322, 2045, 6047).

Written by hand, since names have to come out whole: whatever is not plain ASCII goes into encoded words (RFC 2047),
and all bodies into base64, which no program on the way rewrites. Lines end in CRLF.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from urllib.parse import quote

from meetingdesk.errors import UserError
from meetingdesk.exchange.text import clean_line

_WORD_BYTES = 39  # of text in one encoded word: with what is around it a line of at most 76 characters (RFC 2047 2)
_LINE = 60  # characters of plain text that a header line takes without folding


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says, without what is attached. `mark` tells drafts with the same contents from all others."""

    sender: tuple[str, str]  # name and address
    recipient: tuple[str, str]
    subject: str
    text: str
    html: str
    language: str
    stamp: datetime
    mark: str

    @property
    def mark_line(self) -> bytes:
        """The line in the head by which a draft is known again."""
        return f"X-MeetingDesk-Copy: {self.mark}".encode()


def with_files(mail: Mail, files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a draft with calendar files attached, each by its name.

    They are `application/ics`: of several `text/calendar` parts a client takes one for the mail itself and loses the
    others.
    """
    attached = (
        _part(
            f"application/ics;{_named('name', name)}",
            data,
            f"Content-Disposition: attachment;{_named('filename', name)}",
        )
        for name, data in files
    )
    return _draft(mail, "mixed", (_multipart("alternative", f"{mail.mark}-text", _bodies(mail)), *attached))


def with_buttons(mail: Mail, method: str, ics: bytes) -> bytes:
    """Return a draft of which clients show the event with answer buttons: the calendar part is the last alternative.

    Its `method` is that of the calendar and in upper case, and it is no attachment (RFC 6047 2.4): clients fall back
    to a plain file otherwise.
    """
    return _draft(mail, "alternative", (*_bodies(mail), _part(f"text/calendar; charset=UTF-8; method={method}", ics)))


def refuse_line_breaks(name: str) -> None:
    """Refuse a name that would end its line in the head of a mail. Raises UserError `invitations.line_break`."""
    if "\r" in name or "\n" in name:
        raise UserError("invitations.line_break", name=clean_line(name))


def _draft(mail: Mail, kind: str, parts: Iterable[bytes]) -> bytes:
    head = (
        "X-Unsent: 1",
        f"From: {_mailbox(*mail.sender)}",
        f"To: {_mailbox(*mail.recipient)}",
        f"Subject: {_words(clean_line(mail.subject))}",
        f"Date: {format_datetime(mail.stamp)}",
        f"Content-Language: {mail.language}",
        "MIME-Version: 1.0",
    )
    lines = (*(line.encode() for line in head), mail.mark_line)
    return b"\r\n".join((*lines, b"")) + _multipart(kind, mail.mark, parts)


def _bodies(mail: Mail) -> tuple[bytes, ...]:
    bodies = (("plain", mail.text), ("html", mail.html))
    return tuple(_part(f"text/{kind}; charset=UTF-8", text.replace("\n", "\r\n").encode()) for kind, text in bodies)


def _part(kind: str, body: bytes, *more: str) -> bytes:
    head = (f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *more)
    coded = base64.encodebytes(body).replace(b"\n", b"\r\n")
    return b"\r\n".join(line.encode() for line in head) + b"\r\n\r\n" + coded


def _multipart(kind: str, mark: str, parts: Iterable[bytes]) -> bytes:
    """Put parts together. A boundary with `_` stands in no base64 text."""
    boundary = f"_{mark}_"
    head = f'Content-Type: multipart/{kind};\r\n boundary="{boundary}"\r\n\r\n'.encode()
    line = f"--{boundary}".encode()
    return head + b"".join(line + b"\r\n" + part for part in parts) + line + b"--\r\n"


def _mailbox(name: str, address: str) -> str:
    """Return `Name <address>`, folded between the two."""
    refuse_line_breaks(name)
    name = clean_line(name)
    if not name:
        return f"<{address}>"
    if not _is_plain(name):
        return f"{_encoded(name)}\r\n <{address}>"
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"\r\n <{address}>'


def _words(text: str) -> str:
    return text if _is_plain(text) else _encoded(text)


def _is_plain(text: str) -> bool:
    return text.isascii() and len(text) <= _LINE and "=?" not in text


def _encoded(text: str) -> str:
    """Return encoded words, cut between words where that can be, and never within a character.

    Readers join them without the folds (RFC 2047 6.2); the few that keep a blank there have one too many, no broken
    word.
    """
    words, rest = [], text.encode()
    while rest:
        cut = _cut(rest)
        words.append(f"=?utf-8?b?{base64.b64encode(rest[:cut]).decode()}?=")
        rest = rest[cut:]
    return "\r\n ".join(words)


def _cut(rest: bytes) -> int:
    """Return how much of a text goes into the next encoded word, with the blank behind it."""
    if len(rest) <= _WORD_BYTES:
        return len(rest)
    if blank := rest.rfind(b" ", 0, _WORD_BYTES) + 1:
        return blank
    cut = _WORD_BYTES
    while rest[cut] & 0xC0 == 0x80:  # inside a UTF-8 character
        cut -= 1
    return cut


def _named(parameter: str, name: str) -> str:
    """Return a parameter with a file's name (RFC 2231), which holds no quote."""
    return f'\r\n {parameter}="{name}"' if name.isascii() else f"\r\n {parameter}*=UTF-8''{quote(name)}"
