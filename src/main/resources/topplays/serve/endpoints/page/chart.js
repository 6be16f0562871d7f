import { idOf, textOf } from './ids.js';
import { addressOf } from './search.js';
import { clock, counted, percent, whole } from './words.js';

const STEADY = matchMedia('(prefers-reduced-motion: reduce)');
const MOVE = { duration: 600, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' };
const APPEAR = { duration: 400, easing: 'ease-out' };

const table = document.getElementById('chart');
const body = table.tBodies[0];
const template = document.getElementById('chart-row');
const sum = document.getElementById('chart-sum');
const empty = document.getElementById('chart-empty');
const news = document.getElementById('news');

const rowsById = new Map();
let leader;

/** Shows a chart: a video that is already in it moves from its old place to its new one. */
export function showChart(chart) {
  const wasAt = places();
  const focused = document.activeElement;
  const ids = chart.rows.map(idOf);
  forgetAllBut(new Set(ids));
  chart.rows.forEach((row, index) => fill(place(ids[index], index), row, chart.rows[0].plays));
  if (body.contains(focused)) {
    focused.focus({ preventScroll: true }); // a row loses the focus when it moves in the document
  }
  move(wasAt);
  announce(chart, ids[0]);
}

function places() {
  return new Map(Array.from(rowsById, ([id, row]) => [id, row.getBoundingClientRect().top]));
}

function forgetAllBut(ids) {
  for (const [id, row] of rowsById) {
    if (!ids.has(id)) {
      row.remove();
      rowsById.delete(id);
    }
  }
}

/** Puts the row of an id in its place in the document. */
function place(id, index) {
  const row = rowsById.get(id) ?? newRow(id);
  if (body.rows[index] !== row) {
    body.insertBefore(row, body.rows[index] ?? null);
  }
  return row;
}

function newRow(id) {
  const row = template.content.firstElementChild.cloneNode(true);
  const link = row.querySelector('a');
  const text = textOf(id);
  link.href = addressOf(id);
  link.title = text;
  link.querySelector('bdi').textContent = text;
  rowsById.set(id, row);
  return row;
}

function fill(row, { rank, plays, share, videoBase64, video }, mostPlays) {
  const [rankCell, , playsCell, shareCell] = row.cells;
  rankCell.textContent = whole(rank);
  playsCell.textContent = whole(plays);
  shareCell.textContent = percent(share);
  row.querySelector('.bytes').textContent = videoBase64 === undefined ? '' : idOf({ video, videoBase64 });
  row.querySelector('.bar').style.scale = `${mostPlays === 0 ? 0 : plays / mostPlays} 1`;
}

function move(wasAt) {
  if (STEADY.matches || document.hidden || wasAt.size === 0) {
    return;
  }
  for (const [id, row] of rowsById) {
    if (!wasAt.has(id)) {
      row.animate({ opacity: [0, 1] }, APPEAR);
      continue;
    }
    const distance = wasAt.get(id) - row.getBoundingClientRect().top;
    if (distance !== 0) {
      row.getAnimations().forEach((earlier) => earlier.cancel());
      row.animate({ transform: [`translateY(${distance}px)`, 'none'] }, MOVE);
    }
  }
}

function announce(chart, first) {
  table.hidden = chart.rows.length === 0;
  empty.hidden = !table.hidden;
  empty.textContent = 'No plays yet. Send events to v1/views, or publish a count.';
  const time = clock(new Date(chart.asOf));
  sum.textContent = `${counted(chart.plays, 'play', 'plays')} of ${counted(chart.videos, 'video', 'videos')} · last change ${time}`;
  if (leader !== undefined && leader !== first && first !== undefined) {
    news.textContent = `${textOf(first)} is now the most played video`;
  }
  leader = first;
}
