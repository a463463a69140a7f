// Draws the peaks of a sound as bars, the part already played in the accent colour.

const BAR = 3;
const GAP = 2;
const LEAST = 0.05;

const known = new Map();
const BEFORE_MEASURED = ['queued', 'probe', 'preview', 'measure'];

/**
 * The peaks of an upload, each between 0 and 1, the loudest 1; none before it was measured.
 * The file is JSON as of audiowaveform: pairs of the lowest and the highest sample.
 */
export async function peaksOf(upload) {
  if (upload.status === 'failed' || BEFORE_MEASURED.includes(upload.step)) return [];
  if (!known.has(upload.upload_id)) {
    const answer = await fetch(upload.waveform_url);
    if (!answer.ok) return [];
    known.set(upload.upload_id, scaled((await answer.json()).data));
  }
  return known.get(upload.upload_id);
}

function scaled(pairs) {
  const peaks = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    peaks.push(Math.max(Math.abs(pairs[index]), Math.abs(pairs[index + 1])));
  }
  const highest = peaks.reduce((most, peak) => Math.max(most, peak), 1);
  return peaks.map((peak) => peak / highest);
}

/** A canvas that shows peaks and a position from 0 to 1, at any size and in both themes. */
export class Waveform {
  #canvas;
  #peaks = [];
  #position = 0;

  constructor(holder) {
    this.#canvas = holder.querySelector('canvas') ?? holder.appendChild(document.createElement('canvas'));
    new ResizeObserver(() => this.draw()).observe(this.#canvas);
    document.addEventListener('themechange', () => this.draw());
  }

  set peaks(peaks) {
    this.#peaks = peaks;
    this.draw();
  }

  set position(position) {
    this.#position = position;
    this.draw();
  }

  draw() {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width === 0) return;
    const scale = devicePixelRatio || 1;
    const pen = this.#canvas.getContext('2d');
    if (this.#canvas.width !== Math.round(width * scale) || this.#canvas.height !== Math.round(height * scale)) {
      this.#canvas.width = Math.round(width * scale);
      this.#canvas.height = Math.round(height * scale);
    }
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, width, height);
    const style = getComputedStyle(this.#canvas);
    const played = style.getPropertyValue('--accent');
    const ahead = style.getPropertyValue('--wave-ahead');
    const bars = Math.max(1, Math.floor(width / (BAR + GAP)));
    for (let bar = 0; bar < bars; bar += 1) {
      const tall = Math.max(LEAST, this.#highest(bar / bars, (bar + 1) / bars)) * height;
      pen.fillStyle = (bar + 0.5) / bars <= this.#position ? played : ahead;
      pen.beginPath();
      pen.roundRect(bar * (BAR + GAP), (height - tall) / 2, BAR, tall, BAR / 2);
      pen.fill();
    }
  }

  #highest(from, to) {
    const first = Math.floor(from * this.#peaks.length);
    const last = Math.max(first + 1, Math.floor(to * this.#peaks.length));
    let most = 0;
    for (let index = first; index < last; index += 1) most = Math.max(most, this.#peaks[index] ?? 0);
    return most;
  }
}
