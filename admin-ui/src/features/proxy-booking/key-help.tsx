import { Keyboard } from 'lucide-react';
import { Button } from '@/design/button';
import { Checkbox } from '@/design/choice';
import { Key } from '@/design/key';
import { Modal } from '@/design/modal';
import { switchSingleKeys, useSingleKeys } from '@/session/single-keys';
import { words } from '@/words/common';
import { bookingWords } from '@/words/proxy-booking';

/** All keys of the screen, and the switch for those of one key. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const single = useSingleKeys();
  return (
    <Modal
      open
      title={bookingWords.keys}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-5 gap-y-2">
        {bookingWords.keyList.map(([keys, means]) => (
          <div key={means} className="contents">
            <dt className="flex items-center gap-1">
              {keys.map((key) => (key === '〜' ? <span key={key}>{key}</span> : <Key key={key}>{key}</Key>))}
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-t border-line pt-3">
        <Checkbox
          label={words.singleKeys}
          checked={single}
          onChange={(event) => switchSingleKeys(event.target.checked)}
        />
      </div>
    </Modal>
  );
}

/** The most used keys at the foot of the screen. */
export function KeyBar({ onHelp }: { onHelp: () => void }) {
  const { keyBar } = bookingWords;
  return (
    <div className="key-bar">
      <span>
        <Key>1</Key>–<Key>9</Key> {keyBar.choose}
      </span>
      <span>
        <Key>↑</Key>
        <Key>↓</Key>
        <Key>←</Key>
        <Key>→</Key> {keyBar.move}
      </span>
      <span>
        <Key>Enter</Key> {keyBar.enter}
      </span>
      <span>
        <Key>Esc</Key> {keyBar.back}
      </span>
      <span>
        <Key>Alt</Key>
        <Key>1</Key>〜<Key>3</Key> {keyBar.panel}
      </span>
      <Button size="small" look="text" icon={Keyboard} onClick={onHelp}>
        {keyBar.list} <Key>?</Key>
      </Button>
    </div>
  );
}
