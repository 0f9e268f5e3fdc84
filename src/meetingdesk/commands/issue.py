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
from meetingdesk.exchange import answers
from meetingdesk.requests.meetings import EditMeeting

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
        bool,
        typer.Option("--answer-buttons", help="Of drafts: one a sitting with answer buttons, not one a person."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write one invitation a person and sitting into a folder, and record who holds what."""
    if buttons and as_what is not As.EML:
        raise typer.BadParameter(words.say("cli.buttons_need_eml"))
    with opened(context) as office:
        key = office.reads.meeting(meeting).id
        if organiser is not None:
            name = organiser.name or None  # without one, the name that is there stays
            office.run(EditMeeting(meeting=key, organiser_name=name, organiser_email=organiser.address))
        report = office.issue(
            key, out, by=by.value, only_due=only is Only.DUE, way="buttons" if buttons else as_what.value
        )
    reasons = [(name, words.say(f"skipped.{code}")) for name, code in report.skipped]
    for name, reason in reasons:
        print(f"{name}: {reason}", file=sys.stderr)
    answer(
        answers.issued(report.written, reasons),
        as_json,
        lambda: [words.say("cli.issued", n=len(report.written), folder=str(out))],
    )
