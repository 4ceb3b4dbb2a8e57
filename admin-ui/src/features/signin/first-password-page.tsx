import { passwordWords as words } from '@/words/sign-in';
import { EntryPage } from './entry-page';
import { PasswordForm } from './password-form';

export function FirstPasswordPage() {
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <PasswordForm />
    </EntryPage>
  );
}
