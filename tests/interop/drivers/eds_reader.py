"""Evolution Data Server, the calendar behind Evolution and GNOME Calendar, run by the Python of the system (gi).

It keeps one calendar, which is empty at first; each file is given to it as an invitation that came by mail. What is
told of a file is the whole calendar after it.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import apart
from told import address, tell

INSIDE = "EDS_READER_INSIDE"
AT_ONCE = 0xFFFFFFFF  # the calendar is a local file: there is no server to wait for


def calendar():
    """Return the calendar, and the libraries that speak of it."""
    import gi

    for name, version in (("ECal", "2.0"), ("EDataServer", "1.2"), ("ICalGLib", "3.0")):
        gi.require_version(name, version)
    from gi.repository import ECal, EDataServer, ICalGLib

    source = EDataServer.SourceRegistry.new_sync(None).ref_builtin_calendar()
    client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, AT_ONCE, None)
    return client, ECal, ICalGLib


def receive(path, client, ecal, ical):
    whole = ical.Component.new_from_string(Path(path).read_text(encoding="utf-8"))
    client.receive_objects_sync(whole, ecal.OperationFlags.NONE, None)
    _, shown = client.get_object_list_as_comps_sync("#t", None)
    method = whole.get_first_property(ical.PropertyKind.METHOD_PROPERTY)
    events = [event(one.get_icalcomponent(), ical) for one in shown]
    return {"method": method.get_value_as_string() if method else None, "events": events, "problems": []}


def properties(component, ical):
    found = {}
    one = component.get_first_property(ical.PropertyKind.ANY_PROPERTY)
    while one:
        found.setdefault(one.get_property_name(), []).append(one)
        one = component.get_next_property(ical.PropertyKind.ANY_PROPERTY)
    return found


def instant(value):
    """Return a time in UTC; one in a zone of the file is not asked for, since we write none."""
    if not (value or "").endswith("Z"):
        return None
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).isoformat()


def event(component, ical):
    has = properties(component, ical)

    def value(name):
        return has[name][0].get_value_as_string() if name in has else None

    return {
        "uid": component.get_uid(),
        "start": instant(value("DTSTART")),
        "end": instant(value("DTEND")),
        "summary": component.get_summary(),
        "status": value("STATUS"),
        "sequence": component.get_sequence(),
        "location": component.get_location(),
        "url": value("URL"),
        "conference": value("CONFERENCE"),
        "organizer": address(value("ORGANIZER")),
        "attendees": [attendee(one) for one in has.get("ATTENDEE", ())],
    }


def attendee(one):
    return {
        "email": address(one.get_value_as_string()),
        "name": one.get_parameter_as_string("CN"),
        "partstat": one.get_parameter_as_string("PARTSTAT"),
        "rsvp": one.get_parameter_as_string("RSVP") == "TRUE",
    }


def outside():
    """Run this again on a bus of its own: the servers that are asked end with it."""
    command = ["dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:]]
    settings = {INSIDE: "1", "GSETTINGS_BACKEND": "memory", "GIO_USE_VFS": "local"}
    with apart.home() as home, apart.started(command, home, speaks=True, **settings) as session:
        return session.wait()


def inside():
    from gi.repository import GLib

    kept = calendar()
    for name in sys.argv[1:]:
        try:
            found = receive(name, *kept)
        except GLib.Error as error:
            found = {"error": str(error)}
        tell(name, **found)


if INSIDE in os.environ:
    inside()
else:
    sys.exit(outside())
