import { zodResolver } from '@hookform/resolvers/zod';
import { KeyRound } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { letIn } from '@/api/access';
import { api } from '@/api/client';
import type { LoginAnswer } from '@/api/types';
import { Button } from '@/design/button';
import { ErrorSummary } from '@/design/error-summary';
import { TextField } from '@/design/field';
import { useFormFaults } from '@/design/form';
import { ProblemBanner } from '@/design/problem-banner';
import { passwordWords as words } from '@/words/sign-in';

const change = z
  .object({
    currentPassword: z.string().min(1, words.missing),
    newPassword: z.string().min(8, words.short).max(128, words.long),
    again: z.string(),
  })
  .refine((typed) => typed.newPassword !== typed.currentPassword, {
    path: ['newPassword'],
    error: words.same,
  })
  .refine((typed) => typed.newPassword === typed.again, { path: ['again'], error: words.differs });

/** The present password and a new one, typed twice. */
export function PasswordForm({ onChanged }: { onChanged?: () => void }) {
  const form = useForm({
    resolver: zodResolver(change),
    defaultValues: { currentPassword: '', newPassword: '', again: '' },
    shouldFocusError: false,
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const { errors, isSubmitting } = form.formState;
  const send = submit(async ({ currentPassword, newPassword }) => {
    const answer = await api.put<LoginAnswer>('/api/admin/me/password', { currentPassword, newPassword });
    form.reset();
    letIn(answer);
    onChanged?.();
  });
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="grid gap-4">
      <ErrorSummary faults={faults} attempt={attempt} />
      <ProblemBanner error={problem} />
      <TextField
        id="currentPassword"
        type="password"
        autoComplete="current-password"
        label={words.current}
        error={errors.currentPassword?.message}
        {...form.register('currentPassword')}
      />
      <TextField
        id="newPassword"
        type="password"
        autoComplete="new-password"
        label={words.next}
        hint={words.nextHint}
        error={errors.newPassword?.message}
        {...form.register('newPassword')}
      />
      <TextField
        id="again"
        type="password"
        autoComplete="new-password"
        label={words.again}
        error={errors.again?.message}
        {...form.register('again')}
      />
      <Button type="submit" look="primary" icon={KeyRound} busy={isSubmitting} busyText={words.acting}>
        {words.act}
      </Button>
    </form>
  );
}
