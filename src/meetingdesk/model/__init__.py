"""The tables, as SQLAlchemy classes with their constraints. Importing this package declares them all."""

from meetingdesk.model.agenda import AgendaItem, Precedence, Reference, Slot, Speaking
from meetingdesk.model.attendance import Alias, Mark, Report, ReportRow
from meetingdesk.model.base import Base
from meetingdesk.model.delegation import Delegate, Delegation
from meetingdesk.model.entity import Entity
from meetingdesk.model.issue import Dispatch, Issue
from meetingdesk.model.meeting import Meeting, Room
from meetingdesk.model.office import Administration, EntityKind, Region, Series
from meetingdesk.model.person import Person
from meetingdesk.model.release import ListRelease, Release
from meetingdesk.model.reply import Reply
from meetingdesk.model.sitting import Sitting

__all__ = [
    "Administration",
    "AgendaItem",
    "Alias",
    "Base",
    "Delegate",
    "Delegation",
    "Dispatch",
    "Entity",
    "EntityKind",
    "Issue",
    "ListRelease",
    "Mark",
    "Meeting",
    "Person",
    "Precedence",
    "Reference",
    "Region",
    "Release",
    "Reply",
    "Report",
    "ReportRow",
    "Room",
    "Series",
    "Sitting",
    "Slot",
    "Speaking",
]
