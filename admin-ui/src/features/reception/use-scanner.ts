import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isTyping } from '@/session/single-keys';
import { ScanBuffer } from './scanner';

type Field = { field: HTMLInputElement; text: string };

/** Hears the reader from any place on the page except a text field marked `data-own-keys`. */
export function useScanner(onScan: (text: string) => void) {
  const [buffer] = useState(() => new ScanBuffer());
  /** The field the reader's keys fall into, and what stood there before them. */
  const before = useRef<Field>(undefined);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (isTyping(target) && target?.closest('[data-own-keys]')) return;
    const read = buffer.press(event.key, event.timeStamp);
    if (buffer.begins && event.key !== 'Shift')
      before.current =
        target instanceof HTMLInputElement && isTyping(target)
          ? { field: target, text: target.value }
          : undefined;
    if (read === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    putBack(before.current);
    onScan(read);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** A scan is no text: the field gets back what was in it, in a way React notices. */
function putBack(before: Field | undefined) {
  if (!before || before.field.value === before.text) return;
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  value?.set?.call(before.field, before.text);
  before.field.dispatchEvent(new Event('input', { bubbles: true }));
}
