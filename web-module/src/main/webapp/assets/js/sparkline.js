// A small line of the last values, drawn as SVG in the colour of the text around it.

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 120;
const HEIGHT = 32;
const ROOM = 0.88;

function shape(kind) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', `spark-${kind}`);
  return path;
}

export class Sparkline {
  #values = [];
  #line = shape('line');
  #area = shape('area');
  #most;

  /** @param most how many values are kept; the oldest leave */
  constructor(most = WIDTH) {
    this.#most = most;
    this.element = document.createElementNS(SVG, 'svg');
    this.element.setAttribute('class', 'spark');
    this.element.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    this.element.setAttribute('preserveAspectRatio', 'none');
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#area, this.#line);
  }

  push(value) {
    this.#values = [...this.#values, value].slice(-this.#most);
    const points = this.#points();
    this.#line.setAttribute('d', `M${points.join('L')}`);
    this.#area.setAttribute('d', `M0,${HEIGHT}L${points.join('L')}L${WIDTH},${HEIGHT}Z`);
  }

  #points() {
    const highest = Math.max(1, ...this.#values);
    const known = this.#values.length === 1 ? [this.#values[0], this.#values[0]] : this.#values;
    return known.map((value, index) => {
      const x = (index / (known.length - 1)) * WIDTH;
      const y = HEIGHT - (value / highest) * HEIGHT * ROOM;
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    });
  }
}
