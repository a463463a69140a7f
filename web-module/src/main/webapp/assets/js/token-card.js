// Tokens of a private stream or playlist: made, shown once, taken back.

import { copyButton } from './clipboard.js';
import { ask, busy, byId, h, icon, iconButton } from './dom.js';
import { handle } from './form.js';
import { dateTime } from './format.js';

/**
 * The card of what tokens open.
 *
 * @param access list(), make(values), revoke(tokenId) of the API, and address(), to which tokens are added
 */
export class TokenCard {
  #card = byId('tokens-card');
  #list = byId('tokens');
  #access;

  constructor(access) {
    this.#access = access;
    handle(byId('token-form'), async ({ label, valid_seconds }, form) => {
      const made = await access.make({
        label: label.trim() || null,
        expires_at: new Date(Date.now() + Number(valid_seconds) * 1000).toISOString(),
      });
      form.reset();
      byId('token-place').replaceChildren(this.#shown(made));
      await this.#reload();
    });
  }

  async show(wanted) {
    if (wanted && this.#card.hidden) await this.#reload();
    this.#card.hidden = !wanted;
  }

  #shown({ token }) {
    const address = `${this.#access.address()}?token=${encodeURIComponent(token)}`;
    return h('div', { class: 'secret' },
      h('p', { class: 'secret-word' }, icon('alert'), 'Pass it on now: it will not be shown again.'),
      h('p', { class: 'secret-line' }, h('code', {}, address), copyButton('address with token', () => address)));
  }

  async #reload() {
    const { items } = await this.#access.list();
    this.#list.replaceChildren(...items.map((token) => this.#row(token)));
  }

  #row(token) {
    const name = token.label || 'Token';
    return h('li', {},
      icon('key'),
      h('div', { class: 'row-text' }, h('strong', {}, name), h('span', {}, `valid until ${dateTime(token.expires_at)}`)),
      iconButton('trash', `Take back ${name}`, (event) => this.#revoke(event.currentTarget, token), { class: 'danger' }));
  }

  async #revoke(button, token) {
    if (!(await ask({ title: 'Take this token back?', text: 'Who listens with it is put out within seconds, and nobody gets in with it again.', yes: 'Take back' }))) return;
    await busy(button, async () => {
      await this.#access.revoke(token.stream_token_id);
      await this.#reload();
    });
  }
}
