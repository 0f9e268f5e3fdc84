"""The versions of the agenda."""
