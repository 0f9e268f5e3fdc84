"""Attendance and its logs, as the JSON documents of the command line (see `exchange.answers`)."""

from __future__ import annotations

from meetingdesk.exchange.answers import Answer, when
from meetingdesk.rows.attendance import AttendanceRow, NameRow, ReportRow
from meetingdesk.rows.report import ForeignReport, MatchRow, ReportsRead


def attendance(row: AttendanceRow) -> Answer:
    """Return `show attendance`. Shares are 0 to 1; the minutes are those of the logs, also where a mark wins."""
    return {
        "sittings": [
            {
                "uid": part.sitting.uid,
                "delegates": [
                    {
                        "uid": one.delegate.uid,
                        "name": one.delegate.name,
                        "minutes": one.presence[place].minutes,
                        "share": round(one.presence[place].share, 4),
                        "status": one.presence[place].status,
                        "source": one.presence[place].source,
                    }
                    for one in row.people
                    if one.presence[place].expected or one.presence[place].mark or one.presence[place].spans
                ],
            }
            for place, part in enumerate(row.sittings)
        ],
        "unmatched": [_unmatched(name) for name in row.unmatched],
        "reports": [_taken_in(report) for report in row.reports],
    }


def _taken_in(report: ReportRow) -> Answer:
    return {
        "platform": report.platform,
        "layout": report.layout,
        "source": report.source,
        "rows": report.rows,
        "sha256": report.sha256,
        "zone": report.zone,
        "imported_at": when(report.imported_at),
        "who": report.who,
    }


def _unmatched(name: NameRow) -> Answer:
    return {"display_name": name.name, "email": name.email or None, "rows": name.rows, "minutes": name.minutes}


def reports(read: ReportsRead, *, written: bool) -> Answer:
    """Return `import attendance`: the log, or the first of several, and what its names are taken for."""
    return {
        "report": _report(read.reports[0]),
        "reports": [_report(report) for report in read.reports],
        "matches": [_match(match) for match in read.matches],
        "outside": read.outside,
        "written": written,
    }


def _report(report: ForeignReport) -> Answer:
    return {
        "platform": report.platform,
        "layout": report.layout,
        "source": report.source,
        "rows": len(report.rows),
        "sha256": report.sha256,
        "zone": report.zone,
        "date_order": report.date_order,
        "columns": dict(report.columns),
        "problems": [{"line": row.line, "code": row.code, "text": row.text} for row in report.problems],
    }


def _match(match: MatchRow) -> Answer:
    return {
        "display_name": match.name,
        "email": match.email or None,
        "delegate": match.delegate_name,
        "delegate_uid": match.delegate_uid,
        "person": match.person,
        "method": match.method,
        "rows": match.rows,
        "proposals": [
            {"delegate": one.name, "delegate_uid": one.uid, "entity": one.entity, "score": one.score}
            for one in match.proposals
        ],
    }
