"""How well and how fast the names of a log of 5,000 rows are matched with 2,000 delegates, on a log never tuned on.

Beside it the bare distances by the same two scorers of rapidfuzz, of the same strings, in one call each.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

import numpy as np
from rapidfuzz import fuzz, process
from tests.bench import log_names
from tests.bench.log_names import FREE, RULE, Log
from tests.bench.memory import most_memory

from meetingdesk.domain.matching import Book, Matcher
from meetingdesk.domain.name_scores import latin

HELD_OUT = 20_270_301
ROUNDS = 3
RATIO_LIMIT = 2.5
MEGABYTES_LIMIT = 250


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the lines of the report."""
    log = log_names.make(HELD_OUT, named=RULE)
    return [
        _quality("names as the meeting asked for", log),
        _quality("names as people please", log_names.make(HELD_OUT, named=FREE)),
        _speed(log, rounds),
        _memory(),
    ]


def _quality(what: str, log: Log) -> str:
    found = log_names.figures(log)
    return (
        f"matching, {what}: first {found.top:.1%}, among three {found.top_three:.1%};"
        f" without asking {found.recall:.1%} of {found.told:.1%} that give an address or a delegation,"
        f" rightly {found.precision:.2%} ({len(found.wrong)} wrong)"
    )


def _speed(log: Log, rounds: int) -> str:
    ours, bare = [], []
    for _ in range(rounds):
        matcher = log.matcher()
        began = time.perf_counter()
        _match(log, matcher)
        ours.append(time.perf_counter() - began)
        bare.append(_bare(log, matcher._book))
    value, floor = statistics.median(ours), statistics.median(bare)
    return (
        f"matching, {len(log.rows)} rows: {value:.1f} s with three proposals each, the scorers alone {floor:.1f} s,"
        f" ratio {value / floor:.2f} (at most {RATIO_LIMIT})"
    )


def _match(log: Log, matcher: Matcher) -> None:
    matcher.prepare((row.name, row.email) for row in log.rows)
    for row in log.rows:
        matcher.match(row.name, row.email)
        matcher.proposals(row.name, row.email)


def _bare(log: Log, book: Book) -> float:
    read = {reading.words for row in log.rows for reading in book.readings(row.name, row.email)}
    texts = [" ".join(latin(words)) for words in read]
    began = time.perf_counter()
    for scorer in (fuzz.token_set_ratio, fuzz.token_sort_ratio):
        process.cdist(texts, book.scorer.texts, scorer=scorer, dtype=np.float32)
    return time.perf_counter() - began


def _memory() -> str:
    done = subprocess.run([sys.executable, "-m", __spec__.name], check=True, capture_output=True, text=True)
    return f"matching, memory: {int(done.stdout)} MB with the interpreter (under {MEGABYTES_LIMIT})"


if __name__ == "__main__":
    made = log_names.make(HELD_OUT)
    _match(made, made.matcher())
    print(most_memory())
