// One import of a show: how far it is, and what could not be taken over.

import { badge, h } from './dom.js';

const WORDS = { queued: 'Waiting', running: 'Importing', succeeded: 'Done', failed: 'Failed', stopped: 'Stopped', abandoned: 'Given up' };
const KINDS = { succeeded: 'good', failed: 'bad', abandoned: 'bad', running: 'busy', queued: 'busy' };

export const isUnderWay = (one) => one.status === 'queued' || one.status === 'running';

const problem = ({ title, reason }) => h('li', {}, h('strong', {}, title), ` ${reason}`);

export function importRow(one) {
  const gone = one.done + one.known + one.failed;
  const facts = one.total === 0 ? '' : `${gone} of ${one.total} episodes${one.failed > 0 ? `, ${one.failed} could not be taken over` : ''}`;
  return h('li', { 'data-import': one.import_id },
    h('div', { class: 'row-text' },
      h('strong', {}, one.feed_url),
      one.total > 0 && isUnderWay(one) ? h('progress', { max: one.total, value: gone, 'aria-label': 'Progress of the import' }) : null,
      h('span', {}, [facts, one.error, one.remark].filter(Boolean).join(' · ')),
      one.problems.length > 0 ? h('details', {}, h('summary', {}, one.problems.length === 1 ? 'One remark' : `${one.problems.length} remarks`), h('ul', {}, one.problems.map(problem))) : null),
    badge(WORDS[one.status] ?? one.status, KINDS[one.status]),
    one.podcast_id ? h('a', { class: 'button small', href: `/shows/${one.podcast_id}` }, 'Open') : null);
}
