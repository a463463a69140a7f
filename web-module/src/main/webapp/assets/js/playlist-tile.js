// A playlist in a list of many.

import { h, icon } from './dom.js';
import { duration } from './format.js';
import { tracksText } from './playlists.js';

export function playlistTile(playlist, { href = `/playlists/${playlist.playlist_id}`, actions = [] } = {}) {
  const picture = playlist.cover_url && !playlist.deleted_at
    ? h('img', { src: new URL(playlist.cover_url).pathname, alt: '', loading: 'lazy' })
    : icon('list');
  const facts = [tracksText(playlist.track_count)];
  if (playlist.duration_seconds) facts.push(duration(playlist.duration_seconds));
  if (playlist.visibility === 'private') facts.push('private');
  if (playlist.monetization_enabled) facts.push('for subscribers');
  return h('li', { class: 'playlist-tile', 'data-id': playlist.playlist_id },
    h('div', { class: 'playlist-cover', 'aria-hidden': 'true' }, picture),
    h('div', { class: 'station-names' },
      h('h2', {}, playlist.deleted_at ? playlist.title : h('a', { href }, playlist.title)),
      h('p', {}, facts.join(' · '))),
    actions.length > 0 ? h('div', { class: 'track-actions' }, actions) : null);
}
