import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { receptionWords } from '@/words/reception';
import type { Outbox } from './use-outbox';

/** Without a connection: from when the list is, and what waits to be sent. */
export function OutboxBanner({
  outbox,
  connected,
  lastSeen,
}: {
  outbox: Outbox;
  connected: boolean;
  lastSeen?: string;
}) {
  const { waiting, failed } = outbox;
  if (connected && waiting.length === 0 && failed.length === 0) return null;
  return (
    <div className="grid gap-2 px-5 pt-3">
      {(!connected || waiting.length > 0) && (
        <Banner tone="warn" live>
          <b>
            {!connected && receptionWords.disconnected}
            {!connected && lastSeen && `・${receptionWords.lastSeen(lastSeen)}`}
          </b>
          {waiting.length > 0 && (
            <>
              <b className="block">{receptionWords.waiting(waiting.length)}</b>
              <span className="block">{waiting.map((letter) => letter.words).join('、')}</span>
              <span className="block">{receptionWords.waitingWhy}</span>
            </>
          )}
        </Banner>
      )}
      {failed.length > 0 && (
        <Banner
          tone="err"
          live
          actions={
            <Button size="touch" onClick={outbox.forgetFailed}>
              {receptionWords.known}
            </Button>
          }
        >
          <b>{receptionWords.notSent}</b>
          {failed.map((letter) => (
            <span key={letter.id} className="block">
              {letter.words}:{letter.why}
            </span>
          ))}
        </Banner>
      )}
    </div>
  );
}
