import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { receptionWords } from '@/words/reception';

const pause = 400;

/**
 * Finds a row by name. What is typed is kept here, so that an input method can compose it; the address follows a little
 * later, and only with finished words.
 */
export function NameSearch({
  name,
  onName,
  onSettled,
}: {
  name: string | undefined;
  onName: (name: string) => void;
  /** For the address. */
  onSettled: (name: string | undefined) => void;
}) {
  const [finding, setFinding] = useState(name !== undefined);
  const [text, setText] = useState(name ?? '');
  const [composing, setComposing] = useState(false);
  const settle = useEffectEvent(() => {
    if ((text || undefined) !== name) onSettled(text || undefined);
  });
  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => settle(), pause);
    return () => clearTimeout(timer);
  }, [text, composing]);
  function type(next: string) {
    setText(next);
    onName(next);
  }
  return (
    <>
      <Button
        size="touch"
        icon={finding ? X : Search}
        aria-expanded={finding}
        onClick={() => {
          setFinding(!finding);
          type('');
        }}
      >
        {finding ? receptionWords.findNameStop : receptionWords.findName}
      </Button>
      {finding && (
        <div className="w-full" data-words-only>
          <TextField
            autoFocus
            fieldSize="touch"
            label={receptionWords.findNameLabel}
            value={text}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onChange={(event) => type(event.target.value)}
          />
        </div>
      )}
    </>
  );
}
