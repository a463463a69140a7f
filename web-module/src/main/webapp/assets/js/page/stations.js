import { byId, h, pager, toast } from '../dom.js';
import { whoAmI } from '../shell.js';
import { stationTile } from '../station-tile.js';
import { listStreams } from '../streams.js';

const filters = byId('filters');
const list = byId('stations');
const shown = new Map();
const REFRESH = 10_000;

const wanted = () => ({ q: filters.q.value.trim(), genre: filters.genre.value.trim(), live: filters.live.checked });

function offerGenres() {
  const genres = new Set([...shown.values()].map((stream) => stream.genre).filter(Boolean));
  byId('genres').replaceChildren(...[...genres].sort().map((value) => h('option', { value })));
}

const pages = pager(
  byId('more'),
  (after) => listStreams({ limit: 48, ...wanted(), after }, { anonymous: true }),
  (streams, first) => {
    if (first) {
      list.replaceChildren();
      shown.clear();
    }
    for (const stream of streams) {
      shown.set(stream.stream_id, stream);
      list.append(stationTile(stream));
    }
    offerGenres();
    byId('empty').hidden = shown.size > 0;
  },
);

async function search() {
  const query = new URLSearchParams(Object.entries(wanted()).filter(([, value]) => value));
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
  try {
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  }
}

let typing = 0;
filters.addEventListener('input', (event) => {
  clearTimeout(typing);
  typing = setTimeout(search, event.target.type === 'checkbox' ? 0 : 250);
});
filters.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});

/** The tiles follow what is on the air; what a list holds changes only when somebody asks for it, or when it held nothing. */
async function refresh() {
  if (document.hidden) return;
  if (shown.size === 0) {
    await pages.restart();
    return;
  }
  const { items } = await listStreams({ limit: 100, ...wanted() }, { anonymous: true });
  for (const stream of items.filter((one) => shown.has(one.stream_id))) {
    shown.set(stream.stream_id, stream);
    const before = list.querySelector(`[data-id="${stream.stream_id}"]`);
    if (!before.contains(document.activeElement)) before.replaceWith(stationTile(stream));
  }
}

await whoAmI();
await search();
setInterval(() => refresh().catch(() => {}), REFRESH); // the next turn makes up for one that failed
