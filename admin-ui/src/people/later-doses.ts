import { Problem } from '@/api/problem';

/** The server asks back: with this booking later doses would have to go. */
export function losesLaterDoses(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  const codes: string[] = [error.code, ...error.refusals.map((refusal) => refusal.code)];
  return codes.includes('later-dose-conflicts');
}
