import { withoutGaps } from '@/design/typed';
import { readVoucher } from '@/people/voucher-number';

/** Keys of a reader come faster than any person types. */
const fastest = 50;
const shortest = 6;

/**
 * Collects keys and says when they were a scan: less than 50 ms between them, ending in Enter. A pause or a key that
 * writes nothing starts anew; Shift belongs to the reader's capital letters.
 */
export class ScanBuffer {
  private keys = '';
  private last = -Infinity;

  /** Whether the key just pressed is the first of what may become a scan. */
  get begins(): boolean {
    return this.keys.length === 1;
  }

  /** The text of a finished scan, else undefined. `time` in milliseconds. */
  press(key: string, time: number): string | undefined {
    if (key === 'Shift') return undefined;
    const fast = time - this.last < fastest;
    this.last = time;
    if (key === 'Enter') {
      const read = fast && this.keys.length >= shortest ? this.keys : undefined;
      this.keys = '';
      return read;
    }
    if (key.length !== 1) {
      this.keys = '';
      return undefined;
    }
    this.keys = fast ? this.keys + key : key;
    return undefined;
  }
}

/** A check-in code (R and 7 characters) or a voucher's digits as the server takes them; undefined: neither. */
export function readCode(text: string): string | undefined {
  const plain = withoutGaps(text).toUpperCase();
  if (/^R[0-9A-Z]{7}$/.test(plain)) return plain;
  const voucher = readVoucher(plain);
  return voucher && (voucher.municipalityCode ?? '') + voucher.number;
}
