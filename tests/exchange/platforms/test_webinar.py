"""Zoom's report of a webinar, and the attendee report of a Teams live event."""

from __future__ import annotations

from tests.exchange.platforms.logs import THE_TWO, stays, taken

PADDED = "," * 13
WEBINAR = (
    "Attendee Report" + PADDED,
    'Report Generated:,"Mar 5, 2027 6:26 PM"' + "," * 12,
    (
        "Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,"
        "Total Users,Max Concurrent Views,Enable Registration,,,,"
    ),
    'Day 1,800,"Mar 4, 2027 12:00 PM",195,3,0,2,3,2,Yes,,,,',
    "Host Details" + PADDED,
    (
        "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,"
        "Country/Region Name,,,,,,"
    ),
    'Yes,Ada Okafor,ada@customs.example.org,"Mar 4, 2027 12:01:05","Mar 4, 2027 14:58:00",177,No,Belgium,,,,,,',
    "Panelist Details" + PADDED,
    (
        "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,"
        "Country/Region Name,,,,,,"
    ),
    "Attendee Details" + PADDED,
    (
        "Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time,Approval Status,"
        'Join Time,Leave Time,Time in Session (minutes),Is Guest,"Post (""none"", if none)",Country/Region Name'
    ),
    'No,Never Came,Never,Came,never@example.org,+32,"Mar 1, 2027 11:23:29",approved,--,--,--,--,Chief,',
    (
        'Yes,Zoë Ng,Zoë,Ng,,+64,"Mar 1, 2027 11:27:19",approved,"Mar 4, 2027 13:00:00","Mar 4, 2027 13:30:00",30,Yes,'
        '"Head, customs",Fiji'
    ),
)


def webinar(*rows):
    return "\r\n".join((*rows, "")).encode("utf-8-sig")


def test_all_sections_of_a_webinar_each_with_its_headings():
    """Padded with commas to the widest; who registered and never came was not there; the country is no delegation."""
    found = taken(webinar(*WEBINAR))
    assert (found.platform, found.layout, found.problems) == ("zoom", "webinar", ())
    assert stays(found) == THE_TWO
    assert [row.email for row in found.rows] == ["ada@customs.example.org", ""]
    assert [row.line for row in found.rows] == [7, 13]


def test_a_panelist_on_two_devices_has_two_rows():
    again = WEBINAR[6].replace("12:01:05", "12:30:00")
    found = taken(webinar(*WEBINAR[:9], WEBINAR[6], again, *WEBINAR[9:]))
    assert len(found.rows) == 4


def test_who_had_not_left_has_a_time_estimated():
    found = taken(webinar(*WEBINAR[:6], WEBINAR[6].replace('"Mar 4, 2027 14:58:00"', "--")))
    assert [(f"{row.left:%H:%M:%S}", row.estimated) for row in found.rows] == [("13:58:05", True)]


LIVE = (
    "SessionId,ParticipantId,FullName,UserAgent,UtcEventTimestamp,Action,Role",
    's,1,Ada Okafor,Web,"3/4/2027 11:01:05 AM",Joined,Attendee',
    's,2,Zoë Ng,Web,"3/4/2027 12:00:00 PM",Joined,Attendee',
    's,2,Zoë Ng,Web,"3/4/2027 12:30:00 PM",Left,Attendee',
    's,1,Ada Okafor,Web,"3/4/2027 1:58:00 PM",Left,Attendee',
    's,3,Lost,Web,"3/4/2027 1:58:00 PM",Left,Attendee',
    's,1,Ada Okafor,Web,"3/4/2027 1:58:00 PM",Waved,Attendee',
)


def test_a_live_event_is_in_utc_and_pairs_by_participant():
    found = taken(webinar(*LIVE), zone=None)
    assert (found.platform, found.layout, found.zone) == ("teams", "live_event", "UTC")
    assert stays(found) == THE_TWO
    assert [(problem.line, problem.code) for problem in found.problems] == [(6, "left_only"), (7, "action")]
