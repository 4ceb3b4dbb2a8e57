import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings a sentence into sight when it appears or changes, if there is room with all that stands in its `data-together`;
 * what covers the edges of the window is left out (base.css).
 */
export function useShown<T extends HTMLElement>(wanted: boolean, about?: unknown): RefObject<T | null> {
  const box = useRef<T>(null);
  const said = useRef<{ text: string; about: unknown }>(undefined);
  useEffect(() => {
    const text = box.current?.textContent ?? '';
    const before = said.current;
    said.current = { text, about };
    if (!wanted || (before?.text === text && before.about === about)) return;
    box.current?.closest('[data-together]')?.scrollIntoView({ block: 'nearest' });
    box.current?.scrollIntoView({ block: 'nearest' });
  });
  return box;
}
