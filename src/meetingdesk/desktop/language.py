"""The language of the window: the user's choice, else the system's, where the window has been translated into it."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from meetingdesk import pseudo, words
from meetingdesk.desktop import settings
from meetingdesk.paths import resources

logger = logging.getLogger(__name__)

SYSTEM = "system"
OWN_NAMES = {"en": "English", "fr": "Français"}  # each as its speakers call it
VARIABLE = "MEETINGDESK_LANGUAGE"  # wins over the settings; also takes the pseudo-locale
_SOURCE = "en"  # what the texts are written in


class PseudoTranslator(QTranslator):
    """Gives every text, Qt's own included, in the pseudo-locale."""

    def translate(self, context: str, source: str, note: str | None = None, n: int = -1) -> str:
        """Return the text dressed up."""
        return "" if source.startswith("QT_") else pseudo.dress(source)

    def isEmpty(self) -> bool:
        """Tell Qt that there is something in it."""
        return False


def resolve(choice: str) -> str:
    """Return the language for a choice: itself if there is such a one, else the system's, else English."""
    if choice in (*OWN_NAMES, pseudo.LANGUAGE):
        return choice
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in OWN_NAMES), _SOURCE)


def speak(app: QApplication, language: str = "") -> None:
    """Give the application a language, once and before any widget is made."""
    language = resolve(language or os.environ.get(VARIABLE, "") or settings.language())
    words.use(language)
    for translator in translators(language, app):
        app.installTranslator(translator)
    app.setLayoutDirection(QLocale(language).textDirection())


def translators(language: str, app: QApplication) -> list[QTranslator]:
    """Return what translates into a language: Qt's own texts, then ours; nothing for that of the source."""
    if language == _SOURCE:
        return []
    if language == pseudo.LANGUAGE:
        return [PseudoTranslator(app)]
    qt, ours = QTranslator(app), QTranslator(app)
    qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))  # a build may lack it
    if not ours.load(f"meetingdesk_{language}", str(resources() / "translations")):
        logger.error("the texts of the window are missing in %s", language)
    return [qt, ours]
