"""The window speaks the chosen language, else the system's; its sentences and the titles of the file follow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLabel

from meetingdesk import pseudo, words
from meetingdesk.desktop import language, settings
from meetingdesk.office import Office


@pytest.fixture
def speaking(qapp, monkeypatch):
    """Return a function that gives the application a language until the test ends."""
    installed = []
    monkeypatch.delenv(language.VARIABLE)
    monkeypatch.setattr(qapp, "installTranslator", installed.append, raising=False)

    def speak(code=""):
        language.speak(qapp, code)
        for translator in installed:
            QCoreApplication.installTranslator(translator)

    yield speak
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
    words.use("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def system(monkeypatch, *names):
    """Have the system ask for languages."""

    class System:
        def uiLanguages(self):
            return list(names)

    monkeypatch.setattr(QLocale, "system", System)


@pytest.mark.parametrize(
    ("names", "expected"),
    [(("fr-Latn-CH", "fr"), "fr"), (("de-DE", "fr-FR"), "fr"), (("C",), "en"), ((), "en"), (("en-GB", "fr"), "en")],
)
def test_the_system_is_asked_where_nothing_was_chosen(monkeypatch, names, expected):
    system(monkeypatch, *names)
    assert language.resolve(settings.language()) == expected
    assert language.resolve("of no such name") == expected


def test_a_choice_wins_over_the_system(monkeypatch):
    system(monkeypatch, "fr-FR")
    assert language.resolve("en") == "en"


def test_the_settings_are_followed_from_the_start(speaking, monkeypatch):
    system(monkeypatch, "en-GB")
    settings.remember_language("fr")
    speaking()
    assert words.in_use() == "fr"
    assert QCoreApplication.translate("Place", "Overview") == "Vue d\u2019ensemble"
    assert QCoreApplication.translate("QShortcut", "Shift") == "Maj"  # Qt's own texts as well


def test_in_the_pseudo_locale_every_text_is_longer(speaking):
    speaking(pseudo.LANGUAGE)
    text = QCoreApplication.translate("Place", "Overview")
    assert text.startswith("[")
    assert len(text) > len("Overview")


def test_the_window_and_the_titles_of_the_file_speak_french(speaking, make_window, sample_copy):
    speaking("fr")
    window = make_window(sample_copy)
    said = {label.text() for label in window.findChildren(QLabel)}
    assert {"Secr\u00e9tariat", "Reste \u00e0 faire", "R\u00e9gions et types"} <= said
    assert window.commands.undo.toolTip() == "Rien \u00e0 annuler"
    assert any(text.startswith("16e R\u00e9union mondiale") for text in said)


def test_a_file_that_is_opened_without_a_window_is_in_english(sample_copy):
    office = Office.open(sample_copy)
    assert office.language == "en"
    office.close()


def test_a_choice_in_the_menu_is_kept_and_told_in_its_own_language(window):
    french = next(action for action in window.commands.languages if action.data() == "fr")
    french.trigger()
    assert settings.language() == "fr"
    assert "fran\u00e7ais" in window.messages.standing("language").text
    english = next(action for action in window.commands.languages if action.data() == "en")
    english.trigger()
    assert settings.language() == "en"
    assert window.messages.standing("language") is None


def test_the_languages_stand_in_the_menu_with_the_choice_ticked(window):
    assert [action.text() for action in window.commands.languages][1:] == [
        "Language: English",
        "Language: Fran\u00e7ais",
    ]
    assert [action.isChecked() for action in window.commands.languages] == [True, False, False]
