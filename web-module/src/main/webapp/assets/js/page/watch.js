import { api } from '../api.js';
import { badge, busy, byId, h, pager, toast } from '../dom.js';
import { duration } from '../format.js';
import { playingList } from '../playing.js';
import { currentProfile } from '../profiles.js';
import * as screen from '../screen.js';
import { whoAmI } from '../shell.js';
import { poster, titleTile } from '../catalogue-tile.js';

const BEAT = 10_000;
const NEXT_IN_S = 8;
const id = location.pathname.split('/').pop();
const { media } = screen;
let profile = null;
let title = null;
let progress = null;
let playback = null;
let countdown = 0;

const fail = (text) => {
  byId('problem').textContent = text;
};

/** What plays elsewhere, each with a way to stop it; then this begins. */
function showLimit(problem) {
  byId('limit').replaceChildren(
    h('div', { class: 'notice' }, h('p', {}, problem.message), playingList(problem.playing ?? [], async () => {
      byId('limit').replaceChildren();
      await start();
    })));
}

/** What has to be bought first, and where. */
function showPlans(problem) {
  byId('limit').replaceChildren(
    h('div', { class: 'notice' }, h('p', {}, problem.message), h('p', {}, h('a', { class: 'button primary', href: '/plans' }, 'See the plans'))));
}

async function start() {
  fail('');
  byId('limit').replaceChildren();
  try {
    playback = await api.post('/playback', { profile_id: profile.profile_id, content_id: id });
  } catch (problem) {
    if (problem.type === '/problems/device-limit-reached') showLimit(problem);
    else if (problem.status === 402) showPlans(problem);
    else fail(problem.message);
    return;
  }
  progress = await api.get(`/profiles/${profile.profile_id}/history/${id}`);
  byId('start').hidden = true;
  byId('player').hidden = false;
  document.body.classList.add('watching');
  screen.offerCaptions(title.captions ?? [], playback.token);
  try {
    await screen.load(playback.hls_url, progress.position_seconds, (text) => {
      fail(text);
      stopped();
    });
  } catch (problem) {
    // whoever came by a link has to press play: browsers want a hand before there is sound
    if (problem.name !== 'NotAllowedError' && problem.name !== 'AbortError') throw problem;
  }
}

function stopped() {
  playback = null;
  screen.close();
  byId('start').hidden = false;
  byId('player').hidden = true;
  document.body.classList.remove('watching');
  byId('start').textContent = 'Play';
}

async function beat() {
  if (playback === null) return;
  try {
    await api.post(`/playback/${playback.playback_id}/heartbeat`, { position_seconds: Math.floor(media.currentTime), at: new Date().toISOString() });
  } catch (problem) {
    if (problem.status !== 404 && problem.status !== 409) return; // the next one may get through
    media.pause();
    stopped();
    if (problem.playing) showLimit(problem);
    else fail('This was stopped, perhaps from another device. Press Play to go on here.');
  }
}

const goNext = () => {
  if (progress?.next_content_id) location.assign(`/watch/${progress.next_content_id}?play`);
};

function callOff() {
  clearInterval(countdown);
  byId('up-next').hidden = true;
}

/** Counts down to the next episode, which can be called off. */
function announceNext() {
  let left = NEXT_IN_S;
  const text = h('strong', {}, '');
  const tell = () => { text.textContent = `${progress.next_title} in ${left} s`; };
  const now = h('button', { type: 'button', class: 'button primary', onclick: goNext }, 'Play now');
  tell();
  byId('up-next').replaceChildren(
    h('p', {}, 'Next episode'), text,
    h('p', { class: 'title-tools' }, now, h('button', { type: 'button', class: 'button', onclick: callOff }, 'Cancel')));
  byId('up-next').hidden = false;
  now.focus();
  countdown = setInterval(() => {
    left -= 1;
    tell();
    if (left <= 0) goNext();
  }, 1000);
}

media.addEventListener('pause', beat);
media.addEventListener('play', beat); // who has paused for long may have been stopped meanwhile
media.addEventListener('seeked', beat);
media.addEventListener('play', callOff);
media.addEventListener('ended', async () => {
  await beat();
  if (progress.next_content_id) announceNext();
});
setInterval(() => (media.paused ? undefined : beat()), BEAT);
byId('start').addEventListener('click', (event) => busy(event.currentTarget, start));
addEventListener('pagehide', () => {
  if (playback) fetch(`/api/v1/playback/${playback.playback_id}`, { method: 'DELETE', keepalive: true });
});
screen.followKeys(goNext);

/** The episodes of a series, season by season. */
async function showEpisodes() {
  const pages = pager(
    byId('more'),
    (after) => api.get(`/titles/${id}/episodes?limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`),
    (items) => items.forEach(showEpisode),
  );
  await pages.restart();
  byId('episodes-part').hidden = false;
  if (byId('episodes').childElementCount === 0) byId('episodes').append(h('p', { class: 'empty-line' }, 'There is no episode yet.'));
}

function showEpisode(one) {
  const name = one.season_number === 0 ? 'Specials' : `Season ${one.season_number}`;
  let list = byId('episodes').querySelector(`[data-season="${one.season_number}"]`);
  if (!list) {
    list = h('ul', { class: 'catalogue', 'data-season': String(one.season_number), 'aria-label': name });
    byId('episodes').append(h('section', { class: 'catalogue-part' }, h('h2', {}, name), list));
  }
  list.append(titleTile({ ...one, title: `${one.episode_number}. ${one.title}` }));
}

/** The way back to the series of an episode. */
async function showSeries() {
  const series = await api.get(`/titles/${title.parent_id}`);
  byId('series').replaceChildren(
    h('a', { href: `/watch/${series.content_id}` }, series.title), ` · ${title.season_number ? `Season ${title.season_number}, ` : ''}episode ${title.episode_number}`);
  byId('series').hidden = false;
  return series;
}

async function showTitle() {
  document.title = `${title.title} · StreamCore`;
  byId('poster').replaceChildren(poster(title));
  byId('artwork').replaceChildren(poster(title));
  byId('title').textContent = title.title;
  byId('description').textContent = title.description ?? '';
  const facts = [title.release_year, title.duration_minutes ? `${title.duration_minutes} min` : null, title.rating ? `★ ${title.rating}` : null, ...(title.genres ?? [])];
  byId('facts').replaceChildren(...facts.filter(Boolean).map((fact) => h('span', {}, String(fact))), title.min_age > 0 ? badge(`${title.min_age}+`) : '');
  if (title.type === 'series') {
    await showEpisodes();
    return;
  }
  progress = await api.get(`/profiles/${profile.profile_id}/history/${id}`);
  byId('start').hidden = false;
  byId('start').textContent = progress.position_seconds > 0 ? `Go on at ${duration(progress.position_seconds)}` : 'Play';
  const { next_content_id: next, next_title: name } = progress;
  byId('next').replaceChildren(next ? h('a', { class: 'button', href: `/watch/${next}?play` }, `Next: ${name}`) : '');
  const series = title.parent_id ? await showSeries() : null;
  screen.followSystem({ title: title.title, artist: series?.title, artwork: title.poster_url, next: next ? goNext : null });
}

await whoAmI();
profile = await currentProfile();
if (profile === null) {
  location.replace(`/browse?next=${encodeURIComponent(location.pathname + location.search)}`);
} else {
  try {
    title = await api.get(`/titles/${id}`);
    await showTitle();
    if (title.type !== 'series' && new URLSearchParams(location.search).has('play')) await start();
  } catch (problem) {
    byId('title').textContent = problem.status === 404 ? 'There is no such title' : 'Something went wrong';
    toast(problem.message);
  }
}
