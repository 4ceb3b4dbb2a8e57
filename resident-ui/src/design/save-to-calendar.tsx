import type { Reservation } from '../api/types';
import { calendarFile } from '../shared/calendar-file';
import { words } from '../words/words';
import { Icon } from './icon';

interface SaveToCalendarProps {
  reservations: Reservation[];
  className: string;
}

/** Hands the device a calendar file made on the page; nothing is sent anywhere. */
export function SaveToCalendar({ reservations, className }: SaveToCalendarProps) {
  function save() {
    const file = new Blob([calendarFile(reservations)], { type: 'text/calendar;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'yoyaku.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  }
  return (
    <button type="button" class={className} onClick={save}>
      <Icon name="calendar" />
      <span>{words.myPage.calendar}</span>
    </button>
  );
}
