"""Markup for web pages, in which all text is text: only what was made here counts as markup."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{\{(\w+)\}\}")


class Markup(str):
    """Markup that is ready to stand in a page."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """Return markup that shows a text as it is; markup stays."""
    return text if isinstance(text, Markup) else Markup(html.escape(text))


def attributes(**values: str | bool) -> Markup:
    """Return attributes: `data_from` becomes `data-from`, `class_` becomes `class`; False leaves one out."""
    given = ((name.rstrip("_").replace("_", "-"), value) for name, value in values.items() if value is not False)
    return Markup(" ".join(name if value is True else f'{name}="{html.escape(str(value))}"' for name, value in given))


def element(name: str, *content: str, **values: str | bool) -> Markup:
    """Return an element with its content and attributes."""
    opening = " ".join(filter(None, (name, attributes(**values))))
    return Markup(f"<{opening}>{''.join(map(escaped, content))}</{name}>")


def joined(parts: list[Markup], between: str = "\n") -> Markup:
    """Return pieces of markup one after the other."""
    return Markup(between.join(parts))


def filled(template: str, parts: Mapping[str, str]) -> str:
    """Return a template with its `{{places}}` filled, each once: what is put in is not looked at again."""
    return _PLACE.sub(lambda match: escaped(parts[match[1]]), template)
