"""A programme in whole numbers, solved by HiGHS: always alike, in one thread, with a limit of time and a way out."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import Any, NamedTuple

from meetingdesk.domain.planner.model import Programme
from meetingdesk.rows.progress import Progress

STEPS = 100  # of progress
EXACT: dict[str, Any] = {"threads": 1, "random_seed": 0, "mip_rel_gap": 0.0, "mip_abs_gap": 1e-6}
# Presolve finds little in these models, takes longer than the rest, and cannot be cancelled.
OPTIONS: dict[str, Any] = EXACT | {"presolve": "off"}


class Solved(NamedTuple):
    """The columns that are 1; None: none were found. `proven`: nothing is better, or nothing can be."""

    columns: tuple[int, ...] | None
    proven: bool


def solve(programme: Programme, seconds: float, progress: Progress, *, any_will_do: bool = False) -> Solved:
    """Return the columns of the least cost found in so many seconds; `any_will_do`: of whatever cost.

    `progress` is told how much of the time has gone or of the gap is closed; what it raises ends the search and is
    raised, such as Cancelled.
    """
    import highspy

    class Quiet(highspy.Highs):
        """HiGHS greets on standard output as soon as it may; that is kept for documents."""

        def enableCallbacks(self) -> None:
            self.silent()
            super().enableCallbacks()  # type: ignore[no-untyped-call]  # highspy

    if programme.impossible:
        return Solved(None, proven=True)
    highs = Quiet()  # type: ignore[no-untyped-call]  # highspy
    for name, value in (OPTIONS | {"time_limit": seconds}).items():
        highs.setOptionValue(name, value)
    highs.passModel(lp(replace(programme, costs=[0.0] * len(programme.costs)) if any_will_do else programme))
    raised: list[BaseException] = []

    def on_event(event: Any) -> None:
        try:
            progress(_done(event.data_out, seconds), STEPS)
        except BaseException as error:  # noqa: BLE001 - nothing may be raised through the solver
            raised.append(error)
            event.interrupt()

    highs.cbMipInterrupt += on_event
    highs.run()
    if raised:
        raise raised[0]
    status = highs.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Solved(None, proven=True)
    if highs.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Solved(None, proven=False)
    values = highs.getSolution().col_value
    chosen = tuple(column for column in range(len(programme.choices)) if values[column] > 0.5)
    return Solved(chosen, proven=status == highspy.HighsModelStatus.kOptimal)


def lp(programme: Programme) -> Any:
    """Return the programme as HiGHS takes it, for `Highs.passModel`."""
    import highspy

    model, columns = highspy.HighsLp(), len(programme.costs)
    model.num_col_, model.num_row_ = columns, len(programme.rows)
    model.col_cost_ = programme.costs
    model.col_lower_, model.col_upper_ = [0.0] * columns, [1.0] * columns
    model.integrality_ = [highspy.HighsVarType.kInteger] * columns
    model.row_lower_ = [least for _, _, least, _ in programme.rows]
    model.row_upper_ = [most for _, _, _, most in programme.rows]
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = list(accumulate((len(row) for row, _, _, _ in programme.rows), initial=0))
    matrix.index_ = [column for row, _, _, _ in programme.rows for column in row]
    matrix.value_ = [factor for _, factors, _, _ in programme.rows for factor in factors]
    return model


def _done(output: Any, seconds: float) -> int:
    best, bound = output.mip_primal_bound, output.mip_dual_bound
    closed = 1 - min(1.0, (best - bound) / max(1.0, abs(best))) if best < float("inf") else 0.0
    return int(STEPS * max(closed, min(1.0, output.running_time / seconds)))
