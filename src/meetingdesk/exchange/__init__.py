"""Foreign formats: calendars and schedules. Plain data in and out; nothing here knows the file or the window."""
