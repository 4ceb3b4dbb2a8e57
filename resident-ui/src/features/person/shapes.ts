/** The shapes the server takes and keeps (Kana and DetailsCheck there): never stricter than it is. */

/** Readings in full-width katakana or Latin letters of any alphabet, with the marks names have. */
export function isReading(typed: string): boolean {
  const text = toKatakana(typed);
  return /^[ァ-ヺーヽヾ・\p{Script=Latin}\p{M} .'’-]+$/u.test(text) && /\p{L}/u.test(text);
}

/** Hiragana and half-width kana become katakana; people should not have to switch for it. */
export function toKatakana(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/([ァ-ヺー])[‐‑‒–—―−~〜-]/g, '$1ー')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Half-width, no signs between, Japan's country code as 0. */
export function phoneDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s()‐‑–—―−ー-]/g, '')
    .replace(/^(\+81|0081)0?/, '0');
}

export function isPhone(typed: string): boolean {
  return /^0\d{9,10}$/.test(phoneDigits(typed));
}

export function mailAddress(typed: string): string {
  return typed.normalize('NFKC').trim();
}

export function isMailAddress(typed: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(mailAddress(typed));
}
