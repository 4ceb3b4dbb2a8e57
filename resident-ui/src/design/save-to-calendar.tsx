import { useState } from 'preact/hooks';
import type { Reservation } from '../api/types';
import { calendarFile } from '../shared/calendar-file';
import { words } from '../words/words';
import { Icon } from './icon';

interface SaveToCalendarProps {
  reservations: Reservation[];
  className: string;
}

const KEPT_MS = 60_000;

/** Hands the device a calendar file made on the page; nothing is sent anywhere. */
export function SaveToCalendar({ reservations, className }: SaveToCalendarProps) {
  const [made, setMade] = useState(false);

  function save() {
    const file = new Blob([calendarFile(reservations)], { type: 'text/calendar;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'yoyaku.ics';
    link.click();
    // Some browsers begin to read it only after they have asked.
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
    setMade(true);
  }
  return (
    <>
      <button type="button" class={className} onClick={save}>
        <Icon name="calendar" />
        <span>{words.myPage.calendar}</span>
      </button>
      <p class="calendar-made" role="status">
        {made && words.myPage.calendarMade}
      </p>
    </>
  );
}
