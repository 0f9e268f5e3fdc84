"""libical, which Evolution and GNOME Calendar read with: by ctypes, so that the library alone has to be installed.

Its own check of the rules of each METHOD (RFC 5546) speaks under `problems`.
"""

import ctypes
import sys
from ctypes import c_char_p, c_int, c_long, c_void_p
from datetime import UTC, datetime
from pathlib import Path

from told import address, tell


class Time(ctypes.Structure):
    """`struct icaltimetype` of libical 3."""

    _fields_ = [
        *((name, c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")),
        ("zone", c_void_p),
    ]


LIBRARY = ctypes.CDLL("libical.so.3")


def foreign(name, result, *arguments):
    """Return a function of the library with its types set."""
    found = getattr(LIBRARY, name)
    found.restype, found.argtypes = result, arguments
    return found


parse = foreign("icalparser_parse_string", c_void_p, c_char_p)
name_of = foreign("icalproperty_get_property_name", c_char_p, c_void_p)
value_of = foreign("icalproperty_get_value_as_string", c_char_p, c_void_p)
parameter_of = foreign("icalproperty_get_parameter_as_string", c_char_p, c_void_p, c_char_p)
first_property = foreign("icalcomponent_get_first_property", c_void_p, c_void_p, c_int)
next_property = foreign("icalcomponent_get_next_property", c_void_p, c_void_p, c_int)
first_part = foreign("icalcomponent_get_first_component", c_void_p, c_void_p, c_int)
next_part = foreign("icalcomponent_get_next_component", c_void_p, c_void_p, c_int)
summary_of = foreign("icalcomponent_get_summary", c_char_p, c_void_p)
location_of = foreign("icalcomponent_get_location", c_char_p, c_void_p)
start_of = foreign("icalcomponent_get_dtstart", Time, c_void_p)
end_of = foreign("icalcomponent_get_dtend", Time, c_void_p)
seconds_of = foreign("icaltime_as_timet_with_zone", c_long, Time, c_void_p)
keeps_rules = foreign("icalrestriction_check", c_int, c_void_p)
part_kind = foreign("icalcomponent_string_to_kind", c_int, c_char_p)
ANY_PROPERTY, ANY_PART, EVENT = 0, 1, part_kind(b"VEVENT")  # the first two as its enumerations have them


def text(raw):
    return raw.decode("utf-8") if raw is not None else None


def walk(first, following, component, kind):
    one = first(component, kind)
    while one:
        yield one
        one = following(component, kind)


def properties(component):
    """Return the properties of a component by name."""
    found = {}
    for one in walk(first_property, next_property, component, ANY_PROPERTY):
        found.setdefault(text(name_of(one)), []).append(one)
    return found


def instant(time):
    if not time.year or time.is_date or not time.zone:
        return None
    return datetime.fromtimestamp(seconds_of(time, time.zone), UTC).isoformat()


def attendee(one):
    said = {key: text(parameter_of(one, key.encode())) for key in ("CN", "PARTSTAT", "RSVP")}
    return {
        "email": address(text(value_of(one))),
        "name": said["CN"],
        "partstat": said["PARTSTAT"],
        "rsvp": said["RSVP"] == "TRUE",
    }


def event(component):
    has = properties(component)

    def value(name):
        return text(value_of(has[name][0])) if name in has else None

    return {
        "uid": value("UID"),
        "start": instant(start_of(component)),
        "end": instant(end_of(component)),
        "summary": text(summary_of(component)),
        "status": value("STATUS"),
        "sequence": int(value("SEQUENCE") or 0),
        "location": text(location_of(component)),
        "url": value("URL"),
        "conference": value("CONFERENCE"),
        "organizer": address(value("ORGANIZER")),
        "attendees": [attendee(one) for one in has.get("ATTENDEE", ())],
    }


def errors(component):
    """Return what libical noted beside what it is about, here and further in."""
    found = [text(value_of(one)) for one in properties(component).get("X-LIC-ERROR", ())]
    inside = list(walk(first_part, next_part, component, ANY_PART))
    return found + [error for part in inside for error in errors(part)]


def read(path):
    calendar = parse(Path(path).read_bytes())
    if not calendar:
        return {"error": "no calendar"}
    allowed = keeps_rules(calendar)
    events = [event(one) for one in list(walk(first_part, next_part, calendar, EVENT))]
    method = properties(calendar).get("METHOD")
    problems = errors(calendar) or ([] if allowed else ["a rule of its METHOD is broken"])
    return {"method": text(value_of(method[0])) if method else None, "events": events, "problems": problems}


for name in sys.argv[1:]:
    tell(name, **read(name))
