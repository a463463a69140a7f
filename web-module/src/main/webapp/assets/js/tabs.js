// Tabs as of the ARIA Authoring Practices: one stop for the tab key, arrows between them.

import { h } from './dom.js';

/** Makes tabs; each panel is { id, title, content }. */
export function tabs(label, panels) {
  const buttons = panels.map(({ id, title }) =>
    h('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}`, onclick: () => choose(id) }, title));
  const bodies = panels.map(({ id, content }) =>
    h('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, class: 'tab-panel' }, content));

  function choose(id) {
    panels.forEach((panel, index) => {
      const chosen = panel.id === id;
      buttons[index].setAttribute('aria-selected', String(chosen));
      buttons[index].tabIndex = chosen ? 0 : -1;
      bodies[index].hidden = !chosen;
    });
  }

  const list = h('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, buttons);
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = buttons.indexOf(document.activeElement);
    const next = (at + step + panels.length) % panels.length;
    choose(panels[next].id);
    buttons[next].focus();
    event.preventDefault();
  });
  choose(panels[0].id);
  return h('div', { class: 'tabbed' }, list, bodies);
}
