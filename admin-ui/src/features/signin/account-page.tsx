import { Checkbox, Radios } from '@/design/choice';
import { Card, Facts, PageHead } from '@/design/page';
import { themes, useTheme } from '@/design/theme';
import { toast } from '@/design/toast';
import { useMe } from '@/session/me';
import { switchSingleKeys, useSingleKeys } from '@/session/single-keys';
import { roleWords, words } from '@/words/common';
import { accountWords, passwordWords, signInWords } from '@/words/sign-in';
import { ColleagueCode } from './colleague-code';
import { PasswordForm } from './password-form';

/** Who is signed in, the own password, and what is kept on this device. */
export function AccountPage() {
  const me = useMe();
  const [theme, setTheme] = useTheme();
  const single = useSingleKeys();
  return (
    <>
      <PageHead title={words.accountSettings} />
      <div className="grid max-w-[1000px] items-start gap-4 lg:grid-cols-2">
        <Card title={passwordWords.change}>
          <PasswordForm onChanged={() => toast(passwordWords.changed)} />
        </Card>
        <div className="grid gap-4">
          <Card title={words.account}>
            <Facts
              facts={[
                [accountWords.name, me.name],
                [signInWords.loginId, me.loginId],
                [accountWords.role, roleWords[me.role]],
              ]}
            />
          </Card>
          {me.role === 'ADMINISTRATOR' && <ColleagueCode />}
          <Card title={accountWords.device}>
            <div className="grid gap-4">
              <Radios
                name="theme"
                label={words.theme}
                choices={themes.map((each) => ({ value: each, label: words.themes[each] }))}
                value={theme}
                onChange={setTheme}
              />
              <Checkbox
                label={words.singleKeys}
                checked={single}
                onChange={(event) => switchSingleKeys(event.target.checked)}
              />
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}
