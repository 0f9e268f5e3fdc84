"""Mails as Thunderbird reads them: a line of JSON each, with their parts in order and the text of those of a name.

`{"file", "from", "to", "subject", "unsent", "parts": [{"type", "charset", "method", "name", "disposition", "text"}]}`;
`from` and `to` are lists of name and mailbox. All is read by the parsers that show a mail.
"""

import sys
from pathlib import Path

from thunderbird import thunderbird
from told import tell

SCRIPT = r"""
const [path] = given;
const { MimeParser } = ChromeUtils.importESModule("resource:///modules/mimeParser.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const bytes = await IOUtils.read(path);
let raw = "";
for (const one of bytes) raw += String.fromCharCode(one);
const parts = new Map();
const parser = {
  startPart(number, head) {
    const type = head.contentType;
    const place = head.has("content-disposition") ? head.getRawHeader("content-disposition")[0] : "";
    const named = MimeParser.parseHeaderField(place, MimeParser.HEADER_PARAMETER | MimeParser.HEADER_OPTION_ALL_I18N);
    parts.set(number, {
      type: type.type,
      charset: type.get("charset") ?? null,
      method: type.get("method") ?? null,
      disposition: place ? named.preSemi : null,
      name: (place && named.get("filename")) || null,
      text: "",
    });
  },
  deliverPartData(number, data) {
    parts.get(number).text += typeof data === "string" ? data : new TextDecoder().decode(data);
  },
};
MimeParser.parseSync(raw, parser, { bodyformat: "decode", strformat: "unicode" });
const head = MimeParser.extractHeaders(raw);
const people = name =>
  MailServices.headerParser.parseEncodedHeaderW(head.getRawHeader(name)[0]).map(one => [one.name, one.email]);
const words = MimeParser.parseHeaderField(
  head.getRawHeader("subject")[0],
  MimeParser.HEADER_UNSTRUCTURED | MimeParser.HEADER_OPTION_DECODE_2047,
);
return {
  from: people("from"),
  to: people("to"),
  subject: words,
  unsent: head.getRawHeader("x-unsent")[0],
  parts: [...parts.values()],
};
"""

with thunderbird() as run:
    for name in sys.argv[1:]:
        try:
            tell(name, **run(SCRIPT, str(Path(name).absolute())))
        except ValueError as error:
            tell(name, error=str(error))
