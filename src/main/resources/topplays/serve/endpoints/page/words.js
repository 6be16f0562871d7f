// Numbers, sizes and times for people.

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const CLOCK = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const DAY_SECONDS = 86_400;

export function whole(number) {
  return WHOLE.format(number);
}

/** A rate such as 12.5 or 12,500. */
export function rate(perSecond) {
  return (perSecond < 100 ? ONE_DECIMAL : WHOLE).format(perSecond);
}

export function compact(number) {
  return COMPACT.format(number);
}

export function percent(share) {
  return PERCENT.format(share);
}

export function counted(number, one, many) {
  return `${whole(number)} ${number === 1 ? one : many}`;
}

export function size(bytes) {
  const power = bytes < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${ONE_DECIMAL.format(bytes / 1024 ** power)} ${SIZES[power]}`;
}

export function duration(seconds) {
  if (seconds < 60) {
    return `${whole(Math.max(0, seconds))} s`;
  }
  if (seconds < 3_600) {
    return `${whole(Math.floor(seconds / 60))} min`;
  }
  return seconds < 2 * DAY_SECONDS
    ? `${ONE_DECIMAL.format(seconds / 3_600)} h`
    : `${whole(Math.floor(seconds / DAY_SECONDS))} days`;
}

/** The local time, with the day if it is not today. */
export function clock(time, now = new Date()) {
  const isToday = time.toDateString() === now.toDateString();
  return isToday ? CLOCK.format(time) : `${DAY.format(time)}, ${CLOCK.format(time)}`;
}
