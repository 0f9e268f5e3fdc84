"""The command line: a contract for scripts (see README). Rooms load when a command needs them.

With `--json` standard output holds one JSON document and nothing else; words for people go to standard error.
Exit status: 0 done, 1 refused (nothing written), 2 usage, 3 the file cannot be used.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from meetingdesk import crash, paths, words
from meetingdesk.commands import care, export, issue, make, person, plan, show, take_in
from meetingdesk.commands.common import OPTIONS
from meetingdesk.errors import UserError

program = typer.Typer(name="meetingdesk", pretty_exceptions_enable=False, **OPTIONS)
GROUPS = {
    "new": make.new,
    "clone": make.clone,
    "show": show.show,
    "import": take_in.take_in,
    "plan": plan.plan,
    "issue": issue.issue,
    "export": export.export,
    "person": person.person,
}
for name, group in GROUPS.items():
    program.add_typer(group, name=name)
for command in (make.sample, care.check, care.backup, care.restore, care.demo, care.screens):
    program.command()(command)


@program.callback()
def common(
    context: typer.Context,
    file: Annotated[Path | None, typer.Option("--file", readable=False, help="The office file.")] = None,
) -> None:
    """Schedule virtual meetings, follow delegations, issue invitations and print sheets. Alone, it opens the window."""
    context.obj = file or paths.office_file()


def run(arguments: list[str]) -> int:
    """Run one command; return its exit status. Nobody is shown a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # JSON is UTF-8 whatever the terminal's encoding (RFC 8259 8.1)
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        program(args=arguments, prog_name="meetingdesk")
    except SystemExit as end:  # typer's way to end: 0, 2 for usage, or the status of `typer.Exit`
        return end.code if isinstance(end.code, int) else 1
    except UserError as error:
        print(words.explain(error), file=sys.stderr)
        return error.exit_status
    except OSError as error:  # a place that cannot be written, a full disk: nothing of ours is broken
        place = str(error.filename or "")
        print(words.say("error.place", path=place, reason=error.strerror or str(error)), file=sys.stderr)
        return 1
    except Exception as error:  # noqa: BLE001 - the last net: a bug is logged, and told in one sentence
        print(words.say("error.bug", path=str(crash.record(error))), file=sys.stderr)
        return 1
    return 0
