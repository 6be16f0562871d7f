import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A service of its own, which can be killed and started again on the same port. */
export class Service {
  #folder;
  #process;
  address;

  constructor(folder) {
    this.#folder = folder;
  }

  async start() {
    const port = this.address === undefined ? '0' : new URL(this.address).port;
    const folders = ['--events', `${this.#folder}/events`, '--counts', `${this.#folder}/counts`];
    const options = ['--journal', `${this.#folder}/journal`, '--port', port, '--deadline', '20s', '--batch-interval', '2s'];
    this.#process = spawn('bin/topplays', ['serve', ...folders, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: this.#process.stdout })) {
      this.address = line.replace('listening on ', '');
      return;
    }
    throw new Error('the service ended before it listened');
  }

  async kill() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill('SIGKILL');
      await once(this.#process, 'exit');
    }
  }

  /** Plays videos: ids as text, or as bytes that need not be text. */
  async play(id, times) {
    const line = Buffer.concat([Buffer.from('2026-11-20T08:15:30.123Z\t-\t'), Buffer.from(id), Buffer.from('\n')]);
    const body = Buffer.concat(Array(times).fill(line));
    const answer = await fetch(`${this.address}/v1/views`, { method: 'POST', body });
    const { accepted } = await answer.json();
    if (accepted !== times) {
      throw new Error(`of ${times} events ${accepted} were accepted: ${answer.status}`);
    }
  }
}
