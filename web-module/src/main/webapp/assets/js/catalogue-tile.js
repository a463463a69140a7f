// A title of the catalogue, as lists show it.

import { h, icon } from './dom.js';

export const poster = (title) =>
  h('div', { class: 'poster' }, title.poster_url ? h('img', { src: title.poster_url, alt: '', loading: 'lazy' }) : icon('wave'));

function facts(title) {
  const parts = [title.release_year, title.type === 'series' ? 'Series' : null, title.duration_minutes ? `${title.duration_minutes} min` : null];
  return parts.filter(Boolean).join(' · ');
}

/** A tile; with what was watched of it, a bar tells how far; with a reason, why it is there. */
export function titleTile(title, watched = null, reason = null) {
  const bar = watched?.duration_seconds
    ? h('progress', { max: watched.duration_seconds, value: watched.position_seconds, 'aria-label': 'Heard so far' })
    : null;
  return h(
    'li',
    { class: 'catalogue-tile', 'data-id': title.content_id },
    poster(title),
    bar,
    h('h3', {}, h('a', { href: `/watch/${title.content_id}` }, title.title)),
    h('p', {}, facts(title)),
    reason ? h('p', { class: 'tile-reason', title: reason }, reason) : null,
  );
}
