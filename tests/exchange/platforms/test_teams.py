"""What Teams wrote in 2020, and its report in sections."""

from __future__ import annotations

import pytest
from tests.exchange.platforms.logs import LIST, REPORT, stays, taken, teams

TWICE_ADA = [
    ("Ada Okafor", "04 11:01:05", "04 12:00:00"),
    ("Ada Okafor", "04 12:05:00", "04 13:58:00"),
]
ZOE = ("Zoë Ng (Guest)", "04 12:00:00", "04 12:30:00")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-8", "utf-8-sig", "cp1252"])
def test_the_list_of_2020_in_every_encoding(encoding):
    found = taken(teams(*LIST, encoding=encoding))
    assert (found.platform, found.layout, found.date_order) == ("teams", "list", "mdy")
    assert sorted(stays(found)) == [*TWICE_ADA, ("Zoë Ng", "04 11:10:00", "04 13:58:00")]


def test_who_has_not_left_stays_to_the_last_event_and_it_is_said():
    found = {row.name: row for row in taken(teams(*LIST)).rows}
    assert found["Zoë Ng"].estimated
    assert not found["Ada Okafor"].estimated


def test_two_devices_of_one_name_are_two_stays():
    rows = (
        "Ada\tJoined\t3/4/2027, 12:00:00",
        "Ada\tJoined\t3/4/2027, 12:10:00",
        "Ada\tLeft\t3/4/2027, 12:20:00",
        "Ada\tLeft\t3/4/2027, 12:30:00",
    )
    assert [stay[1:] for stay in stays(taken(teams(LIST[0], *rows)))] == [
        ("04 11:00:00", "04 11:30:00"),
        ("04 11:10:00", "04 11:20:00"),
    ]


def test_the_list_tells_what_it_cannot_use():
    rows = ("Zoë Ng\tLeft\t3/4/2027, 12:10:00", "Zoë Ng\tWaved\t3/4/2027, 12:10:00")
    found = taken(teams(*LIST, *rows))
    assert [(problem.line, problem.code) for problem in found.problems] == [(8, "action")]
    found = taken(teams(LIST[0], *rows[:1], *LIST[1:]))
    assert [(problem.line, problem.code) for problem in found.problems] == [(2, "left_only")]


@pytest.mark.parametrize(
    ("head", "joined", "left"),
    [
        ("Nom complet\tAction de l’utilisateur\tDate et heure", "Rejoint", "A quitté l'appel"),
        ("Vollständiger Name\tAktion\tZeitstempel", "Beigetreten", "Verlassen"),
    ],
    ids=["fr", "de"],
)
def test_the_list_in_other_languages(head, joined, left):
    """French puts a word between date and time."""
    rows = (f"Ada Okafor\t{joined}\t04/03/2027 à 12:01:05", f"Ada Okafor\t{left}\t04/03/2027 à 13:00:00")
    assert stays(taken(teams(head, *rows))) == TWICE_ADA[:1]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8"])
def test_the_report_gives_its_single_stays(encoding):
    found = taken(teams(*REPORT, encoding=encoding))
    assert (found.platform, found.layout, found.date_order) == ("teams", "activities", "mdy")
    assert stays(found) == [*TWICE_ADA, ZOE]
    assert [row.email for row in found.rows] == ["ada@customs.example.org"] * 2 + [""]
    assert [row.line for row in found.rows] == [14, 15, 16]


def test_who_has_no_single_stay_has_the_first_joining_and_last_leaving():
    guest = "Gast Eins\t3/4/27, 12:10:00 PM\t3/4/27, 12:20:00 PM\t10m\t\t\tAttendee"
    found = taken(teams(*REPORT[:10], guest, *REPORT[10:]))
    assert found.layout == "activities"
    assert [row.name for row in found.rows] == ["Gast Eins", "Ada Okafor", "Ada Okafor", "Zoë Ng (Guest)"]


def test_without_single_stays_the_first_joining_and_last_leaving_serve():
    found = taken(teams(*REPORT[:10]))
    assert found.layout == "participants"
    assert stays(found) == [("Ada Okafor", "04 11:01:05", "04 13:58:00"), ZOE]
    assert found.rows[0].email == "ada@customs.example.org"


DE = (
    "1. Zusammenfassung", "Besprechungstitel\tTag 1", "", "2. Teilnehmer",
    "Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle",
    "Ada Okafor\t04.03.27, 12:01:05\t04.03.27, 14:58:00\t1 Std. 52 Min.\tada@customs.example.org\tada@x.example\tRolle",
    "", "3. Aktivitäten in der Besprechung", "Name\tBeitreten\tVerlassen\tDauer\tE-Mail\tRolle",
    "Ada Okafor\t04.03.27, 12:01:05\t04.03.27, 13:00:00\t58 Min. 55 Sek.\tada@customs.example.org\tReferentin",
    "Ada Okafor\t04.03.27, 13:05:00\t04.03.27, 14:58:00\t1 Std. 53 Min.\tada@customs.example.org\tReferentin",
)  # fmt: skip
FR = (
    "1. Résumé", "Titre de la réunion\tJour 1", "", "2. Participants",
    "Nom\tPremière arrivée\tDernier départ\tDurée\tAdresse e-mail\tIdentifiant (UPN)\tRôle",
    "Ada Okafor\t04/03/2027 à 12:01:05\t04/03/2027 à 14:58:00\t1 h 52\tada@customs.example.org\tada@x.example\tRôle",
    "", "3. Activités pendant la réunion", "Nom\tHeure d’arrivée\tHeure de départ\tDurée\tAdresse e-mail\tRôle",
    "Ada Okafor\t04/03/2027 à 12:01:05\t04/03/2027 à 13:00:00\t58 min\tada@customs.example.org\tPrésentatrice",
    "Ada Okafor\t04/03/2027 à 13:05:00\t04/03/2027 à 14:58:00\t1 h 53 min\tada@customs.example.org\tPrésentatrice",
)  # fmt: skip


@pytest.mark.parametrize("rows", [DE, FR], ids=["de", "fr"])
def test_the_report_in_other_languages_is_told_by_what_it_holds(rows):
    found = taken(teams(*rows, encoding="utf-8"))
    assert (found.layout, found.date_order) == ("activities", "dmy")
    assert stays(found) == TWICE_ADA
    assert {row.email for row in found.rows} == {"ada@customs.example.org"}


def test_a_report_that_says_utc_needs_no_zone():
    rows = [row.replace("Join Time\tLeave Time", "Join Time (UTC)\tLeave Time (UTC)") for row in REPORT]
    found = taken(teams(*rows), zone=None)
    assert found.zone == "UTC"
    assert stays(found)[0] == ("Ada Okafor", "04 12:01:05", "04 13:00:00")


def test_a_narrow_space_before_the_half_of_the_day():
    rows = [row.replace(" PM", "\u202fPM").replace(" AM", "\u202fAM") for row in REPORT]
    assert stays(taken(teams(*rows))) == [*TWICE_ADA, ZOE]


@pytest.mark.parametrize("mark", ["\t", ","], ids=["tabs", "commas"])
def test_dates_that_a_spreadsheet_has_parted(mark):
    rows = [row.replace(", ", "\t", 2).replace("\t", mark) if "3/4/27" in row else row.replace("\t", mark)
            for row in REPORT]  # fmt: skip
    assert stays(taken(teams(*rows, encoding="utf-8"))) == [*TWICE_ADA, ZOE]


def test_who_has_not_left_stays_to_the_meetings_end():
    rows = [*REPORT[:-1], "Zoë Ng (Guest)\t3/4/27, 1:00:00 PM\t\t\t\tAttendee"]
    row = taken(teams(*rows)).rows[-1]
    assert (f"{row.left:%H:%M}", row.estimated) == ("14:05", True)


def test_a_quote_in_a_name_swallows_no_rows():
    rows = [row.replace("Zoë", '"Zoë') for row in REPORT]
    found = taken(teams(*rows))
    assert [row.name for row in found.rows][-1] == '"Zoë Ng (Guest)'
    assert len(found.rows) == 3


def test_a_name_with_a_tab_in_quotes_is_one_name():
    rows = [row.replace("Zoë Ng (Guest)", '"Zoë\tNg (Guest)"') for row in REPORT]
    assert stays(taken(teams(*rows))) == [*TWICE_ADA, ZOE]


def test_dates_that_a_spreadsheet_parted_from_their_times():
    rows = [row.replace("27, ", "27\t") for row in REPORT]
    assert stays(taken(teams(*rows, encoding="utf-8"))) == [*TWICE_ADA, ZOE]


def test_a_report_that_a_spreadsheet_saved_with_commas():
    rows = [",".join(f'"{cell}"' if "," in cell else cell for cell in row.split("\t")) for row in REPORT]
    assert stays(taken(teams(*rows, encoding="utf-8"))) == [*TWICE_ADA, ZOE]


PT = (
    "Nome Completo\tAção\tCarimbo de data/hora",
    "Ada Okafor\tIngressou\t04/03/2027, 12:01:05", "Ada Okafor\tSaiu\t04/03/2027, 13:00:00",
)  # fmt: skip
ES = (
    "Nombre completo\tAcción del usuario\tMarca de tiempo",
    "Ada Okafor\tSe unió\t04/03/2027 12:01:05", "Ada Okafor\tSalió\t04/03/2027 13:00:00",
)  # fmt: skip


@pytest.mark.parametrize("rows", [PT, ES], ids=["pt", "es"])
def test_the_list_in_portuguese_and_spanish(rows):
    assert stays(taken(teams(*rows))) == TWICE_ADA[:1]


@pytest.mark.parametrize(
    ("heads", "headings"),
    [
        (("1. Resumo", "2. Participantes", "3. Atividades na reunião"), "Nome\tHorário de Entrada\tHorário de Saída"),
        (("1. Resumen", "2. Participantes", "3. Actividades en la reunión"), "Nombre\tUnión\tSalida"),
        (("1. Podsumowanie", "2. Uczestnicy", "3. Działania"), "Imię\tDołączenie\tOpuszczenie"),
    ],
    ids=["pt", "es", "unknown"],
)
def test_the_report_in_words_that_nobody_knows(heads, headings):
    rows = (heads[0], "x\ty", heads[1], f"{headings}\tE\tE-mail", heads[2], f"{headings}\tE\tE-mail",
            "Ada Okafor\t04/03/27, 12:01:05\t04/03/27, 13:00:00\t1 godz.\tada@customs.example.org")  # fmt: skip
    assert stays(taken(teams(*rows))) == TWICE_ADA[:1]


def test_a_fourth_section_is_no_list_of_stays():
    rows = (*REPORT, "", "4. Meeting Engagement", "Name\tReactions\tHands", "Ada Okafor\t3\t1")
    assert stays(taken(teams(*rows))) == [*TWICE_ADA, ZOE]
