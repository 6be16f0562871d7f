import { clock, counted, duration, size, whole } from './words.js';

const at = (name) => document.getElementById(name);

let status;
let receivedMillis;

/** Shows the status of the service. */
export function showService(newStatus, nowMillis) {
  status = newStatus;
  receivedMillis = nowMillis;
  const { count, buffer, batches } = status;
  at('count-sum').textContent = isCounted(count)
    ? `${counted(count.plays, 'play', 'plays')} of ${counted(count.videos, 'video', 'videos')}`
    : '';
  at('live-plays').textContent = whole(status.livePlays);
  at('count-next').textContent =
    count.recountSeconds === undefined ? '' : `recounted every ${duration(count.recountSeconds)}`;
  at('waiting').textContent = `${size(buffer.waitingBytes)} of ${size(buffer.capacityBytes)}`;
  at('oldest').textContent =
    buffer.waitingBytes === 0 ? '' : `oldest event: ${duration(buffer.oldestSeconds)}`;
  at('batches').textContent = whole(batches.written);
  showTroubles(count);
  tickService(nowMillis);
}

/** Updates the age of the last count, by the clock of the service: the reader's clock may differ. */
export function tickService(nowMillis) {
  if (status === undefined) {
    return;
  }
  if (!isCounted(status.count)) {
    at('count-age').textContent = 'none yet';
    return;
  }
  const countMillis = Date.parse(status.count.at);
  const ageMillis = Date.parse(status.asOf) + (nowMillis - receivedMillis) - countMillis;
  at('count-age').textContent = `${duration(ageMillis / 1_000)} ago, ${clock(new Date(countMillis))}`;
}

function isCounted(count) {
  return count.plays > 0 || Object.keys(count.covered).length > 0;
}

function showTroubles({ refused, unreadable, recountFailed, uncoveredEvents }) {
  const troubles = [
    uncoveredEvents && `${uncoveredEvents} events of other writers are not counted yet`,
    refused && `A newer count was refused: ${refused}`,
    unreadable && `The counts cannot be read: ${unreadable}`,
    recountFailed && `The last recount failed: ${recountFailed}`,
  ].filter(Boolean);
  const list = at('troubles');
  if (troubles.join() !== Array.from(list.children, (item) => item.textContent).join()) {
    list.replaceChildren(
      ...troubles.map((trouble) => Object.assign(document.createElement('li'), { textContent: trouble })),
    );
  }
}
