"""`make bench`: figures as ratios, measured side by side in one run. A figure is looked at, it never fails a test."""

from __future__ import annotations

from tests.bench import conflicts, invitations, large, matching, painting, people, planner, sheet, sheet_others, start

for part in (start, sheet, sheet_others, planner, conflicts, painting, matching, people, invitations, large):
    for line in part.measure():
        print(line, flush=True)
