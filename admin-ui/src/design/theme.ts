import { useState } from 'react';

export const themes = ['light', 'dark', 'device'] as const;
export type Theme = (typeof themes)[number];
const storageKey = 'machiyaku.theme';

function storedTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'light';
}

export function applyTheme(theme: Theme = storedTheme()) {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The choice of brightness, kept on this device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme);
  function choose(next: Theme) {
    localStorage.setItem(storageKey, next);
    applyTheme(next);
    setTheme(next);
  }
  return [theme, choose];
}
