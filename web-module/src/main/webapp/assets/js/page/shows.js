import { copyButton } from '../clipboard.js';
import { badge, busy, byId, h, icon, iconButton, pager, toast } from '../dom.js';
import { handle } from '../form.js';
import { since } from '../format.js';
import { importRow, isUnderWay } from '../import-row.js';
import * as podcasts from '../podcasts.js';
import { whoAmI } from '../shell.js';

const BEAT = 1_000;

// Before anything is waited for: somebody may be faster than the answer to who they are.
for (const name of ['create', 'import']) {
  const dialog = byId(`${name}-dialog`);
  byId(name).addEventListener('click', () => dialog.showModal());
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
}
handle(byId('create-form'), async (values) => {
  const show = await podcasts.createShow(values);
  location.assign(`/shows/${show.podcast_id}`);
});
handle(byId('import-form'), async (values, form) => {
  await podcasts.beginImport(values.feed_url);
  form.reset();
  byId('import-dialog').close();
  await followImports();
});

const me = await whoAmI();
const bin = new URLSearchParams(location.search).get('view') === 'bin';
const list = byId('shows');
byId(bin ? 'tab-bin' : 'tab-own').setAttribute('aria-current', 'page');
byId('create').hidden = byId('import').hidden = bin;
byId('create-form').elements.namedItem('author').value = me.name ?? '';
byId('create-form').elements.namedItem('language').value = (navigator.language ?? '').toLowerCase().match(/^[a-z]{2}-[a-z]{2}$/)?.[0] ?? 'en-us';

function showRow(show) {
  const picture = show.cover_url ? new URL(show.cover_url, location.origin) : null;
  const row = h('li', {},
    picture && show.cover_url.includes(`/podcasts/${show.podcast_id}/`) ? h('img', { src: picture.pathname, alt: '' }) : icon('radio'),
    h('div', { class: 'row-text' },
      h('a', { href: `/shows/${show.podcast_id}` }, h('strong', {}, show.title)),
      bin
        ? h('span', {}, `Deleted ${since(show.deleted_at)}`)
        : h('span', { class: 'feed-address' }, h('code', {}, show.feed_url), copyButton('feed address', () => show.feed_url))),
    show.visibility === 'private' ? badge('Private') : null,
    bin
      ? iconButton('undo', `Restore ${show.title}`, (event) => busy(event.currentTarget, async () => { await podcasts.restoreShow(show.podcast_id); row.remove(); showEmpty(); toast('It is back among your shows.'); }))
      : iconButton('trash', `Delete ${show.title}`, (event) => busy(event.currentTarget, () => remove(show, row)), { class: 'danger' }));
  return row;
}

async function remove(show, row) {
  await podcasts.deleteShow(show.podcast_id);
  row.remove();
  showEmpty();
  toast(`“${show.title}” is in the recycle bin; its feed is gone.`, { label: 'Undo', run: async () => { await podcasts.restoreShow(show.podcast_id); await pages.restart(); } });
}

function showEmpty() {
  byId('empty').hidden = list.childElementCount > 0;
  if (bin) {
    byId('empty-title').textContent = 'The recycle bin is empty';
    byId('empty-text').textContent = 'What you delete can be restored from here for 30 days.';
  }
}

const pages = pager(
  byId('more'),
  (after) => podcasts.listShows({ deleted: bin ? true : '', after }),
  (items, first) => {
    const rows = items.map(showRow);
    if (first) list.replaceChildren(...rows);
    else list.append(...rows);
    list.setAttribute('aria-busy', 'false');
    showEmpty();
  },
);

let following = false;

/** Shows the latest imports, and asks how far they are for as long as one is under way. */
async function followImports() {
  if (following) return;
  following = true;
  try {
    for (let active = true; active;) {
      const known = (await podcasts.listImports()).slice(0, 5);
      const whole = await Promise.all(known.map((one) => podcasts.readImport(one.import_id)));
      byId('imports-card').hidden = bin || whole.length === 0;
      byId('imports').replaceChildren(...whole.map(importRow));
      active = whole.some(isUnderWay);
      if (active) await new Promise((resolve) => { setTimeout(resolve, BEAT); });
    }
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  } finally {
    following = false;
  }
}

await followImports();
