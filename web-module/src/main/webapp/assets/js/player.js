// The bar that plays one upload: HLS through hls.js, or by the browser itself where that has no Media Source.

import { refresh } from './api.js';
import { byId, setIcon } from './dom.js';
import { duration } from './format.js';
import { hlsFor, playsHls } from './hls.js';
import { followVolume } from './volume.js';
import { Waveform, peaksOf } from './waveform.js';

const STEP = 5;
const LEAP = 30;

export class Player extends EventTarget {
  #audio = byId('audio');
  #bar = byId('player');
  #toggle = byId('player-toggle');
  #slider = byId('player-wave');
  #wave = new Waveform(byId('player-wave'));
  #hls = null;
  #renewed = 0;
  upload = null;

  constructor() {
    super();
    this.#followAudio();
    this.#followPointer();
    this.#followKeys();
    followVolume(this.#audio, byId('player-volume'), byId('player-mute'));
    this.#followSystem();
  }

  get playing() {
    return !this.#audio.paused;
  }

  isPlaying(uploadId) {
    return this.playing && this.upload?.upload_id === uploadId;
  }

  /** Plays an upload from its start, or goes on with it, or pauses it. */
  async toggle(upload = this.upload) {
    if (!upload) return;
    if (upload.upload_id === this.upload?.upload_id) {
      if (this.playing) this.#audio.pause();
      else await this.#start();
      return;
    }
    this.#show(upload);
    await this.#load(upload.master_url);
    await this.#start();
  }

  seek(seconds) {
    const end = this.#length();
    if (end > 0) this.#audio.currentTime = Math.min(Math.max(0, seconds), Math.max(0, end - 0.1));
  }

  /** Takes note of news about an upload: its names, length and waveform may change while it plays. */
  update(upload) {
    if (upload.upload_id !== this.upload?.upload_id) return;
    this.upload = upload;
    this.#showNames();
    this.#showTime();
    peaksOf(upload).then((peaks) => {
      if (upload.upload_id === this.upload.upload_id) this.#wave.peaks = peaks;
    });
  }

  #show(upload) {
    this.upload = upload;
    this.#bar.hidden = false;
    document.body.classList.add('has-player');
    byId('player-name').href = `/uploads/${upload.upload_id}`;
    byId('player-error').textContent = '';
    byId('player-quality').textContent = '';
    this.#wave.peaks = [];
    this.update(upload);
  }

  #showNames() {
    const upload = this.upload;
    byId('player-name').textContent = upload.title || upload.original_filename;
    byId('player-artist').textContent = upload.artist ?? '';
    if ('mediaSession' in navigator) {
      navigator.mediaSession.metadata = new MediaMetadata({
        title: upload.title || upload.original_filename,
        artist: upload.artist ?? '',
        artwork: upload.cover_url ? [{ src: upload.cover_url }] : [],
      });
    }
  }

  async #load(url) {
    this.#hls?.destroy();
    this.#hls = null;
    const made = await hlsFor({ maxBufferLength: 60, backBufferLength: 60 });
    if (made) this.#loadWith(made, url);
    else if (playsHls(this.#audio)) this.#audio.src = url;
    else this.#fail('This browser cannot play HLS.');
  }

  #loadWith({ Hls, hls }, url) {
    this.#hls = hls;
    hls.on(Hls.Events.LEVEL_SWITCHED, (_, { level }) => {
      byId('player-quality').textContent = `${Math.round(hls.levels[level].bitrate / 1000)} kbit/s`;
    });
    hls.on(Hls.Events.ERROR, (_, error) => {
      if (error.response?.code === 401) this.#renew(() => hls.startLoad());
      else if (error.fatal && error.type === Hls.ErrorTypes.MEDIA_ERROR && !error.details.includes('Incompatible')) hls.recoverMediaError();
      else if (error.fatal) this.#fail('This cannot be played right now.');
    });
    hls.loadSource(url);
    hls.attachMedia(this.#audio);
  }

  /** A long mix outlasts an access token: renew it and go on where the stream stopped. */
  async #renew(goOn) {
    if (Date.now() - this.#renewed < STEP * 1000) return;
    this.#renewed = Date.now();
    if (await refresh()) goOn();
    else this.#fail('You have been signed out.');
  }

  async #start() {
    try {
      await this.#audio.play();
    } catch (error) {
      if (error.name === 'NotAllowedError') this.#fail('Press play once more: the browser asks for it.');
      else if (error.name !== 'AbortError') throw error;
    }
  }

  #fail(text) {
    byId('player-error').textContent = text;
  }

  /** The source's own length; the stream's may be a frame longer, for an encoder works in whole frames. */
  #length() {
    return this.upload?.duration_seconds ?? (Number.isFinite(this.#audio.duration) ? this.#audio.duration : 0);
  }

  #followAudio() {
    const audio = this.#audio;
    const changed = () => {
      setIcon(this.#toggle, this.playing ? 'pause' : 'play');
      this.#toggle.setAttribute('aria-label', this.playing ? 'Pause' : 'Play');
      this.dispatchEvent(new Event('change'));
    };
    for (const type of ['play', 'pause', 'ended', 'emptied']) audio.addEventListener(type, changed);
    audio.addEventListener('playing', () => this.#fail(''));
    for (const type of ['timeupdate', 'durationchange', 'seeking']) audio.addEventListener(type, () => this.#showTime());
    audio.addEventListener('error', () => {
      if (this.#hls || !audio.currentSrc) return;
      const at = audio.currentTime;
      this.#renew(() => {
        audio.load();
        audio.currentTime = at;
        this.#start();
      });
    });
    this.#toggle.addEventListener('click', () => this.toggle());
  }

  #showTime() {
    const length = this.#length();
    const now = this.#audio.currentTime;
    this.#wave.position = length > 0 ? now / length : 0;
    byId('player-elapsed').textContent = duration(now);
    byId('player-length').textContent = duration(length);
    this.#slider.setAttribute('aria-valuemax', String(Math.floor(length)));
    this.#slider.setAttribute('aria-valuenow', String(Math.floor(now)));
    this.#slider.setAttribute('aria-valuetext', `${duration(now)} of ${duration(length)}`);
    if ('mediaSession' in navigator && length > 0 && Number.isFinite(length)) {
      navigator.mediaSession.setPositionState({ duration: length, position: Math.min(now, length) });
    }
    this.dispatchEvent(new Event('time'));
  }

  /** Where the sound is, from 0 to 1. */
  get position() {
    const length = this.#length();
    return length > 0 ? this.#audio.currentTime / length : 0;
  }

  /** Lets a press or a drag on an element seek. */
  seekWith(element) {
    const seek = (event) => {
      const box = element.getBoundingClientRect();
      this.seek(((event.clientX - box.left) / box.width) * this.#length());
    };
    element.addEventListener('pointerdown', (event) => {
      element.setPointerCapture(event.pointerId);
      seek(event);
    });
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) seek(event);
    });
  }

  #followPointer() {
    this.seekWith(this.#slider);
  }

  #followKeys() {
    const moves = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, PageDown: -LEAP, PageUp: LEAP };
    this.#slider.addEventListener('keydown', (event) => {
      if (event.key in moves) this.seek(this.#audio.currentTime + moves[event.key]);
      else if (event.key === 'Home') this.seek(0);
      else if (event.key === 'End') this.seek(this.#length());
      else if (event.key === ' ' || event.key === 'Enter') this.toggle();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    document.addEventListener('keydown', (event) => {
      if (!this.upload || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target.closest('input, select, textarea, button, a, summary, dialog, [role="slider"]')) return;
      if (event.key === ' ') this.toggle();
      else if (event.key === 'ArrowLeft') this.seek(this.#audio.currentTime - STEP);
      else if (event.key === 'ArrowRight') this.seek(this.#audio.currentTime + STEP);
      else return;
      event.preventDefault();
    });
  }

  /** The keys of the keyboard, the headset and the lock screen. */
  #followSystem() {
    if (!('mediaSession' in navigator)) return;
    const on = (action, run) => navigator.mediaSession.setActionHandler(action, run);
    on('play', () => this.#start());
    on('pause', () => this.#audio.pause());
    on('seekbackward', (details) => this.seek(this.#audio.currentTime - (details.seekOffset ?? LEAP)));
    on('seekforward', (details) => this.seek(this.#audio.currentTime + (details.seekOffset ?? LEAP)));
    on('seekto', (details) => this.seek(details.seekTime));
  }
}
