import { plain } from '../../shared/typed';

/** The shapes the server takes and keeps (Kana and DetailsCheck there): never stricter than it is. */

/** Readings in full-width katakana or Latin letters of any alphabet, with the marks names have. */
export function isReading(typed: string): boolean {
  const text = toKatakana(typed);
  return /^[ァ-ヺーヽヾ・＝\p{Script=Latin}\p{M} .'’-]+$/u.test(text) && /\p{L}/u.test(text);
}

/** Hiragana and half-width kana become katakana; people should not have to switch for it. */
export function toKatakana(typed: string): string {
  return plain(typed)
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[·•‧∙⋅]/g, '・')
    .replace(/[=\u30a0]/g, '＝')
    .replace(/([ァ-ヺー])[~\p{Pd}\u2053\u2212\u02d7\u2043\u2796\u2500\u2501]/gu, '$1ー');
}

/** Half-width, no signs between, Japan's country code as 0. */
export function phoneDigits(typed: string): string {
  return plain(typed)
    .replace(/[\s()\p{Pd}\u2053\u2212\u02d7\u2043\u2796ー\u2500\u2501]/gu, '')
    .replace(/^(\+81|0081)0?/, '0');
}

export function isPhone(typed: string): boolean {
  return /^0\d{9,10}$/.test(phoneDigits(typed));
}

export function mailAddress(typed: string): string {
  return plain(typed);
}

export function isMailAddress(typed: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(mailAddress(typed));
}
