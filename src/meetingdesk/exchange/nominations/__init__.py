"""Tables of nominations from strangers: workbooks, CSV, and what was copied from a spreadsheet."""
