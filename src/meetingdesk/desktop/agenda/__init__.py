"""The agenda: timetable, list, tray and inspector."""
