import { useEffect, useEffectEvent } from 'react';
import { isTyping, singleKeysOn } from '@/session/single-keys';
import { actOf, type KeyAct } from './keys';

/** Listens on the whole page, except inside dialogs and menus, which have their own keys. */
export function useKeys(onAct: (act: KeyAct) => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (
      event.defaultPrevented ||
      target?.closest('[role=dialog], [role=alertdialog], [role=menu], [role=search]')
    )
      return;
    const act = actOf(event, { typing: isTyping(target), single: singleKeysOn() });
    if (!act) return;
    event.preventDefault();
    onAct(act);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
