import { homeOf } from '../api.js';
import { byId } from '../dom.js';
import { whoAmI } from '../shell.js';
import { stationTile } from '../station-tile.js';
import { listStreams } from '../streams.js';
import { Waveform } from '../waveform.js';

const account = await whoAmI();
for (const element of document.querySelectorAll('[data-for]')) {
  element.hidden = element.dataset.for !== (account ? 'member' : 'guest');
}
const own = document.querySelector('[data-for="member"]');
if (account && own) {
  own.href = homeOf(account);
  own.lastChild.textContent = account.role === 'listener' ? 'Go to the catalogue' : 'Go to your uploads';
}

const holder = document.getElementById('hero-wave');
if (holder) {
  // A picture of sound: a few sines that swell and fade.
  const shape = (x) => Math.abs(Math.sin(x * 0.31) * Math.sin(x * 0.043 + 1) * 0.7 + Math.sin(x * 1.7) * 0.3);
  const wave = new Waveform(holder);
  wave.peaks = Array.from({ length: 240 }, (_, index) => 0.12 + 0.88 * shape(index));
  wave.position = 0.38;
}

const onAir = byId('on-air');
if (onAir) {
  const { items } = await listStreams({ live: true, limit: 6 }, { anonymous: true });
  byId('on-air-stations').append(...items.map(stationTile));
  onAir.hidden = items.length === 0;
}
