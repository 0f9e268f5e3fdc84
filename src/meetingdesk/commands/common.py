"""What all commands share: options, the open file, and how they answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from meetingdesk import words
from meetingdesk.domain.audience import has_address
from meetingdesk.errors import UserError

if TYPE_CHECKING:
    from meetingdesk.office import Office

OPTIONS: dict[str, Any] = {"no_args_is_help": True, "add_completion": False, "rich_markup_mode": None}


def group(text: str) -> typer.Typer:
    """Return an empty group of commands."""
    return typer.Typer(help=text, **OPTIONS)


class By(StrEnum):
    """What one invitation stands for."""

    SITTING = "sitting"
    ITEM = "item"


class Language(StrEnum):
    """The languages of the documents."""

    EN = "en"
    FR = "fr"
    ES = "es"
    AR = "ar"


class DateOrder(StrEnum):
    """How dates are written."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class Only(StrEnum):
    """Which invitations."""

    DUE = "due"


class As(StrEnum):
    """What an issue writes."""

    ICS = "ics"
    EML = "eml"


class Way(StrEnum):
    """The ways of looking at the screens (see pictures)."""

    PLAIN = "plain"
    LARGE = "large"
    FR = "fr"
    RTL = "rtl"
    PSEUDO = "pseudo"


MeetingKey = Annotated[
    str | None, typer.Option("--meeting", help="The key of the meeting; may be left out if there is one.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def place(text: str) -> Path:
    """Return where to write. Raises UserError where nothing is named: the current folder is never meant so."""
    if not text.strip():
        raise UserError("out.empty")
    return Path(text)


def mailbox(text: str) -> Mailbox:
    """Read `Name <name@example.org>`, or the address alone. Raises UserError `email.form`."""
    name, _, address = text.strip().removesuffix(">").rpartition("<")
    if not has_address(address):
        raise UserError("email.form", email=address or text)
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == '"':  # as mail programs write a name with a comma
        name = name[1:-1]
    return Mailbox(name.strip(), address.strip())


class Mailbox(NamedTuple):
    """Whose it is and its address."""

    name: str
    address: str


Out = Annotated[Path, typer.Option("--out", parser=place, metavar="PATH", help="Where to write.")]
Organiser = Annotated[
    Mailbox | None,
    typer.Option("--organiser", parser=mailbox, metavar="MAILBOX", help="Who invites, as 'Name <name@example.org>'."),
]
OutFormat = Annotated[str, typer.Option("--format", help="The format of the file.")]
InLanguage = Annotated[Language, typer.Option("--language", help="The language of the document.")]


class PaperSize(StrEnum):
    """The papers that sheets are printed on."""

    A4 = "a4"
    LETTER = "letter"


OnPaper = Annotated[
    PaperSize | None, typer.Option("--paper", help="The paper of a sheet; without it, that of the house style.")
]
OnDay = Annotated[
    datetime | None,
    typer.Option("--day", formats=["%Y-%m-%d"], metavar="DATE", help="The sittings of one day of the host alone."),
]
ADay = Annotated[datetime, typer.Option("--day", formats=["%Y-%m-%d"], metavar="DATE", help="The day of the host.")]
ByWhat = Annotated[By, typer.Option("--by", help="One event a sitting, or one an item.")]
Zones = Annotated[
    list[str] | None, typer.Option("--zone", help="An IANA zone for a column of local times; may be repeated.")
]


@contextmanager
def opened(context: typer.Context, *, read_only: bool = False) -> Iterator[Office]:
    """Open the office file for one command."""
    from meetingdesk.office import Office

    office = Office.open(context.obj, read_only=read_only)
    office.on_warning(lambda warning: print(words.explain(warning), file=sys.stderr))
    try:
        yield office
    finally:
        office.close(patient=True)  # a script may run a hundred commands a minute


def tell(code: str, **parameters: Any) -> None:
    """Say something to the person at the keyboard, on standard error."""
    print(words.say(code, **parameters), file=sys.stderr)


def answer(document: dict[str, Any], as_json: bool, lines: Callable[[], list[str]]) -> None:
    """Print a JSON document, or lines for people."""
    print(json.dumps(document, ensure_ascii=False, indent=1) if as_json else "\n".join(lines()))
