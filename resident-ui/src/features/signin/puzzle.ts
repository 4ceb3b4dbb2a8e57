import type { SignInPuzzle } from '../../api/types';
import { firstWordOfSha256 } from './sha256';

const TRIES_IN_ONE_GO = 1500;

/**
 * The little work that a site under attack asks of a device it does not know: about a second on an
 * old phone. The page stays alive meanwhile.
 */
export async function solve(asked: SignInPuzzle, voucherNumber: string): Promise<string> {
  const answers: number[] = [];
  for (let part = 0; part < asked.parts; part++) {
    answers.push(await answerTo(`${asked.puzzle}:${voucherNumber}:${part}:`, asked.zeroBits));
  }
  return `${asked.puzzle}:${answers.join(' ')}`;
}

async function answerTo(head: string, zeroBits: number): Promise<number> {
  for (let number = 0; ; number++) {
    if (firstWordOfSha256(head + number) >>> (32 - zeroBits) === 0) return number;
    if (number % TRIES_IN_ONE_GO === TRIES_IN_ONE_GO - 1) await breath();
  }
}

const breath = () => new Promise((resolve) => setTimeout(resolve));
