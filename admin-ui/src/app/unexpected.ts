import { Problem } from '@/api/problem';
import { toastProblem } from '@/design/toast';
import { words } from '@/words/common';

/** Whatever nobody has caught is told in a sentence: no press ends in silence. Answers the way back. */
export function tellUnexpected(): () => void {
  const onError = ({ error }: ErrorEvent) => {
    // Browsers report a harmless loop of size observers in the same way, without an error.
    if (error) tell(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => tell(reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}

/** A fault of the page itself, and no answer of the server. */
export function tellFault(error: unknown) {
  if (!(error instanceof Problem)) tell(error);
}

function tell(error: unknown) {
  const stopped = error instanceof DOMException && error.name === 'AbortError';
  if (!stopped) toastProblem(error instanceof Problem ? error : words.unexpected);
}
