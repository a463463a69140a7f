// The screen that a title plays on: HLS with sound or pictures, captions, keys, and the system's buttons.

import { byId, h } from './dom.js';
import { hlsFor, playsHls } from './hls.js';
import { keep, recall } from './storage.js';

const STEP = 10;
const CAPTIONS = 'streamcore.captions';
const video = byId('audio');
let hls = null;

export const media = video;

/** Plays an address from a second on; `failed` is called when it cannot go on. */
export async function load(url, at, failed) {
  close();
  const made = await hlsFor({ maxBufferLength: 60, startPosition: at });
  if (made) {
    hls = made.hls;
    hls.on(made.Hls.Events.ERROR, (_, error) => {
      if (error.fatal) failed('This was stopped, perhaps from another device. Press Play to go on here.');
    });
    hls.loadSource(url);
    hls.attachMedia(video);
  } else if (playsHls(video)) {
    video.src = url;
    video.currentTime = at;
  } else {
    failed('This browser cannot play HLS.');
    return;
  }
  video.playbackRate = Number(byId('speed').value);
  await video.play();
}

/** Lets go of what plays. */
export function close() {
  hls?.destroy();
  hls = null;
}

/** What is heard has its artwork behind the captions; what is seen covers it. */
function showPicture() {
  byId('screen').classList.toggle('seen', video.videoWidth > 0);
  showCaptions(byId('captions').value);
}

/** Browsers draw captions on pictures alone: over the artwork of what is only heard they are drawn here. */
function drawCues() {
  const read = [...video.textTracks].find((track) => track.mode === 'hidden');
  byId('cues').replaceChildren(...[...(read?.activeCues ?? [])].map((cue) => h('p', {}, cue.getCueAsHTML())));
}

function showCaptions(language) {
  const shown = video.videoWidth > 0 ? 'showing' : 'hidden';
  for (const track of video.textTracks) track.mode = language !== '' && track.language === language ? shown : 'disabled';
  byId('captions').value = language;
  drawCues();
}

function chooseCaptions(language) {
  showCaptions(language);
  keep(CAPTIONS, language);
}

/**
 * Offers captions, { language, label, url } each, which the token of a playback opens; those that this browser showed
 * last are shown again.
 */
export function offerCaptions(captions, token) {
  byId('captions-part').hidden = captions.length === 0;
  video.replaceChildren(...captions.map(({ language, label, url }) =>
    h('track', { kind: 'captions', srclang: language, label, src: `${url}?token=${encodeURIComponent(token)}`, oncuechange: drawCues })));
  const [off] = byId('captions').options;
  byId('captions').replaceChildren(off, ...captions.map(({ language, label }) => h('option', { value: language }, label)));
  const last = recall(CAPTIONS) ?? '';
  showCaptions(captions.some((one) => one.language === last) ? last : '');
}

function nextCaptions() {
  const { options, selectedIndex } = byId('captions');
  chooseCaptions(options[(selectedIndex + 1) % options.length].value);
}

export const seek = (to) => {
  video.currentTime = Math.min(Math.max(0, to), Number.isFinite(video.duration) ? video.duration : to);
};
const toggle = () => (video.paused ? video.play() : video.pause());
const fullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : byId('screen').requestFullscreen());

/** The keyboard; `next` goes on to the next episode. */
export function followKeys(next) {
  const keys = {
    ' ': toggle,
    k: toggle,
    ArrowLeft: () => seek(video.currentTime - STEP),
    ArrowRight: () => seek(video.currentTime + STEP),
    m: () => { video.muted = !video.muted; },
    c: nextCaptions,
    f: fullScreen,
    n: next,
  };
  document.addEventListener('keydown', (event) => {
    if (byId('player').hidden || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest('input, select, textarea, button, a, summary, dialog')) return;
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/** The keys of the keyboard, the headset and the lock screen; `next` is null where nothing follows. */
export function followSystem({ title, artist, artwork, next }) {
  if (!('mediaSession' in navigator)) return;
  const session = navigator.mediaSession;
  session.metadata = new MediaMetadata({ title, artist, artwork: artwork ? [{ src: artwork }] : [] });
  session.setActionHandler('play', () => video.play());
  session.setActionHandler('pause', () => video.pause());
  session.setActionHandler('seekbackward', ({ seekOffset }) => seek(video.currentTime - (seekOffset ?? STEP)));
  session.setActionHandler('seekforward', ({ seekOffset }) => seek(video.currentTime + (seekOffset ?? STEP)));
  session.setActionHandler('seekto', ({ seekTime }) => seek(seekTime));
  session.setActionHandler('nexttrack', next);
}

function tellPosition() {
  if (!('mediaSession' in navigator) || !Number.isFinite(video.duration)) return;
  navigator.mediaSession.setPositionState({ duration: video.duration, position: Math.min(video.currentTime, video.duration), playbackRate: video.playbackRate });
}

for (const type of ['loadedmetadata', 'resize', 'emptied']) video.addEventListener(type, showPicture);
for (const type of ['durationchange', 'seeked', 'ratechange', 'playing']) video.addEventListener(type, tellPosition);
byId('speed').addEventListener('change', (event) => { video.playbackRate = Number(event.target.value); });
byId('captions').addEventListener('change', (event) => chooseCaptions(event.target.value));
