"""The care of a file, and looking at the program itself: `check`, `backup`, `restore`, `demo`, `screens`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from meetingdesk import words
from meetingdesk.commands.common import (
    AsJson,
    Out,
    Way,
    answer,
    opened,
    place,
    tell,
)


def check(context: typer.Context, as_json: AsJson = False) -> None:
    """Check the file: whole, consistent, as expected. Exit status 1 where it is not."""
    from meetingdesk import keeping

    problems = [words.say(f"check.{problem.code}", **problem.parameters) for problem in keeping.check(context.obj)]
    answer(
        {"file": str(context.obj), "problems": problems},
        as_json,
        lambda: problems or [words.say("cli.file_is_whole", path=str(context.obj))],
    )
    if problems:
        raise typer.Exit(1)


def backup(
    context: typer.Context,
    out: Annotated[
        Path | None,
        typer.Option("--out", parser=place, metavar="PATH", help="A new file, or a folder; else among the others."),
    ] = None,
) -> None:
    """Make a verified backup; prints its path."""
    with opened(context) as office:
        path = office.backup(out)
    print(path)
    tell("cli.backed_up", path=str(context.obj))


def restore(context: typer.Context, backup: Path) -> None:
    """Put BACKUP in the place of the file. The file that is there is kept."""
    from meetingdesk.office import Office

    done = Office.restore(backup, context.obj)
    tell("cli.restored", path=str(done.path), at=f"{done.preview.backup.at:%Y-%m-%d %H:%M} UTC")
    if done.kept is not None:
        tell("cli.kept_damaged" if done.damaged else "cli.kept", path=str(done.kept))
    if done.carried:
        tell("cli.carried", n=done.carried)
    if not done.complete:
        tell("cli.ledger_incomplete")


def demo(out: Out) -> None:
    """Make the sample office and write everything that can be made of it; needs no display."""
    from meetingdesk.demo import make

    for path in make(out):
        print(path)


def screens(out: Out, way: Annotated[Way | None, typer.Option(help="One way only.")] = None) -> None:
    """Paint each screen of the sample: light and dark, at 1x and 1.5x, in French, dressed up, from right to left."""
    from meetingdesk import pictures

    for path in pictures.paint(out) if way is None else pictures.paint_in(out, pictures.WAYS[way.value]):
        print(path)
