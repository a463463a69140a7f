import { copyButton } from '../clipboard.js';
import { ask, badge, busy, byId, h, icon, pager, toast } from '../dom.js';
import { encoderSettings } from '../encoder-settings.js';
import { handle } from '../form.js';
import { bytes, dateTime, device, duration, since } from '../format.js';
import { keyPanel } from '../key-panel.js';
import { follow } from '../live.js';
import { foundText } from '../pull-finding.js';
import { whoAmI } from '../shell.js';
import { SignalCard } from '../signal-card.js';
import { fill, followMode, offerFallbacks, valuesOf } from '../stream-form.js';
import { isHeard, soundOf, stateBadge } from '../stream-state.js';
import * as streams from '../streams.js';
import { titleRow } from '../title-row.js';
import { TokenCard } from '../token-card.js';

const BEAT = 5_000;
const MOST_TITLES = 20;
const streamId = location.pathname.split('/').pop();
const form = byId('edit');
await whoAmI();
const signal = new SignalCard({ gauges: byId('gauges'), now: byId('now'), facts: byId('signal-facts') });
const tokenCard = new TokenCard({
  list: () => streams.tokens(streamId),
  make: (values) => streams.makeToken(streamId, values),
  revoke: (tokenId) => streams.revokeToken(streamId, tokenId),
  address: () => stream.listen_url,
});
let stream = null;

const act = (work) => (event) => busy(event.currentTarget, work);

function show(changed) {
  const before = stream;
  stream = changed;
  document.title = `${stream.name} · StreamCore`;
  byId('stream-name').textContent = stream.name;
  byId('stream-line').replaceChildren(
    stream.deleted_at ? badge(`Deleted ${since(stream.deleted_at)}`) : stateBadge(stream.status),
    ...(stream.visibility === 'private' ? [badge('Private')] : []),
    ...(stream.monetization_enabled ? [badge('Subscribers')] : []),
    h('span', {}, stream.mount));
  signal.show(stream);
  showActions();
  byId('signal-actions').replaceChildren(...(isHeard(stream.status) && stream.status.state === 'live'
    ? [h('button', { type: 'button', class: 'button small danger-quiet', onclick: (event) => kick(event.currentTarget) }, 'Disconnect source')]
    : []));
  const pull = stream.ingest_mode === 'pull';
  byId('key-card').hidden = byId('settings-card').hidden = pull;
  byId('test-card').hidden = !pull;
  byId('pull-address').textContent = `${stream.shoutcast_url}${pull ? stream.mount : ''}`;
  if (!pull && before?.mount !== stream.mount) byId('settings').replaceChildren(encoderSettings(stream));
  if (before?.name !== stream.name) showAddresses();
}

function showActions() {
  const deleted = Boolean(stream.deleted_at);
  byId('stream-actions').replaceChildren(...(deleted
    ? [h('button', { type: 'button', class: 'button', onclick: act(restore) }, icon('undo'), 'Restore')]
    : [
        h('a', { class: 'button', href: `/stations/${streamId}` }, icon('radio'), 'Station page'),
        h('a', { class: 'button', href: `/reports?of=streams/${streamId}` }, icon('wave'), 'Reports'),
        h('button', { type: 'button', class: 'button', onclick: act(enable) }, stream.enabled ? 'Close to new listeners' : 'Open again'),
        h('button', { type: 'button', class: 'button danger', onclick: act(remove) }, icon('trash'), 'Delete'),
      ]));
}

async function enable() {
  show(await streams.changeStream(streamId, { enabled: !stream.enabled }));
}

async function remove() {
  if (isHeard(stream.status) && !(await ask({ title: `Delete ${stream.name}?`, text: 'It is on the air: source and listeners are disconnected at once. It can be restored for 30 days.', yes: 'Delete' }))) return;
  await streams.deleteStream(streamId);
  show({ ...stream, deleted_at: new Date().toISOString() });
  toast(`“${stream.name}” is in the recycle bin.`);
}

async function restore() {
  show(await streams.restoreStream(streamId));
  await reload();
}

async function kick(button) {
  if (!(await ask({ title: 'Disconnect the source?', text: 'An encoder usually comes back by itself; make a new key to keep it out.', yes: 'Disconnect' }))) return;
  await busy(button, async () => {
    await streams.kickSource(streamId);
    toast('The source is disconnected.');
  });
}

function showAddresses() {
  const snippet = streams.embedSnippet(stream);
  const known = { 'Station page': streams.stationUrl(streamId), 'Stream': stream.listen_url, 'HLS': stream.hls_url && new URL(stream.hls_url, location.origin).href };
  byId('addresses').replaceChildren(
    h('dl', { class: 'settings' },
      Object.entries(known).filter(([, url]) => url).flatMap(([name, url]) => [h('dt', {}, name), h('dd', {}, h('code', {}, url), copyButton(name.toLowerCase(), () => url))])),
    h('h3', {}, 'Player for your website'),
    h('div', { class: 'snippet' }, h('pre', { tabindex: '0', 'aria-label': 'Player for your website' }, h('code', { id: 'embed-snippet' }, snippet)), copyButton('player for your website', () => snippet)));
}

function listenerRow(listener) {
  return h('li', {},
    icon('people'),
    h('div', { class: 'row-text' },
      h('strong', { title: listener.user_agent ?? '' }, device(listener.user_agent ?? '')),
      h('span', {}, [listener.address, `since ${since(listener.since)}`, bytes(listener.bytes)].join(' · '))));
}

async function showListeners() {
  const { items } = isHeard(stream.status) ? await streams.listeners(streamId) : { items: [] };
  byId('listeners').replaceChildren(...items.map(listenerRow));
  byId('no-listeners').hidden = items.length > 0;
}

function broadcastRow(broadcast) {
  const end = broadcast.ended_at ? new Date(broadcast.ended_at) : new Date();
  const facts = [duration((end - new Date(broadcast.started_at)) / 1000), soundOf(broadcast), broadcast.source_agent].filter(Boolean);
  return h('li', {},
    h('div', { class: 'row-text' }, h('strong', {}, dateTime(broadcast.started_at)), h('span', {}, facts.join(' · '))),
    broadcast.ended_at ? null : badge('On the air', 'live'));
}

function showTitles(broadcast) {
  const titles = (broadcast?.titles ?? []).slice(-MOST_TITLES).reverse();
  const { title } = stream.status;
  // the relay tells a title at once, and the history a moment later
  if (title && titles[0]?.title !== title) titles.unshift({ title, at: new Date().toISOString() });
  byId('titles').replaceChildren(...titles.map(titleRow));
  byId('no-titles').hidden = titles.length > 0;
}

const history = pager(
  byId('more-broadcasts'),
  (after) => streams.broadcasts(streamId, { after }),
  (items, first) => {
    const rows = items.map(broadcastRow);
    if (first) showTitles(items[0]);
    if (first) byId('broadcasts').replaceChildren(...rows);
    else byId('broadcasts').append(...rows);
    byId('no-broadcasts').hidden = byId('broadcasts').childElementCount > 0;
  },
);

async function reload() {
  if (stream.deleted_at) return;
  try {
    show(await streams.readStream(streamId));
    await Promise.all([showListeners(), history.restart(), tokenCard.show(stream.visibility === 'private' && !stream.deleted_at)]);
  } catch (problem) {
    toast(problem.message);
  }
}

handle(form, async () => {
  const { stream_key, ...changes } = valuesOf(form);
  const changed = await streams.changeStream(streamId, changes);
  if (stream_key) await streams.rotateKey(streamId, { stream_key });
  show(changed);
  fill(form, changed);
  toast('Saved.');
});

byId('rotate').addEventListener('click', async () => {
  if (!(await ask({ title: 'Make a new key?', text: 'The old one stops working at once; an encoder that is connected goes on until it disconnects.', yes: 'Make a new key', danger: false }))) return;
  await busy(byId('rotate'), async () => {
    const { stream_key } = await streams.rotateKey(streamId);
    byId('key-place').replaceChildren(keyPanel(stream_key));
    byId('settings').replaceChildren(encoderSettings(stream, stream_key));
  });
});

byId('test').addEventListener('click', act(async () => {
  byId('test-result').hidden = false;
  byId('test-result').textContent = foundText(await streams.testPull(streamId));
}));

async function begin() {
  try {
    show(await streams.readStream(streamId));
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    byId('stream').replaceChildren(h('div', { class: 'empty' }, h('h1', {}, 'This stream is gone'), h('p', {}, 'It was deleted, or it never was.')));
    return;
  }
  byId('stream').setAttribute('aria-busy', 'false');
  followMode(form);
  await offerFallbacks(form, stream.user_id, streamId);
  fill(form, stream);
  form.hidden = false;
  const events = {
    status: ({ status }) => {
      const turned = status.state !== stream.status.state || status.title !== stream.status.title;
      show({ ...stream, status });
      if (turned) reload();
    },
    stream: show,
  };
  follow(streams.eventsOf(streamId), events, { caughtUp: reload });
  setInterval(() => {
    if (document.hidden || stream.deleted_at) return;
    signal.beat(stream.status);
    showListeners().catch((problem) => toast(problem.message));
  }, BEAT);
}

await begin();
