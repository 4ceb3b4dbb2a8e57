import { useMutation } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { letIn, shutOut } from '@/api/access';
import { api } from '@/api/client';
import { Problem } from '@/api/problem';
import type { LoginAnswer, Me } from '@/api/types';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { ProblemBanner } from '@/design/problem-banner';
import { againWords, signInWords } from '@/words/sign-in';

/** The session ended while somebody worked: covers the page, which keeps what was typed, until the same person is back. */
export function SignInAgain({ me }: { me: Me }) {
  const [password, setPassword] = useState('');
  const [entryCode, setEntryCode] = useState<string>();
  const signIn = useMutation({
    mutationFn: () =>
      api.post<LoginAnswer>('/api/auth/staff/login', {
        tenantCode: me.tenantCode,
        loginId: me.loginId,
        password,
        ...(entryCode && { entryCode: entryCode.normalize('NFKC').trim() }),
      }),
    onSuccess: letIn,
    onError: (error) => {
      if (error instanceof Problem && error.code === 'entry-code-needed')
        setEntryCode((typed) => typed ?? '');
    },
  });
  return (
    <ModalOverlay className="scrim scrim-closed" isOpen isKeyboardDismissDisabled>
      <Modal className="dialog-box">
        <Dialog role="alertdialog" className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {againWords.title}
            </Heading>
          </div>
          <form
            noValidate
            className="contents"
            onSubmit={(event) => {
              event.preventDefault();
              if (!signIn.isPending) signIn.mutate();
            }}
          >
            <div className="dialog-body grid gap-3">
              <p>{againWords.why}</p>
              <p>
                {signInWords.loginId}:<b>{me.loginId}</b>({me.name})
              </p>
              <ProblemBanner error={signIn.error} />
              <TextField
                autoFocus
                type="password"
                autoComplete="current-password"
                label={signInWords.password}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
              {entryCode !== undefined && (
                <TextField
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  label={signInWords.entryCode}
                  hint={signInWords.entryCodeHint}
                  value={entryCode}
                  onChange={(event) => setEntryCode(event.target.value)}
                />
              )}
            </div>
            <div className="dialog-foot">
              <Button onClick={shutOut}>{againWords.leave}</Button>
              <Button
                type="submit"
                look="primary"
                icon={LogIn}
                busy={signIn.isPending}
                busyText={signInWords.acting}
              >
                {signInWords.act}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
