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

function faultsOf(errors: FieldErrors): FormFault[] {
  return Object.entries(errors).flatMap(([field, error]) =>
    typeof error?.message === 'string' ? [{ field, message: error.message }] : [],
  );
}
