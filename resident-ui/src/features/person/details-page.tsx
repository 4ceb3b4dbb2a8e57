import { loadMe } from '../../api/calls';
import { Page } from '../../design/page';
import { Waiting } from '../../design/waiting';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { DetailsForm } from './details-form';

/** Own details: asked for after the first login, open for correction later. */
export function DetailsPage() {
  const me = useLoad('me', loadMe);
  const text = words.person;
  const known = me.data?.registered ?? true;
  return (
    <Page title={known ? text.titleKnown : text.title} lead={known ? undefined : text.lead}>
      {me.state === 'ready' ? (
        <DetailsForm me={me.data} reload={me.again} />
      ) : (
        <Waiting loads={[me]} />
      )}
    </Page>
  );
}
