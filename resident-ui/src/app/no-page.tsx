import { LinkButton } from '../design/button';
import { Page } from '../design/page';
import { useAddress } from '../shared/site';
import { words } from '../words/words';

export function NoPage() {
  const { to } = useAddress();
  return (
    <Page title={words.shell.noPage.title} lead={words.shell.noPage.lead}>
      <LinkButton look="primary" href={to('mypage')}>
        {words.shell.toMyPage}
      </LinkButton>
    </Page>
  );
}
