import { CircleCheck, CircleX, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isUncertain } from '@/api/problem';
import { words } from '@/words/common';
import { sentencesOf } from './problem-banner';

type ToastSaid = {
  id: number;
  text: string;
  undo?: { label: string; onPress: () => void };
  about?: string;
  /** Something did not work: stays until it is closed. */
  failed?: boolean;
};

let toasts: readonly ToastSaid[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly ToastSaid[]) {
  toasts = next;
  listeners.forEach((listener) => listener());
}

/**
 * Says for 10 seconds that something is done, with its undo; only for what needs no reading again. `about`: the id of
 * the thing, whose next step makes the toast untrue (see `forgetToasts`).
 */
export function toast(text: string, undo?: ToastSaid['undo'], about?: string) {
  change([...withRoom(), { id: ++count, text, undo, about }]);
}

/**
 * Says that something failed whose place on the page is gone, perhaps with another try. It stays until it is closed.
 * `what` says that it was not done: not said where nobody knows.
 */
export function toastProblem(error: unknown, what = '', undo?: ToastSaid['undo']) {
  const text =
    typeof error === 'string' ? error : (isUncertain(error) ? '' : what) + sentencesOf(error).join(' ');
  if (!undo && toasts.some((each) => each.text === text)) return;
  change([...withRoom(), { id: ++count, text, undo, failed: true }]);
}

/** Takes back what was said about a thing, so that an old undo cannot take back a later step; without id: all. */
export function forgetToasts(about?: string) {
  change(about === undefined ? [] : toasts.filter((each) => each.about !== about));
}

/** Takes back what was said to be done; what failed stays until it is closed. */
export function forgetDone() {
  change(toasts.filter((each) => each.failed));
}

/** Room for one more: the oldest that was done goes; what failed never goes unread. */
function withRoom(): readonly ToastSaid[] {
  const done = toasts.filter((each) => !each.failed);
  const over = done.slice(0, Math.max(0, toasts.length - 2));
  return toasts.filter((each) => !over.includes(each));
}

function drop(id: number) {
  change(toasts.filter((each) => each.id !== id));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Once, above all pages; over dialogs, too. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" data-react-aria-top-layer="true">
      {shown.map((each) => (
        <ToastBox key={each.id} said={each} />
      ))}
    </div>
  );
}

function ToastBox({ said }: { said: ToastSaid }) {
  const [paused, setPaused] = useState(false);
  const left = useRef(10_000);
  useEffect(() => {
    if (paused || said.failed) return;
    const began = Date.now();
    const timer = setTimeout(() => drop(said.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= Date.now() - began;
    };
  }, [paused, said.id, said.failed]);
  return (
    <div
      className={`toast${said.failed ? ' toast-failed' : ''}`}
      role={said.failed ? 'alert' : undefined}
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      {said.failed ? <CircleX aria-hidden size={20} /> : <CircleCheck aria-hidden size={20} />}
      <span className="toast-text">{said.text}</span>
      {said.undo && (
        <button
          type="button"
          onClick={() => {
            said.undo?.onPress();
            drop(said.id);
          }}
        >
          {said.undo.label}
        </button>
      )}
      <button type="button" className="flex items-center gap-1" onClick={() => drop(said.id)}>
        <X aria-hidden size={16} />
        {words.close}
      </button>
    </div>
  );
}
