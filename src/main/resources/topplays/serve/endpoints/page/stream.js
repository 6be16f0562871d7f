const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 8_000;
/** The service sends an event to a new stream at once. */
const FIRST_EVENT_MILLIS = 10_000;
/** A broken connection may look like one without news: after this time it is opened again. */
const SILENCE_MILLIS = 60_000;

/** A stream of server-sent events that is opened again when it ends, fails or stays silent. */
export class Stream {
  #address;
  #listeners;
  #showState;
  #source;
  #timer;
  #pauseMillis = FIRST_PAUSE_MILLIS;

  /**
   * @param address returns the address to open
   * @param listeners functions that take the data of an event, by its type
   * @param showState takes the state: 'live' or 'lost'
   */
  constructor(address, listeners, showState) {
    this.#address = address;
    this.#listeners = listeners;
    this.#showState = showState;
  }

  /** Opens the stream, or closes and opens it again. */
  open() {
    this.#source?.close();
    const source = new EventSource(this.#address());
    for (const [type, take] of Object.entries(this.#listeners)) {
      source.addEventListener(type, (event) => {
        this.#heard();
        take(JSON.parse(event.data));
      });
    }
    source.addEventListener('error', () => this.#lost());
    this.#source = source;
    this.#after(FIRST_EVENT_MILLIS, () => this.#lost());
  }

  #heard() {
    this.#pauseMillis = FIRST_PAUSE_MILLIS;
    this.#after(SILENCE_MILLIS, () => this.open());
    this.#showState('live');
  }

  #lost() {
    this.#source.close();
    this.#after(this.#pauseMillis, () => this.open());
    this.#pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, 2 * this.#pauseMillis);
    this.#showState('lost');
  }

  #after(millis, action) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, millis);
  }
}
