"""Calendar files as Thunderbird takes them in. It tells no METHOD."""

import sys
from pathlib import Path

from thunderbird import thunderbird
from told import tell

SCRIPT = r"""
const [path] = given;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const reader = Cc["@mozilla.org/calendar/import;1?type=ics"].getService(Ci.calIImporter);
const stream = Cc["@mozilla.org/network/file-input-stream;1"].createInstance(Ci.nsIFileInputStream);
stream.init(await IOUtils.getFile(path), -1, -1, 0);
const mailbox = uri => (uri ? uri.replace(/^mailto:/i, "") : null);
const instant = at =>
  at && !at.isDate && !at.timezone.isFloating ? cal.dtz.dateTimeToJsDate(at).toISOString() : null;
return reader.importFromStream(stream).map(item => ({
  uid: item.id,
  start: instant(item.startDate),
  end: instant(item.endDate),
  summary: item.title,
  status: item.status,
  sequence: Number(item.getProperty("SEQUENCE") || 0),
  location: item.getProperty("LOCATION"),
  url: item.getProperty("URL"),
  conference: item.getProperty("CONFERENCE"),
  organizer: mailbox(item.organizer?.id),
  attendees: item.getAttendees().map(who => ({
    email: mailbox(who.id),
    name: who.commonName,
    partstat: who.participationStatus,
    rsvp: who.rsvp === "TRUE",
  })),
}));
"""

with thunderbird() as run:
    for name in sys.argv[1:]:
        try:
            tell(name, events=run(SCRIPT, str(Path(name).absolute())), problems=[])
        except ValueError as error:
            tell(name, error=str(error))
