"""Open an office file in a process of its own and tell, as one line of JSON, what came of it.

    python tests/hostile/open_it.py FILE [hold | write] [as-anyone]

`hold` keeps it open until a line comes on standard input; `write` tries an edit; `as-anyone` gives up root's rights.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from meetingdesk.errors import UserError
from meetingdesk.store.store import Store

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.store.edits import OPERATIONS, AddPerson

NOBODY = 65534


def become_anyone() -> None:
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def main(path: str, *words: str) -> None:
    if "as-anyone" in words:
        become_anyone()
    try:
        with Store.open(path, OPERATIONS) as store:
            if "write" in words:
                store.run(AddPerson(family="A"))
            print(json.dumps({"read_only": store.read_only, "steps": len(store.history())}), flush=True)
            if "hold" in words:
                sys.stdin.readline()
    except UserError as error:
        print(json.dumps({"code": error.code, "status": error.exit_status, **error.parameters}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
