// ical.js: the reader inside Thunderbird and Nextcloud.
import { address, installed, readAll } from './node_reader.mjs'

const ICAL = await installed('ical.js')

function instant(property) {
  const time = property?.getFirstValue()
  if (!time || time.isDate || time.zone === ICAL.Timezone.localTimezone) return null
  return new Date(time.toUnixTime() * 1000).toISOString()
}

function attendee(property) {
  return {
    email: address(property.getFirstValue()),
    name: property.getParameter('cn') ?? null,
    partstat: property.getParameter('partstat') ?? null,
    rsvp: property.getParameter('rsvp') === 'TRUE',
  }
}

function event(component) {
  const value = (name) => component.getFirstPropertyValue(name) ?? null
  const plain = Object.fromEntries(
    ['uid', 'summary', 'status', 'location', 'url', 'conference'].map((name) => [name, value(name)]),
  )
  return {
    ...plain,
    start: instant(component.getFirstProperty('dtstart')),
    end: instant(component.getFirstProperty('dtend')),
    sequence: value('sequence') ?? 0,
    organizer: address(value('organizer')),
    attendees: component.getAllProperties('attendee').map(attendee),
  }
}

readAll((text) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map(event),
  }
})
