import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Key } from '@/design/key';
import { criterionOf } from '@/people/criterion';
import { isTyping, singleKeysOn } from '@/session/single-keys';
import { words } from '@/words/common';

/** Finds residents by voucher number, phone or kana from every page; `/` goes here. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const { key, ctrlKey, altKey, metaKey, isComposing, target } = event;
      if (key !== '/' || ctrlKey || altKey || metaKey || isComposing) return;
      if (!singleKeysOn() || isTyping(target) || document.querySelector('[role=dialog], [role=alertdialog]'))
        return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <form
      role="search"
      aria-label={words.findResident}
      className="header-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void navigate({ to: '/residents', search: criterionOf(text) });
        setText('');
      }}
    >
      <Search aria-hidden size={18} />
      <label htmlFor="header-search" className={text === '' ? undefined : 'sr-only'}>
        {words.findResidentBy}
      </label>
      <input
        id="header-search"
        ref={input}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text === '' && (
        <span aria-hidden>
          <Key>/</Key>
        </span>
      )}
    </form>
  );
}
