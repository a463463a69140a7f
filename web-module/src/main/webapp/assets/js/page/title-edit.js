import { badge, busy, byId, h, icon, toast } from '../dom.js';
import { handle } from '../form.js';
import { whoAmI } from '../shell.js';
import { poster } from '../catalogue-tile.js';
import { drawSeasons } from '../season-tree.js';
import { NAMES, fill, followType, offer, offerGenre, valuesOf } from '../title-form.js';
import * as titles from '../titles.js';

const id = location.pathname.split('/').pop();
const form = byId('edit');
const dialog = byId('episode-dialog');
const episodeForm = byId('episode-form');
let title = null;
let episodes = [];

function present(changed) {
  title = changed;
  const [word, kind] = titles.stateOf(title);
  document.title = `${title.title} · StreamCore`;
  byId('title-name').textContent = title.title;
  byId('title-line').replaceChildren(
    badge(titles.TYPES[title.type]), title.type === 'series' ? '' : badge(word, kind),
    title.min_age > 0 ? badge(`${title.min_age}+`) : '', title.monetization_enabled ? badge('Subscribers', 'accent') : '');
  byId('title-actions').replaceChildren(
    h('a', { class: 'button', href: `/watch/${id}` }, icon('play'), 'As viewers see it'),
    h('button', { type: 'button', class: 'button danger', onclick: (event) => busy(event.currentTarget, remove) }, icon('trash'), 'Delete'));
  byId('crumb').href = title.parent_id ? `/titles/${title.parent_id}` : '/titles';
  byId('crumb-text').textContent = title.parent_id ? 'The series' : 'Titles';
  showPoster();
  byId('from-upload').hidden = !title.upload_id;
  byId('no-poster').hidden = !title.poster_url;
  byId('episodes-card').hidden = title.type !== 'series';
}

/** Shows the poster, or a picture that was chosen and not sent yet: on a canvas, for the policy allows no other way. */
async function showPoster(file = null) {
  byId('poster').replaceChildren(poster(title));
  if (!file) return;
  try {
    const picture = await createImageBitmap(file);
    const canvas = h('canvas', { width: picture.width, height: picture.height, role: 'img', 'aria-label': 'The picture that you chose' });
    canvas.getContext('2d').drawImage(picture, 0, 0);
    byId('poster').replaceChildren(h('div', { class: 'poster' }, canvas), h('p', { class: 'hint' }, `${picture.width} × ${picture.height} pixels, not sent yet`));
  } catch {
    byId('poster').append(h('p', { class: 'field-error' }, 'This browser cannot read the file as a picture.'));
  }
}

async function remove() {
  await titles.deleteTitle(id);
  location.assign(title.parent_id ? `/titles/${title.parent_id}` : '/titles');
}

async function showEpisodes() {
  episodes = await titles.episodesOf(id);
  drawSeasons(byId('seasons'), episodes, { add: openEpisode, moved, remove: removeEpisode });
  byId('no-episodes').hidden = episodes.length > 0;
}

async function moved(ordered, row) {
  byId('seasons').inert = true; // one move after the other: each begins with the numbers that the last one gave
  try {
    await titles.renumber(ordered);
    toast(`“${row.episode.title}” has moved.`);
  } catch (problem) {
    toast(problem.message);
  }
  try {
    await showEpisodes();
  } finally {
    byId('seasons').inert = false;
  }
  byId('seasons').querySelector(`[data-id="${row.dataset.id}"] .grip`)?.focus();
}

const removeEpisode = (button, episode) =>
  busy(button, async () => {
    await titles.deleteTitle(episode.content_id);
    await showEpisodes();
    toast(`“${episode.title}” is in the recycle bin.`, {
      label: 'Undo',
      run: () => titles.restoreTitle(episode.content_id).then(showEpisodes).catch((problem) => toast(problem.message)),
    });
  });

/** An episode is begun with what it cannot do without; the rest is on its own page. */
function openEpisode(season) {
  const last = Math.max(0, ...episodes.filter((one) => one.season_number === season).map((one) => one.episode_number));
  episodeForm.reset();
  for (const problem of episodeForm.querySelectorAll('.field-error, .form-error')) problem.textContent = '';
  const offered = form.elements.namedItem('upload_id').options;
  byId('ep_upload_id').replaceChildren(...[...offered].map((option) => option.cloneNode(true)));
  byId('ep_season_number').value = season;
  byId('ep_episode_number').value = last + 1;
  dialog.showModal();
}

byId('new-season').addEventListener('click', () => openEpisode(Math.max(0, ...episodes.map((one) => one.season_number)) + 1));
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
handle(episodeForm, async (values) => {
  await titles.createTitle({
    title: values.ep_title,
    type: 'episode',
    parent_id: id,
    season_number: Number(values.ep_season_number),
    episode_number: Number(values.ep_episode_number),
    upload_id: values.ep_upload_id || null,
    min_age: title.min_age,
    genres: title.genres ?? [],
    monetization_enabled: title.monetization_enabled === true,
  });
  dialog.close();
  await showEpisodes();
  toast('The episode is added.');
}, { title: 'ep_title', season_number: 'ep_season_number', episode_number: 'ep_episode_number', upload_id: 'ep_upload_id' });

followType(form);
handle(form, async () => {
  const changed = await titles.changeTitle(title, valuesOf(form));
  present(changed);
  fill(form, title);
  if (title.type === 'series') await showEpisodes();
  toast('Saved.');
}, NAMES);

byId('file').addEventListener('change', (event) => showPoster(event.target.files[0]));
handle(byId('poster-form'), async (values, posterForm) => {
  const changed = await titles.putPoster(id, values.file);
  posterForm.reset();
  present(changed);
  toast('The title has its poster.');
}, { poster: 'file', body: 'file' });
byId('from-upload').addEventListener('click', (event) => busy(event.currentTarget, async () => {
  present(await titles.takePoster(id));
  toast('The cover of the upload is the poster now.');
}));
byId('no-poster').addEventListener('click', (event) => busy(event.currentTarget, async () => {
  await titles.removePoster(id);
  present(await titles.readTitle(id));
}));

handle(byId('genre-form'), async (values, genreForm) => {
  await titles.addGenre(values.new_genre);
  offerGenre(values.new_genre.trim(), true);
  genreForm.reset();
  toast('The genre can be chosen now.');
}, { name: 'new_genre' });

async function begin() {
  const me = await whoAmI();
  byId('genre-card').hidden = me.role !== 'admin';
  try {
    present(await titles.readTitle(id));
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    byId('page').replaceChildren(h('div', { class: 'empty' }, h('h1', {}, 'This title is gone'), h('p', {}, 'It was deleted, or it never was.')));
    return;
  }
  await offer(form);
  fill(form, title);
  form.hidden = false;
  if (title.type === 'series') await showEpisodes();
  byId('page').setAttribute('aria-busy', 'false');
}

try {
  await begin();
} catch (problem) {
  toast(problem.message);
}
