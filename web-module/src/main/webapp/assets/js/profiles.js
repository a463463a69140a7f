// Who listens on this account, and which of them this device is.

import { api } from './api.js';
import { h } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const SHEET = new URL('../img/avatars.svg', import.meta.url).pathname;

export function face(profile) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${SHEET}#${profile.avatar}`);
  svg.append(use);
  return svg;
}

export async function profiles() {
  const { items } = await api.get('/profiles');
  return items;
}

export const currentProfile = async () => (await profiles()).find((profile) => profile.current) ?? null;

/** Asks for the PIN that leads out of a child's profile; null: called off. */
function askForPin(message) {
  const input = h('input', { type: 'password', id: 'pin', inputmode: 'numeric', autocomplete: 'off', maxlength: 8, required: true });
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'pin-title' },
    h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'pin-title' }, 'Ask a grown-up'),
      h('p', {}, message),
      h('div', { class: 'field' }, h('label', { for: 'pin' }, 'PIN'), input),
      h(
        'p',
        { class: 'dialog-actions' },
        h('button', { type: 'submit', class: 'button', value: 'no', formnovalidate: true }, 'Cancel'),
        h('button', { type: 'submit', class: 'button primary', value: 'yes' }, 'Go on'),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes' ? input.value : null);
    });
  });
}

/** Makes this device's profile another; asks for the PIN where one is needed. */
export async function enter(profile) {
  let pin;
  for (;;) {
    try {
      return await api.post(`/profiles/${profile.profile_id}/enter`, pin ? { pin } : {});
    } catch (problem) {
      if (problem.errors?.[0]?.field !== 'pin') throw problem;
      pin = await askForPin(problem.errors[0].message);
      if (pin === null) return null;
    }
  }
}
