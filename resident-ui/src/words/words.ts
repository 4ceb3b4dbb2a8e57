import type { booking } from './ja/booking';
import { ja } from './ja/ja';
import type { lastSteps } from './ja/last-steps';
import type { myPage } from './ja/my-page';
import type { person } from './ja/person';
import type { ProblemWords } from './problem-words';

/** Words that are not in the first file: a page names those it uses, and they come with it. */
interface Parts {
  booking: typeof booking;
  lastSteps: typeof lastSteps;
  myPage: typeof myPage;
  person: typeof person;
  problems: ProblemWords;
}
export type Part = keyof Parts;

/** Every language has every word: a missing one is a type error. */
type Words = typeof ja & Parts;

/** The words of the language in use; read when a screen is drawn, never kept. */
export let words = { ...ja } as Words;

interface Language {
  code: string;
  /** Its own name in itself, as the menu shows it. */
  name: string;
  load: () => Promise<typeof ja>;
  parts: { [P in Part]: () => Promise<Parts[P]> };
}

const japanese: Language = {
  code: 'ja',
  name: '日本語',
  load: () => Promise.resolve(ja),
  parts: {
    booking: () => import('./ja/booking').then((m) => m.booking),
    lastSteps: () => import('./ja/last-steps').then((m) => m.lastSteps),
    myPage: () => import('./ja/my-page').then((m) => m.myPage),
    person: () => import('./ja/person').then((m) => m.person),
    problems: () => import('./ja/problems').then((m) => m.problems),
  },
};

/** Japanese is in the first file; each further language is one lazy file: `() => import('./en/en')`. */
const languages: readonly Language[] = [japanese];
let spoken = japanese;

export async function speak(code: string): Promise<void> {
  spoken = languages.find((known) => known.code === code) ?? japanese;
  words = { ...(await spoken.load()) } as Words;
  document.documentElement.lang = spoken.code;
}

/** Fetches the words of further pages, once. */
export async function learn(...parts: Part[]): Promise<void> {
  await Promise.all(
    parts.map(async (part) => {
      Object.assign(words, { [part]: words[part] ?? (await spoken.parts[part]()) });
    }),
  );
}
