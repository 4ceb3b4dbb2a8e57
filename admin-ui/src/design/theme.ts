import { useSyncExternalStore } from 'react';

export const themes = ['light', 'dark', 'device'] as const;
export type Theme = (typeof themes)[number];
const storageKey = 'machiyaku.theme';
const listeners = new Set<() => void>();

function storedTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'light';
}

export function applyTheme(theme: Theme = storedTheme()) {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function chooseTheme(theme: Theme) {
  localStorage.setItem(storageKey, theme);
  applyTheme(theme);
  listeners.forEach((listener) => listener());
}

/** The choice of brightness, kept on this device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, storedTheme);
  return [theme, chooseTheme];
}
