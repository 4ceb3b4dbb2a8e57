import { parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import { today } from '@/words/dates';

/** The month that opens beside a date field. */
export function DatePicker({ value, onPick }: { value?: string; onPick: (date: string) => void }) {
  return (
    <Calendar
      className="picker"
      autoFocus
      value={value ? parseDate(value) : null}
      defaultFocusedValue={parseDate(value ?? today())}
      onChange={(date) => onPick(date.toString())}
    >
      <div className="picker-head">
        <Button slot="previous">
          <ChevronLeft aria-hidden size={20} />
        </Button>
        <Heading className="font-bold" />
        <Button slot="next">
          <ChevronRight aria-hidden size={20} />
        </Button>
      </div>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="picker-day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
