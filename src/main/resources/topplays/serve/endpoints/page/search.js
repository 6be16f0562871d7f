import { bytesOf, idOfAddress, idOfText, isText, textOf } from './ids.js';
import { clock, counted, whole } from './words.js';

const MOST_BYTES = 4_096;
const PREFIX = '#video=';
const NOT_FOUND = 404;

const at = (name) => document.getElementById(name);
const result = at('result');
const message = at('result-message');
const figures = at('result-figures');

let shown; // the id whose plays are on the page
let asked = new AbortController();

/** The address at which the page shows the plays of a video. */
export function addressOf(id) {
  return PREFIX + id;
}

/** Listens to the form and to the page's address, which names the video to find. */
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

/** Loads the shown video again, without an announcement to screen readers. */
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
  at('wanted').value = isText(id) ? textOf(id) : '';
  at('result-video').textContent = textOf(id);
  at('result-bytes').textContent = isText(id) ? '' : id;
  figures.hidden = true;
  message.className = '';
  const obstacle = obstacleTo(id);
  message.textContent = obstacle ?? 'Looking …';
  if (obstacle === undefined) {
    ask(id, (text) => {
      message.textContent = text;
    });
  }
}

function obstacleTo(id) {
  if (bytesOf(id).length === 0 || bytesOf(id).length > MOST_BYTES) {
    return `An id has 1 to ${whole(MOST_BYTES)} bytes.`;
  }
  if (id === '.' || id === '..') {
    return 'A browser cannot ask for this id, because it is a relative path.';
  }
  return undefined;
}

async function ask(id, announce) {
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
      announce(`${counted(body.plays, 'play', 'plays')}, rank ${whole(body.rank)}`);
    } else {
      announce(answer.status === NOT_FOUND ? 'This video has no plays. Check the spelling of the id.' : body.detail);
    }
  } catch {
    if (!signal.aborted) {
      announce('The service cannot be reached. Try again later.');
    }
  }
}

function show(video) {
  figures.hidden = false;
  message.className = 'unseen'; // only for screen readers: the figures show it
  at('result-plays').textContent = whole(video.plays);
  at('result-rank').textContent = whole(video.rank);
  at('result-batch').textContent = whole(video.batchPlays);
  at('result-live').textContent = whole(video.livePlays);
  at('result-time').dateTime = video.asOf;
  at('result-time').textContent = clock(new Date(video.asOf));
}
