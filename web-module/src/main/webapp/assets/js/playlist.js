// A playlist as listeners meet it: its player and its tracks; the same on its page and in a frame of another site.

import { byId, h, setIcon } from './dom.js';
import { duration } from './format.js';
import { PlaylistPlayer } from './playlist-player.js';
import { readPlaylist, readTracks } from './playlists.js';
import { followVolume } from './volume.js';

const STEP = 5;
const LEAP = 30;

export class PlaylistView {
  #token = new URLSearchParams(location.search).get('token');
  #audible = byId('playlist').dataset.audible === 'true';
  #buttons = [];
  #player = null;
  #position = byId('player-position');
  playlist = null;

  constructor(playlistId) {
    this.playlistId = playlistId;
    if (!this.#audible) return;
    this.#player = new PlaylistPlayer(byId('audio'), this.#token);
    followVolume(byId('audio'), byId('player-volume'), byId('player-mute'));
    this.#player.addEventListener('change', () => this.#show());
    this.#player.addEventListener('time', () => this.#showTime());
    byId('player-toggle').addEventListener('click', () => this.#player.toggle());
    byId('player-next').addEventListener('click', () => this.#player.next());
    byId('player-previous').addEventListener('click', () => this.#player.previous());
    this.#position.addEventListener('input', () => this.#player.seek(Number(this.#position.value)));
    this.#followKeys();
    this.#followSystem();
  }

  /** Reads the playlist and its tracks. */
  async open(options = { stranger: true }) {
    const [playlist, tracks] = await Promise.all([
      readPlaylist(this.playlistId, this.#token, options),
      readTracks(this.playlistId, this.#token, options),
    ]);
    this.playlist = playlist;
    this.#buttons = tracks.items.map((track, index) => this.#row(track, index));
    byId('tracks').replaceChildren(...this.#buttons.map((button) => h('li', {}, button)));
    if (!this.#player) return;
    this.#player.tracks = tracks.items;
    this.#show();
  }

  #row(track, index) {
    const hidden = !this.#player || !track.playable;
    const names = h('span', { class: 'names' }, h('strong', {}, track.title), track.artist ? h('span', {}, track.artist) : null);
    return h('button', {
      type: 'button',
      class: 'playlist-track',
      disabled: hidden,
      title: track.playable ? null : 'This track cannot be heard right now.',
      onclick: () => (this.#player.index === index ? this.#player.toggle() : this.#player.play(index)),
    }, h('span', {}, String(index + 1)), names, h('span', {}, track.duration_seconds ? duration(track.duration_seconds) : ''));
  }

  #show() {
    const { track, playing, index, problem } = this.#player;
    const toggle = byId('player-toggle');
    setIcon(toggle, playing ? 'pause' : 'play');
    toggle.setAttribute('aria-label', playing ? 'Pause' : 'Play');
    byId('player-next').disabled = !this.#player.hasNext;
    byId('player-previous').disabled = index < 0;
    const shown = track ?? this.#player.tracks.find((one) => one.playable); // what is heard, or would be
    byId('player-title').textContent = shown?.title ?? '';
    byId('player-artist').textContent = shown?.artist ?? '';
    byId('player-error').textContent = problem;
    byId('player').dataset.index = String(index);
    this.#buttons.forEach((button, i) => {
      if (i === index) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
    this.#showTime();
    if (track) this.#tellSystem(track);
  }

  #showTime() {
    const { position, length } = this.#player;
    byId('player-elapsed').textContent = duration(position);
    byId('player-length').textContent = duration(length);
    this.#position.max = String(Math.max(1, Math.floor(length)));
    this.#position.value = String(Math.floor(position));
    this.#position.setAttribute('aria-valuetext', `${duration(position)} of ${duration(length)}`);
    if ('mediaSession' in navigator && length > 0) {
      navigator.mediaSession.setPositionState({ duration: length, position: Math.min(position, length) });
    }
  }

  #followKeys() {
    const player = this.#player;
    const keys = {
      ' ': () => player.toggle(),
      'n': () => player.next(),
      'p': () => player.previous(),
      'm': () => byId('player-mute').click(),
      'ArrowLeft': () => player.seek(player.position - STEP),
      'ArrowRight': () => player.seek(player.position + STEP),
    };
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
      if (event.target.closest('input, select, textarea, a, summary, dialog')) return;
      if (event.key === ' ' && event.target.closest('button')) return;
      keys[event.key]();
      event.preventDefault();
    });
  }

  #tellSystem(track) {
    if (!('mediaSession' in navigator)) return;
    const query = this.#token ? `?token=${encodeURIComponent(this.#token)}` : '';
    const cover = track.cover_url ?? this.playlist?.cover_url;
    navigator.mediaSession.metadata = new MediaMetadata({
      title: track.title,
      artist: track.artist ?? '',
      album: this.playlist?.title ?? '',
      artwork: cover ? [{ src: new URL(cover).pathname + query }] : [],
    });
  }

  /** The keys of the keyboard, the headset and the lock screen. */
  #followSystem() {
    if (!('mediaSession' in navigator)) return;
    const player = this.#player;
    const on = (action, run) => navigator.mediaSession.setActionHandler(action, run);
    on('play', () => player.playing || player.toggle());
    on('pause', () => player.playing && player.toggle());
    on('nexttrack', () => player.next());
    on('previoustrack', () => player.previous());
    on('seekbackward', (details) => player.seek(player.position - (details.seekOffset ?? LEAP)));
    on('seekforward', (details) => player.seek(player.position + (details.seekOffset ?? LEAP)));
    on('seekto', (details) => player.seek(details.seekTime));
  }
}
