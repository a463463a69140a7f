import { api } from '../api.js';
import { byId, h, pager, toast } from '../dom.js';
import { dateTime } from '../format.js';
import { whoAmI } from '../shell.js';

await whoAmI();
const list = byId('mails');
const pages = pager(
  byId('more'),
  (after) => api.get(`/mails?limit=50${after ? `&after=${encodeURIComponent(after)}` : ''}`),
  (mails, first) => {
    if (first) list.replaceChildren();
    list.append(...mails.map(row));
    byId('empty').hidden = list.childElementCount > 0;
    list.setAttribute('aria-busy', 'false');
  },
);

function row(mail) {
  return h('li', {},
    h('details', {},
      h('summary', {}, mail.subject, h('span', {}, `to ${mail.to} · ${dateTime(mail.created_at)}`)),
      h('pre', {}, mail.text ?? '')));
}

try {
  await pages.restart();
} catch (problem) {
  toast(problem.message);
}
