const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 8_000;
/** The service greets a new stream at once. */
const GREETING_MILLIS = 10_000;
/** A connection that broke without a word looks like one with nothing to tell: after that long it is opened anew. */
const SILENCE_MILLIS = 60_000;

/** A stream of server-sent events that is opened again whenever it ends, fails or falls silent. */
export class Stream {
  #address;
  #listeners;
  #tell;
  #source;
  #timer;
  #pauseMillis = FIRST_PAUSE_MILLIS;

  /**
   * @param address tells the address to open
   * @param listeners by type of event, what takes its data
   * @param tell takes the state: 'live' or 'lost'
   */
  constructor(address, listeners, tell) {
    this.#address = address;
    this.#listeners = listeners;
    this.#tell = tell;
  }

  /** Opens it, or opens it anew. */
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
    this.#after(GREETING_MILLIS, () => this.#lost());
  }

  #heard() {
    this.#pauseMillis = FIRST_PAUSE_MILLIS;
    this.#after(SILENCE_MILLIS, () => this.open());
    this.#tell('live');
  }

  #lost() {
    this.#source.close();
    this.#after(this.#pauseMillis, () => this.open());
    this.#pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, 2 * this.#pauseMillis);
    this.#tell('lost');
  }

  #after(millis, action) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, millis);
  }
}
