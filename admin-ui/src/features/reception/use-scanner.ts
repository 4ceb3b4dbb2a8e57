import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isTyping } from '@/session/single-keys';
import { Burst, characterOf, isEnter, isScan, scanPause } from './scanner';

type Typed = { field: HTMLInputElement; text: string };
type Heard = { onBegin: () => void; onRead: (text: string) => void };

/** An Enter that comes this late after a scan without one belongs to it, and presses nothing. */
const lateEnter = 1_000;

/**
 * Hears the reader from any place on the page. Outside text fields every burst of keys is one scan and ends in `onRead`,
 * whatever its speed. In a text field keys are typing unless they make a code; those marked `data-own-keys` keep theirs,
 * and `data-words-only` never take digits.
 */
export function useScanner({ onBegin, onRead }: Heard) {
  const [scan] = useState(() => new Burst());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const endedAt = useRef(-Infinity);
  const inFields = useTyping(onRead);

  const begin = useEffectEvent(() => onBegin());
  const end = useEffectEvent((byPause: boolean, time: number) => {
    clearTimeout(timer.current);
    endedAt.current = byPause ? time : -Infinity;
    if (scan.open) onRead(scan.end());
  });
  const add = useEffectEvent((character: string, time: number) => {
    if (!scan.open) begin();
    scan.add(character, time);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => end(true, performance.now()), scanPause);
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { timeStamp: time, target } = event;
    if (scan.isOver(time)) end(true, time);
    const character = characterOf(event);
    if (scan.open) {
      if (isEnter(event) || event.key === 'Tab') end(false, time);
      else if (character === undefined) return;
      else if (!event.repeat) add(character, time);
      swallow(event);
    } else if (isEnter(event) && time - endedAt.current < lateEnter) {
      endedAt.current = -Infinity;
      swallow(event);
    } else if (isTyping(target) && !(target instanceof HTMLSelectElement)) inFields(event, character);
    else if (character !== undefined && begins(character)) {
      swallow(event);
      if (!event.repeat) add(character, time);
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    const running = timer;
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
      clearTimeout(running.current);
    };
  }, []);
}

/** A space or a sign may press a button or open something; letters and digits do nothing outside a field. */
function begins(character: string): boolean {
  return /^[0-9A-Za-z?]$/.test(character);
}

function swallow(event: KeyboardEvent) {
  event.preventDefault();
  event.stopPropagation();
}

/** What is typed into text fields, and whether it was a reader. */
function useTyping(onRead: (text: string) => void) {
  const [burst] = useState(() => new Burst());
  const touched = useRef<Typed[]>([]);
  function forget() {
    touched.current = [];
    return burst.end();
  }
  return (event: KeyboardEvent, character: string | undefined) => {
    const field = event.target instanceof HTMLInputElement ? event.target : undefined;
    if (!field || field.closest('[data-own-keys]')) return void forget();
    if (burst.isOver(event.timeStamp)) forget();
    if (isEnter(event)) {
      const { fast } = burst;
      const before = touched.current;
      const text = forget();
      if (!isScan(text, fast, field.closest('[data-words-only]') !== null)) return;
      swallow(event);
      putBack(before, event.isComposing);
      onRead(text);
    } else if (character !== undefined) {
      if (!touched.current.some((each) => each.field === field))
        touched.current.push({ field, text: field.value });
      burst.add(character, event.timeStamp);
    } else if (!/^(Shift|CapsLock|Process)$/.test(event.key)) forget();
  };
}

/** A scan is no text: fields get back what was in them; what an input method still composes is thrown away first. */
function putBack(before: Typed[], composing: boolean) {
  if (composing) before.at(-1)?.field.blur();
  before.forEach(restore);
  if (composing) setTimeout(() => before.forEach(restore));
}

/** In a way React notices. */
function restore({ field, text }: Typed) {
  if (field.value === text) return;
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  value?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
