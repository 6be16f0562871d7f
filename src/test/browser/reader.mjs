import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const PATIENCE_MILLIS = 15_000;
/** As long as a row moves, and a little. */
const REST_MILLIS = 1_000;
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** A reader in front of a browser, who notes all that the browser complains of. */
export class Reader {
  /** What the browser may complain of now. */
  expected = /^$/;
  complaints = [];
  requests = [];
  #folder;
  #browser;

  constructor(folder) {
    this.#folder = folder;
  }

  /** Opens a browser, and a page in it. */
  async sitDown() {
    const { chromium } = createRequire(`${resolve(this.#folder)}/`)('playwright-core');
    this.#browser = await chromium.launch({ executablePath: process.env.CHROMIUM, headless: true, args: ARGUMENTS });
    this.page = await this.#browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    this.page.setDefaultTimeout(PATIENCE_MILLIS);
    this.page.on('console', (message) => this.#note(message));
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.page.on('dialog', (dialog) => this.complaints.push(`a dialog: ${dialog.message()}`) && dialog.dismiss());
    this.page.on('request', (request) => this.requests.push(request.url()));
    await this.page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));
    });
  }

  #note(message) {
    if (['error', 'warning'].includes(message.type()) && !this.expected.test(message.text())) {
      this.complaints.push(message.text());
    }
  }

  async leave() {
    await this.#browser.close();
  }

  /** Waits until the element holds the text. */
  async sees(text, selector) {
    await this.page.locator(selector).filter({ hasText: text }).first().waitFor({ state: 'attached' });
  }

  async seesFirst(video) {
    await this.sees(video, '#chart tbody tr:first-child');
  }

  async seesRows(count) {
    await this.page.waitForFunction((rows) => document.querySelectorAll('#chart tbody tr').length === rows, count);
  }

  async search(id) {
    await this.page.fill('#wanted', id);
    await this.page.press('#wanted', 'Enter');
  }

  video(place) {
    return this.page.locator('#chart tbody a bdi').nth(place - 1).textContent();
  }

  async plays(place) {
    const text = await this.page.locator('#chart tbody .plays').nth(place - 1).textContent();
    return Number(text.replaceAll(',', ''));
  }

  async takePicture(name) {
    await this.page.waitForTimeout(REST_MILLIS);
    await this.page.screenshot({ path: `${this.#folder}/${name}.png`, fullPage: true });
  }
}
