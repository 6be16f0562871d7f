// What a reader of the page relies on, in a real browser. Arguments: a folder with events and counts, and one with
// playwright-core, for the screenshots.
import assert from 'node:assert/strict';
import { Reader } from './reader.mjs';
import { Service } from './service.mjs';

const [folder, browserFolder] = process.argv.slice(2);

const HOSTILE = '<img src=x onerror=alert(1)>';
const NOT_UTF8 = Buffer.from([0x61, 0xff, 0xfe, 0x3c, 0x62, 0x3e]);

const service = new Service(folder);
await service.start();
const reader = new Reader(browserFolder);
await reader.sitDown();
const { page } = reader;

const steps = {
  async 'the chart shows, ten rows, plays falling'() {
    await page.goto(`${service.address}/`);
    await reader.sees('Live', '#connection');
    await reader.seesRows(10);
    assert.ok((await reader.plays(1)) >= (await reader.plays(2)));
    assert.equal(await page.title(), 'Most played · topplays');
  },

  async 'a video that is played overtakes, and its row moves there'() {
    const [first, second] = [await reader.video(1), await reader.video(2)];
    await page.evaluate(() => {
      window.moves = 0;
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...how) {
        window.moves += this.matches('tr') && 'transform' in how[0] ? 1 : 0;
        return animate.apply(this, how);
      };
    });
    await service.play(second, (await reader.plays(1)) - (await reader.plays(2)) + 1);
    await reader.seesFirst(second);
    assert.equal(await reader.video(2), first);
    assert.ok((await page.evaluate(() => window.moves)) >= 2, 'two rows move');
    await reader.sees(`${second} is now the most played video`, '#news');
  },

  async 'a row that moves keeps the focus'() {
    const second = await reader.video(2);
    await page.locator('#chart tbody a').nth(1).focus();
    await service.play(second, (await reader.plays(1)) - (await reader.plays(2)) + 1);
    await reader.seesFirst(second);
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), second);
  },

  async '25 and 100 rows can be chosen, and stay when it is loaded again'() {
    for (const k of [100, 25]) {
      await page.locator(`#rows input[value="${k}"]`).check();
      await reader.seesRows(k);
    }
    await page.reload();
    await reader.seesRows(25);
    await page.locator('#rows input[value="10"]').check();
    await reader.seesRows(10);
  },

  async 'a video is found, and its plays grow while one looks'() {
    const name = await reader.video(3);
    await reader.search(name);
    await reader.sees(/plays, rank 3$/, '#result-message');
    const before = await reader.plays(3);
    await service.play(name, 1);
    await reader.sees((before + 1).toLocaleString('en'), '#result-plays');
  },

  async 'a hostile id is text, in the chart and in the search'() {
    await service.play(HOSTILE, (await reader.plays(1)) + 50);
    await reader.seesFirst(HOSTILE);
    await reader.search(HOSTILE);
    await reader.sees(/plays, rank 1$/, '#result-message');
    assert.equal(await page.textContent('#result-video'), HOSTILE);
    assert.equal(await page.locator('img').count(), 0);
  },

  async 'an id that is not UTF-8 shows its bytes, and is found from the chart'() {
    await service.play(NOT_UTF8, (await reader.plays(1)) + 50);
    const row = page.locator('#chart tbody tr').first();
    await reader.seesFirst('a%FF%FE%3Cb%3E');
    await row.locator('a').click();
    await reader.sees(/plays, rank 1$/, '#result-message');
    assert.equal(await page.textContent('#result-video'), 'a\ufffd\ufffd<b>');
    assert.equal(await page.locator('b').count(), 0);
  },

  async 'odd ids are answered, each as what it is'() {
    for (const [id, plays] of [['a/../b?c=d#e%41', 3], ['%', 2], ['Ünïcødé 日本 ❤', 4]]) {
      await service.play(id, plays);
      await reader.search(id);
      await reader.sees(new RegExp(`^${plays} plays`), '#result-message');
      assert.equal(await page.textContent('#result-video'), id);
    }
    for (const address of ['..', '%2e%2E']) {
      await page.goto(`${service.address}/#video=${address}`);
      await reader.sees('A browser cannot ask', '#result-message');
    }
    await reader.search('x'.repeat(4097));
    await reader.sees('1 to 4,096 bytes', '#result-message');
  },

  async 'the keyboard reaches everything, and one sees where it is'() {
    await page.goto(`${service.address}/`);
    await reader.sees('Live', '#connection');
    const reached = new Set();
    for (let tab = 0; tab < 40; tab++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        const shown = element.matches('input[type=radio]') ? element.nextElementSibling : element;
        return { name: element.id || element.name || element.getAttribute('href') || element.textContent.trim(),
          outline: getComputedStyle(shown).outlineStyle, isBody: element === document.body };
      });
      if (!focus.isBody) {
        assert.notEqual(focus.outline, 'none', `${focus.name} shows that it has the focus`);
        reached.add(focus.name);
      }
    }
    for (const name of ['wanted', 'Find', 'rows', 'v1/top', 'v1/status', 'metrics']) {
      assert.ok(reached.has(name), `${name} is reached, of ${[...reached]}`);
    }
    assert.equal([...reached].filter((name) => name.startsWith('#video=')).length, 10);
  },

  async 'everything that takes input has a name, and the page its landmarks'() {
    const unnamed = await page.evaluate(() =>
      [...document.querySelectorAll('input, button, a, svg')].filter(
        (element) => !(element.labels?.length || element.textContent.trim() || element.getAttribute('aria-labelledby')),
      ).length);
    assert.equal(unnamed, 0);
    for (const landmark of ['main', 'search', 'banner', 'contentinfo']) {
      assert.equal(await page.getByRole(landmark).count(), 1, landmark);
    }
    assert.equal(await page.getByRole('table', { name: 'The most played videos' }).count(), 1);
  },

  async 'rates are drawn'() {
    for (let second = 0; second < 12; second++) {
      await service.play('busy', 200 + 150 * second);
      await page.waitForTimeout(1_000);
    }
    await page.waitForFunction(() => document.querySelector('.line.in').getAttribute('d').split('V').length > 5);
    assert.match(await page.textContent('#rate-in'), /^[\d,.]+$/);
    await reader.search(HOSTILE);
    await reader.sees(/plays, rank/, '#result-message');
    await reader.takePicture('light');
  },

  async 'dark where the reader wants it dark'() {
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(22, 24, 27)');
    await reader.takePicture('dark');
    await page.emulateMedia({ colorScheme: 'light' });
  },

  async 'on a phone nothing is wider than the screen'() {
    await service.play('W'.repeat(600), 20_000);
    await reader.sees('WWWW', '#chart tbody');
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await reader.takePicture('phone');
    await page.emulateMedia({ colorScheme: 'dark' });
    await reader.takePicture('phone-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  },

  async 'nothing moves for who wants it still'() {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const second = await reader.video(2);
    await service.play(second, (await reader.plays(1)) - (await reader.plays(2)) + 1);
    await reader.seesFirst(second);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  },
};

const unreachable = {
  async 'a lost connection is told, and mended by itself'() {
    const before = await page.textContent('#chart tbody');
    await service.kill();
    await reader.sees('Connection lost', '#connection');
    assert.equal(await page.textContent('#chart tbody'), before);
    await reader.takePicture('lost');
    await reader.search('anything');
    await reader.sees('cannot be reached', '#result-message');
    await service.start();
    await reader.sees(/^Live$/, '#connection');
    await service.play('after the restart', 100_000);
    await reader.seesFirst('after the restart');
  },
};

const unknown = {
  async 'an unknown video has no plays'() {
    await reader.search('nobody-played-this');
    await reader.sees('This video has no plays', '#result-message');
    assert.ok(await page.locator('#result-figures').isHidden());
    await page.click('#result-close');
    assert.ok(await page.locator('#result').isHidden());
  },
};

async function check(rules, mayComplain = /^$/) {
  reader.expected = mayComplain;
  for (const [rule, look] of Object.entries(rules)) {
    await look();
    assert.deepEqual(reader.complaints, [], rule);
    console.log(`ok  ${rule}`);
  }
}

try {
  await check(steps);
  await check(unknown, /status of 404/);
  await check(unreachable, /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  assert.deepEqual(reader.requests.filter((url) => !url.startsWith(`${service.address}/`)), []);
  console.log('ok  nothing is asked for elsewhere');
} catch (failure) {
  await reader.takePicture('failure');
  throw failure;
} finally {
  await reader.leave();
  await service.kill();
}
