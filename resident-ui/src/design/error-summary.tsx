import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words/words';
import { Icon } from './icon';

/** Sentence per field id, in the order of the form. */
export type Faults = Record<string, string>;

/** What is mended is no fault any more: typing in a field takes its sentence away. */
export function without(
  faults: Faults,
  changed: object,
  ids: Partial<Record<string, string>> = {},
): Faults {
  const mended = Object.keys(changed).map((field) => ids[field] ?? field);
  return Object.fromEntries(Object.entries(faults).filter(([id]) => !mended.includes(id)));
}

/** Stands above the form and takes the focus each time a press of the button found faults. */
export function ErrorSummary({ faults, turn }: { faults: Faults; turn: number }) {
  const summary = useRef<HTMLDivElement>(null);
  const list = Object.entries(faults);
  const shown = list.length > 0;

  useLayoutEffect(() => {
    if (!shown) return;
    summary.current?.focus();
    const before = document.title;
    if (!before.startsWith(words.shell.errorTitle)) {
      document.title = `${words.shell.errorTitle} ${before}`;
    }
    return () => {
      document.title = before;
    };
  }, [turn, shown]);

  if (!shown) return null;
  return (
    <div class="banner err" ref={summary} tabIndex={-1} role="alert">
      <Icon name="circleCross" />
      <div>
        <strong>{words.shell.fixFields(list.length)}</strong>
        <ol>
          {list.map(([id, sentence]) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {sentence}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
