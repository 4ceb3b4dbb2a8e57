import { zodResolver } from '@hookform/resolvers/zod';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { letIn } from '@/api/access';
import { Problem } from '@/api/problem';
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
  entryCode: z
    .string()
    .transform((code) => code.normalize('NFKC').replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, words.missing.entryCode))
    .optional(),
});

export function SignInPage() {
  const form = useForm({
    resolver: zodResolver(login),
    defaultValues: { tenantCode: lastTenantCode(), loginId: '', password: '' },
    shouldFocusError: false,
  });
  const { faults, attempt, problem, submit } = useFormFaults(form);
  const [shown, setShown] = useState(false);
  const [askedOf, setAskedOf] = useState('');
  const [missed, setMissed] = useState({ account: '', times: 0 });
  const { errors, isSubmitting } = form.formState;
  const [tenantCode, loginId] = useWatch({ control: form.control, name: ['tenantCode', 'loginId'] });
  const codeAsked = askedOf === accountOf({ tenantCode, loginId });
  const told = codeNeeded(problem) && !codeAsked ? undefined : problem;
  const signIn = submit(async (values) => {
    const answer = await api.post<LoginAnswer>('/api/auth/staff/login', values).catch((error: unknown) => {
      const account = accountOf(values);
      if (codeNeeded(error)) setAskedOf(account);
      if (error instanceof Problem && error.code === 'login-failed')
        setMissed({ account, times: missed.account === account ? missed.times + 1 : 1 });
      throw error;
    });
    localStorage.setItem(tenantCodeKey, values.tenantCode);
    letIn(answer);
  });
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <form noValidate onSubmit={(event) => void signIn(event)} className="grid gap-3">
        <ErrorSummary faults={faults} attempt={attempt} />
        <ProblemBanner error={told} />
        {told !== undefined && missed.times >= often && (
          <p role="status">{words.missedOften(missed.times)}</p>
        )}
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
        {codeAsked && (
          <TextField
            id="entryCode"
            label={words.entryCode}
            hint={words.entryCodeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errors.entryCode?.message}
            {...form.register('entryCode', { shouldUnregister: true })}
          />
        )}
        <Button type="submit" look="primary" icon={LogIn} busy={isSubmitting} busyText={words.acting}>
          {words.act}
        </Button>
        <p className="field-hint">{words.locked}</p>
      </form>
    </EntryPage>
  );
}

type Account = { tenantCode: string; loginId: string };

/** What was asked of one account is not asked of a colleague at the same device. */
function accountOf({ tenantCode, loginId }: Account): string {
  return `${tenantCode.normalize('NFKC').trim().toUpperCase()} ${loginId.trim()}`;
}

function codeNeeded(error: unknown): boolean {
  return error instanceof Problem && error.code === 'entry-code-needed';
}

/** From here on a pause may stand behind the same answer. */
const often = 4;

const tenantCodeKey = 'machiyaku.tenantCode';

/** The desk's own code, so that it is typed once per device. */
function lastTenantCode(): string {
  return localStorage.getItem(tenantCodeKey) ?? '';
}
