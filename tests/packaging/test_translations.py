"""What the window says is translated: all of it, with its parameters, and the compiled files are those of the texts."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
assert SPEC
assert SPEC.loader
translations = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(translations)

FILES = sorted(translations.FOLDER.glob("*.ts"))
ANEW = "run `make translations`, and translate what it names"


def texts(file):
    """Each text with its translation, by context and source."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name") or "", message.findtext("source")
            found[key] = message.findtext("translation") or ""
    return found


def said_in_the_source():
    """Each literal text that the source has translated, as it is looked up: by its class, or without a context."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for place in ast.walk(tree):
            owner = place.name if isinstance(place, ast.ClassDef) else ""
            for node in ast.walk(place) if isinstance(place, ast.ClassDef | ast.Module) else ():
                if isinstance(node, ast.Call) and (said := looked_up(node, owner)) is not None:
                    yield said, f"{path.relative_to(ROOT)}:{node.lineno}"


def looked_up(call, owner):
    name = ast.unparse(call.func)
    words = [word.value if isinstance(word, ast.Constant) else None for word in call.args]
    if name == "self.tr" and owner:
        return owner, words[0]
    if name in ("tr", "_tr") and not owner:
        return "", words[0]
    if name.endswith("translate") and len(words) == 2 and words[0] and not owner:
        return words[0], words[1]
    return None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_source_has_no_text_that_the_file_lacks(file, tmp_path):
    copy = tmp_path / file.name
    shutil.copyfile(file, copy)
    translations.collect([copy])
    assert texts(copy).keys() - texts(file).keys() == set(), ANEW


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_found_as_the_program_looks_it_up(file):
    known = texts(file).keys()
    lost = {(said, place) for said, place in said_in_the_source() if said not in known}
    assert lost == set(), "a text must be a plain literal of self.tr, _tr or translate(context, text)"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_left_untranslated(file):
    assert translations.unfinished(file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_takes_the_parameters_of_its_text(file):
    def parameters(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert [key for key, said in texts(file).items() if parameters(key[1]) != parameters(said)] == []


def test_french_has_its_own_spaces_and_apostrophes():
    wrong = re.compile(r" [;:!?»]|« |'")
    assert [said for said in texts(translations.FOLDER / "meetingdesk_fr.ts").values() if wrong.search(said)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_is_that_of_the_texts(file, tmp_path):
    made = tmp_path / "made.qm"
    translations.compile_to(file, made)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), "run `make translations`"


def test_the_translator_finds_texts_with_and_without_context(qapp):
    translator = QTranslator()
    assert translator.load(str(translations.FOLDER / "meetingdesk_fr.qm"))
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("", "Undo") == "Annuler"
        assert QCoreApplication.translate("Place", "Agenda") == "Ordre du jour"
    finally:
        qapp.removeTranslator(translator)
