import { withoutGaps } from '@/design/typed';
import { readVoucher } from '@/people/voucher-number';

/** So long after its last key a scan is over, if no Enter came. */
export const scanPause = 500;
/** Keys of most readers come faster than any person types. */
const fastest = 50;
const shortest = 6;

/** Keys that belong together: less than half a second between them, whatever their speed. */
export class Burst {
  private keys = '';
  private last = -Infinity;
  private slowest = 0;

  get open(): boolean {
    return this.keys !== '';
  }

  /** As no person types. */
  get fast(): boolean {
    return this.slowest < fastest && this.keys.length >= shortest;
  }

  /** `time` in milliseconds. */
  add(character: string, time: number) {
    if (this.open) this.slowest = Math.max(this.slowest, time - this.last);
    this.keys += character;
    this.last = time;
  }

  isOver(time: number): boolean {
    return this.open && time - this.last >= scanPause;
  }

  /** What was read; the next key begins anew. */
  end(): string {
    const read = this.keys;
    this.keys = '';
    this.slowest = 0;
    return read;
  }
}

type Key = Pick<KeyboardEvent, 'key' | 'code'>;

const unreadKeys = new Set(['Process', 'Unidentified', 'Dead']);

/**
 * The character of a key, half-width; undefined: it writes none. An input method hides it: then the place on the
 * keyboard tells which it is, and `?` stands for what cannot be told.
 */
export function characterOf({ key, code }: Key): string | undefined {
  if (isEnter({ key, code })) return undefined;
  if ([...key].length === 1) return key.normalize('NFKC');
  if (!unreadKeys.has(key)) return undefined;
  if (/^(Shift|Control|Alt|Meta|CapsLock|Space|Backspace|Arrow|Lang)/.test(code)) return undefined;
  const plain = /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(code)?.[1];
  return plain ?? (code === 'Minus' ? '-' : '?');
}

export function isEnter({ key, code }: Key): boolean {
  return key === 'Enter' || (unreadKeys.has(key) && /^(Numpad)?Enter$/.test(code));
}

/** A check-in code (R and 7 characters) or a voucher's digits as the server takes them; undefined: neither. */
export function readCode(text: string): string | undefined {
  const plain = withoutGaps(text).toUpperCase();
  if (/^R[0-9A-Z]{7}$/.test(plain)) return plain;
  const voucher = readVoucher(plain);
  return voucher && (voucher.municipalityCode ?? '') + voucher.number;
}

/** Whether keys that fell into a text field were a reader's. `wordsOnly`: the field never takes digits. */
export function isScan(text: string, fast: boolean, wordsOnly: boolean): boolean {
  if (fast || readVoucher(text) !== undefined || isCheckInCode(text)) return true;
  return wordsOnly && /(\d.*){5}/.test(text);
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** By its check character: a name of eight letters that begins with R is none. */
function isCheckInCode(text: string): boolean {
  const code = text.toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0').replaceAll('U', 'V');
  if (!/^R[0-9A-HJKMNP-TV-Z]{7}$/.test(code)) return false;
  const sum = [1, 3, 5, 7, 9, 11].reduce(
    (so, weight, index) => so + weight * alphabet.indexOf(code.charAt(index + 1)),
    0,
  );
  return alphabet.charAt(sum % alphabet.length) === code.charAt(7);
}
