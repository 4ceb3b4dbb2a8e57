import { useEffect, useEffectEvent, useState } from 'react';
import { isTyping } from '@/session/single-keys';
import { ScanBuffer } from './scanner';

/** Hears the reader from any place on the page except a text field marked `data-own-keys`. */
export function useScanner(onScan: (text: string) => void) {
  const [buffer] = useState(() => new ScanBuffer());
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (isTyping(target) && target?.closest('[data-own-keys]')) return;
    const read = buffer.press(event.key, event.timeStamp);
    if (read === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onScan(read);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
