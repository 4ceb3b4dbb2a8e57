import { Keyboard, ScanBarcode } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { receptionWords } from '@/words/reception';
import { readCode } from './scanner';

/** Always ready for the next scan; a number can be typed instead. `onCode`: also what is no code. */
export function ScanBar({ asking, onCode }: { asking: boolean; onCode: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  function send() {
    const code = readCode(text);
    if (text.trim() === '') {
      setFault(receptionWords.byHandShape);
      return field.current?.focus();
    }
    setFault(code ? undefined : receptionWords.byHandShape);
    if (code) {
      setText('');
      setOpen(false);
    }
    onCode(code ?? text);
  }
  return (
    <section className="scan-bar" aria-label={receptionWords.ready}>
      <ScanBarcode aria-hidden size={34} className="text-primary" />
      <p className="flex-1 leading-snug">
        <b className="block">{asking ? receptionWords.opening : receptionWords.ready}</b>
        <span className="desk-small">{receptionWords.readyHow}</span>
      </p>
      <Button size="touch" icon={Keyboard} aria-expanded={open} onClick={() => setOpen(!open)}>
        {receptionWords.byHand}
      </Button>
      {open && (
        <form
          className="by-hand"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextField
            ref={field}
            autoFocus
            fieldSize="touch"
            label={receptionWords.byHandLabel}
            error={fault}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" look="secondary" size="touch">
            {receptionWords.byHandDo}
          </Button>
        </form>
      )}
    </section>
  );
}
