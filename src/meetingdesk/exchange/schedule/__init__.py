"""Schedules that other programs wrote."""
