// Opens each page of a directory in Chromium, as in a light and a dark scheme, on a phone, on paper, without JavaScript. Fails
// when axe-core finds anything, when the page asks for anything or says anything on the console, when something of the input
// came to life, when the filter does not do what the keyboard says, or when a page of 10,000 findings is slow.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const LOAD_LIMIT = 10000, FILTER_LIMIT = 2000; // milliseconds, on a machine that is busy with other things
let passed = 0, failed = 0;

function check(what, good, got) {
  if (good) passed++;
  else {
    failed++;
    console.log(`FAILED: ${what}${got === undefined ? '' : `: ${JSON.stringify(got)}`}`);
  }
}

function same(what, got, want) {
  check(what, JSON.stringify(got) === JSON.stringify(want), { got, want });
}

// A page that is watched from before it loads.
async function open(browser, file, options) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const noise = [], url = pathToFileURL(file).href;
  page.on('console', message => noise.push(message.text()));
  page.on('pageerror', error => noise.push(String(error)));
  page.on('dialog', dialog => { noise.push('a dialog'); dialog.dismiss(); });
  page.on('request', request => request.url() !== url && noise.push(`request: ${request.url()}`));
  await page.goto(url);
  return { page, noise, close: () => context.close() };
}

// Of what is off the screen axe sees nothing while content-visibility leaves it out.
async function violations(page, options) {
  await page.evaluate(axe);
  return page.evaluate(async options => {
    const all = new CSSStyleSheet();
    all.replaceSync('.file{content-visibility:visible!important}details>*{display:revert}');
    document.adoptedStyleSheets = [all];
    document.querySelectorAll('details').forEach(d => { d.open = true; });
    const result = await axe.run(document, { resultTypes: ['violations'], ...options });
    return result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 200)}`);
  }, options);
}

// What of the input came to life: an element or an attribute that the page never has, a script that ran.
function alive() {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const a of element.attributes) if (/^on|^href$|^src$|^style$|^autofocus$/.test(a.name) && !/^#[a-z-]+$/.test(a.value)) found.push(`${element.tagName} ${a.name}`);
    if (/^(IMG|IFRAME|BASE|OBJECT|EMBED|LINK)$/.test(element.tagName)) found.push(element.tagName);
  }
  if (document.scripts.length > 1) found.push('a second script');
  if (document.querySelectorAll('meta[http-equiv]').length !== 1) found.push('a second policy or a refresh');
  if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('style').length !== 1) found.push('the frame');
  if (window.pwned !== undefined) found.push('window.pwned');
  if (/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(document.documentElement.textContent)) found.push('a control character');
  return found;
}

// The policy is worth something: a script that does get in does not run.
async function policyHolds(page) {
  return page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
    script.remove();
    return window.pwned === undefined;
  });
}

// [data-r] elements that a reader sees, and what the page says of them.
function visible() {
  const items = Array.from(document.querySelectorAll('[data-r]')).filter(i => !i.closest('[hidden]'));
  return {
    count: items.length,
    severities: Array.from(new Set(items.map(i => i.dataset.s))).sort(),
    rules: Array.from(new Set(items.map(i => i.dataset.r))),
    empty: Array.from(document.querySelectorAll('.hunk,.file')).filter(n => !n.closest('[hidden]') && !n.querySelector('[data-r]:not([hidden])') && n.querySelector('[data-r]')).length,
    said: document.getElementById('shown')?.textContent,
  };
}

async function tabTo(page, selector) {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(s => document.activeElement.matches(s), selector)) return true;
  }
  return false;
}

const grouped = n => n.toLocaleString('en');

// All by keyboard: a severity away, one rule only, everything back.
async function filters(name, page) {
  const before = await page.evaluate(visible);
  if (!before.count) return;
  same(`${name}: all shown at first`, before.said, `${grouped(before.count)} of ${grouped(before.count)} shown`);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Tab');
  same(`${name}: the first stop skips`, await page.evaluate(() => document.activeElement.className), 'skip');
  check(`${name}: Tab reaches the severities`, await tabTo(page, '#filter input'));
  const off = await page.evaluate(() => document.activeElement.value);
  await page.keyboard.press('Space');
  const without = await page.evaluate(visible);
  check(`${name}: a severity goes away`, !without.severities.includes(off) && without.count < before.count, without);
  same(`${name}: and is counted`, without.said, `${grouped(without.count)} of ${grouped(before.count)} shown`);
  same(`${name}: nothing empty is left`, without.empty, 0);
  await page.keyboard.press('Space');
  check(`${name}: Tab reaches the rules`, await tabTo(page, '#rule'));
  await page.keyboard.press('ArrowDown');
  const one = await page.evaluate(visible);
  same(`${name}: one rule`, one.rules, [await page.evaluate(() => document.getElementById('rule').value)]);
  same(`${name}: nothing empty is left of one rule`, one.empty, 0);
  check(`${name}: Tab reaches the button`, await tabTo(page, '#filter button'));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  same(`${name}: everything is back`, (await page.evaluate(visible)).count, before.count);
}

async function withoutScript(browser, name, file, count) {
  const { page, close } = await open(browser, file, { javaScriptEnabled: false });
  same(`${name}: without JavaScript nothing is hidden`, await page.locator('[data-r]:visible').count(), count);
  same(`${name}: and there is no form`, await page.locator('#filter:visible').count(), 0);
  await close();
}

async function onPaper(name, page) {
  await page.emulateMedia({ media: 'print' });
  same(`${name}: no form on paper`, await page.locator('#filter:visible, nav:visible').count(), 0);
  await page.emulateMedia({ media: 'screen' });
}

async function onPhone(browser, name, file) {
  const { page, close } = await open(browser, file, { viewport: { width: 360, height: 740 } });
  same(`${name}: fits a phone`, await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await close();
}

async function smallPage(browser, name, file) {
  let count = 0;
  for (const colorScheme of ['light', 'dark']) {
    const { page, noise, close } = await open(browser, file, { colorScheme });
    same(`${name}, ${colorScheme}: axe-core`, await violations(page, colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}), []);
    if (colorScheme === 'light') {
      same(`${name}: what came to life`, await page.evaluate(alive), []);
      count = (await page.evaluate(visible)).count;
      await told(name, page);
      await filters(name, page);
      await onPaper(name, page);
    }
    same(`${name}: console and requests`, noise, []);
    check(`${name}: the policy holds`, await policyHolds(page));
    await close();
  }
  await withoutScript(browser, name, file, count);
  await onPhone(browser, name, file);
}

async function bigPage(browser, name, file) {
  const start = Date.now();
  const { page, noise, close } = await open(browser, file, {});
  const loaded = Date.now() - start, { count } = await page.evaluate(visible);
  const filtered = await page.evaluate(async () => {
    const rule = document.getElementById('rule'), start = performance.now();
    rule.selectedIndex = 1;
    rule.dispatchEvent(new Event('change', { bubbles: true }));
    document.body.getBoundingClientRect();
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return Math.round(performance.now() - start);
  });
  console.log(`${name}: ${count} findings, ${(fs.statSync(file).size / 1e6).toFixed(1)} MB, loaded in ${loaded} ms, filtered in ${filtered} ms`);
  check(`${name}: loads fast`, loaded < LOAD_LIMIT, loaded);
  check(`${name}: filters fast`, filtered < FILTER_LIMIT, filtered);
  if (name === 'big-check') check(`${name}: all findings are there`, count >= 10000, count);
  same(`${name}: console and requests`, noise, []);
  await close();
}

// A picture is told in words too, and every table has its caption.
async function told(name, page) {
  same(`${name}: pictures without title and description`, await page.locator('svg:not(:has(title)), svg:not(:has(desc))').count(), 0);
  same(`${name}: tables without caption`, await page.locator('table:not(:has(caption))').count(), 0);
  same(`${name}: sentences in German`, await page.locator('.s:not([lang=de])').count(), 0);
}

async function main(dir) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  try {
    for (const entry of fs.readdirSync(dir).sort()) {
      const file = path.resolve(dir, entry), name = path.basename(entry, '.html');
      await (name.startsWith('big') ? bigPage : smallPage)(browser, name, file);
    }
  } finally {
    await browser.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

main(process.argv[2]).then(status => { process.exitCode = status; }, error => { console.log(error); process.exitCode = 1; });
