"""What can be done to a meeting."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain import clock
from meetingdesk.domain.clock import Span
from meetingdesk.domain.naming import NAMINGS
from meetingdesk.domain.revision import mailbox
from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Issue, Meeting
from meetingdesk.model.meeting import LIST_ORDERS, MAILS, QUORUM_BASES, QUORUM_READINGS, QUORUMS
from meetingdesk.operations.loading import among, found, line
from meetingdesk.operations.people import address, languages, tidy
from meetingdesk.operations.sittings import new_sitting
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.meetings import AddMeeting, DeleteMeeting, EditMeeting

TEXTS = ("place", "chair", "organiser_name", "agenda_symbol", "list_symbol", "next_edition")  # of one line
NUMBERINGS = ("roman", "decimal")
RECEIVERS = ("confirmed", "nominated")
NUMBERS = {"enough": (1, 100), "grace": (0, 120), "reminder_days": (1, 60)}  # percent, minutes, days
_KEY = re.compile(r"\w[\w.-]*")
LONGEST_KEY = 60  # files are named after it, in as many bytes a letter as its script takes


def add_meeting(session: Session, request: AddMeeting) -> Mapping[str, Parameter]:
    """Make a meeting with its first sittings. Raises UserError, such as `meeting.key_taken` or `email.form`."""
    zone = clock.check_zone(request.zone)
    title = line(request.title, "title.empty")
    language = request.language
    meeting = Meeting(key=check_key(session, request.key), title={language: title}, zone=zone, languages=[language])
    meeting.organiser_name, meeting.organiser_email = _organiser(session, request)
    session.add(meeting)
    session.flush()
    for sitting in request.sittings:
        new_sitting(session, meeting, Span(sitting.day, sitting.start, sitting.minutes), "plenary", first=sitting.first)
    return {"title": title}


def _organiser(session: Session, request: AddMeeting) -> tuple[str, str]:
    """Return name and address: those asked for, else those of the meeting that was made last and has them."""
    if request.organiser_email.strip():
        return tidy(request.organiser_name), address(request.organiser_email)
    known = select(Meeting.organiser_name, Meeting.organiser_email).where(Meeting.organiser_email != "")
    last = session.execute(known.order_by(Meeting.id.desc()).limit(1)).first()
    return (last.organiser_name, last.organiser_email) if last else (tidy(request.organiser_name), "")


def edit_meeting(session: Session, request: EditMeeting) -> Mapping[str, Parameter]:
    """Change what a meeting is. Raises UserError `title.empty`, `email.form`, `language.*` or `value.unknown`."""
    meeting = found(session, Meeting, request.meeting)
    if request.title is not None:
        meeting.title = _titles(meeting, request.language, tidy(request.title))
    for name in TEXTS:
        if (value := getattr(request, name)) is not None:
            setattr(meeting, name, tidy(value))
    if request.organiser_email is not None:
        meeting.organiser_email = address(request.organiser_email)
    if request.languages is not None:
        meeting.languages = _languages(request.languages)
    if request.numbering is not None:
        meeting.numbering = among(request.numbering, NUMBERINGS)
    if request.receives is not None:
        meeting.receives = among(request.receives, RECEIVERS)
    if request.mails is not None:
        meeting.mails = among(request.mails, MAILS)
    if request.retained_until is not KEPT:
        meeting.retained_until = request.retained_until
    if request.notes is not None:
        meeting.notes = request.notes.strip()
    if request.list_order is not None:
        meeting.list_order = among(request.list_order, LIST_ORDERS)
    if request.naming is not None:
        meeting.naming = among(request.naming, NAMINGS)
    _edit_attendance(meeting, request)
    _edit_numbers(meeting, request)
    return {"title": in_language(meeting.title, request.language)}


def _edit_attendance(meeting: Meeting, request: EditMeeting) -> None:
    """Change by what attendance is told. Raises UserError `value.unknown`."""
    if request.quorum is not None:
        meeting.quorum = among(request.quorum, QUORUMS) if request.quorum else None
    if request.quorum_basis is not None:
        meeting.quorum_basis = among(request.quorum_basis, QUORUM_BASES)
    if request.quorum_reading is not None:
        meeting.quorum_reading = among(request.quorum_reading, QUORUM_READINGS)


def _edit_numbers(meeting: Meeting, request: EditMeeting) -> None:
    """Change what is a number. Raises UserError `meeting.<field>` with the bounds."""
    for name, (least, most) in NUMBERS.items():
        if (value := getattr(request, name)) is not None:
            if not least <= value <= most:
                raise UserError(f"meeting.{name}", least=least, most=most)
            setattr(meeting, name, value)


def _titles(meeting: Meeting, language: str, title: str) -> dict[str, str]:
    [language] = languages([language])
    titles = {**meeting.title, language: title}
    titles = {code: text for code, text in titles.items() if text}
    if not titles:
        raise UserError("title.empty")
    return titles


def _languages(codes: tuple[str, ...]) -> list[str]:
    kept = languages(codes)
    if not kept:
        raise UserError("language.none")
    return kept


def delete_meeting(session: Session, request: DeleteMeeting) -> Mapping[str, Parameter]:
    """Remove a meeting. Raises UserError `meeting.issued` where people hold invitations, unless that is wanted."""
    meeting = found(session, Meeting, request.meeting)
    title = in_language(meeting.title)
    holders = _holders(session, meeting.uid)
    if holders and not request.even_issued:
        raise UserError("meeting.issued", title=title, n=holders)
    session.delete(meeting)
    return {"title": title}


def _holders(session: Session, meeting_uid: str) -> int:
    """Return how many people hold an invitation that was not cancelled."""
    lines = session.execute(
        select(Issue.delegate_uid, Issue.email, Issue.uid, Issue.method)
        .where(Issue.meeting_uid == meeting_uid)
        .order_by(Issue.id)
    ).all()
    shown = {(mailbox(line.email), line.uid): line.method for line in lines}
    held = {(line.delegate_uid, mailbox(line.email), line.uid): line.method for line in lines}
    standing = ("REQUEST", "REQUEST")
    return len({who for (who, box, uid), method in held.items() if (method, shown[box, uid]) == standing})


def check_key(session: Session, key: str) -> str:
    """Return a key that no meeting has. Raises UserError `meeting.key_form`, `.key_long` or `.key_taken`."""
    if not _KEY.fullmatch(key):
        raise UserError("meeting.key_form", key=key)
    if len(key) > LONGEST_KEY:
        raise UserError("meeting.key_long", n=len(key), most=LONGEST_KEY)
    if session.scalar(select(Meeting.id).where(Meeting.key == key)) is not None:
        raise UserError("meeting.key_taken", key=key)
    return key
