import { api } from '../api.js';
import { badge, busy, byId, h, toast } from '../dom.js';
import { duration } from '../format.js';
import { hlsFor, playsHls } from '../hls.js';
import { currentProfile } from '../profiles.js';
import { whoAmI } from '../shell.js';
import { poster, titleTile } from '../catalogue-tile.js';

const BEAT = 10_000;
const audio = byId('audio');
const id = location.pathname.split('/').pop();
let profile = null;
let title = null;
let progress = null;
let playback = null;
let hls = null;

const fail = (text) => {
  byId('problem').textContent = text;
};

/** What plays elsewhere, each with a way to stop it; then this begins. */
function showLimit(problem) {
  const list = h('ul', { class: 'playing-list' });
  for (const one of problem.playing ?? []) {
    const stop = h('button', { type: 'button', class: 'button small' }, 'Stop it');
    stop.addEventListener('click', () =>
      busy(stop, async () => {
        await api.delete(`/playback/${one.playback_id}`);
        byId('limit').replaceChildren();
        await start();
      }),
    );
    list.append(h('li', {}, h('span', {}, h('strong', {}, one.title), ` · ${one.profile}${one.device ? ` · ${one.device}` : ''}`), stop));
  }
  byId('limit').replaceChildren(h('div', { class: 'notice' }, h('p', {}, problem.message), list));
}

async function load(url, at) {
  hls?.destroy();
  const made = await hlsFor({ maxBufferLength: 60, startPosition: at });
  if (made) {
    hls = made.hls;
    hls.on(made.Hls.Events.ERROR, (_, error) => {
      if (error.fatal) fail('This was stopped, perhaps from another device. Press Play to go on here.');
      if (error.fatal) ended();
    });
    hls.loadSource(url);
    hls.attachMedia(audio);
  } else if (playsHls(audio)) {
    audio.src = url;
    audio.currentTime = at;
  } else {
    fail('This browser cannot play HLS.');
  }
}

async function start() {
  fail('');
  try {
    playback = await api.post('/playback', { profile_id: profile.profile_id, content_id: id });
  } catch (problem) {
    if (problem.type === '/problems/device-limit-reached') showLimit(problem);
    else fail(problem.message);
    return;
  }
  progress = await api.get(`/profiles/${profile.profile_id}/history/${id}`);
  byId('start').hidden = true;
  byId('player').hidden = false;
  await load(playback.hls_url, progress.position_seconds);
  audio.playbackRate = Number(byId('speed').value);
  await audio.play();
}

function ended() {
  playback = null;
  byId('start').hidden = false;
  byId('player').hidden = true;
  byId('start').textContent = 'Play';
}

async function beat() {
  if (playback === null) return;
  try {
    await api.post(`/playback/${playback.playback_id}/heartbeat`, { position_seconds: Math.floor(audio.currentTime), at: new Date().toISOString() });
  } catch (problem) {
    if (problem.status !== 404 && problem.status !== 409) return; // the next one may get through
    audio.pause();
    fail(problem.message);
    ended();
  }
}

function showNext() {
  const { next_content_id: next, next_title: name } = progress;
  byId('next').replaceChildren(next ? h('a', { class: 'button', href: `/watch/${next}?play` }, `Next: ${name}`) : '');
}

audio.addEventListener('pause', beat);
audio.addEventListener('seeked', beat);
audio.addEventListener('ended', async () => {
  await beat();
  if (progress.next_content_id) location.assign(`/watch/${progress.next_content_id}?play`);
});
setInterval(() => (audio.paused ? undefined : beat()), BEAT);
byId('speed').addEventListener('change', (event) => {
  audio.playbackRate = Number(event.target.value);
});
byId('start').addEventListener('click', (event) => busy(event.currentTarget, start));
addEventListener('pagehide', () => {
  if (playback) fetch(`/api/v1/playback/${playback.playback_id}`, { method: 'DELETE', keepalive: true });
});

function showSystem() {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = new MediaMetadata({ title: title.title, artwork: title.poster_url ? [{ src: title.poster_url }] : [] });
  navigator.mediaSession.setActionHandler('seekbackward', () => { audio.currentTime = Math.max(0, audio.currentTime - 15); });
  navigator.mediaSession.setActionHandler('seekforward', () => { audio.currentTime += 30; });
}

async function showEpisodes() {
  const { items } = await api.get(`/titles/${id}/episodes?limit=100`);
  byId('episodes').replaceChildren(...items.map((one) => titleTile({ ...one, title: `${one.season_number}.${one.episode_number} ${one.title}` })));
  byId('episodes-part').hidden = false;
}

async function showTitle() {
  document.title = `${title.title} · StreamCore`;
  byId('poster').replaceChildren(poster(title));
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
  showNext();
  showSystem();
}

await whoAmI();
profile = await currentProfile();
if (profile === null) {
  location.replace('/browse');
} else {
  try {
    title = await api.get(`/titles/${id}`);
    await showTitle();
    if (new URLSearchParams(location.search).has('play')) await start();
  } catch (problem) {
    byId('title').textContent = problem.status === 404 ? 'There is no such title' : 'Something went wrong';
    toast(problem.message);
  }
}
