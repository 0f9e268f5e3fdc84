"""Calendar files (iCalendar, RFC 5545 and 5546): the whole meeting, and one invitation a person and event."""
