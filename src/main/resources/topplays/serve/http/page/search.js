import { bytesOf, idOfAddress, idOfText, isTold, textOf } from './ids.js';
import { clock, counted, whole } from './words.js';

const MOST_BYTES = 4_096;
const PREFIX = '#video=';
const NOT_FOUND = 404;

const at = (name) => document.getElementById(name);
const result = at('result');
const told = at('result-told');
const figures = at('result-figures');

let shown; // the id whose plays are on the page
let asked = new AbortController();

/** Where the page shows the plays of a video. */
export function addressOf(id) {
  return PREFIX + id;
}

/** Follows the form and the page's address, which names the video that is looked for. */
export function startSearch() {
  at('search').addEventListener('submit', (event) => {
    event.preventDefault();
    const address = addressOf(idOfText(at('wanted').value));
    if (location.hash === address) {
      followAddress();
    } else {
      location.hash = address;
    }
  });
  at('result-close').addEventListener('click', () => {
    history.pushState(null, '', location.pathname + location.search);
    at('wanted').value = '';
    followAddress();
    at('wanted').focus();
  });
  addEventListener('hashchange', followAddress);
  addEventListener('popstate', followAddress);
  followAddress();
}

/** Asks again for what is shown, without a word to those who listen. */
export function refreshResult() {
  if (shown !== undefined) {
    ask(shown, () => {});
  }
}

function followAddress() {
  asked.abort();
  shown = undefined;
  result.hidden = !location.hash.startsWith(PREFIX);
  if (result.hidden) {
    return;
  }
  const id = idOfAddress(location.hash.slice(PREFIX.length));
  at('wanted').value = isTold(id) ? textOf(id) : '';
  at('result-video').textContent = textOf(id);
  at('result-bytes').textContent = isTold(id) ? '' : id;
  figures.hidden = true;
  told.className = '';
  const obstacle = obstacleTo(id);
  told.textContent = obstacle ?? 'Looking …';
  if (obstacle === undefined) {
    ask(id, (text) => {
      told.textContent = text;
    });
  }
}

function obstacleTo(id) {
  if (bytesOf(id).length === 0 || bytesOf(id).length > MOST_BYTES) {
    return `An id has 1 to ${whole(MOST_BYTES)} bytes.`;
  }
  if (id === '.' || id === '..') {
    return 'No browser can ask for this id, which is a step in an address.';
  }
  return undefined;
}

async function ask(id, tell) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    const answer = await fetch(`v1/videos/${id}`, { signal });
    const body = await answer.json();
    if (signal.aborted) {
      return;
    }
    if (answer.ok) {
      shown = id;
      show(body);
      tell(`${counted(body.plays, 'play', 'plays')}, rank ${whole(body.rank)}`);
    } else {
      tell(answer.status === NOT_FOUND ? 'Nobody has played this video yet. Is every letter of the id right?' : body.detail);
    }
  } catch {
    if (!signal.aborted) {
      tell('The service cannot be reached. Try again once it is back.');
    }
  }
}

function show(video) {
  figures.hidden = false;
  told.className = 'unseen'; // the figures tell it to the eye
  at('result-plays').textContent = whole(video.plays);
  at('result-rank').textContent = whole(video.rank);
  at('result-batch').textContent = whole(video.batchPlays);
  at('result-live').textContent = whole(video.livePlays);
  at('result-time').dateTime = video.asOf;
  at('result-time').textContent = clock(new Date(video.asOf));
}
