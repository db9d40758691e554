// A hand in the timeline's page, by mouse and by keys, against the editor's part of the line: what each action writes, to the
// byte; what stands at the hand; what leaves no trace; and what happens while the text does not parse.
import * as assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { whatIf } from '../../src/core/analysis/what-if';
import { inEnglish } from '../../src/core/base/translate';
import { timelineView } from '../../src/core/views/timeline';
import { parseWebviewMessage, type WebviewOptions, type WebviewQuestion } from '../../src/core/views/webview';
import { untilHolds } from '../extension/support/until';
import { analysePlan } from './support/analyse-plan';
import { seriousFaults } from './support/accessibility';
import { startWebviewPages, type WebviewPage, type WebviewPages } from './support/webview-page';

const plan = `project: { name: Atlas, key: A, start: 2026-05-04, currency: EUR }
team:
  ana: { name: Ana, rate: 100/h }
  ben: { name: Ben, rate: 50/h }
milestones:
  beta: { title: Beta, due: 2026-05-13, needs: [build] }
tasks:
  build:
    title: Build
    tasks:
      A-1: { title: Tokens, effort: 5d, assign: ana }
      A-2: { title: Form, effort: 4d, assign: ben, needs: [A-1] }
      A-3: { title: Wallets, effort: 10d, assign: ben }
  ship:
    title: Ship
    tasks:
      A-4: { title: Alone, effort: 5d }
`;

interface Desk {
  readonly shown: WebviewPage;
  text(): string;
  /** Another text, as somebody has typed it; stale: it does not parse. */
  type(text: string, stale?: boolean): Promise<void>;
}

const options = (stale: boolean): WebviewOptions => ({
  locale: 'en',
  translate: inEnglish,
  stale: stale ? { since: '14:02', line: 9 } : null,
});

async function openDesk(
  pages: WebviewPages,
  width = 1400,
  theme: 'dark' | 'light' | 'contrast' = 'dark',
): Promise<Desk> {
  let text = plan;
  let isStale = false;
  const modelNow = (): unknown => timelineView.present(analysePlan(text), options(isStale));
  let shown: WebviewPage | null = null;
  const send = async (): Promise<void> => {
    await shown?.page.evaluate(
      (model: unknown) => window.postMessage({ kind: 'model', model }, '*'),
      modelNow(),
    );
  };
  const answer = async (raw: WebviewQuestion, kind: 'ask' | 'write'): Promise<unknown> => {
    const message = parseWebviewMessage({ kind, id: 0, question: raw });
    assert.ok(message && 'question' in message, JSON.stringify(raw));
    const snapshot = analysePlan(text);
    if (kind === 'ask') return timelineView.answer?.(snapshot, message.question, options(isStale));
    const found = timelineView.write?.(snapshot, message.question, options(isStale));
    if (!found?.ok) return found?.error ?? null;
    const written = whatIf(snapshot, found.value.edits);
    assert.ok(written.ok);
    text = written.value.texts.get('project.yaml') ?? text;
    await send();
    return null;
  };
  shown = await pages.open('timeline', modelNow(), { theme, width }, answer);
  await shown.page.locator('.drawing').waitFor();
  return {
    shown,
    text: () => text,
    async type(next, stale = false) {
      if (!stale) text = next;
      isStale = stale;
      await send();
    },
  };
}

/** In the page: a place on the bar of a row. `start` and `finish` are its ends, `body` its middle. */
async function placeOn(
  page: Page,
  row: string,
  spot: 'start' | 'finish' | 'body' | 'row',
): Promise<{ x: number; y: number }> {
  const frame = await page.locator(`[data-row="${row}"]`).boundingBox();
  assert.ok(frame);
  if (spot === 'row') return { x: frame.x + 60, y: frame.y + 11 };
  const parts = await page.evaluate(
    (y: number) =>
      [...document.querySelectorAll('.drawing .part, .drawing .due, .drawing .bracket')]
        .map((part) => part.getBoundingClientRect())
        .filter((box) => box.top >= y && box.bottom <= y + 22)
        .map(({ left, right }) => [left, right] as const),
    frame.y,
  );
  const left = Math.min(...parts.map(([from]) => from));
  const right = Math.max(...parts.map(([, to]) => to));
  const x = { start: left, finish: right, body: (left + right) / 2 }[spot];
  return { x, y: frame.y + 8 };
}

async function pixelsPerDay(page: Page): Promise<number> {
  const { x: left } = await placeOn(page, 'task/A-1', 'start');
  const { x: right } = await placeOn(page, 'task/A-1', 'finish');
  // From Monday morning at eight to Friday at five.
  return (right - left + 1) / (4 + 9 / 24);
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 1);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.locator('.hand-popup .what').waitFor();
}

async function press(page: Page, row: string, ...keys: readonly string[]): Promise<void> {
  await page.locator(`[data-row="${row}"] .text`).click();
  await page.locator('.rows').focus();
  for (const key of keys) await page.keyboard.press(key);
}

type Lines = readonly (readonly [was: string, is: string])[];

describe('a hand in the timeline', () => {
  let pages: WebviewPages;
  let desk: Desk;
  before(async () => {
    pages = await startWebviewPages();
    desk = await openDesk(pages);
  });
  after(() => pages.close());
  beforeEach(() => desk.type(plan));

  /** One action: while it is shown nothing is written; then exactly this. */
  const checkHand = (
    what: string,
    act: (page: Page) => Promise<void>,
    end: 'Enter' | 'release',
    lines: Lines,
  ): void => {
    it(what, async () => {
      const { page } = desk.shown;
      await act(page);
      assert.equal(desk.text(), plan);
      await page.locator('.hand-popup code, .hand-popup dl').first().waitFor();
      if (end === 'release') await page.mouse.up();
      else await page.keyboard.press('Enter');
      let expected = plan;
      for (const [was, is] of lines) expected = expected.replace(was, () => is);
      assert.notEqual(expected, plan);
      await untilHolds(() => assert.equal(desk.text(), expected));
      await page.locator('.hand-popup').waitFor({ state: 'detached' });
      assert.deepEqual(desk.shown.faults, []);
    });
  };
  const byMouse = (what: string, act: (page: Page, day: number) => Promise<void>, lines: Lines): void =>
    checkHand(`${what} by mouse`, async (page) => act(page, await pixelsPerDay(page)), 'release', lines);
  const byKeys = (what: string, act: (page: Page) => Promise<void>, lines: Lines): void =>
    checkHand(`${what} by keys`, act, 'Enter', lines);

  const moved: Lines = [['needs: [A-1] }', 'needs: [A-1], start: not-before 2026-05-13 }']];
  byMouse(
    'moves a bar',
    async (page, day) => {
      const at = await placeOn(page, 'task/A-2', 'body');
      await drag(page, at, { x: at.x + 2 * day, y: at.y });
    },
    moved,
  );
  byKeys('moves a bar', (page) => press(page, 'task/A-2', 'Alt+ArrowRight', 'Alt+ArrowRight'), moved);
  byKeys('moves a bar by its link', (page) => press(page, 'task/A-2', 'Alt+ArrowRight', 'l'), [
    ['needs: [A-1]', 'needs: [A-1 FS+1d]'],
  ]);
  const longer: Lines = [['effort: 4d', 'effort: 5d']];
  byMouse(
    'resizes a bar',
    async (page, day) => {
      const at = await placeOn(page, 'task/A-2', 'finish');
      await drag(page, at, { x: at.x + day * 1.2, y: at.y });
    },
    [['effort: 4d', 'effort: 5d']],
  );
  byKeys('resizes a bar', (page) => press(page, 'task/A-2', 'Shift+Alt+ArrowRight'), longer);
  const due: Lines = [['due: 2026-05-13', 'due: 2026-05-14']];
  byMouse(
    'moves a due date',
    async (page, day) => {
      const at = await placeOn(page, 'milestone/beta', 'body');
      await drag(page, at, { x: at.x + day, y: at.y });
    },
    due,
  );
  byKeys('moves a due date', (page) => press(page, 'milestone/beta', 'Alt+ArrowRight'), due);
  const half: Lines = [
    ['Alone, effort: 5d', 'Alone, status: doing, started: 2026-05-04, effort: 5d, progress: 50%'],
  ];
  byMouse(
    'sets progress',
    async (page) => {
      const from = await placeOn(page, 'task/A-4', 'start');
      const to = await placeOn(page, 'task/A-4', 'body');
      await drag(page, { x: from.x + 1, y: from.y + 7 }, { x: to.x, y: to.y + 7 });
    },
    half,
  );
  byKeys('sets progress', (page) => press(page, 'task/A-4', 'p', 'p', 'p', 'p', 'p'), half);
  const linked: Lines = [['Alone, effort: 5d', 'Alone, effort: 5d, needs: [A-3]']];
  byMouse(
    'draws a link',
    async (page) => {
      const from = await placeOn(page, 'task/A-3', 'finish');
      const to = await placeOn(page, 'task/A-4', 'start');
      await drag(page, { x: from.x + 11, y: from.y + 2 }, { x: to.x + 3, y: to.y });
    },
    linked,
  );
  byKeys('draws a link', (page) => press(page, 'task/A-3', 'l', 'ArrowDown', 'ArrowDown'), linked);
  byMouse(
    'draws a link from start to finish',
    async (page) => {
      const from = await placeOn(page, 'task/A-3', 'start');
      const to = await placeOn(page, 'task/A-4', 'finish');
      await drag(page, { x: from.x - 11, y: from.y + 2 }, { x: to.x - 8, y: to.y });
    },
    [['Alone, effort: 5d', 'Alone, effort: 5d, needs: [A-3 SF]']],
  );
  byKeys(
    'draws a link of another type with a lag',
    (page) => press(page, 'task/A-3', 'l', 'ArrowDown', 'ArrowDown', 'l', '+', '+'),
    [['Alone, effort: 5d', 'Alone, effort: 5d, needs: [A-3 SS+2d]']],
  );
  byKeys('removes a link', (page) => press(page, 'task/A-1', 'l', 'Delete'), [[', needs: [A-1]', '']]);
  const lower: Lines = [
    [
      '      A-2: { title: Form, effort: 4d, assign: ben, needs: [A-1] }\n      A-3: { title: Wallets, effort: 10d, assign: ben }\n',
      '      A-3: { title: Wallets, effort: 10d, assign: ben }\n      A-2: { title: Form, effort: 4d, assign: ben, needs: [A-1] }\n',
    ],
  ];
  byMouse(
    'puts a row elsewhere',
    async (page) => {
      const to = await placeOn(page, 'task/A-3', 'row');
      await drag(page, await placeOn(page, 'task/A-2', 'row'), { x: to.x, y: to.y + 9 });
    },
    lower,
  );
  byKeys('puts a row elsewhere', (page) => press(page, 'task/A-2', 'Alt+ArrowDown'), lower);
  const a3 = '      A-3: { title: Wallets, effort: 10d, assign: ben }\n';
  byMouse(
    'puts a row into another phase',
    async (page) =>
      drag(page, await placeOn(page, 'task/A-3', 'row'), await placeOn(page, 'task/ship', 'row')),
    [
      [a3, ''],
      ['Alone, effort: 5d }\n', `Alone, effort: 5d }\n${a3}`],
    ],
  );
  byKeys('takes a row out of its phase', (page) => press(page, 'task/A-3', 'o'), [
    [a3, ''],
    ['  ship:\n', `${a3.slice(4)}  ship:\n`],
  ]);
  byKeys('moves several at once', (page) => press(page, 'task/A-2', 'Shift+ArrowDown', 'Alt+ArrowRight'), [
    ['needs: [A-1] }', 'needs: [A-1], start: not-before 2026-05-12 }'],
    ['effort: 10d, assign: ben }', 'effort: 10d, assign: ben, start: not-before 2026-05-05 }'],
  ]);

  it('changes the person by the menu, by keys and by mouse', async () => {
    const { page } = desk.shown;
    await press(page, 'task/A-2', 'm');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.locator('.hand-popup dl').waitFor();
    assert.deepEqual(await seriousFaults(desk.shown), []);
    await page.screenshot({ path: 'out/screenshots/timeline-hand-menu.png' });
    await page.keyboard.press('Enter');
    await untilHolds(() =>
      assert.equal(desk.text(), plan.replace('effort: 4d, assign: ben', 'effort: 4d, assign: ana')),
    );
    await menu.waitFor({ state: 'detached' });
    await page.locator('[data-row="task/A-3"]').click({ button: 'right', position: { x: 60, y: 8 } });
    await menu.getByText('Ana joins').click();
    await untilHolds(() => assert.match(desk.text(), /10d, assign: \[ben, ana\]/));
  });

  it('adds a task and a milestone, and looks at what is new', async () => {
    const { page } = desk.shown;
    await press(page, 'task/A-4', 'n');
    await page.locator('.hand-title input').fill('Invoices');
    await page.locator('.hand-popup dl').waitFor();
    await page.keyboard.press('Enter');
    await untilHolds(() =>
      assert.match(desk.text(), /\n {6}A-4: .*\n {6}A-[a-z0-9]+: \{ title: Invoices, effort: 1d \}\n$/),
    );
    await untilHolds(async () =>
      assert.equal(await page.locator('.row.chosen .text').innerText(), 'Invoices'),
    );
    await press(page, 'task/A-4', 'Shift+N');
    await page.locator('.hand-title input').fill('Live');
    await page.locator('.hand-popup .what').waitFor();
    await page.keyboard.press('Enter');
    await untilHolds(() =>
      assert.match(desk.text(), /\n {2}live: \{ title: Live, due: 2026-05-08, needs: \[A-4\] \}\n/),
    );
  });

  it('says what follows, and leaves no trace after Escape', async () => {
    const { page } = desk.shown;
    const at = await placeOn(page, 'task/A-3', 'body');
    const day = await pixelsPerDay(page);
    await drag(page, at, { x: at.x + 7 * day, y: at.y });
    await untilHolds(async () => {
      const said = await page.locator('.hand-popup').innerText();
      assert.match(said, /Start Wallets 11 May/);
      assert.match(said, /Finish\s+22 May \(\+5\sd\)/);
      assert.match(said, /Beta\s+22 May \(\+5\sd\)/);
      assert.match(said, /start: not-before 2026-05-11/);
    });
    assert.ok((await page.locator('.ghost').count()) >= 2);
    assert.match(await page.getByRole('status').last().innerText(), /Start Wallets 11 May; Finish 22 May/);
    await page.screenshot({ path: 'out/screenshots/timeline-hand-dark.png' });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('.hand-popup').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.ghost, .shadow').count(), 0);
    assert.equal(desk.text(), plan);
  });

  for (const [theme, width] of [
    ['light', 1400],
    ['contrast', 1400],
    ['dark', 500],
  ] as const) {
    it(`shows the consequence at the hand in ${theme} at ${width} px`, async () => {
      const other = await openDesk(pages, width, theme);
      const { page } = other.shown;
      await press(page, 'task/A-3', 'Alt+ArrowRight');
      await page.locator('.hand-popup dl').waitFor();
      await page.screenshot({ path: `out/screenshots/timeline-hand-${theme}-${width}.png` });
      const frame = await page.locator('.hand-popup').boundingBox();
      assert.ok(frame && frame.x >= 0 && frame.x + frame.width <= width, JSON.stringify(frame));
      assert.deepEqual(await seriousFaults(other.shown), []);
      assert.deepEqual(other.shown.faults, []);
      await page.close();
    });
  }

  it('says why something cannot be done', async () => {
    const { page } = desk.shown;
    await press(page, 'task/A-2', 'Alt+ArrowLeft');
    await page.getByText('Form cannot start earlier: it waits for Tokens.').first().waitFor();
    await page.getByText('L: by the lag of its link').waitFor();
    await page.keyboard.press('Escape');
  });

  it('loses neither what is typed while a bar is dragged nor the drag', async () => {
    const { page } = desk.shown;
    const at = await placeOn(page, 'task/A-2', 'body');
    const day = await pixelsPerDay(page);
    await drag(page, at, { x: at.x + 2 * day, y: at.y });
    const typed = plan.replace('title: Wallets', 'title: Purses');
    await desk.type(typed);
    await page.getByText('Purses', { exact: true }).waitFor();
    await page.mouse.up();
    await untilHolds(() =>
      assert.equal(
        desk.text(),
        typed.replace('needs: [A-1] }', 'needs: [A-1], start: not-before 2026-05-13 }'),
      ),
    );
  });

  it('writes nothing while the text does not parse, says so, and writes it afterwards', async () => {
    const { page } = desk.shown;
    await press(page, 'task/A-2', 'Alt+ArrowRight');
    await page.locator('.hand-popup dl').waitFor();
    await desk.type(plan, true);
    await page.getByText('Nothing is changed while line 9 does not parse.').first().waitFor();
    await page.keyboard.press('Enter');
    assert.equal(desk.text(), plan);
    await desk.type(plan);
    await page.locator('.hand-popup .refused').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await untilHolds(() => assert.match(desk.text(), /needs: \[A-1\], start: not-before 2026-05-12/));
  });
});
