"""khal: a file is taken into an empty calendar, and khal is asked what stands in it.

It reads with icalendar, as we write, and shows a floating time as if it were in UTC: a witness of little weight.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from told import tell

FIELDS = ("uid", "start-long", "end-long", "title", "status", "location", "url", "organizer")
BETWEEN, AFTER = "\x1f", "\x1e"
SETTINGS = """\
[calendars]
[[one]]
path = {home}/one
[sqlite]
path = {home}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%SZ
longdatetimeformat = %Y-%m-%dT%H:%M:%SZ
"""


def khal(home, *words):
    settings = os.environ | {"HOME": home, "COLUMNS": "100000", "LC_ALL": "C.UTF-8"}  # so wide that nothing is wrapped
    return subprocess.run(
        ["khal", "-c", f"{home}/config", *words], env=settings, capture_output=True, encoding="utf-8", check=False
    )


def read(path):
    with tempfile.TemporaryDirectory() as home:
        Path(home, "one").mkdir()
        Path(home, "config").write_text(SETTINGS.format(home=home), encoding="utf-8")
        taken = khal(home, "import", "--batch", "-a", "one", str(Path(path).absolute()))
        if taken.returncode:
            return {"error": taken.stderr.strip()}
        shape = BETWEEN.join(f"{{{field}}}" for field in FIELDS) + AFTER
        shown = khal(home, "search", "--format", shape, "").stdout
    events = [event(*part.split(BETWEEN)) for part in shown.split(AFTER) if part.strip()]
    return {"events": events, "problems": taken.stderr.strip().splitlines()}


def event(uid, start, end, title, status, location, url, organizer):
    mailbox = re.search(r"\(([^()]*)\)\s*$", organizer)
    return {
        "uid": uid.strip(),
        "start": start if start.endswith("Z") else None,
        "end": end if end.endswith("Z") else None,
        "summary": title,
        "status": status.strip() or None,
        "location": location or None,
        "url": url.strip() or None,
        "organizer": mailbox[1] if mailbox else organizer.strip() or None,
    }


for name in sys.argv[1:]:
    tell(name, **read(name))
