// Buttons that copy a text.

import { h, icon, toast } from './dom.js';

/** A button that copies what `text` gives; `what` names it for people. */
export function copyButton(what, text) {
  return h('button', { type: 'button', class: 'icon-button', title: `Copy ${what}`, 'aria-label': `Copy ${what}`, onclick: () => copy(what, text()) }, icon('copy'));
}

export async function copy(what, text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(`Copied: ${what}.`);
  } catch {
    // without https a browser has no clipboard for scripts
    toast('This browser does not let the page copy. Please select the text and copy it yourself.');
  }
}
