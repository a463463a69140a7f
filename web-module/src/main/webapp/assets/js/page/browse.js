import { api } from '../api.js';
import { busy, byId, h, pager, toast } from '../dom.js';
import { enter, face, profiles } from '../profiles.js';
import { whoAmI } from '../shell.js';
import { titleTile } from '../catalogue-tile.js';

const filters = byId('filters');
let profile = null;

const query = (values) => {
  const given = Object.entries(values).filter(([, value]) => value);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};
const titles = (values) => api.get(`/titles${query(values)}`);
const wanted = () => ({ q: filters.q.value.trim(), genre: filters.genre.value, type: filters.type.value });

const pages = pager(
  byId('more'),
  (after) => titles({ ...wanted(), limit: 48, after }),
  (items, first) => {
    if (first) byId('found').replaceChildren();
    byId('found').append(...items.map((title) => titleTile(title)));
    byId('empty').hidden = byId('found').childElementCount > 0;
  },
);

function row(name, tiles) {
  return tiles.length === 0
    ? null
    : h('section', { class: 'catalogue-row' }, h('h2', {}, name), h('ul', { class: 'catalogue', 'aria-label': name }, tiles));
}

async function goOn() {
  const { items } = await api.get(`/profiles/${profile.profile_id}/history?unfinished=true`);
  const offered = items.filter((watched) => watched.title !== null);
  return row('Go on listening', offered.map((watched) => titleTile(watched, watched)));
}

async function recommended() {
  const { items } = await api.get(`/profiles/${profile.profile_id}/recommendations`);
  return row('Recommended for you', items.map(({ content, reason }) => titleTile(content, null, reason)));
}

const NAMES = { new: 'New', popular: 'Popular' };

async function showRows() {
  const [begun, likely, { rows }] = await Promise.all([goOn(), recommended(), api.get('/titles/rows')]);
  const shown = [begun, likely, ...rows.map(({ kind, genre, items }) => row(NAMES[kind] ?? genre, items.map((title) => titleTile(title))))].filter(Boolean);
  byId('rows').replaceChildren(...shown);
  byId('empty').hidden = shown.length > 0;
}

async function show() {
  const searching = Object.values(wanted()).some(Boolean);
  byId('rows').hidden = searching;
  byId('results').hidden = !searching;
  try {
    await (searching ? pages.restart() : showRows());
  } catch (problem) {
    toast(problem.message);
  }
}

function showProfile() {
  byId('profile-now').replaceChildren(
    h('button', { type: 'button', class: 'face small', onclick: pick, 'aria-label': `${profile.name}: choose who listens` }, face(profile), profile.name),
  );
  byId('picker').hidden = true;
  byId('catalogue').hidden = false;
}

async function choose(chosen) {
  const entered = await enter(chosen);
  if (entered === null) return;
  profile = entered;
  const next = new URLSearchParams(location.search).get('next') ?? '';
  if (/^\/watch\/[0-9a-f-]{36}(\?play)?$/.test(next)) {
    location.replace(next); // they came by the link of a title
    return;
  }
  showProfile();
  await show();
}

async function pick() {
  const all = await profiles();
  byId('faces').replaceChildren(
    ...all.map((one) =>
      h('li', {}, h('button', { type: 'button', class: 'face', onclick: (event) => busy(event.currentTarget, () => choose(one)) }, face(one), one.name)),
    ),
  );
  byId('new-profile').hidden = all.length >= 5 || profile?.is_child === true;
  byId('picker').hidden = false;
  byId('catalogue').hidden = true;
}

byId('new-profile').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  busy(form.querySelector('button'), async () => {
    const child = form.child.checked;
    const made = await api.post('/profiles', { name: form.name.value, avatar: form.avatar.value, is_child: child, ...(child ? { pin: form.pin.value } : {}) });
    form.reset();
    byId('pin-field').hidden = true;
    await choose(made);
  });
});
byId('child').addEventListener('change', (event) => {
  byId('pin-field').hidden = !event.target.checked;
  byId('new-pin').required = event.target.checked;
});

let typing = 0;
filters.addEventListener('input', (event) => {
  clearTimeout(typing);
  typing = setTimeout(show, event.target.type === 'search' ? 200 : 0);
});
filters.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});

await whoAmI();
const [{ items: genres }, all] = await Promise.all([api.get('/genres'), profiles()]);
byId('genre').append(...genres.map(({ name }) => h('option', { value: name }, name)));
profile = all.find((one) => one.current) ?? null;
if (profile) {
  showProfile();
  await show();
} else {
  await pick();
}
