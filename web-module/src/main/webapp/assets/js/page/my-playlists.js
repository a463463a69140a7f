import { busy, byId, iconButton, pager, toast } from '../dom.js';
import { handle } from '../form.js';
import { playlistTile } from '../playlist-tile.js';
import { createPlaylist, deletePlaylist, listPlaylists, restorePlaylist } from '../playlists.js';
import { whoAmI } from '../shell.js';

// Before anything is waited for: somebody may be faster than the answer to who they are.
const dialog = byId('create-dialog');
byId('create').addEventListener('click', () => dialog.showModal());
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
handle(byId('create-form'), async ({ title }) => {
  const playlist = await createPlaylist({ title });
  location.assign(edit(playlist));
});

const edit = (playlist) => `/playlists/${playlist.playlist_id}/edit`;
const inBin = new URLSearchParams(location.search).get('view') === 'bin';
const list = byId('playlists');
byId(inBin ? 'tab-bin' : 'tab-own').setAttribute('aria-current', 'page');
byId('create').hidden = inBin;



function row(playlist) {
  const { title } = playlist;
  const act = (work) => (event) => busy(event.currentTarget, work);
  const actions = playlist.deleted_at
    ? [iconButton('undo', `Restore ${title}`, act(() => restore(playlist)))]
    : [iconButton('trash', `Delete ${title}`, act(() => remove(playlist)), { class: 'danger' })];
  return playlistTile(playlist, { href: edit(playlist), actions });
}

async function remove(playlist) {
  await deletePlaylist(playlist.playlist_id);
  await pages.restart();
  toast(`“${playlist.title}” is in the recycle bin.`, { label: 'Undo', run: () => restore(playlist) });
}

async function restore(playlist) {
  try {
    await restorePlaylist(playlist.playlist_id);
    await pages.restart();
    if (inBin) toast('It is back among your playlists.');
  } catch (problem) {
    toast(problem.message);
  }
}

const pages = pager(
  byId('more'),
  (after) => listPlaylists({ mine: true, limit: 48, deleted: inBin, after }),
  (items, first) => {
    if (first) list.replaceChildren();
    list.append(...items.map(row));
    list.setAttribute('aria-busy', 'false');
    byId('empty').hidden = list.childElementCount > 0;
    if (inBin) {
      byId('empty-title').textContent = 'The recycle bin is empty';
      byId('empty-text').textContent = 'What you delete can be restored from here for 30 days.';
    }
  },
);

await whoAmI();
try {
  await pages.restart();
} catch (problem) {
  toast(problem.message);
}
