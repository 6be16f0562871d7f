import { showChart } from './chart.js';
import { addRates, breakRates, drawRates } from './rates.js';
import { refreshResult, startSearch } from './search.js';
import { showService, tickService } from './service.js';
import { Stream } from './stream.js';
import { clock } from './words.js';

const TICK_MILLIS = 1_000;

const choices = document.getElementById('rows');
const connection = document.getElementById('connection');

const stream = new Stream(
  () => `v1/stream?k=${chosen().value}`,
  {
    chart(chart) {
      showChart(chart);
      refreshResult();
    },
    status(status) {
      addRates(status, Date.now());
      showService(status, Date.now());
      drawRates(Date.now());
    },
  },
  showConnection,
);

function chosen() {
  return choices.querySelector('input:checked');
}

function showConnection(state) {
  if (state === 'lost') {
    breakRates(Date.now());
  }
  if (document.body.dataset.connection !== state) {
    document.body.dataset.connection = state;
    connection.textContent = state === 'live' ? 'Live' : `Connection lost at ${clock(new Date())} · reconnecting`;
  }
}

/** Keeps the number of rows in the page's address, so that it survives a reload. */
function startRows() {
  const wanted = new URLSearchParams(location.search).get('rows');
  const all = Array.from(choices.querySelectorAll('input'));
  (all.find((choice) => choice.value === wanted) ?? all[0]).checked = true;
  choices.addEventListener('change', () => {
    history.replaceState(null, '', `?rows=${chosen().value}${location.hash}`);
    stream.open();
  });
}

function tick() {
  drawRates(Date.now());
  tickService(Date.now());
}

startRows();
startSearch();
stream.open();
setInterval(tick, TICK_MILLIS);
