// Plays the tracks of a playlist one after the other: those of the house by HLS, those elsewhere as they are.

import { isMember, refresh } from './api.js';
import { hlsFor, playsHls } from './hls.js';

const RENEW_AT_MOST_EVERY = 5_000;

/**
 * Tells of itself with "change" (another track, playing or not, a problem) and "time".
 * Whatever cannot be heard is passed over; when nothing could be, it stops.
 */
export class PlaylistPlayer extends EventTarget {
  #audio;
  #query;
  #hls = null;
  #turn = 0;
  #failed = new Set();
  #renewed = 0;
  #tracks = null;
  #wished = false;
  index = -1;
  problem = '';

  /**
   * @param token of the playlist, if the visitor came with one
   */
  constructor(audio, token) {
    super();
    this.#audio = audio;
    this.#query = new URLSearchParams({ session: crypto.randomUUID?.() ?? madeId(), ...(token ? { token } : {}) });
    for (const type of ['play', 'pause']) audio.addEventListener(type, () => this.#changed());
    for (const type of ['timeupdate', 'durationchange', 'seeking']) audio.addEventListener(type, () => this.dispatchEvent(new Event('time')));
    audio.addEventListener('playing', () => {
      this.#failed.clear();
      this.#say('');
    });
    audio.addEventListener('ended', () => this.#goOn());
    audio.addEventListener('error', () => audio.hasAttribute('src') && !this.#hls && this.#passOver());
  }

  /** All tracks, in their order; empty until they are known. */
  get tracks() {
    return this.#tracks ?? [];
  }

  /** Play that was pressed before the tracks were known begins now. */
  set tracks(tracks) {
    this.#tracks = tracks;
    if (this.#wished) this.toggle();
    this.#wished = false;
  }

  get track() {
    return this.tracks[this.index];
  }

  get playing() {
    return !this.#audio.paused;
  }

  get position() {
    return this.#audio.currentTime;
  }

  /** Of the track that plays, in seconds. */
  get length() {
    const { duration } = this.#audio;
    return Number.isFinite(duration) && duration > 0 ? duration : this.track?.duration_seconds ?? 0;
  }

  toggle() {
    if (this.#tracks === null) this.#wished = !this.#wished;
    else if (this.index < 0) this.play(this.#follower(-1, 1));
    else if (this.playing) this.#audio.pause();
    else this.#press();
  }

  /** Plays a track from its beginning. */
  play(index) {
    if (index === null || !this.tracks[index]) return;
    this.#failed.clear();
    this.#open(index);
  }

  next() {
    this.play(this.#follower(this.index, 1));
  }

  /** The track before; or this one anew, if it has played for a while. */
  previous() {
    const before = this.#follower(this.index, -1);
    if (this.position > 3 || before === null) this.seek(0);
    else this.play(before);
  }

  get hasNext() {
    return this.#follower(this.index, 1) !== null;
  }

  seek(seconds) {
    if (this.index >= 0) this.#audio.currentTime = Math.min(Math.max(0, seconds), Math.max(0, this.length - 0.1));
  }

  /** The nearest track in a direction that can be heard; null: there is none. */
  #follower(from, step) {
    for (let i = from + step; i >= 0 && i < this.tracks.length; i += step) {
      const track = this.tracks[i];
      if (track.playable && (track.hls_url || track.url) && !this.#failed.has(track.track_id)) return i;
    }
    return null;
  }

  #open(index) {
    this.index = index;
    this.#letGo();
    const { track } = this;
    this.#changed();
    if (track.hls_url) this.#openHls(`${new URL(track.hls_url).pathname}?${this.#query}`);
    else this.#openDirectly(track.url);
  }

  #openDirectly(url) {
    this.#audio.src = url;
    this.#press();
  }

  async #openHls(url) {
    const turn = this.#turn;
    const made = await hlsFor({ maxBufferLength: 60, backBufferLength: 60 });
    if (turn !== this.#turn) {
      made?.hls.destroy();
      return; // somebody has chosen another track meanwhile
    }
    if (made) {
      const { Hls, hls } = made;
      this.#hls = hls;
      hls.on(Hls.Events.ERROR, (_, error) => this.#failedHls(hls, error));
      hls.loadSource(url);
      hls.attachMedia(this.#audio);
      this.#press();
    } else if (playsHls(this.#audio)) {
      this.#openDirectly(url);
    } else {
      this.#say('This browser cannot play HLS.');
    }
  }

  /** A long playlist outlasts a sign-in: renew it and go on where the sound stopped. */
  async #failedHls(hls, error) {
    const refused = [401, 402, 404].includes(error.response?.code);
    if (refused && isMember() && Date.now() - this.#renewed > RENEW_AT_MOST_EVERY) {
      this.#renewed = Date.now();
      if ((await refresh()) && hls === this.#hls) {
        if (hls.levels.length > 0) hls.startLoad();
        else hls.loadSource(hls.url);
        return;
      }
    }
    if (error.fatal && hls === this.#hls) this.#passOver();
  }

  #press() {
    this.#audio.play().catch((error) => {
      if (error.name === 'NotAllowedError') this.#say('Press play once more: the browser asks for it.');
    });
  }

  #goOn() {
    const next = this.#follower(this.index, 1);
    if (next === null) this.#changed();
    else this.#open(next);
  }

  #passOver() {
    const { track } = this;
    this.#failed.add(track.track_id);
    const next = this.#follower(this.index, 1);
    this.#letGo();
    if (next !== null) this.#open(next);
    this.#say(`“${track.title}” cannot be heard right now.`);
  }

  #letGo() {
    this.#turn += 1;
    this.#hls?.destroy();
    this.#hls = null;
    if (!this.#audio.hasAttribute('src')) return;
    this.#audio.removeAttribute('src');
    this.#audio.load(); // without it the browser keeps the connection
  }

  #say(problem) {
    if (problem === this.problem) return;
    this.problem = problem;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** A random id where the browser makes none, for the page did not come by https. */
function madeId() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
