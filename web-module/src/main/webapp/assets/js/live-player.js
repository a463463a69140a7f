// Plays a station: its direct stream where the browser can, else live HLS. A pause lets go of the sound, for what is live goes on.

import { hlsFor, playsHls } from './hls.js';

const TYPES = { mp3: 'audio/mpeg', aac: 'audio/aac', ogg: 'audio/ogg' };
const PATIENCE = 15_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const REASONS = {
  401: 'This station is private.',
  402: 'This station is for subscribers.',
  403: 'This station is private.',
  404: 'This station is not on the air.',
  503: 'This station is full. Trying again…',
};

/** Where this page finds the relay's own stream: an https page may only load https, which the same port speaks. */
const directUrl = ({ listen_url }) => (location.protocol === 'https:' ? listen_url.replace(/^http:/, 'https:') : listen_url);

/**
 * Whether the audio element can play the relay's own stream. Whoever is let in to a guarded stream by being signed in,
 * is so here and not at the relay's address.
 */
function playsDirectly(audio, station) {
  if (station.visibility === 'private' || station.monetization_enabled) return false;
  const type = TYPES[station.status?.format ?? 'mp3'] ?? station.status.format;
  return audio.canPlayType(type) !== '';
}

/** Whether asking for sound makes sense; a station that is fetched on demand begins when it is asked for. */
const canBeHeard = ({ status, on_demand }) => status.state !== 'disabled' && (status.state !== 'offline' || on_demand === true);

/** Tells of itself with "change": state is stopped, starting or playing; problem is a text or empty. */
export class LivePlayer extends EventTarget {
  #audio;
  #station = null;
  #ways = [];
  #way = -1;
  #hls = null;
  #timer = 0;
  #wait = FIRST_WAIT;
  state = 'stopped';
  problem = '';

  constructor(audio) {
    super();
    this.#audio = audio;
    audio.addEventListener('playing', () => this.#heard());
    audio.addEventListener('waiting', () => this.state === 'playing' && this.#starve());
    audio.addEventListener('ended', () => this.#wanted && this.#later());
    audio.addEventListener('error', () => this.#wanted && audio.hasAttribute('src') && !this.#hls && this.#next());
    audio.addEventListener('pause', () => this.#wanted && !audio.ended && !audio.seeking && this.stop());
  }

  get #wanted() {
    return this.state !== 'stopped';
  }

  /** Which way the sound comes: "direct" or "hls"; undefined while there is none. */
  get way() {
    return this.#ways[this.#way]?.kind;
  }

  /** What to play; a station that was waited for begins as soon as it can be heard. */
  set station(station) {
    const waited = this.waits;
    this.#station = station;
    if (waited && !this.waits) this.#begin();
  }

  /** Whether play was pressed while there is nothing to hear. */
  get waits() {
    return this.state === 'starting' && !canBeHeard(this.#station);
  }

  toggle() {
    if (this.#wanted) this.stop();
    else this.start();
  }

  start() {
    const station = this.#station;
    if (!station || this.#wanted) return;
    this.#wait = FIRST_WAIT;
    this.#begin();
  }

  stop() {
    this.#show('stopped', '');
    this.#letGo();
    this.#way = -1;
  }

  /** Goes through the ways from the first on. */
  #begin() {
    const station = this.#station;
    this.#ways = [];
    if (playsDirectly(this.#audio, station)) this.#ways.push({ kind: 'direct', url: directUrl(station) });
    if (station.hls_url) this.#ways.push({ kind: 'hls', url: station.hls_url });
    this.#way = -1;
    this.#show('starting', canBeHeard(station) ? this.problem : '');
    if (canBeHeard(station)) this.#next();
  }

  #next() {
    this.#letGo();
    this.#way += 1;
    const way = this.#ways[this.#way];
    if (!way) {
      this.#giveUp();
      return;
    }
    this.#timer = setTimeout(() => this.#next(), PATIENCE);
    if (way.kind === 'hls') this.#playHls(way);
    else this.#play(way.url);
  }

  #play(url) {
    this.#audio.src = url;
    this.#press();
  }

  /** The errors of play() come as events, too, but for the browser's wish to be asked by a person. */
  #press() {
    this.#audio.play().catch((error) => {
      if (error.name !== 'NotAllowedError') return;
      this.stop();
      this.#show('stopped', 'Press play once more: the browser asks for it.');
    });
  }

  async #playHls(way) {
    const made = await hlsFor({ liveDurationInfinity: true, backBufferLength: 30 });
    if (this.#ways[this.#way] !== way) return; // stopped meanwhile
    if (made) {
      const { Hls, hls } = made;
      this.#hls = hls;
      hls.on(Hls.Events.ERROR, (_, error) => error.fatal && this.#next());
      hls.loadSource(way.url);
      hls.attachMedia(this.#audio);
      this.#press();
    } else if (playsHls(this.#audio)) {
      this.#play(way.url);
    } else {
      this.#next();
    }
  }

  #heard() {
    clearTimeout(this.#timer);
    this.#wait = FIRST_WAIT;
    if (this.#wanted) this.#show('playing', '');
  }

  /** Nothing comes any more; if that lasts, everything begins again. */
  #starve() {
    this.#show('starting');
    this.#timer = setTimeout(() => this.#begin(), PATIENCE);
  }

  /** No way led to sound: says why as far as it can be known, and tries again. */
  async #giveUp() {
    this.#later();
    const reason = await this.#reason();
    if (this.state === 'starting') this.#show('starting', reason);
  }

  #later() {
    this.#letGo();
    this.#show('starting');
    this.#timer = setTimeout(() => this.#begin(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  /** An audio element does not tell why it got no sound; the relay's answer does. */
  async #reason() {
    const direct = this.#ways.find((way) => way.kind === 'direct');
    const unknown = 'The station cannot be heard right now. Trying again…';
    if (!direct) return unknown;
    try {
      const answer = await fetch(direct.url, { method: 'HEAD', credentials: 'omit', cache: 'no-store' });
      return REASONS[answer.status] ?? unknown;
    } catch {
      return unknown; // not reached at all
    }
  }

  #letGo() {
    clearTimeout(this.#timer);
    this.#hls?.destroy();
    this.#hls = null;
    if (!this.#audio.hasAttribute('src')) return;
    this.#audio.removeAttribute('src');
    this.#audio.load(); // without it the browser keeps the connection
  }

  #show(state, problem = this.problem) {
    if (state === this.state && problem === this.problem) return;
    this.state = state;
    this.problem = problem;
    this.dispatchEvent(new Event('change'));
  }
}
