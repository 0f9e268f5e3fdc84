"use strict";
// Shows the times of the page on the clock of any zone. Without it the page stands as it was written, in the host's.
(() => {
  const said = document.body.dataset;
  const field = document.getElementById("zone");
  const note = document.getElementById("note");
  const hostNote = note.textContent;
  const marks = document.getElementById("marks");
  const marksAtFirst = marks.hidden;
  const DAY = 86400000;
  const clocks = new Map();

  const clockOf = (zone) => {
    if (!clocks.has(zone)) {
      clocks.set(zone, new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
        timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
        hour: "numeric", minute: "numeric",
      }));
    }
    return clocks.get(zone);
  };

  // The wall clock of a zone at an instant, as if it were UTC: such values are added and compared without a zone.
  const wall = (instant, zone) => {
    const part = {};
    for (const one of clockOf(zone).formatToParts(instant)) part[one.type] = Number(one.value);
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
  };

  const two = (number) => String(number).padStart(2, "0");
  const time = (clock) => `${two(new Date(clock).getUTCHours())}:${two(new Date(clock).getUTCMinutes())}`;
  const dayOf = (clock) => Math.floor(clock / DAY);
  const apart = (text) => (document.documentElement.dir === "rtl" ? `\u2066${text}\u2069` : text);

  const mark = (clock, since) => {
    const days = dayOf(clock) - dayOf(since);
    return days ? ` (${days > 0 ? "+" : "\u2212"}${Math.abs(days)})` : "";
  };

  // As the pages are printed: a start is marked where the mark of the end does not tell it.
  const span = (start, end, since) => {
    const [first, last] = [mark(start, since), mark(end, since)];
    return apart(`${time(start)}${first === last ? "" : first}\u2013${time(end)}${last}`);
  };

  const offset = (instant, clock) => {
    const minutes = Math.round((clock - instant) / 60000);
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    const shift = minutes ? `${minutes > 0 ? "+" : "\u2212"}${hours}${rest ? `:${two(rest)}` : ""}` : "";
    return apart(`UTC${shift}`);
  };

  // The name of the day that a sitting begins on: the host's day is in the middle of those that the page holds.
  const date = (sitting, start) => {
    const days = JSON.parse(sitting.dataset.days);
    return days[(days.length - 1) / 2 + dayOf(start) - dayOf(Date.parse(sitting.dataset.date))];
  };

  const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  const city = (zone) => {
    const option = [...field.options].find((one) => one.value === zone);
    return option ? option.dataset.city : zone.split("/").pop().replaceAll("_", " ");
  };

  const show = (zone) => {
    const sittings = [...document.querySelectorAll("section[data-start]")];
    const same = sittings.every(
      (one) => [one.dataset.start, one.dataset.end].every(
        (at) => wall(Date.parse(at), zone) === wall(Date.parse(at), said.host)));
    const elsewhere = zone !== said.host && !same;
    let marked = false;
    for (const sitting of sittings) {
      const [begins, ends] = [Date.parse(sitting.dataset.start), Date.parse(sitting.dataset.end)];
      const [start, end] = [wall(begins, zone), wall(ends, zone)];
      const when = sitting.querySelector(".when.there");
      when.hidden = !elsewhere;
      when.textContent = fill(said.when, {
        day: date(sitting, start), time: span(start, end, start),
        city: `${city(zone)}${said.comma}${offset(begins, start)}`,
      });
      for (const line of sitting.querySelectorAll("[data-from]")) {
        const [from, to] = [wall(Date.parse(line.dataset.from), zone), wall(Date.parse(line.dataset.to), zone)];
        line.hidden = !elsewhere;
        line.textContent = span(from, to, start);
      }
      marked = marked || (elsewhere && /\([+\u2212]/.test(sitting.textContent));
    }
    for (const name of document.querySelectorAll(".host-city")) name.hidden = !elsewhere;
    note.textContent = elsewhere ? fill(said.both, { city: city(zone) }) : hostNote;
    marks.hidden = marksAtFirst && !marked;
  };

  const known = (zone) => {
    try {
      return Boolean(zone && new Intl.DateTimeFormat("en", { timeZone: zone }));
    } catch {
      return false;
    }
  };

  // Browsers know some zones by an older name: the option is the one that means the same.
  const canonical = (zone) => new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;

  const optionFor = (zone) => {
    const found = [...field.options].find((one) => one.value === zone || canonical(one.value) === canonical(zone));
    if (found) return found;
    const option = new Option(city(zone), zone);
    option.dataset.city = city(zone);
    field.prepend(option);
    return option;
  };

  const choose = (zone) => {
    field.value = optionFor(zone).value;
    show(field.value);
  };

  for (const option of [...field.options]) if (!known(option.value)) option.remove();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  field.addEventListener("change", () => show(field.value));
  if (known(said.host)) {
    field.parentElement.hidden = false;
    choose(known(own) ? own : said.host);
  }
})();
