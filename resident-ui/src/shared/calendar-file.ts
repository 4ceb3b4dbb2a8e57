import type { Reservation } from '../api/types';
import { grouped } from './check-in-code';
import { words } from '../words/words';

/** An .ics file (RFC 5545) with one event per appointment; times are those of the city's clock. */
export function calendarFile(reservations: Reservation[], now = new Date()): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Machiyaku//JA',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'TZNAME:JST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...reservations.flatMap((reservation) => eventOf(reservation, now)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function eventOf(reservation: Reservation, now: Date): string[] {
  const { programmeName, dose, venueName, venueAddress, venueStation } = reservation;
  const { calendarTitle, code } = words.myPage;
  const what = words.shell.doseOf(programmeName, dose);
  return [
    'BEGIN:VEVENT',
    `UID:${reservation.id}@machiyaku`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;TZID=Asia/Tokyo:${compact(reservation.startsAt)}`,
    `DTEND;TZID=Asia/Tokyo:${compact(reservation.endsAt)}`,
    // A change replaces the entry of the same UID only where the number has risen.
    `SEQUENCE:${reservation.version}`,
    `SUMMARY:${escaped(calendarTitle(what))}`,
    `DESCRIPTION:${escaped(`${code.name} ${grouped(reservation.checkInCode)}`)}`,
    `LOCATION:${escaped([venueName, venueAddress, venueStation].filter(Boolean).join(' '))}`,
    'END:VEVENT',
  ];
}

function compact(dateTime: string): string {
  return dateTime.slice(0, 19).replace(/[-:]/g, '').padEnd(15, '0');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Lines end after 75 bytes at most and go on after a blank; 20 characters of 3 bytes stay below. */
function folded(line: string): string {
  if (new TextEncoder().encode(line).length <= 75) return line;
  return (line.match(/.{1,20}/gu) ?? []).join('\r\n ');
}
