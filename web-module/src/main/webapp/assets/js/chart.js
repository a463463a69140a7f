// Curves over time, drawn by uPlot in the colours of the page. What they show is also in a table beside them.

const HEIGHT = 240;
const COARSE = 0.5;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const DAY = 86_400;
const whole = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

function axis(extra = {}) {
  return {
    stroke: colour('--text-soft'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
    ...extra,
  };
}

/** How the points of a chart lie along the bottom: by days, by minutes, or by seconds of a sound. */
const SCALES = {
  days: { time: true, stepped: false, label: 'Day' },
  minutes: { time: true, stepped: true, label: 'Minute' },
  seconds: { time: false, stepped: true, label: 'At' },
};

/** Ticks of time: months, days, and within a day its hours, all in UTC. */
const times = (_, ticks, __, ___, step) => ticks.map((tick) => {
  const at = new Date(tick * 1000);
  if (step >= 28 * DAY) return month.format(at);
  return tick % DAY === 0 ? day.format(at) : clock.format(at);
});

function options({ scale, label, show, place }, width) {
  const kind = SCALES[scale];
  const accent = colour('--accent');
  return {
    width,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: kind.time }, y: { range: (_, low, high) => [0, Math.max(1, high * 1.08)] } },
    axes: [
      axis(kind.time ? { values: times } : { values: (_, ticks) => ticks.map(place) }),
      axis({ size: 48, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7, 1e8], values: (_, ticks) => ticks.map((tick) => whole.format(tick)) }),
    ],
    series: [
      { label: kind.label, value: (_, value) => (value === null ? '–' : place(value)) },
      {
        label,
        stroke: accent,
        fill: `${accent}22`,
        width: 2,
        points: { show: scale === 'days' ? undefined : false },
        paths: kind.stepped ? uPlot.paths.stepped({ align: 1 }) : undefined,
        value: (_, value) => (value === null ? '–' : show(value)),
      },
    ],
  };
}

/**
 * Makes a chart.
 *
 * @param frame the element that it fills; it takes its width
 * @param chart { scale, label, summary, show: value → text, place: x → text, xs, ys }
 */
export function draw(frame, chart) {
  frame.setAttribute('role', 'img');
  frame.setAttribute('aria-label', chart.summary);
  let plot = null;
  const paint = () => {
    plot?.destroy();
    plot = new uPlot(options(chart, frame.clientWidth), [chart.xs, chart.ys], frame);
  };
  const follow = new ResizeObserver(() => {
    if (!frame.isConnected) return;
    if (plot === null) paint();
    else if (Math.abs(plot.width - frame.clientWidth) > COARSE) plot.setSize({ width: frame.clientWidth, height: HEIGHT });
  });
  follow.observe(frame);
  document.addEventListener('themechange', paint);
  return () => {
    follow.disconnect();
    document.removeEventListener('themechange', paint);
    plot?.destroy();
  };
}
