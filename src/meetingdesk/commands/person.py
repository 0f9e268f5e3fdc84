"""`meetingdesk person`: what is held on somebody, and erasing it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from meetingdesk import words
from meetingdesk.commands.common import AsJson, InLanguage, Language, answer, group, opened, place, tell
from meetingdesk.exchange import personal as answers
from meetingdesk.rows.documents import Warnings
from meetingdesk.rows.progress import no_progress

Who = Annotated[str, typer.Argument(metavar="EMAIL", help="The e-mail address, or the uid that the export gives.")]
person = group("What is held on a person: see it, or erase it.")


@person.command("export")
def export_person(
    context: typer.Context,
    email: Who,
    out: Annotated[
        Path | None,
        typer.Option("--out", parser=place, metavar="PATH", help="Where to write; else JSON on standard output."),
    ] = None,
    file_format: Annotated[str, typer.Option("--format", help="json or pdf; else by the ending of PATH.")] = "",
    language: InLanguage = Language.EN,
) -> None:
    """Write everything that is held on a person (json, pdf)."""
    from meetingdesk.personal import the_one

    def warn(warnings: Warnings) -> None:
        for code, parameters in warnings:
            tell(code, **parameters)

    with opened(context, read_only=True) as office:
        key = the_one(office.reads.people(), email).id
        if out is None:
            print(json.dumps(answers.held(office.reads.held(key)), ensure_ascii=False, indent=1))
            return
        chosen = file_format or ("pdf" if out.suffix.casefold() == ".pdf" else "json")
        office.export_person(key, out, chosen, no_progress, warn, language.value)
    tell("cli.written", path=str(out))


@person.command("erase")
def erase_person(
    context: typer.Context,
    email: Who,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Erase a person: name, addresses, history. Lists and logs keep an anonymous line; undo does not bring it back."""
    from meetingdesk.personal import the_one

    with opened(context) as office:
        row = the_one(office.reads.people(), email)
        held = office.reads.held(row.id)
        if not dry_run:
            office.erase_person(row.id)
        stand_in = office.stand_in(row.id)
    if held.coming:
        tell("cli.erase_coming", n=held.coming)
    answer(
        answers.erased(held, stand_in, written=not dry_run),
        as_json,
        lambda: [words.say("cli.erase_would" if dry_run else "cli.erased", name=row.name, stand_in=stand_in)],
    )
