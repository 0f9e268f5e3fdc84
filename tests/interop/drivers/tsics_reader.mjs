// ts-ics, a reader of its own kin. It knows no CONFERENCE, and takes a floating time for one in UTC.
import { address, installed, readAll } from './node_reader.mjs'

const { convertIcsCalendar } = await installed('ts-ics')

const instant = (time) => (time && time.type !== 'DATE' ? time.date.toISOString() : null)

const attendee = ({ email, name, partstat, rsvp }) => ({
  email: address(email),
  name: name ?? null,
  partstat: partstat ?? null,
  rsvp: rsvp === true,
})

const event = (one) => ({
  uid: one.uid,
  start: instant(one.start),
  end: instant(one.end),
  summary: one.summary,
  status: one.status ?? null,
  sequence: one.sequence ?? 0,
  location: one.location ?? null,
  url: one.url ?? null,
  organizer: one.organizer?.email ?? null,
  attendees: (one.attendees ?? []).map(attendee),
})

readAll((text) => {
  const { method, events } = convertIcsCalendar(undefined, text)
  return { method: method ?? null, events: (events ?? []).map(event) }
})
