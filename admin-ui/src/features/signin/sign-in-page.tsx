import { zodResolver } from '@hookform/resolvers/zod';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { letIn } from '@/api/access';
import { api } from '@/api/client';
import type { LoginAnswer } from '@/api/types';
import { Button } from '@/design/button';
import { Checkbox } from '@/design/choice';
import { ErrorSummary } from '@/design/error-summary';
import { TextField } from '@/design/field';
import { useFormFaults } from '@/design/form';
import { ProblemBanner } from '@/design/problem-banner';
import { signInWords as words } from '@/words/sign-in';
import { EntryPage } from './entry-page';

const login = z.object({
  tenantCode: z
    .string()
    .transform((code) => code.normalize('NFKC').trim().toUpperCase())
    .pipe(z.string().min(1, words.missing.tenantCode)),
  loginId: z.string().trim().min(1, words.missing.loginId),
  password: z.string().min(1, words.missing.password),
});

export function SignInPage() {
  const form = useForm({
    resolver: zodResolver(login),
    defaultValues: { tenantCode: lastTenantCode(), loginId: '', password: '' },
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const [shown, setShown] = useState(false);
  const { errors, isSubmitting } = form.formState;
  const signIn = submit(async (values) => {
    const answer = await api.post<LoginAnswer>('/api/auth/staff/login', values);
    localStorage.setItem(tenantCodeKey, values.tenantCode);
    letIn(answer);
  });
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <form noValidate onSubmit={(event) => void signIn(event)} className="grid gap-4">
        <ErrorSummary faults={faults} attempt={attempt} />
        <ProblemBanner error={problem} />
        <TextField
          id="tenantCode"
          label={words.tenantCode}
          hint={words.tenantCodeHint}
          autoComplete="organization"
          autoCapitalize="characters"
          error={errors.tenantCode?.message}
          {...form.register('tenantCode')}
        />
        <TextField
          id="loginId"
          label={words.loginId}
          autoComplete="username"
          autoCapitalize="none"
          error={errors.loginId?.message}
          {...form.register('loginId')}
        />
        <TextField
          id="password"
          label={words.password}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
        <Checkbox label={words.showPassword} checked={shown} onChange={() => setShown(!shown)} />
        <Button type="submit" look="primary" icon={LogIn} busy={isSubmitting} busyText={words.acting}>
          {words.act}
        </Button>
        <p className="field-hint">{words.locked}</p>
      </form>
    </EntryPage>
  );
}

const tenantCodeKey = 'machiyaku.tenantCode';

/** The desk's own code, so that it is typed once per device. */
function lastTenantCode(): string {
  return localStorage.getItem(tenantCodeKey) ?? '';
}
