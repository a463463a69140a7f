import { byId, pager, toast } from '../dom.js';
import { DomainCard } from '../domain-card.js';
import { listDomains, ownShows, readDomain, registerDomain } from '../domains.js';
import { handle } from '../form.js';
import { whoAmI } from '../shell.js';

const form = byId('claim-form');
handle(form, async (values) => {
  const domain = await registerDomain(values);
  form.reset();
  place(domain, true);
  cards.get(domain.domain_id).element.querySelector('h2').focus();
});

await whoAmI();
const bin = new URLSearchParams(location.search).get('view') === 'bin';
const list = byId('domains');
const cards = new Map();
const REFRESH = 5_000;
byId(bin ? 'tab-bin' : 'tab-own').setAttribute('aria-current', 'page');
byId('claim').hidden = bin;
let shows = [];

function showEmpty() {
  byId('empty').hidden = cards.size > 0;
  if (bin) {
    byId('empty-title').textContent = 'The recycle bin is empty';
    byId('empty-text').textContent = 'What you remove can be restored from here for 30 days.';
  }
}

function left(domain) {
  cards.get(domain.domain_id)?.element.remove();
  cards.delete(domain.domain_id);
  showEmpty();
}

function place(domain, first = false) {
  const card = new DomainCard(domain, shows, { left });
  cards.set(domain.domain_id, card);
  list[first ? 'prepend' : 'append'](card.element);
  showEmpty();
}

const pages = pager(
  byId('more'),
  (after) => listDomains({ limit: 50, deleted: bin, after }),
  (items) => {
    items.forEach((domain) => place(domain));
    list.setAttribute('aria-busy', 'false');
    showEmpty();
  },
);

/** What is under way changes by itself; what somebody works with stays as it is. */
async function refresh() {
  if (document.hidden || bin) return;
  for (const card of cards.values()) {
    const settled = card.domain.tls_status === 'issued' && !card.domain.tls_problem;
    if (settled || card.element.contains(document.activeElement)) continue;
    const now = await readDomain(card.domain.domain_id);
    if (JSON.stringify(now) !== JSON.stringify(card.domain)) card.update(now);
  }
}

try {
  shows = bin ? [] : await ownShows();
  await pages.restart();
} catch (problem) {
  toast(problem.message);
}
setInterval(() => refresh().catch((problem) => toast(problem.message)), REFRESH);
