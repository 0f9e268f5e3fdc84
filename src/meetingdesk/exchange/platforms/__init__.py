"""The attendance logs of meeting platforms, from bytes to plain data."""
