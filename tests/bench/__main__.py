"""`make bench`: figures as ratios, measured side by side in one run. A figure is looked at, it never fails a test."""

from __future__ import annotations

from importlib import import_module

PARTS = ("start", "sheet", "sheet_others", "planner", "conflicts", "painting", "matching", "people", "invitations",
         "large")  # fmt: skip

if __name__ == "__main__":  # a process that reads for the program loads this file too, and nothing with it
    for part in PARTS:
        for line in import_module(f"tests.bench.{part}").measure():
            print(line, flush=True)
