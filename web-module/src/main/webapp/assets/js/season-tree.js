// The seasons of a series, and in each its episodes, which are moved by their handles.

import { badge, h, icon, iconButton } from './dom.js';
import { sortable } from './sortable.js';
import { stateOf } from './titles.js';

function handleOf(list, row, episode, moved) {
  const handle = iconButton('grip', `Move ${episode.title}: with the arrow keys`, null, { class: 'grip' });
  sortable(list, row, handle, moved);
  return handle;
}

function episodeRow(list, episode, does) {
  const [word, kind] = stateOf(episode);
  const row = h('li', { 'data-id': episode.content_id });
  row.episode = episode;
  row.append(
    handleOf(list, row, episode, () => does.moved([...list.children].map((it) => it.episode), row)),
    h('span', { class: 'episode-number', 'aria-hidden': 'true' }, String(episode.episode_number)),
    h('div', { class: 'row-text' },
      h('a', { href: `/titles/${episode.content_id}` }, h('strong', {}, episode.title)),
      h('span', {}, `Episode ${episode.episode_number}${episode.duration_minutes ? ` · ${episode.duration_minutes} min` : ''}`)),
    badge(word, kind),
    iconButton('trash', `Delete ${episode.title}`, (event) => does.remove(event.currentTarget, episode), { class: 'danger' }));
  return row;
}

const nameOf = (season) => (season === 0 ? 'Specials' : `Season ${season}`);

/** Draws the tree; `does` has add(season), moved(episodes in their new order, row) and remove(button, episode). */
export function drawSeasons(place, episodes, does) {
  const seasons = [...new Set(episodes.map((one) => one.season_number))].sort((a, b) => (a || 1e9) - (b || 1e9));
  place.replaceChildren(...seasons.map((season) => {
    const list = h('ol', { class: 'rows', 'aria-label': nameOf(season) });
    list.append(...episodes.filter((one) => one.season_number === season).map((one) => episodeRow(list, one, does)));
    return h('section', { class: 'season', 'data-season': String(season) },
      h('div', { class: 'season-head' },
        h('h3', {}, nameOf(season)),
        h('button', { type: 'button', class: 'button small', onclick: () => does.add(season), 'aria-label': `Add an episode to ${nameOf(season)}` }, icon('plus'), 'Episode')),
      list);
  }));
}
