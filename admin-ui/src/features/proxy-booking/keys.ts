/** What a key means on this screen; undefined: nothing, the browser has it. */
export type KeyAct =
  | { do: 'choose'; number: number }
  | { do: 'back' }
  | { do: 'panel'; panel: number }
  | { do: 'book' }
  | { do: 'help' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** `typing`: a text field has the focus. `single`: shortcuts of one key are on. */
export function actOf(pressed: Pressed, { typing, single }: { typing: boolean; single: boolean }) {
  const { key, code, altKey, ctrlKey, metaKey, isComposing } = pressed;
  if (isComposing || metaKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return ((): KeyAct | undefined => {
    if (altKey) return digit && digit <= '3' && !ctrlKey ? { do: 'panel', panel: Number(digit) } : undefined;
    if (ctrlKey) return key === 'Enter' ? { do: 'book' } : undefined;
    if (key === 'Escape') return { do: 'back' };
    if (typing || !single) return undefined;
    if (/^[1-9]$/.test(key)) return { do: 'choose', number: Number(key) };
    return key === '?' ? { do: 'help' } : undefined;
  })();
}
