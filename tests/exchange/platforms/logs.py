"""Logs as the platforms lay them out, made up row by row: nobody in them exists."""

from __future__ import annotations

from datetime import date

from meetingdesk.exchange.platforms.detect import read
from meetingdesk.exchange.platforms.report import Asked

DAYS = (date(2027, 3, 4), date(2027, 3, 5))
ZONE = "Europe/Brussels"
HEAD = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent"
ADA = "Ada Okafor,ada@customs.example.org,03/04/2027 12:01:05 PM,03/04/2027 02:58:00 PM,177,No,Y"
ZOE = "Zoë Ng,,03/04/2027 01:00:00 PM,03/04/2027 01:30:00 PM,30,Yes,Y"
BLOCK = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants",
    '"812 0000 0000","Day 1, morning",03/04/2027 11:50:00 AM,03/04/2027 03:05:00 PM,host@example.org,195,2',
)
LIST = (
    "Full Name\tUser Action\tTimestamp",
    "Ada Okafor\tJoined\t3/4/2027, 12:01:05 PM",
    "Zoë Ng\tJoined before\t3/4/2027, 12:10:00 PM",
    "Ada Okafor\tLeft\t3/4/2027, 1:00:00 PM",
    "Ada Okafor\tJoined\t3/4/2027, 1:05:00 PM",
    "Ada Okafor\tLeft\t3/4/2027, 2:58:00 PM",
)
REPORT = (
    "1. Summary",
    "Meeting title\tDay 1",
    "Attended participants\t2",
    "Start time\t3/4/27, 11:50:00 AM",
    "End time\t3/4/27, 3:05:00 PM",
    "",
    "2. Participants",
    "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole",
    "Ada Okafor\t3/4/27, 12:01:05 PM\t3/4/27, 2:58:00 PM\t1h 50m\tada@customs.example.org\tada@x.example\tPresenter",
    "Zoë Ng (Guest)\t3/4/27, 1:00:00 PM\t3/4/27, 1:30:00 PM\t30m\t\tzoe@y.example\tAttendee",
    "",
    "3. In-Meeting Activities",
    "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole",
    "Ada Okafor\t3/4/27, 12:01:05 PM\t3/4/27, 1:00:00 PM\t58m 55s\tada@customs.example.org\tPresenter",
    "Ada Okafor\t3/4/27, 1:05:00 PM\t3/4/27, 2:58:00 PM\t1h 53m\tada@customs.example.org\tPresenter",
    "Zoë Ng (Guest)\t3/4/27, 1:00:00 PM\t3/4/27, 1:30:00 PM\t30m\t\tAttendee",
)


def zoom(*rows, head=HEAD, block=()):
    return "\r\n".join((*block, head, *rows, "")).encode("utf-8-sig")


def teams(*rows, encoding="utf-16"):
    return "\r\n".join((*rows, "")).encode(encoding)


def taken(data, *, zone=ZONE, days=DAYS, date_order=None, source="log.csv"):
    return read(data, Asked(source, zone, days, date_order))


def stays(report):
    """Return name, joined and left (UTC) of each row, as short text."""
    return [(row.name, f"{row.joined:%d %H:%M:%S}", f"{row.left:%d %H:%M:%S}") for row in report.rows]


THE_TWO = [("Ada Okafor", "04 11:01:05", "04 13:58:00"), ("Zoë Ng", "04 12:00:00", "04 12:30:00")]
