"""Every code has a text, every text in another language takes the same parameters, and every step has a name."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import meetingdesk
from meetingdesk import pseudo, words
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.domain.roster import BLOCKS
from meetingdesk.errors import UserError
from meetingdesk.model.delegation import DELEGATION_STATES
from meetingdesk.operations import OPERATIONS
from meetingdesk.paths import resources

SOURCE = Path(meetingdesk.__file__).parent
PLURALS = {"zero", "one", "two", "few", "many", "other"}


def texts(table: Mapping[str, Any], place: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        code = place if name in PLURALS and place else f"{place}.{name}".lstrip(".")
        if isinstance(value, Mapping):
            yield from texts(value, code)
        else:
            yield code, value


def of(language: str) -> dict[str, list[str]]:
    table = tomllib.loads((resources() / "words" / f"{language}.toml").read_text(encoding="utf-8"))
    result: dict[str, list[str]] = {}
    for code, text in texts(table):
        result.setdefault(code, []).append(text)
    return result


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_text_is_the_same_whether_its_group_is_read_or_all_of_them(language) -> None:
    whole = tomllib.loads((resources() / "words" / f"{language}.toml").read_text(encoding="utf-8"))
    assert {name: words._group(language, name)[name] for name in whole} == whole


def parameters(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def raised_codes() -> Iterator[tuple[str, str]]:
    """Each literal code of a UserError or FileError in the source."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            code = node.args[0]
            if name in ("UserError", "FileError") and isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield code.value, f"{path.relative_to(SOURCE)}:{node.lineno}"


def test_every_refusal_has_a_sentence() -> None:
    missing = [f"{code} ({place})" for code, place in raised_codes() if not words.known(f"error.{code}")]
    assert missing == []


def test_every_request_has_a_name_for_its_step() -> None:
    missing = [request.code for request in OPERATIONS if not words.known(f"step.{request.code}")]
    assert missing == []


@pytest.mark.parametrize("language", [language for language in words.LANGUAGES if language != "en"])
def test_a_translation_takes_the_parameters_of_the_english(language: str) -> None:
    english = of("en")
    wrong = []
    for code, translated in of(language).items():
        allowed = set().union(*(parameters(text) for text in english.get(code, [])))
        if code not in english or any(parameters(text) - allowed for text in translated):
            wrong.append(code)
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Move the sitting to 18 February 2021"),
        ("fr", "Déplacer la séance au 18 février 2021"),
        ("es", "Mover la sesión al 18 de febrero de 2021"),
        ("ar", "18 فبراير 2021"),
    ],
)
def test_a_step_and_a_refusal_tell_their_day_as_people_read_it(language: str, name: str) -> None:
    assert name in words.step("move_sitting", {"day": "2021-02-18"}, language)
    refusal = words.explain(UserError("now.sitting_runs", day="2021-02-18"), language)
    assert "2021-02-18" not in refusal
    assert words.day(date(2021, 2, 18), language) in refusal


MOVE = {"day": "2021-02-18", "before": "2021-02-18T12:00/15:00", "zone": "Europe/Brussels"}
LATE = "2021-02-19T22:00/01:00"


@pytest.mark.parametrize(
    ("after", "name"),
    [
        ("2021-02-18T12:30/15:30", "12:30\u201315:30"),
        (LATE, "19 Feb 2021, 22:00\u201301:00"),
    ],
)
def test_a_move_of_a_sitting_tells_from_when_to_when(after: str, name: str) -> None:
    move = {**MOVE, "after": after}
    told = f"18 Feb 2021, 12:00\u201315:00 to {name} (Brussels)"
    assert words.step("move_sitting", move) == f"Move the sitting of {told}"
    assert words.step("move_sittings", {**move, "n": 1}) == f"Move the sitting of {told}"
    assert words.step("move_sittings", {**move, "n": 2}) == f"Move 2 sittings, the first from {told}"
    assert words.step("move_sittings", {"n": 2}) == "Move 2 sittings"  # as older files have it


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_move_of_a_sitting_is_told_in_every_language(language: str) -> None:
    told = words.step("move_sitting", {**MOVE, "after": "2021-02-19T22:00/01:00"}, language)
    assert all(
        text in told for text in ("12:00\u201315:00", "22:00\u201301:00", words.city("Europe/Brussels", language))
    )


@pytest.mark.parametrize(
    ("language", "sizes"),
    [("en", ["1 kB", "844 kB", "1.4 MB", "843,776"]), ("fr", ["1 ko", "844 ko", "1,4 Mo", "843 776"])],
)
def test_a_size_is_said_as_the_language_does(language: str, sizes: list[str]) -> None:
    told = [*(words.size(number, language) for number in (12, 843_776, 1_400_000)), words.whole(843_776, language)]
    assert [text.replace("\u202f", " ").replace("\xa0", " ") for text in told] == sizes


def test_a_day_that_is_none_stays_as_it_is() -> None:
    assert words.step("move_sitting", {"day": "someday"}) == "Move the sitting to someday"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_documents_and_calendars_are_complete_in_every_language(language: str) -> None:
    english = {code for code in of("en") if code.startswith(("document.", "calendar."))}
    assert english - of(language).keys() == set()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_what_is_said_outside_the_window_is_said_in_every_language(language: str) -> None:
    """The window itself speaks English and French."""
    english = {code for code in of("en") if not code.startswith("ui.")}
    assert english - of(language).keys() == set()


def test_arabic_has_the_forms_of_its_plurals() -> None:
    """CLDR: 1, 2, 3-10, 11-99 and the rest. Where no noun stands behind the number, one form will do."""
    tables = list(plurals(tomllib.loads((resources() / "words" / "ar.toml").read_text(encoding="utf-8"))))
    wrong = [
        code
        for code, forms in tables
        if forms.keys() - {"zero"} != {"one", "two", "few", "many", "other"}
        and re.search(r"\{n\} (?!من)\w", forms["other"])
    ]
    assert tables
    assert wrong == []


def plurals(table: Mapping[str, Any], place: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            code = f"{place}.{name}".lstrip(".")
            yield from ((code, value),) if value.keys() <= PLURALS else plurals(value, code)


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "دقيقة واحدة"), (2, "دقيقتان"), (3, "3 دقائق"), (11, "11 دقيقة"), (100, "100 دقيقة"), (103, "103 دقائق")],
)
def test_arabic_counts_as_arabic_does(n: int, said: str) -> None:
    assert words.say("document.minutes", "ar", n=n) == said


def test_sentences_end_and_do_not_shout() -> None:
    wrong = [
        code
        for code, found in of("en").items()
        if code.startswith("error.")
        for text in found
        if not text.endswith((".", "?", "}")) or "!" in text or re.search(r"\b[A-Z]{6,}\b", text)
    ]
    assert wrong == []


def test_plural_forms_follow_the_number() -> None:
    assert words.say("step.load_sample", n=1) != words.say("step.load_sample", n=2)


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        words.say("error.no.such.code")


def test_parameters_are_data_and_never_templates() -> None:
    assert "{x.__class__}" in words.explain(UserError("meeting.missing", key="{x.__class__}", keys=""))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "18\u201319 February 2021"),
        ("fr", "18\u201319 f\u00e9vrier 2021"),
        ("es", "18\u201319 de febrero de 2021"),
    ],
)
def test_a_span_of_days_is_said_as_the_language_does(language: str, expected: str) -> None:
    assert words.days(date(2021, 2, 18), date(2021, 2, 19), language) == expected


def test_a_span_over_two_months_names_the_year_once() -> None:
    assert words.days(date(2021, 2, 28), date(2021, 3, 2)) == "28 February \u2013 2 March 2021"


def test_a_clock_time_has_two_digits() -> None:
    assert words.clock(datetime(2021, 2, 18, 5, 0, tzinfo=UTC)) == "05:00"


def test_the_window_is_said_wholly_in_french() -> None:
    assert of("en").keys() - of("fr").keys() == set()


def test_french_has_its_own_spaces_and_apostrophes() -> None:
    wrong = [code for code, found in of("fr").items() for text in found if re.search(r" [;:!?»]|« |'", text)]
    assert wrong == []


@pytest.fixture
def spoken() -> Iterator[None]:
    yield
    words.use("en")


@pytest.mark.usefixtures("spoken")
def test_what_names_no_language_is_said_in_the_one_in_use() -> None:
    words.use("fr")
    assert words.say("document.title.participants") == "Liste des participants"
    assert words.day(date(2021, 2, 18)) == "18 f\u00e9vrier 2021"
    assert words.country("be") == "Belgique"
    assert words.city("Europe/Brussels") == "Bruxelles"
    assert words.listed(["a", "b"]) == "a et b"
    assert words.say("document.title.participants", "en") == "List of participants"


@pytest.mark.usefixtures("spoken")
def test_the_pseudo_locale_keeps_parameters_and_is_longer() -> None:
    plain = words.say("error.room.taken", name="Annexe")
    words.use(pseudo.LANGUAGE)
    dressed = words.say("error.room.taken", name="Annexe")
    assert "Annexe" in dressed
    assert dressed.startswith("[")
    assert len(dressed) >= 1.3 * len(plain)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_refusal_repeats_no_more_of_a_title_than_fits_a_line(language: str) -> None:
    long = "T" * 79 + " and so on" * 10_000
    told = words.explain(UserError("import.taken", title=long), language)
    assert "T" * 79 + "…" in told
    assert "and so" not in told
    whole = "T" * 80
    assert whole in words.explain(UserError("import.taken", title=whole), language)
    path = "p" * 200
    assert path in words.explain(UserError("import.zone", path=path), language)


def test_a_seat_has_its_name_in_the_language_where_its_zone_tells_it() -> None:
    assert words.seat("Moscow", "Europe/Moscow", "fr") == "Moscou"
    assert words.seat("Cologne", "Europe/Berlin", "fr") == "Cologne"
    assert words.seat("Moscow", "Europe/Moscow", "en") == "Moscow"


def test_nothing_is_one_in_french() -> None:
    assert words.say("ui.count.releases", "fr", n=0) == "0 publication"
    assert words.say("ui.count.releases", "en", n=0) == "0 releases"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_each_status_and_capacity_has_a_word(language) -> None:
    known = of(language)
    assert {f"document.status.{code}" for code in DELEGATION_STATES} <= known.keys()
    assert {f"document.capacity.{code}" for code in CAPACITIES} <= known.keys()
    assert {f"document.block.{code}" for code in BLOCKS} <= known.keys()


@pytest.mark.parametrize(("language", "named"), [("en", "Arabic (x)"), ("fr", "«\u202farabe\u202f» (x)")])
def test_a_script_is_named_in_the_language_of_the_sentence(language: str, named: str) -> None:
    parameters = {"n": 2, "script": "Arab", "characters": "x"}
    assert named in words.warning("document.warning.glyphs", parameters, language)


def test_what_is_no_script_is_told_as_it_is() -> None:
    parameters = {"n": 1, "script": "U+E000", "characters": "x"}
    assert "U+E000" in words.warning("document.warning.glyphs", parameters, "en")
    assert words.warning("document.warning.first_file", {"n": 3}, "en").endswith("its 3 files is shown.")
