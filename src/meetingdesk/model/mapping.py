"""The mapper's hold on the classes. Reading needs only their tables, so it comes with the first edit."""

from __future__ import annotations

import threading

from sqlalchemy import Connection
from sqlalchemy.orm import Session, registry

from meetingdesk.model import Base

_one_at_a_time = threading.Lock()


def session(connection: Connection) -> Session:
    """Return a session in which the classes stand for their rows."""
    map_classes()
    return Session(bind=connection)


def try_out(connection: Connection) -> None:
    """Ask once for a row of each class: the statements are made then, and not while the first edit waits for them."""
    with session(connection) as asking:
        for declared in Base.__subclasses__():
            asking.get(declared, 0)  # no key: they begin at 1


def map_classes() -> None:
    """Map each class to its table, once in a process. From then on the mapper stands for them in a select."""
    with _one_at_a_time:  # offices have locks of their own, the classes are those of all
        if "__clause_element__" not in Base.__dict__:
            return
        mapper = registry(metadata=Base.metadata)
        for declared in Base.__subclasses__():
            mapper.map_imperatively(declared, declared.__table__)
        mapper.configure()
        del Base.__clause_element__
