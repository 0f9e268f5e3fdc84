from __future__ import annotations

import pytest

from meetingdesk.documents.scripts import Writing, script, writing


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("\u738b\u7acb\u65b0", "CN", Writing("zh", "CN", "SC")),
        ("\u9673\u7f8e\u73b2", "HK", Writing("zh", "TW", "TC")),
        ("\u9673\u7f8e\u73b2", "TW", Writing("zh", "TW", "TC")),
        ("\u5c71\u7530\u6d69", "JP", Writing("ja", "", "JP")),
        ("\u3055\u304f\u3089", "FR", Writing("ja", "", "JP")),
        ("\ubc15\uc11c\uc5f0", "KR", Writing("ko", "", "KR")),
        ("\u91d1", "KR", Writing("ko", "", "KR")),
        ("\u0644\u064a\u0646\u0627", "JO", Writing("ar", "", "")),
        ("\u0645\u06cc\u0646\u0627", "IR", Writing("fa", "", "")),
        ("\u041e\u043b\u0435\u043d\u0430", "UA", Writing("uk", "", "")),
        ("\u0413\u043b\u0435\u0431", "RU", Writing("ru", "", "")),
        ("\u0e2d\u0e19\u0e38\u0e0a\u0e32", "TH", Writing("th", "", "")),
        ("\u092a\u094d\u0930\u091c\u094d\u091e\u093e", "IN", Writing("hi", "", "")),
        ("Nguy\u1ec5n", "VN", None),
        ("- 12", "VN", None),
        ("", "", None),
    ],
)
def test_a_name_tells_its_language_and_shapes(text, country, expected):
    assert writing(text, country) == expected


def test_scripts_have_codes():
    assert [script(sign) for sign in "A\u0e01\u4e00 \u0378"] == ["Latn", "Thai", "Hani", "Zyyy", "Zzzz"]
