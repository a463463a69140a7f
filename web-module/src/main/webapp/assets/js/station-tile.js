// A station in a list of stations; the whole tile leads to its page.

import { h } from './dom.js';
import { isHeard, listenersText, stateBadge } from './stream-state.js';

export function stationTile(stream) {
  const { status } = stream;
  const heard = isHeard(status);
  return h('li', { class: heard ? 'station-tile on-air' : 'station-tile', 'data-id': stream.stream_id },
    h('div', { class: 'station-mark', 'aria-hidden': 'true' }, ...Array.from({ length: 5 }, () => h('i'))),
    h('div', { class: 'station-names' },
      h('p', { class: 'station-line' }, stateBadge(status), h('span', {}, stream.genre ?? '')),
      h('h2', {}, h('a', { href: `/stations/${stream.stream_id}` }, stream.name)),
      h('p', { class: 'station-now' }, heard ? status.title ?? '' : stream.description ?? ''),
      heard ? h('p', { class: 'station-facts' }, listenersText(status.listeners)) : null));
}
