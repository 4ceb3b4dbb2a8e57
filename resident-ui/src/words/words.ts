import { ja } from './ja/ja';

/** Every language has every word: a missing one is a type error. */
export type Words = typeof ja;

/** The words of the language in use; read when a screen is drawn, never kept. */
export let words: Words = ja;

interface Language {
  code: string;
  /** Its own name in itself, as the menu shows it. */
  name: string;
  load: () => Promise<Words>;
}

/** Japanese is in the first file; each further language is one lazy file: `() => import('./en/en')`. */
const languages: readonly Language[] = [
  { code: 'ja', name: '日本語', load: () => Promise.resolve(ja) },
];

export async function speak(code: string): Promise<void> {
  const language = languages.find((known) => known.code === code) ?? languages[0];
  if (!language) return;
  words = await language.load();
  document.documentElement.lang = language.code;
}
