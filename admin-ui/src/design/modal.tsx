import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components';
import { words } from '@/words/common';
import { Button } from './button';
import { Key } from './key';

type ModalProps = {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Something typed would be lost: closing asks once. */
  unsaved?: boolean;
  /** Right of the title, for example a switch. */
  headAside?: ReactNode;
  /** Left in the foot. */
  note?: ReactNode;
  /** The buttons in the foot; the main one last. */
  actions: ReactNode;
  /** Present: a wide dialog, form left, this preview right. */
  preview?: ReactNode;
  children: ReactNode;
};

/** Only for short creation and for confirming loss. Focus is trapped and given back. */
export function Modal({ open, onClose, ...rest }: ModalProps) {
  const [asking, setAsking] = useState(false);
  const shut = () => (rest.unsaved ? setAsking(true) : onClose());
  return (
    <>
      <ModalOverlay className="scrim" isOpen={open} onOpenChange={(next) => !next && shut()}>
        <AriaModal className={`dialog-box${rest.preview ? ' dialog-wide' : ''}`}>
          <Dialog className="dialog">
            <Box {...rest} onShut={shut} />
          </Dialog>
        </AriaModal>
      </ModalOverlay>
      {asking && (
        <Confirm
          title={words.discard}
          act={words.discardDo}
          keep={words.discardNot}
          onKeep={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            onClose();
          }}
        >
          {words.discardWhy}
        </Confirm>
      )}
    </>
  );
}

function Box({
  title,
  headAside,
  note,
  actions,
  preview,
  children,
  onShut,
}: Omit<ModalProps, 'open' | 'onClose'> & { onShut: () => void }) {
  return (
    <>
      <div className="dialog-head">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {headAside}
        <Button icon={X} onClick={onShut}>
          {words.close} <Key>Esc</Key>
        </Button>
      </div>
      {preview ? (
        <div className="dialog-split">
          <div>{children}</div>
          <div>{preview}</div>
        </div>
      ) : (
        <div className="dialog-body">{children}</div>
      )}
      <div className="dialog-foot">
        {note && <span className="dialog-note">{note}</span>}
        {actions}
      </div>
    </>
  );
}

/** Asks once before a loss. Both buttons name their act: 「2件を取り消す」/「取り消さない」. */
export function Confirm({
  title,
  act,
  keep,
  look = 'destructive-filled',
  busy = false,
  busyText,
  onAct,
  onKeep,
  children,
}: {
  title: string;
  act: string;
  keep: string;
  look?: 'destructive-filled' | 'primary' | 'special';
  busy?: boolean;
  busyText?: string;
  onAct: () => void;
  onKeep: () => void;
  children?: ReactNode;
}) {
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={(next) => !next && onKeep()}>
      <AriaModal className="dialog-box">
        <Dialog role="alertdialog" className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          {children && <div className="dialog-body">{children}</div>}
          <div className="dialog-foot">
            <Button onClick={onKeep}>{keep}</Button>
            <Button look={look} busy={busy} busyText={busyText} onClick={onAct}>
              {act}
            </Button>
          </div>
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
