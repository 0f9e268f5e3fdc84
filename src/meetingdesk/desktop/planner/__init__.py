"""The order planner: what a plan would move, before anything is written."""
