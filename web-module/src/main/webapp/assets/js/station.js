// A station as listeners meet it: its player, what is on now, and its state; the same on its page and in a frame of another site.

import { byId, setIcon } from './dom.js';
import { follow } from './live.js';
import { LivePlayer } from './live-player.js';
import { stateBadge, stateSentence } from './stream-state.js';
import { eventsOf, readStream } from './streams.js';
import { followVolume } from './volume.js';

const STEP = 0.05;

/** Tells of each change of the station with "change". */
export class Station extends EventTarget {
  #audio = byId('audio');
  #toggle = byId('player-toggle');
  #player = new LivePlayer(this.#audio);
  stream = null;

  constructor(streamId) {
    super();
    this.streamId = streamId;
    followVolume(this.#audio, byId('player-volume'), byId('player-mute'));
    this.#player.addEventListener('change', () => this.#showPlayer());
    this.#toggle.addEventListener('click', () => this.#player.toggle());
    this.#followKeys();
    this.#followSystem();
  }

  /** Reads the station and follows it from now on. */
  async open() {
    await this.#reload();
    if (!this.stream) return;
    const events = {
      status: ({ status }) => this.#show({ ...this.stream, status }),
      stream: (stream) => this.#show(stream),
    };
    follow(eventsOf(this.streamId), events, {
      caughtUp: () => this.#reload(),
      stay: () => this.#player.state !== 'stopped', // the lock screen shows titles, too
    });
  }

  async #reload() {
    try {
      this.#show(await readStream(this.streamId, { stranger: true }));
    } catch (problem) {
      byId('station-word').textContent = problem.status === 404 ? 'This station is not here any more.' : problem.message;
    }
  }

  #show(stream) {
    this.stream = stream;
    this.#player.station = stream;
    const { status } = stream;
    byId('station-state').replaceWith(Object.assign(stateBadge(status), { id: 'station-state' }));
    byId('now').textContent = this.title;
    this.#showWord();
    this.#toggle.disabled = status.state === 'disabled' && this.#player.state === 'stopped';
    this.#showSystem();
    this.dispatchEvent(new Event('change'));
  }

  /** What is on now; empty while nothing is. */
  get title() {
    const { state, title } = this.stream.status;
    return state === 'live' || state === 'fallback' ? title ?? '' : '';
  }

  #showWord() {
    byId('station-word').textContent = this.#player.waits ? 'It plays as soon as somebody is on the air.' : stateSentence(this.stream.status);
  }

  #showPlayer() {
    const { state, problem } = this.#player;
    const stopped = state === 'stopped';
    setIcon(this.#toggle, stopped ? 'play' : 'stop');
    this.#toggle.setAttribute('aria-label', stopped ? 'Play' : 'Stop');
    if (state === 'starting') this.#toggle.setAttribute('aria-busy', 'true');
    else this.#toggle.removeAttribute('aria-busy');
    byId('player-error').textContent = problem;
    byId('player').dataset.state = state;
    byId('player').dataset.way = this.#player.way ?? '';
    byId('station').classList.toggle('playing', state === 'playing');
    this.#showWord();
  }

  #followKeys() {
    const louder = (step) => (this.#audio.volume = Math.min(1, Math.max(0, this.#audio.volume + step)));
    const keys = {
      ' ': () => this.#player.toggle(),
      'm': () => byId('player-mute').click(),
      'ArrowUp': () => louder(STEP),
      'ArrowDown': () => louder(-STEP),
    };
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
      if (event.target.closest('input, select, textarea, button, a, summary, dialog')) return;
      keys[event.key]();
      event.preventDefault();
    });
  }

  #showSystem() {
    if (!('mediaSession' in navigator)) return;
    const mark = new URL('../img/mark.svg', import.meta.url).href;
    navigator.mediaSession.metadata = new MediaMetadata({
      title: this.title || this.stream.name,
      artist: this.title ? this.stream.name : '',
      artwork: [{ src: mark, sizes: 'any', type: 'image/svg+xml' }],
    });
  }

  /** The keys of the keyboard, the headset and the lock screen. */
  #followSystem() {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.setActionHandler('play', () => this.#player.start());
    navigator.mediaSession.setActionHandler('pause', () => this.#player.stop());
    navigator.mediaSession.setActionHandler('stop', () => this.#player.stop());
  }
}
