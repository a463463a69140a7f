// Small tools to build and find elements. Text is always text: nothing here parses HTML.

export const byId = (id) => document.getElementById(id);

/** Makes an element: h('p', { class: 'hint', onclick: f, 'aria-label': 'x' }, 'text', child). */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
const SHEET = new URL('../img/icons.svg', import.meta.url).pathname;

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${SHEET}#${name}`);
  svg.append(use);
  return svg;
}

export function setIcon(holder, name) {
  holder.querySelector('.icon use').setAttribute('href', `${SHEET}#${name}`);
}

export function iconButton(name, label, onclick, more = {}) {
  const kind = more.class ? `icon-button ${more.class}` : 'icon-button';
  return h('button', { type: 'button', title: label, 'aria-label': label, onclick, ...more, class: kind }, icon(name));
}

export const badge = (text, kind = '') => h('span', { class: `badge ${kind}` }, text);

/** Says something in a corner, and to screen readers; with an action, it stays longer. */
export function toast(text, action) {
  const box = h('div', { class: 'toast' }, h('p', {}, text));
  const close = () => box.remove();
  if (action) {
    box.append(h('button', { type: 'button', onclick: () => { close(); action.run(); } }, action.label));
  }
  byId('toasts').append(box);
  setTimeout(close, action ? 10_000 : 5_000);
}

/** Runs what a button stands for, keeps it from being pressed twice, and tells what went wrong. */
export async function busy(button, work) {
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  try {
    return await work();
  } catch (error) {
    toast(error.message);
    return undefined;
  } finally {
    button.disabled = false;
    button.removeAttribute('aria-busy');
  }
}

/** Asks before something that is hard to undo; with `secret`, also for the password. */
export function ask({ title, text, yes, danger = true, secret = false }) {
  const password = h('input', { type: 'password', id: 'ask-password', autocomplete: 'current-password', required: true });
  const form = h(
    'form',
    { method: 'dialog' },
    h('h2', { id: 'ask-title' }, title),
    h('p', {}, text),
    secret ? h('div', { class: 'field' }, h('label', { for: 'ask-password' }, 'Your password'), password) : null,
    h(
      'p',
      { class: 'dialog-actions' },
      h('button', { type: 'submit', class: 'button', value: 'no', formnovalidate: true }, 'Cancel'),
      h('button', { type: 'submit', class: danger ? 'button danger' : 'button primary', value: 'yes' }, yes),
    ),
  );
  const dialog = h('dialog', { 'aria-labelledby': 'ask-title' }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (dialog.returnValue !== 'yes') resolve(null);
      else resolve(secret ? password.value : true);
    });
  });
}

/** A list that grows page by page with "Show more". */
export function pager(button, load, show) {
  let next = null;
  let latest = 0;
  const fetchPage = async (after) => {
    const turn = ++latest;
    const page = await load(after);
    if (turn !== latest) return; // somebody has asked for something else meanwhile
    next = page.next ?? null;
    button.hidden = next === null;
    show(page.items, after === null);
  };
  button.addEventListener('click', () => busy(button, () => fetchPage(next)));
  return { restart: () => fetchPage(null) };
}
