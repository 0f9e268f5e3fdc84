"""`meetingdesk issue`: what leaves the house."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from meetingdesk import words
from meetingdesk.commands.common import (
    As,
    AsJson,
    By,
    ByWhat,
    MeetingKey,
    Only,
    Organiser,
    Out,
    answer,
    group,
    opened,
)
from meetingdesk.domain.audience import mailed
from meetingdesk.exchange import answers
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.rows.invitations import Way
from meetingdesk.rows.meetings import MeetingRow

issue = group("Issue what leaves the house.")


@issue.command("invitations")
def issue_invitations(
    context: typer.Context,
    out: Out,
    meeting: MeetingKey = None,
    only: Annotated[
        Only | None, typer.Option(help="Only those never issued, outdated, or owed a cancellation.")
    ] = None,
    by: ByWhat = By.SITTING,
    organiser: Organiser = None,
    as_what: Annotated[
        As, typer.Option("--as", help="Calendar files, or drafts of mails that a mail program opens ready to send.")
    ] = As.ICS,
    buttons: Annotated[
        bool | None,
        typer.Option(
            "--answer-buttons/--one-a-person",
            help="Of drafts: one a sitting with answer buttons, or one a person; else as the meeting has chosen.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write one invitation a person and sitting into a folder, and record who holds what."""
    if buttons and as_what is not As.EML:
        raise typer.BadParameter(words.say("cli.buttons_need_eml"))
    with opened(context) as office:
        row = office.reads.meeting(meeting)
        key = row.id
        if organiser is not None:
            name = organiser.name or None  # without one, the name that is there stays
            office.run(EditMeeting(meeting=key, organiser_name=name, organiser_email=organiser.address))
        way = _way(row, as_what, buttons=buttons)
        report = office.issue(key, out, by=by.value, only_due=only is Only.DUE, way=way)
    reasons = [(name, words.say(f"skipped.{code}")) for name, code in report.skipped]
    for name, reason in reasons:
        print(f"{name}: {reason}", file=sys.stderr)
    answer(
        answers.issued(report.written, reasons),
        as_json,
        lambda: [words.say("cli.issued", n=len(report.written), folder=str(out))],
    )


@issue.command("sent")
def issue_sent(context: typer.Context, meeting: MeetingKey = None, as_json: AsJson = False) -> None:
    """Record that the invitations that were written have been sent."""
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        waiting = office.reads.invitations(key).unsent
        office.record_sending(key, [batch.issued_at for batch in waiting])
    n = sum(batch.count for batch in waiting)
    batches = [{"issued_at": batch.issued_at.isoformat(), "invitations": batch.count} for batch in waiting]
    answer({"sent": n, "batches": batches}, as_json, lambda: [words.say("cli.sent", n=n)])


def _way(meeting: MeetingRow, as_what: As, *, buttons: bool | None) -> Way:
    if as_what is As.ICS:
        return "ics"
    if buttons is None:
        return mailed(meeting)
    return "buttons" if buttons else "eml"
