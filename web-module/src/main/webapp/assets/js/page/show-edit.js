import { copyButton } from '../clipboard.js';
import { badge, busy, byId, h, icon, iconButton, pager, toast } from '../dom.js';
import * as episodeForm from '../episode-form.js';
import { handle } from '../form.js';
import { dateTime, duration, since } from '../format.js';
import * as podcasts from '../podcasts.js';
import { fill, offerCategories, offerStreams, valuesOf } from '../show-form.js';
import { whoAmI } from '../shell.js';

const STATES = { draft: ['Draft', ''], scheduled: ['Scheduled', 'accent'], published: ['Published', 'good'] };
const showId = location.pathname.split('/').pop();
const form = byId('edit');
const dialog = byId('episode-dialog');
const form2 = byId('episode-form');
await whoAmI();
let show = null;
let episode = null; // the one in the dialog; null: a new one

function present(changed) {
  show = changed;
  document.title = `${show.title} · StreamCore`;
  byId('show-name').textContent = show.title;
  byId('show-line').replaceChildren(
    ...(show.deleted_at ? [badge(`Deleted ${since(show.deleted_at)}`)] : []),
    ...(show.visibility === 'private' ? [badge('Private')] : []),
    ...(show.monetization_enabled ? [badge('Subscribers')] : []),
    h('span', {}, show.author));
  byId('show-actions').replaceChildren(
    h('a', { class: 'button', href: new URL(show.page_url).pathname }, icon('link'), 'Public page'));
  byId('feed').replaceChildren(
    h('p', { class: 'feed-address' }, h('code', { id: 'feed-url' }, show.feed_url), copyButton('feed address', () => show.feed_url)));
  const here = show.cover_url && new URL(show.cover_url, location.origin);
  byId('cover').replaceChildren(here && here.pathname.startsWith(`/podcasts/${showId}/`)
    ? h('img', { class: 'show-cover large', src: here.pathname, alt: 'The cover' })
    : h('p', { class: 'hint' }, 'There is none yet. Directories do not take a show without.'));
}

function episodeRow(one) {
  const [word, kind] = STATES[one.status];
  const facts = [`No. ${one.episode_number}`, one.type === 'full' ? '' : one.type, dateTime(one.publication_date), one.duration_seconds ? duration(one.duration_seconds) : ''];
  const row = h('li', { 'data-episode': one.episode_id },
    h('div', { class: 'row-text' },
      h('strong', {}, one.title),
      h('span', {}, facts.filter(Boolean).join(' · '))),
    badge(word, kind),
    iconButton('pencil', `Edit ${one.title}`, () => open(one)),
    iconButton('trash', `Delete ${one.title}`, (event) => busy(event.currentTarget, () => remove(one)), { class: 'danger' }));
  return row;
}

async function remove(one) {
  await podcasts.deleteEpisode(showId, one.episode_id);
  await episodes.restart();
  toast(`“${one.title}” is in the recycle bin.`, { label: 'Undo', run: async () => { await podcasts.restoreEpisode(showId, one.episode_id); await episodes.restart(); } });
}

const episodes = pager(
  byId('more-episodes'),
  (after) => podcasts.listEpisodes(showId, after),
  (items, first) => {
    const rows = items.map(episodeRow);
    if (first) byId('episodes').replaceChildren(...rows);
    else byId('episodes').append(...rows);
    byId('no-episodes').hidden = byId('episodes').childElementCount > 0;
  },
);

async function open(one) {
  episode = one;
  byId('episode-title').textContent = one ? one.title : 'New episode';
  await episodeForm.offerUploads(form2);
  episodeForm.fill(form2, one ?? { episode_number: await podcasts.nextNumber(showId) });
  dialog.showModal();
}

byId('new-episode').addEventListener('click', (event) => busy(event.currentTarget, () => open(null)));
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
episodeForm.followChoices(form2);
handle(form2, async () => {
  const values = episodeForm.valuesOf(form2, episode);
  // kept at once: should the transcript be refused, the episode is not made a second time
  episode = episode
    ? await podcasts.changeEpisode(showId, episode.episode_id, values)
    : await podcasts.createEpisode(showId, values);
  const [file] = form2.elements.namedItem('transcript').files;
  if (file) await podcasts.putTranscript(showId, episode.episode_id, form2.elements.namedItem('transcript_language').value.trim(), file);
  dialog.close();
  toast('Saved.');
  await episodes.restart();
}, episodeForm.NAMES);

handle(form, async () => {
  present(await podcasts.changeShow(showId, valuesOf(form)));
  toast('Saved.');
});

handle(byId('cover-form'), async (values, coverForm) => {
  present(await podcasts.putCover(showId, values.file));
  coverForm.reset();
  toast('The show has its cover.');
}, { cover: 'file' });

function privateRow(feed) {
  return h('li', {},
    h('div', { class: 'row-text' },
      h('strong', {}, feed.label),
      h('span', {}, feed.last_used_at ? `Used ${since(feed.last_used_at)}` : 'Not used yet')),
    iconButton('trash', `Revoke the feed of ${feed.label}`, (event) => busy(event.currentTarget, async () => {
      await podcasts.revokePrivateFeed(showId, feed.private_feed_id);
      await showPrivateFeeds();
    }), { class: 'danger' }));
}

async function showPrivateFeeds() {
  const known = await podcasts.privateFeeds(showId);
  byId('private-feeds').replaceChildren(...known.filter((feed) => !feed.revoked_at).map(privateRow));
}

handle(byId('private-form'), async (values, privateForm) => {
  const { feed_url: address } = await podcasts.givePrivateFeed(showId, values.label);
  privateForm.reset();
  byId('private-place').replaceChildren(
    h('p', {}, 'This is shown once:'),
    h('p', { class: 'feed-address' }, h('code', { id: 'private-url' }, address), copyButton('private feed address', () => address)));
  await showPrivateFeeds();
});

async function begin() {
  try {
    present(await podcasts.readShow(showId));
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    byId('show').replaceChildren(h('div', { class: 'empty' }, h('h1', {}, 'This show is gone'), h('p', {}, 'It was deleted, or it never was.')));
    return;
  }
  byId('show').setAttribute('aria-busy', 'false');
  const [known] = await Promise.all([podcasts.categories(), offerStreams(form, show.user_id), episodes.restart(), showPrivateFeeds()]);
  offerCategories(form, known);
  fill(form, show);
  form.hidden = false;
}

await begin();
