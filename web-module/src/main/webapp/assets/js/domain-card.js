// A domain: how far it is, the records to set, and what is wrong with them.

import { copyButton } from './clipboard.js';
import { ask, badge, busy, h, toast } from './dom.js';
import { changeShow, checkDomain, removeDomain, restoreDomain } from './domains.js';
import { dateTime } from './format.js';

const VERIFICATION = { pending: ['Waiting for the record', 'busy'], verified: ['Verified', 'good'], failed: ['Not verified', 'bad'] };
const CERTIFICATE = { pending: ['No certificate yet', 'busy'], issued: ['https works', 'good'], failed: ['No certificate', 'bad'] };

const record = (known) =>
  h('section', { class: 'domain-record' },
    h('h3', {}, `${known.type} record`),
    h('p', { class: 'hint' }, known.purpose),
    h('dl', { class: 'settings' },
      ['name', 'value'].flatMap((part) => [
        h('dt', {}, part === 'name' ? 'Name' : 'Value'),
        h('dd', {}, h('code', {}, known[part]), copyButton(`${part} of the ${known.type} record`, () => known[part])),
      ])));

const problem = (text) => (text ? h('p', { class: 'notice' }, text) : null);

export class DomainCard {
  /**
   * @param domain as the API gives it
   * @param shows the podcasts that it may be given to
   * @param hooks called when it has left this list
   */
  constructor(domain, shows, hooks) {
    this.shows = shows;
    this.hooks = hooks;
    this.element = h('article', { class: 'card', role: 'listitem', 'aria-label': domain.display_name });
    this.update(domain);
  }

  update(domain) {
    this.domain = domain;
    const parts = domain.deleted_at ? this.removed() : this.claimed();
    this.element.replaceChildren(...parts.filter((part) => part !== null));
  }

  claimed() {
    const { domain } = this;
    const verified = domain.verification_status === 'verified';
    return [
      this.head(badge(...VERIFICATION[domain.verification_status]), verified ? badge(...CERTIFICATE[domain.tls_status]) : null),
      ...[domain.dns_problem, domain.route_problem, domain.tls_problem].map(problem),
      this.showChoice(),
      h('details', { open: !verified || domain.route_finding !== 'ok' },
        h('summary', {}, 'Records to set at your DNS provider'),
        ...domain.records.map(record)),
      h('p', { class: 'hint' }, this.times()),
      h('p', { class: 'upload-bar' },
        this.button('Check now', 'primary', async () => {
          this.update(await checkDomain(domain.domain_id));
          this.element.querySelector('.card-head h2').focus();
        }),
        this.button('Remove', '', () => this.remove())),
    ];
  }

  removed() {
    return [
      this.head(badge('Removed')),
      h('p', {}, 'The name is free for others. Restored, it has to be proven again.'),
      h('p', { class: 'upload-bar' },
        this.button('Restore', 'primary', async () => {
          await restoreDomain(this.domain.domain_id);
          this.hooks.left(this.domain);
          toast('It is back among your domains.');
        })),
    ];
  }

  head(...badges) {
    return h('div', { class: 'card-head' }, h('h2', { tabindex: '-1' }, this.domain.display_name), h('p', { class: 'badges' }, ...badges));
  }

  button(text, kind, work) {
    const button = h('button', { type: 'button', class: `button ${kind}`, onclick: () => busy(button, work) }, text);
    return button;
  }

  times() {
    const { checked_at: checked, next_check_at: next } = this.domain;
    const seen = checked ? `Checked ${dateTime(checked)}.` : 'Not checked yet.';
    return next ? `${seen} We check again by ourselves.` : `${seen} We check again when you say so.`;
  }

  showChoice() {
    const { domain, shows } = this;
    if (shows.length === 0) return null;
    const id = `show-${domain.domain_id}`;
    const present = shows.find((show) => show.custom_domain === domain.custom_domain);
    const choice = h('select', { id },
      h('option', { value: '' }, 'None'),
      ...shows.map((show) => h('option', { value: show.podcast_id, selected: show === present }, show.title)));
    choice.addEventListener('change', () => busy(choice, async () => {
      await changeShow(shows, domain.custom_domain, choice.value);
      toast(choice.value ? 'The show moves there as soon as https works.' : 'The show is found under this platform’s address again.');
    }));
    return h('div', { class: 'field' }, h('label', { for: id }, 'Show under this name'), choice);
  }

  async remove() {
    const yes = await ask({
      title: `Remove ${this.domain.display_name}?`,
      text: 'Its show is found under this platform’s address again, and others may claim the name.',
      yes: 'Remove',
    });
    if (!yes) return;
    await removeDomain(this.domain.domain_id);
    this.hooks.left(this.domain);
  }
}
