"""How people are to name themselves on the platform, by the rule that a meeting has.

Bodies ask for different forms (`Country - First Last`, the entity first, the entity in brackets), so that whoever
gives the floor sees who asks for it. `domain.display_names` reads all of them back from a log.
"""

from __future__ import annotations

NAMINGS = ("entity_name", "name_entity", "country_name", "name")


def display_name(rule: str, name: str, entity: str, country: str) -> str:
    """Return the name to take in a call. `country`: ISO 3166 alpha-2; what is not known is left out."""
    if rule == "name" or not (entity or country):
        return name
    if rule == "name_entity":
        return f"{name} ({entity or country})"
    first = country if rule == "country_name" else entity
    return f"{first or entity or country} \u2013 {name}"
