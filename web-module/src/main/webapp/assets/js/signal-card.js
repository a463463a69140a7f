// What a DJ sees of the sound that comes in and of who listens, live.

import { h, icon } from './dom.js';
import { count, dateTime, since } from './format.js';
import { Sparkline } from './sparkline.js';
import { soundOf, stateSentence } from './stream-state.js';

function gauge(name, picture) {
  const line = new Sparkline();
  const number = h('span', { class: 'gauge-number' }, '–');
  const element = h('div', { class: 'gauge' }, h('p', { class: 'gauge-name' }, icon(picture), name), number, line.element);
  return { element, show: (value, text) => {
    number.textContent = text;
    line.push(value);
  } };
}

/** Shows the status of a stream; each call adds a value to the lines. */
export class SignalCard {
  #listeners = gauge('Listeners', 'people');
  #bitrate = gauge('Signal', 'wave');

  constructor({ gauges, now, facts }) {
    gauges.append(this.#listeners.element, this.#bitrate.element);
    this.now = now;
    this.facts = facts;
  }

  show({ status, source_address, source_agent, source_error, source_error_at }) {
    this.now.textContent = status.title || stateSentence(status) || 'On the air, without a title yet.';
    this.beat(status);
    const known = {
      'Sound': [soundOf(status), status.sample_rate && `${status.sample_rate} Hz`, { 1: 'mono', 2: 'stereo' }[status.channels]].filter(Boolean).join(', '),
      'Since': status.since && dateTime(status.since),
      'Most at once': status.peak ? count(status.peak) : null,
      'Source': [source_address, source_agent].filter(Boolean).join(', '),
      'Trouble': source_error && status.state !== 'live' ? `${source_error} (${since(source_error_at)})` : null,
    };
    const rows = Object.entries(known).filter(([, value]) => value);
    this.facts.replaceChildren(...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
  }

  /** Adds the present values to the lines, whether or not they changed. */
  beat(status) {
    this.#listeners.show(status.listeners ?? 0, count(status.listeners ?? 0));
    this.#bitrate.show(status.bitrate ?? 0, status.bitrate ? `${status.bitrate} kbit/s` : 'No sound');
  }
}
