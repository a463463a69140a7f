import { byId, pager, toast } from '../dom.js';
import { playlistTile } from '../playlist-tile.js';
import { listPlaylists } from '../playlists.js';
import { whoAmI } from '../shell.js';

const filters = byId('filters');
const list = byId('playlists');

const pages = pager(
  byId('more'),
  (after) => listPlaylists({ limit: 48, q: filters.q.value.trim(), after }, { anonymous: true }),
  (items, first) => {
    if (first) list.replaceChildren();
    list.append(...items.map((playlist) => playlistTile(playlist)));
    byId('empty').hidden = list.childElementCount > 0;
  },
);

async function search() {
  const q = filters.q.value.trim();
  history.replaceState(null, '', q ? `?${new URLSearchParams({ q })}` : location.pathname);
  try {
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  }
}

let typing = 0;
filters.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(search, 250);
});
filters.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});

await whoAmI();
await search();
