import { byId, h, toast } from '../dom.js';
import { dateTime } from '../format.js';
import { whoAmI } from '../shell.js';
import { Station } from '../station.js';
import { isHeard, listenersText, soundOf } from '../stream-state.js';
import { broadcasts } from '../streams.js';
import { titleRow } from '../title-row.js';

const MOST_TITLES = 20;

const station = new Station(location.pathname.split('/').pop());
let known = null;

function facts({ status }) {
  if (!isHeard(status)) return [];
  return [listenersText(status.listeners), soundOf(status), status.since && `since ${dateTime(status.since)}`].filter(Boolean);
}

function links(stream) {
  const known = {
    'Stream address': stream.listen_url,
    'M3U playlist': stream.listen_url && `${stream.listen_url}.m3u`,
    'HLS': stream.hls_url,
    'Website': stream.website,
  };
  return Object.entries(known).filter(([, url]) => url).map(([name, url]) => h('li', {}, h('a', { href: url, rel: 'noopener' }, name)));
}

/** What is on now stands above and is not in the list of what was before. */
async function showTitles() {
  const { items } = await broadcasts(station.streamId, { stranger: true });
  const titles = items.flatMap((broadcast) => broadcast.titles.toReversed());
  if (titles[0]?.title === station.title) titles.shift();
  byId('titles').replaceChildren(...titles.slice(0, MOST_TITLES).map(titleRow));
  byId('titles-card').hidden = titles.length === 0;
}

station.addEventListener('change', () => {
  const { stream } = station;
  document.title = `${station.title ? `${station.title} · ` : ''}${stream.name} · StreamCore`;
  byId('station-name').textContent = stream.name;
  byId('station-genre').textContent = stream.genre ?? '';
  byId('station-description').textContent = stream.description ?? '';
  byId('station-facts').textContent = facts(stream).join(' · ');
  byId('station-links').replaceChildren(...links(stream));
  if (known !== station.title) showTitles().catch((problem) => toast(problem.message));
  known = station.title;
});

await whoAmI();
await station.open();
