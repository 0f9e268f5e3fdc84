"""The order planner: items placed so that speakers speak in humane hours, as a time-indexed whole-number programme.

`reading` makes a problem of an agenda, `model` a programme of the problem, `solver` has HiGHS solve it, `settling`
brings what moves to rest, `clash` finds the rules that stand against any plan, and `planning` puts them together.
"""
