import { useSyncExternalStore } from 'react';

/** Two short tones, so that the desk hears the answer without looking up: rising = booked here, falling = not. */
const storageKey = 'machiyaku.reception.muted';
const listeners = new Set<() => void>();
let audio: AudioContext | undefined;

export function playAnswer(booked: boolean) {
  if (isMuted() || typeof AudioContext === 'undefined' || !mayPlay()) return;
  try {
    audio ??= new AudioContext();
    const tones = booked ? [880, 1320] : [440, 294];
    tones.forEach((frequency, index) => play(frequency, index * 0.14));
  } catch {
    // A device without sound still has colour, icon and sentence.
  }
}

/** Browsers refuse sound before the first touch; older ones cannot be asked. */
function mayPlay(): boolean {
  const { userActivation }: { userActivation?: UserActivation } = navigator;
  return userActivation?.hasBeenActive ?? true;
}

function play(frequency: number, after: number) {
  if (!audio) return;
  const begin = audio.currentTime + after;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.2, begin + 0.01);
  volume.gain.linearRampToValueAtTime(0, begin + 0.12);
  tone.connect(volume).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + 0.13);
}

function isMuted(): boolean {
  return localStorage.getItem(storageKey) === 'yes';
}

/** Whether sounds are off on this device, and the switch. */
export function useMuted(): [boolean, (muted: boolean) => void] {
  const muted = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isMuted);
  return [
    muted,
    (next) => {
      if (next) localStorage.setItem(storageKey, 'yes');
      else localStorage.removeItem(storageKey);
      listeners.forEach((listener) => listener());
    },
  ];
}
