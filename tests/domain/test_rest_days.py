"""Public holidays, also of years far away."""

from __future__ import annotations

from datetime import date

from meetingdesk.domain.rest_days import holiday


def test_a_year_that_the_library_knows_only_in_part_is_no_trouble():
    """Of India it has the holidays by the moon until 2035; the warning that it gives would fail the run."""
    assert holiday("IN", date(2096, 1, 26))
