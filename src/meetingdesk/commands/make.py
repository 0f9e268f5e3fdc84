"""What makes a file or a meeting: `sample`, `new`, `clone`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from meetingdesk.commands.common import (
    AsJson,
    Organiser,
    answer,
    group,
    opened,
    tell,
)
from meetingdesk.exchange import answers
from meetingdesk.requests.meetings import AddMeeting, CloneMeeting

SITTING = "DATE and times, as 2027-03-01T12:00/15:00; of an hour that comes twice, 02:30+02:00. May be repeated."
ShortCode = Annotated[str, typer.Argument(metavar="CODE", help="Its short code, one to six letters, such as PAC.")]
GroupName = Annotated[str, typer.Option("--name", help="The name in English.")]
FrenchName = Annotated[str, typer.Option("--french", help="The name in French.")]
new = group("Make an office file or a meeting, or add to the directory.")
clone = group("Make the next edition of a meeting.")


def sample(file: Path) -> None:
    """Make a new FILE with the sample office."""
    from meetingdesk.office import Office

    Office.create(file, sample=True).close()
    tell("cli.made", path=str(file))


@new.command("office")
def new_office(context: typer.Context) -> None:
    """Make a new file with the shipped directory and nothing else."""
    from meetingdesk.office import Office

    Office.create(context.obj).close()
    tell("cli.made", path=str(context.obj))


@new.command("style")
def new_style(
    context: typer.Context,
    templates: Annotated[bool, typer.Option("--templates", help="Copies of the templates too, to be edited.")] = False,
) -> None:
    """Make a folder beside the file for the house style of its sheets: letterhead, logo, colour, paper, margins."""
    with opened(context, read_only=True) as office:
        tell("cli.made", path=str(office.make_style(templates=templates)))


@new.command("meeting")
def new_meeting(
    context: typer.Context,
    key: Annotated[str, typer.Option(help="A short key, such as gmre-16.")],
    title: Annotated[str, typer.Option(help="The title.")],
    zone: Annotated[str, typer.Option(help="The IANA zone in which the meeting is planned.")],
    sitting: Annotated[
        list[str],
        typer.Option(help=SITTING),
    ],
    organiser: Organiser = None,
) -> None:
    """Make a meeting with its sittings. Without --organiser the one of the meeting that was made last is taken over."""
    from meetingdesk.domain.clock import check_zone
    from meetingdesk.domain.wall import parse_sitting
    from meetingdesk.requests.sittings import NewSitting

    spans = [parse_sitting(text, check_zone(zone)) for text in sitting]
    # A start that comes twice has been asked about: only the first can be meant here.
    sittings = tuple(NewSitting(day=span.day, start=span.start, minutes=span.minutes, first=True) for span in spans)
    with opened(context) as office:
        office.run(
            AddMeeting(
                key=key, title=title, zone=zone, sittings=sittings,
                organiser_name=organiser.name if organiser else "",
                organiser_email=organiser.address if organiser else "",
            )
        )  # fmt: skip
    tell("cli.meeting_made", key=key)


@new.command("region")
def new_region(context: typer.Context, code: ShortCode, name: GroupName, french: FrenchName = "") -> None:
    """Add a region to the directory, behind the others; its names and its place are changed in the window."""
    _add_group(context, "region", code, name, french)


@new.command("kind")
def new_kind(context: typer.Context, code: ShortCode, name: GroupName, french: FrenchName = "") -> None:
    """Add a kind of entities to the directory, behind the others."""
    _add_group(context, "kind", code, name, french)


def _add_group(context: typer.Context, what: str, code: str, name: str, french: str) -> None:
    from meetingdesk.requests.groups import AddGroup

    with opened(context) as office:
        office.run(AddGroup(what=what, short_code=code, name_en=name, name_fr=french))
    tell("cli.group_made", name=code.strip().upper())


@clone.command("meeting")
def clone_meeting(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", help="The key of the meeting that it is made from.")],
    new_key: Annotated[str, typer.Option("--as", metavar="KEY", help="The key of the next edition.")],
    start: Annotated[
        datetime, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day on which it begins, 2027-03-01.")
    ],
    as_json: AsJson = False,
) -> None:
    """Make the next edition of KEY: its sittings, agenda and invited entities on new dates, without people."""
    with opened(context) as office:
        office.run(CloneMeeting(meeting=office.reads.meeting(key).id, key=new_key, start=start.date()))
        made = office.reads.meeting(new_key)
    tell("cli.meeting_made", key=new_key)
    if as_json:
        answer(answers.meeting(made), as_json, list)
