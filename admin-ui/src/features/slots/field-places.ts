import { Problem } from '@/api/problem';

/** Where the form shows what the API calls by another name. */
const places: Record<string, string> = {
  startsAt: 'first',
  endsAt: 'ranges.0.to',
  doseFrom: 'doses',
  doseTo: 'doses',
  minAge: 'ageFrom',
  minAgeMonths: 'ageFrom',
  maxAge: 'ageTo',
  maxAgeMonths: 'ageTo',
  opensAt: 'opensDate',
  'set.secondStartsAt': 'first',
};

/** The same problem, with each fault at the field that the form has for it. */
export function atFields(error: unknown): unknown {
  if (!(error instanceof Problem) || error.fields.length === 0) return error;
  const fields = error.fields.map((fault) => ({ ...fault, field: places[fault.field] ?? fault.field }));
  return new Problem(error.code, error.status, { ...error, fields });
}
