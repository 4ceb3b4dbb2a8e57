import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { logOut } from '../api/calls';
import { Icon, type IconName } from '../design/icon';
import { useAddress, useSite } from '../shared/site';
import { words } from '../words/words';

const pages: readonly { page: string; icon: IconName; name: () => string }[] = [
  { page: 'mypage', icon: 'person', name: () => words.shell.myPage },
  { page: 'book', icon: 'plus', name: () => words.shell.newReservation },
  { page: 'details', icon: 'pencil', name: () => words.shell.details },
  { page: 'mail', icon: 'mail', name: () => words.shell.mail },
  { page: 'password', icon: 'key', name: () => words.shell.password },
];

/** @param full false while a hurdle stands: then only leaving is possible. */
export function Menu({ full }: { full: boolean }) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { url, route } = useLocation();
  const { slug } = useSite();
  const { to } = useAddress();

  useEffect(() => {
    setOpen(false);
    setFailed(false);
  }, [url]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onPress = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  }, [open]);

  async function leave() {
    setFailed(false);
    try {
      await logOut(slug);
      route(`/${slug}?left=1`);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div ref={box}>
      <button
        ref={button}
        type="button"
        class="head-button"
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'cross' : 'menu'} />
        {words.shell.menu}
      </button>
      <nav id="menu" class="menu" aria-label={words.shell.menuLabel} hidden={!open}>
        <ul>
          {full &&
            pages.map(({ page, icon, name }) => (
              <li key={page}>
                <a href={to(page)} onClick={() => setOpen(false)}>
                  <Icon name={icon} />
                  {name()}
                </a>
              </li>
            ))}
          <li class={full ? 'last' : undefined}>
            <button type="button" onClick={leave}>
              <Icon name="leave" />
              {words.shell.logOut}
            </button>
            {failed && (
              <p class="menu-fault" role="alert">
                {words.shell.notLoggedOut}
              </p>
            )}
          </li>
        </ul>
      </nav>
    </div>
  );
}
