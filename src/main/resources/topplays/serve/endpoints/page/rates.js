import { compact, duration, rate } from './words.js';

/** The possible widths of the plot: the shortest that holds all points, or the last. */
const SPANS_SECONDS = [60, 120, 600];
const LONGEST_SECONDS = SPANS_SECONDS.at(-1);
const WIDTH = 600;
const HEIGHT = 100;
const STEPS = [1, 2, 5, 10];

const at = (name) => document.getElementById(name);
const svg = at('rates');

/** Rates, the oldest first; each holds until the next. A point without rates begins a gap. */
let points = [];

/** Adds the rates of a status. */
export function addRates(status, nowMillis) {
  points.push({ millis: nowMillis, in: status.in.eventsPerSecond, out: status.out.eventsPerSecond });
  at('rate-in').textContent = rate(status.in.eventsPerSecond);
  at('rate-out').textContent = rate(status.out.eventsPerSecond);
}

/** Begins a gap. */
export function breakRates(nowMillis) {
  if (isKnown(points.at(-1))) {
    points.push({ millis: nowMillis });
  }
  at('rate-in').textContent = '–';
  at('rate-out').textContent = '–';
}

/** Draws up to ten minutes. */
export function drawRates(nowMillis) {
  forgetUntil(nowMillis - LONGEST_SECONDS * 1_000);
  const span = spanSeconds(nowMillis);
  const most = axisEnd(Math.max(...points.filter(isKnown).map((point) => Math.max(point.in, point.out)), 0));
  const x = (millis) => Math.max(0, WIDTH - (WIDTH * (nowMillis - millis)) / (1_000 * span)).toFixed(1);
  const stretches = knownStretches(nowMillis);
  const line = (name) => stretches.map((stretch) => steps(stretch, x, (point) => y(point[name], most)));
  const incoming = line('in');
  svg.querySelector('.line.in').setAttribute('d', incoming.join(''));
  svg.querySelector('.line.out').setAttribute('d', line('out').join(''));
  svg.querySelector('.area').setAttribute(
    'd',
    incoming.map((path, index) => `${path}V${HEIGHT}H${x(stretches[index][0].millis)}Z`).join(''),
  );
  at('rates-most').textContent = compact(most);
  at('rates-half').textContent = compact(most / 2);
  at('rates-begin').textContent = `${duration(span)} ago`;
  at('rates-middle').textContent = duration(span / 2);
}

function spanSeconds(nowMillis) {
  const knownMillis = nowMillis - (points[0]?.millis ?? nowMillis);
  return SPANS_SECONDS.find((span) => span * 1_000 >= knownMillis) ?? LONGEST_SECONDS;
}

function isKnown(point) {
  return point?.in !== undefined;
}

/** Keeps the last point before the window, because it holds at the beginning of the window. */
function forgetUntil(millis) {
  const first = points.findIndex((point) => point.millis > millis);
  points = points.slice(first < 0 ? -1 : Math.max(0, first - 1));
}

/** The points between gaps; each stretch ends with a point at its end time. */
function knownStretches(nowMillis) {
  const stretches = [];
  points.forEach((point, index) => {
    if (!isKnown(point)) {
      return;
    }
    if (!isKnown(points[index - 1])) {
      stretches.push([]);
    }
    const next = points[index + 1];
    stretches.at(-1).push(point);
    if (!isKnown(next)) {
      stretches.at(-1).push({ ...point, millis: next?.millis ?? nowMillis });
    }
  });
  return stretches;
}

function steps(stretch, x, height) {
  const [first, ...later] = stretch;
  return `M${x(first.millis)} ${height(first)}` + later.map((point) => `H${x(point.millis)}V${height(point)}`).join('');
}

function y(value, most) {
  return (HEIGHT - (HEIGHT * value) / most).toFixed(2);
}

/** The next of 1, 2, 5, 10, 20, 50 … with a little room above the value. */
function axisEnd(value) {
  const room = Math.max(1, 1.05 * value);
  const power = 10 ** Math.floor(Math.log10(room));
  return power * STEPS.find((step) => step * power >= room);
}
