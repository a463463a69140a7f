// A stream key, shown this once.

import { copyButton } from './clipboard.js';
import { h, icon } from './dom.js';

export function keyPanel(key) {
  return h('div', { class: 'secret' },
    h('p', { class: 'secret-word' }, icon('alert'), 'Keep it now: it will not be shown again.'),
    h('p', { class: 'secret-line' }, h('code', { id: 'stream-key' }, key), copyButton('stream key', () => key)));
}
