// What a reader of an HTML report relies on, in a real browser. Arguments: a folder with reports (*.html), and one with
// playwright-core and axe-core, for the screenshots.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { Reader } from './reader.mjs';

const [folder, browserFolder] = process.argv.slice(2);
const WIDTHS = [320, 768, 1400];
const SCHEMES = ['light', 'dark'];

const axe = readFileSync(createRequire(`${resolve(browserFolder)}/`).resolve('axe-core/axe.min.js'), 'utf8');
const reader = new Reader(browserFolder);
await reader.sitDown();
const { page } = reader;

async function seesNothingWider(what) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what}: too wide`);
}

async function findsNothing(what) {
  const found = await page.evaluate(() => window.axe.run());
  assert.ok(found.passes.length > 10, `${what}: axe checked nothing`);
  assert.deepEqual(found.violations.map((rule) => [rule.id, rule.nodes.map((node) => node.html)]), [], what);
}

/** Opens each period by the keyboard alone, the newest first; only the newest is open at first. */
async function opensAll(what) {
  const periods = await page.locator('details').count();
  for (let i = 0; i < periods; i++) {
    const period = page.locator('details').nth(i);
    assert.equal(await period.evaluate((details) => details.open), i === 0, `${what}: period ${i + 1}`);
    if (i > 0) {
      await period.locator('summary').focus();
      await page.keyboard.press('Enter');
      await period.locator('table').first().waitFor({ state: 'visible' });
    }
  }
}

async function check(report) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const what = `${basename(report)} at ${width} pixels, ${colorScheme}`;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`file://${resolve(report)}`);
      await page.evaluate(axe);
      await seesNothingWider(what);
      await findsNothing(what);
      await reader.takePicture(`${basename(report, '.html')}-${width}-${colorScheme}`);
      await opensAll(what);
      await seesNothingWider(`${what}, all open`);
      await findsNothing(`${what}, all open`);
      assert.deepEqual(reader.complaints, [], what);
      console.log(`ok  ${what}`);
    }
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(`file://${resolve(report)}`);
  assert.ok((await page.pdf()).length > 1000);
  await page.emulateMedia({ media: 'screen' });
}

try {
  for (const report of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    await check(`${folder}/${report}`);
  }
  assert.deepEqual(reader.requests.filter((url) => !url.startsWith('file://')), []);
  console.log('ok  nothing is fetched');
} finally {
  await reader.leave();
}
