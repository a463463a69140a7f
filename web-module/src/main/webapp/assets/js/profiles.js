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

export const AVATARS = ['fox', 'owl', 'cat', 'bear', 'whale', 'robot', 'rocket', 'star', 'moon', 'wave'];

/** The account's profiles; or those in the recycle bin. */
export async function profiles(deleted = false) {
  const { items } = await api.get(deleted ? '/profiles?deleted=true' : '/profiles');
  return items;
}

export const currentProfile = async () => (await profiles()).find((profile) => profile.current) ?? null;

/** Asks for the PIN that leads out of a child's profile; null: called off. */
function askForPin(message) {
  const input = h('input', { type: 'password', id: 'way-out-pin', inputmode: 'numeric', autocomplete: 'off', maxlength: 8, required: true });
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'pin-title' },
    h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'pin-title' }, 'Ask a grown-up'),
      h('p', {}, message),
      h('div', { class: 'field' }, h('label', { for: 'way-out-pin' }, 'PIN'), input),
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

/** Tries a way out of the profile that the device is in; asks for the PIN where one is needed. Null: called off. */
async function goOut(path) {
  let pin;
  for (;;) {
    try {
      return { answer: await api.post(path, pin ? { pin } : {}) };
    } catch (problem) {
      if (problem.errors?.[0]?.field !== 'pin') throw problem;
      pin = await askForPin(problem.errors[0].message);
      if (pin === null) return null;
    }
  }
}

/** Makes this device's profile another: that one; null: called off. */
export const enter = async (profile) => (await goOut(`/profiles/${profile.profile_id}/enter`))?.answer ?? null;

/** Takes this device out of its profile; whether it was done. */
export const leave = async () => (await goOut('/profiles/leave')) !== null;
