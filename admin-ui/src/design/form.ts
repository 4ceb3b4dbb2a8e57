import { useState } from 'react';
import type { FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { Problem } from '@/api/problem';
import type { FormFault } from './error-summary';

/**
 * Ties react-hook-form to the error summary: `faults` for it, and `submit(send)` for the form's onSubmit.
 * What the server says about fields lands on the fields; everything else is in `problem`.
 * A field's `id` must be its name, so that the summary can lead to it.
 */
export function useFormFaults<T extends FieldValues, R = T>(form: UseFormReturn<T, unknown, R>) {
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<unknown>();
  const faults = faultsOf(form.formState.errors);
  const submit = (send: (values: R) => Promise<unknown>) =>
    form.handleSubmit(
      async (values) => {
        setProblem(undefined);
        try {
          await send(values);
        } catch (error) {
          const fields = error instanceof Problem ? error.fields : [];
          for (const fault of fields) form.setError(fault.field as Path<T>, { message: fault.detail });
          if (fields.length === 0) setProblem(error);
          else setAttempt((before) => before + 1);
        }
      },
      () => setAttempt((before) => before + 1),
    );
  return { faults, attempt, problem, submit };
}

/** Also the faults of fields inside lists: `ranges.0.from`. */
function faultsOf(errors: FieldErrors, path = ''): FormFault[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || name === 'ref') return [];
    if (typeof error.message === 'string') return [{ field: path + name, message: error.message }];
    return typeof error === 'object' ? faultsOf(error as FieldErrors, `${path}${name}.`) : [];
  });
}
