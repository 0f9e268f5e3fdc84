"""XML from strangers: no entities, no document type, nothing outside the file, and limits on size and depth."""

from __future__ import annotations

import io
import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from meetingdesk.errors import UserError

MOST_MEGABYTES = 32
MOST_DEPTH = 32
# The first element or document type is html, after any space, comments and instructions; possessive: no way back.
_WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|(?><!--.*?-->)|(?><\?.*?\?>))*+<(?:!doctype\s+)?html\b", re.I | re.S)
_HEAD_BYTES = 4096


def read_xml(data: bytes) -> tuple[Element, tuple[str, ...]]:
    """Return the outermost element, and the processing instructions: XML's place for what one program alone reads.

    Raises UserError `schedule.too_large`, `xml`, `encoding`, `forbidden` or `deep`; `web_page` for HTML that is no XML
    or has a document type.
    """
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("schedule.too_large", megabytes=MOST_MEGABYTES)
    try:
        return _read(data)
    except ParseError as error:
        _check_no_web_page(data)
        line, column = error.position
        raise UserError("schedule.xml", line=line, column=column + 1) from error
    except DefusedXmlException as error:
        _check_no_web_page(data)
        raise UserError("schedule.forbidden") from error
    except (ValueError, LookupError) as error:  # an encoding that expat cannot be taught, or that there is not
        raise UserError("schedule.encoding") from error


def _check_no_web_page(data: bytes) -> None:
    if _WEB_PAGE.match(data[:_HEAD_BYTES]):
        raise UserError("schedule.web_page")


def _read(data: bytes) -> tuple[Element, tuple[str, ...]]:
    depth = 0
    outermost: Element | None = None
    notes: list[str] = []
    for event, element in iterparse(io.BytesIO(data), events=("start", "end", "pi"), forbid_dtd=True):
        if event == "pi":
            notes.append(element.text or "")
            continue
        depth += 1 if event == "start" else -1
        if depth > MOST_DEPTH:
            raise UserError("schedule.deep")
        outermost = element if outermost is None else outermost
    if outermost is None:
        raise UserError("schedule.xml", line=1, column=1)
    return outermost, tuple(notes)


def text_of(element: Element | None, name: str) -> str:
    """Return the text of a child, trimmed; empty where there is none."""
    return ("" if element is None else element.findtext(name, "")).strip()
