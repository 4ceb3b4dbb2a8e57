import { useEffect, useState } from 'preact/hooks';
import { Button } from '../design/button';
import { PhoneLink } from '../design/help-block';
import { knownPhone } from '../shared/contact';
import { words } from '../words/words';
import { OpenAnew } from './broken';

/** What no page has caught is said too: no press of a button ends in silence. */
export function Mishap() {
  const [met, meet] = useState(false);
  useEffect(() => {
    // Faults of the browser's own extensions are none of ours.
    const onError = ({ filename }: ErrorEvent) => {
      if (filename.startsWith(location.origin)) meet(true);
    };
    const onRejection = () => meet(true);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, []);

  const text = words.shell.mishap;
  const phone = knownPhone();
  if (!met) return null;
  return (
    <div class="bottom-notice stack no-print" role="alert">
      <strong>{text.title}</strong>
      <p>{text.text}</p>
      {phone && <PhoneLink phone={phone} />}
      <OpenAnew />
      <Button look="text" onPress={() => meet(false)}>
        {text.close}
      </Button>
    </div>
  );
}
