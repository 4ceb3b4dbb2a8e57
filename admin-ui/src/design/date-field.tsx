import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { words } from '@/words/common';
import { parseDate, today } from '@/words/dates';
import { afterPress } from './after-press';
import { DatePicker } from './date-picker';
import { Field, type FieldProps } from './field';

type DateFieldProps = FieldProps & {
  id?: string;
  name?: string;
  /** YYYY-MM-DD, or '' for none. Text that is no date is handed on as it stands, so that the form can say so. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** What is asked for has happened: 12/8 is the last one, not the next. */
  past?: boolean;
};

/** A date typed as 2026/12/1, 20261201 or 12/1, or picked in a calendar. */
export function DateField({ value, onChange, onBlur, id, name, past = false, ...field }: DateFieldProps) {
  const [typing, setTyping] = useState<string>();
  const [open, setOpen] = useState(false);
  const shown = typing ?? value.replaceAll('-', '/');
  const read = (text: string) => parseDate(text, today(), past) ?? text;
  function leave() {
    if (typing !== undefined) onChange(read(typing));
    setTyping(undefined);
    onBlur?.();
  }
  return (
    <Field {...field} id={id}>
      {(tie) => (
        <span className="date-input">
          <input
            {...tie}
            name={name}
            className="input"
            autoComplete="off"
            inputMode="numeric"
            value={shown}
            onChange={(event) => setTyping(event.target.value)}
            onBlur={() => afterPress(leave)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && typing !== undefined) onChange(read(typing));
            }}
          />
          <DialogTrigger isOpen={open} onOpenChange={setOpen}>
            <AriaButton className="date-open" aria-label={`${field.label}:${words.openCalendar}`}>
              <CalendarDays aria-hidden size={18} />
            </AriaButton>
            <Popover className="popover" placement="bottom end">
              <Dialog aria-label={field.label}>
                <DatePicker
                  value={parseDate(value)}
                  onPick={(date) => {
                    onChange(date);
                    setTyping(undefined);
                    setOpen(false);
                  }}
                />
              </Dialog>
            </Popover>
          </DialogTrigger>
        </span>
      )}
    </Field>
  );
}
