"""What all drivers print: a line of JSON for each file, in the order given.

`{"file", "events": [...], "problems": [...]}`, and `"method"` where the engine tells it; of a file that it did not
understand `{"file", "error"}`. An event has `uid`, `start` and `end` (UTC, ISO 8601; null where no instant is meant),
and as far as the engine knows them `summary`, `status`, `sequence`, `location`, `url`, `conference`, `organizer` and
`attendees` (`email`, `name`, `partstat`, `rsvp`). A field that it does not know is left out.
"""

import json


def tell(path, **found):
    """Print what was understood of one file."""
    print(json.dumps({"file": str(path), **found}, ensure_ascii=False), flush=True)


def address(uri):
    """Return the mailbox of a `mailto:` URI, or what is there."""
    scheme, colon, rest = (uri or "").partition(":")
    return rest if colon and scheme.lower() == "mailto" else uri
