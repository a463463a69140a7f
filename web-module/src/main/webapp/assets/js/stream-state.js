// The state of a live stream in words.

import { badge } from './dom.js';
import { count } from './format.js';

const STATES = {
  live: ['On the air', 'live'],
  fallback: ['Interrupted', 'busy'],
  connecting: ['Connecting', 'busy'],
  offline: ['Off the air', ''],
  disabled: ['Closed', ''],
};
const FORMATS = { mp3: 'MP3', aac: 'AAC', ogg: 'Ogg' };

/** Whether something can be heard, even if it is not the DJ. */
export const isHeard = (status) => status?.state === 'live' || status?.state === 'fallback';

export function stateBadge(status) {
  const [text, kind] = STATES[status?.state] ?? STATES.offline;
  return badge(text, kind);
}

/** What listeners are told of the state, honestly. */
export function stateSentence(status) {
  if (status?.state === 'fallback') return 'The programme is interrupted; meanwhile you hear a replacement.';
  if (status?.state === 'connecting') return 'The programme is being connected.';
  if (status?.state === 'disabled') return 'This station takes no new listeners at the moment.';
  if (status?.state === 'live') return '';
  return 'Nobody is on the air right now.';
}

/** "MP3, 128 kbit/s", as far as it is known. */
export function soundOf(status) {
  const parts = [];
  if (status?.format) parts.push(FORMATS[status.format] ?? status.format);
  if (status?.bitrate) parts.push(`${status.bitrate} kbit/s`);
  return parts.join(', ');
}

export const listenersText = (number) => (number === 1 ? '1 listener' : `${count(number ?? 0)} listeners`);
