// A window on the sample as a person first sees it, and all that stands in it, in each theme: looked at by a person on the
// screenshots, and here for what can be told: that it is all there, that the theme is the one asked for, and that marks
// which rely on colour differ from the rest. Commits come in, and a warning goes with a quick fix.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until, untilHolds } from '../extension/support/until';
import { runCommand } from './support/commands';
import {
  applyQuickFix,
  closeEditor,
  goToText,
  hoverText,
  openFile,
  openQuickFixes,
  problems,
  undo,
  untilText,
} from './support/editor';
import { copySample } from './support/host';
import { lookIn, lookInEveryTheme } from './support/picture';
import { containerTab, expandRow, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import { screenshot, showTheme, type VSCodeWindow } from './support/window';

const themes = { light: 'vscode-light', contrast: 'vscode-high-contrast', dark: 'vscode-dark' } as const;
const names = ['light', 'contrast', 'dark'] as const;

describe('a window on the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  describe('with the schedule', () => {
    it('has Milewright in the activity bar', async () => {
      await containerTab(ui(), 'Milewright').waitFor();
    });

    it('shows the tree, where late rows say so in words, with commits below a task by author and day', async () => {
      await openContainer(ui(), 'Milewright');
      await expandRow(row(ui(), 'Schedule', /^Session tokens/));
      await row(ui(), 'Schedule', /^commit /)
        .first()
        .waitFor();
      await untilHolds(async () => {
        const all = (await rows(ui(), 'Schedule')).join('\n');
        assert.match(all, /\sd late$/m);
        assert.match(all, / \| Ana, \d+ \w+/);
      });
    });

    for (const theme of names) {
      it(`marks late rows in ${theme}`, async () => {
        await showTheme(ui(), theme);
        await lookIn(ui(), theme, 'tree');
        // High contrast has no colour for errors in lists: there the words alone tell.
        if (theme === 'contrast') return;
        await untilHolds(async () =>
          assert.notEqual(await colorOf(ui(), /^Public beta/), await colorOf(ui(), /^End-to-end tests/)),
        );
      });
    }

    it('shows a commit by itself when one is made', async () => {
      const author = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com'];
      const message = 'Rotate the signing key\n\nTask: ATLAS-k3f';
      execFileSync('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', message], {
        cwd: ui().folder,
      });
      await row(ui(), 'Schedule', /^commit Rotate the signing key/).waitFor();
    });

    it('opens a commit as its changes', async () => {
      await row(ui(), 'Schedule', /^commit /)
        .nth(1)
        .locator('.label-name')
        .first()
        .click();
      await ui()
        .page.locator('.multiDiffEditor, .multi-diff-editor, .monaco-component.multiDiffEditor')
        .first()
        .waitFor();
      await screenshot(ui(), 'commit-open-dark');
      await closeEditor(ui());
    });
  });

  describe('with a warning in the plan', () => {
    before(async () => {
      await openFile(ui(), 'project.yaml');
      await goToText(ui(), 'project.yaml', '2026-06-30');
      await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    });

    it('offers quick fixes at its line, in each theme', async () => {
      await lookInEveryTheme(ui(), 'window');
      const titles = await openQuickFixes(ui());
      assert.ok(titles.length > 0);
      for (const title of titles) assert.ok(title.length <= 80, title);
      await lookInEveryTheme(ui(), 'diagnostics');
      await ui().page.keyboard.press('Escape');
    });

    it('says on hover what is late, by how much, and which rule says so', async () => {
      const text = await hoverText(ui(), '2026-06-30');
      assert.match(text, /Public beta is due 2026-06-30/);
      assert.match(text, /schedule\/milestone-missed/);
      await ui().page.keyboard.press('Escape');
    });

    it('lists it in the problems panel', async () => {
      await problems(ui(), /Public beta is due .*7\sd\slate/);
    });

    it('is without it after a quick fix, and with it again after undo', async () => {
      await goToText(ui(), 'project.yaml', '2026-06-30');
      const file = join(ui().folder, 'project.yaml');
      const before = readFileSync(file, 'utf8');
      await applyQuickFix(ui(), 'Turn schedule/milestone-missed off');
      await ui().page.waitForFunction(
        () => document.querySelectorAll('.squiggly-warning, .squiggly-error').length === 0,
      );
      await screenshot(ui(), 'quick-fix-applied');
      await undo(ui());
      await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
      await screenshot(ui(), 'quick-fix-undone');
      // VS Code in a browser saves by itself.
      await until('the text of before', () => readFileSync(file, 'utf8') === before);
      await runCommand(ui(), 'View: Hide Panel');
    });

    it('keeps the count of problems while somebody types a title and a remark', async () => {
      await goToText(ui(), 'project.yaml', 'title: Session tokens');
      await ui().page.keyboard.press('End');
      const first = await ui().page.locator(problemCount).getAttribute('aria-label');
      assert.match(first ?? '', /\d/);
      await watchProblems(ui());
      // Slowly: what stands between two letters is told, too.
      await ui().page.keyboard.type(' that last # longer', { delay: 200 });
      const file = join(ui().folder, 'project.yaml');
      await untilHolds(() =>
        assert.match(readFileSync(file, 'utf8'), /title: Session tokens that last # longer$/m),
      );
      assert.deepEqual(await seenProblems(ui()), [first]);
    });
  });

  describe('with the timeline', () => {
    const frame = (): FrameLocator => webview(ui());

    it('opens it, with the headline, bars and the odds of milestones', async () => {
      await runCommand(ui(), 'Milewright: Open Timeline');
      await frame()
        .getByRole('heading', { level: 1, name: /^Public beta lands on 9 Jul, 7\sd late/ })
        .waitFor();
      await frame()
        .locator('.drawing .note', { hasText: /P80 .* in time/ })
        .first()
        .waitFor();
      await lookInEveryTheme(ui(), 'timeline');
    });

    it('writes what a hand does, by keys and by mouse, and takes it back to the same bytes', async () => {
      const { page } = ui();
      const file = join(ui().folder, 'project.yaml');
      const before = readFileSync(file, 'utf8');
      const untilFile = (expected: (text: string) => void): Promise<void> =>
        untilHolds(() => expected(readFileSync(file, 'utf8')));
      await frame().locator('[data-row="task/ATLAS-m2q"] .text').click();
      await frame().locator('.rows').focus();
      await page.keyboard.press('Shift+Alt+ArrowRight');
      await frame().locator('.hand-popup dl').waitFor();
      await lookIn(ui(), 'dark', 'timeline-hand');
      await page.keyboard.press('Enter');
      await untilFile((text) => assert.equal(text, before.replace('remaining: 3d', 'remaining: 4d')));
      await frame().locator('.hand-popup').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await untilFile((text) => assert.equal(text, before));

      const row = await frame().locator('[data-row="task/ATLAS-r9t"]').boundingBox();
      const bars = await frame().locator('.drawing .part').all();
      const boxes = await Promise.all(bars.map((bar) => bar.boundingBox()));
      const bar = boxes.find((box) => row && box && box.y > row.y && box.y < row.y + row.height);
      assert.ok(bar);
      await page.mouse.move(bar.x + bar.width / 2, bar.y + 3);
      await page.mouse.down();
      await page.mouse.move(bar.x + bar.width / 2 + 60, bar.y + 4, { steps: 4 });
      await frame().locator('.hand-popup dl').waitFor();
      await lookIn(ui(), 'dark', 'timeline-drag');
      await page.mouse.up();
      const moved = /(title: Log scrubber\n.*\n.*\n.*\n +start: not-before )(2026-\d\d-\d\d)/;
      await untilFile((text) => {
        assert.notEqual(text, before);
        assert.equal(text.replace(moved, '$12026-05-18'), before);
      });
      await frame().locator('.hand-popup').waitFor({ state: 'detached' });
      await frame().locator('.rows').focus();
      await page.keyboard.press('Control+z');
      await untilFile((text) => assert.equal(text, before));
    });

    it('leads by keys alone to the line of a task', async () => {
      await frame().locator('.rows').focus();
      await ui().page.keyboard.press('PageUp');
      const chosen = frame().locator('.row.chosen .text');
      for (let now = await chosen.innerText(); now !== 'Login form'; now = await chosen.innerText()) {
        await ui().page.keyboard.press('ArrowDown');
        await untilHolds(async () => assert.notEqual(await chosen.innerText(), now));
      }
      await ui().page.keyboard.press('Enter');
      await ui().page.getByRole('tab', { name: 'project.yaml', selected: true }).waitFor();
      await untilText(ui(), /title: Login form/);
    });
  });

  describe('with the budget', () => {
    it('opens it', async () => {
      await runCommand(ui(), 'Milewright: Open Budget');
      await webviewBody(ui());
      await webview(ui()).getByRole('heading', { level: 1 }).waitFor();
    });

    for (const theme of names) {
      it(`shows it in the colours of ${theme}`, async () => {
        await showTheme(ui(), theme);
        await webview(ui()).locator(`body.${themes[theme]}`).waitFor();
        await lookIn(ui(), theme, 'budget');
      });
    }
  });
});

async function colorOf(window: VSCodeWindow, name: RegExp): Promise<string> {
  const label = row(window, 'Schedule', name).locator('.label-name').first();
  return label.evaluate((element) => getComputedStyle(element).color);
}

const problemCount = '#status\\.problems a';

/** Writes down every count of problems that the status bar shows from now on. */
async function watchProblems({ page }: VSCodeWindow): Promise<void> {
  await page.evaluate((selector) => {
    const count = (): string | null => document.querySelector(selector)?.getAttribute('aria-label') ?? null;
    const seen = [count()];
    Object.assign(window, { seenProblems: seen });
    new MutationObserver(() => {
      if (count() !== seen.at(-1)) seen.push(count());
    }).observe(document.querySelector('.part.statusbar')!, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  }, problemCount);
}

async function seenProblems({ page }: VSCodeWindow): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { readonly seenProblems: unknown }).seenProblems);
}
