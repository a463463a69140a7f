// What plays on the devices of an account, each with a way to stop it from here.

import { api } from './api.js';
import { busy, h } from './dom.js';
import { device, since } from './format.js';

/** Lists what plays; `stopped` is called when one was ended. */
export function playingList(playing, stopped) {
  return h('ul', { class: 'playing-list' }, playing.map((one) => {
    const where = one.device ? device(one.device) : 'A device';
    const facts = [one.profile, where, one.started_at ? `began ${since(one.started_at)}` : null].filter(Boolean).join(' · ');
    const stop = (event) => busy(event.currentTarget, async () => {
      await api.delete(`/playback/${one.playback_id}`);
      await stopped(one);
    });
    return h('li', {},
      h('span', {}, h('strong', {}, one.title), h('span', { class: 'hint' }, facts)),
      h('button', { type: 'button', class: 'button small', 'aria-label': `Stop it: ${one.title} on ${where}`, onclick: stop }, 'Stop it'));
  }));
}
