import { badge, busy, byId, h, iconButton, pager, toast } from '../dom.js';
import { handle } from '../form.js';
import { since } from '../format.js';
import { whoAmI } from '../shell.js';
import { poster } from '../catalogue-tile.js';
import { NAMES, fill, followType, offer, valuesOf } from '../title-form.js';
import { TYPES, createTitle, deleteTitle, genres, listTitles, restoreTitle, stateOf } from '../titles.js';

const dialog = byId('create-dialog');
const form = byId('create-form');
const filters = byId('filters');
const list = byId('titles');
const bin = new URLSearchParams(location.search).get('view') === 'bin';

dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
followType(form);

const me = await whoAmI();
byId(bin ? 'tab-bin' : 'tab-own').setAttribute('aria-current', 'page');
byId('create').hidden = bin;

const wanted = () => ({ q: filters.q.value.trim(), genre: filters.genre.value, type: filters.type.value, deleted: bin ? true : null });

function facts(title) {
  const parts = [
    TYPES[title.type],
    title.type === 'episode' ? `${title.season_number} · ${title.episode_number}` : null,
    title.release_year,
    title.duration_minutes ? `${title.duration_minutes} min` : null,
    ...(title.genres ?? []),
    title.user_id === me.user_id ? null : 'by another maker',
  ];
  return parts.filter(Boolean).join(' · ');
}

function row(title) {
  const [word, kind] = stateOf(title);
  const made = h('li', { 'data-id': title.content_id },
    poster(title),
    h('div', { class: 'row-text' },
      bin ? h('strong', {}, title.title) : h('a', { href: `/titles/${title.content_id}` }, h('strong', {}, title.title)),
      h('span', {}, bin ? `Deleted ${since(title.deleted_at)}` : facts(title))),
    h('span', { class: 'badges' },
      title.min_age > 0 ? badge(`${title.min_age}+`) : null,
      title.monetization_enabled ? badge('Subscribers', 'accent') : null,
      bin ? badge(TYPES[title.type]) : badge(word, kind)),
    bin
      ? iconButton('undo', `Restore ${title.title}`, (event) => busy(event.currentTarget, () => restore(title)))
      : iconButton('trash', `Delete ${title.title}`, (event) => busy(event.currentTarget, () => remove(title)), { class: 'danger' }));
  return made;
}

async function restore(title) {
  await restoreTitle(title.content_id);
  await pages.restart();
  toast('It is back in the catalogue.');
}

async function remove(title) {
  await deleteTitle(title.content_id);
  await pages.restart();
  toast(`“${title.title}” is in the recycle bin.`, { label: 'Undo', run: () => restore(title).catch((problem) => toast(problem.message)) });
}

function showEmpty() {
  byId('empty').hidden = list.childElementCount > 0;
  const filtered = wanted().q || wanted().genre || wanted().type;
  byId('empty-title').textContent = filtered ? 'Nothing like this' : bin ? 'The recycle bin is empty' : 'No title yet';
  byId('empty-text').textContent = filtered
    ? 'Try other words, or another genre or type.'
    : bin ? 'What you delete can be restored from here for 30 days.' : 'Make one of an upload, or begin a series.';
}

const pages = pager(
  byId('more'),
  (after) => listTitles({ ...wanted(), after }),
  (items, first) => {
    if (first) list.replaceChildren(...items.map(row));
    else list.append(...items.map(row));
    list.setAttribute('aria-busy', 'false');
    showEmpty();
  },
);

const show = () => pages.restart().catch((problem) => toast(problem.message));
let typing = 0;
filters.addEventListener('input', (event) => {
  clearTimeout(typing);
  typing = setTimeout(show, event.target.type === 'search' ? 200 : 0);
});
filters.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});

byId('create').addEventListener('click', (event) => busy(event.currentTarget, async () => {
  await offer(form);
  fill(form, {});
  dialog.showModal();
}));
handle(form, async () => {
  const title = await createTitle(valuesOf(form));
  location.assign(`/titles/${title.content_id}`);
}, NAMES);

try {
  filters.genre.append(...(await genres()).map((name) => h('option', { value: name }, name)));
} catch (problem) {
  toast(problem.message);
}
await show();
