// A slider and a mute button for an audio element; the volume is the same on every page.

import { setIcon } from './dom.js';
import { keep, recall } from './storage.js';

const VOLUME = 'streamcore.volume';

export function followVolume(audio, slider, mute) {
  const stored = Number(recall(VOLUME) ?? 1);
  slider.value = audio.volume = stored >= 0 && stored <= 1 ? stored : 1;
  slider.addEventListener('input', () => {
    audio.volume = Number(slider.value);
    audio.muted = false;
    keep(VOLUME, slider.value);
  });
  mute.addEventListener('click', () => {
    audio.muted = !audio.muted;
  });
  audio.addEventListener('volumechange', () => {
    setIcon(mute, audio.muted ? 'muted' : 'volume');
    mute.setAttribute('aria-pressed', String(audio.muted));
  });
}
