"""Texts that a spreadsheet or a reader may take for more than text."""

from __future__ import annotations

HOSTILE = (
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "  +2", "'=1", "''=1",
    "'-5", "-5", "-5.5", "-5,25", "+41 22 123 45 67", "+41221234567", "-", "=", "@", "+", "-a", "\uff1d1+1", "\uff0b1",
    "\uff0d1", "\uff201", '=HYPERLINK("http://evil.example","x")', "http://evil.example", "mailto:a@b.org",
    "internal:Sheet1!A1",
    "external:c:\\x.xlsx", '"', '"=1', ",=1", ";=1", "a,b;c\td", "line\nbreak", "line\r\nbreak", "\u00a0=1", "\u3000=1",
    "0012", "1e5", "TRUE", "2021-02-18", "'", "''", "'a", "#REF!", "{=1}", "<b>x</b>", "&amp;", "_x000D_", "a\x07b",
    "\u202e=1", "\ufeff=1", "DDE(\"cmd\")", "\U0001f600", "\u0645\u0631\u062d\u0628\u0627", "x" * 40_000,
)  # fmt: skip
