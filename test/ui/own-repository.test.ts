// Milewright on its own repository, as a clone of it has it: the second real plan. Nothing here depends on the day.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import type { Plan } from '../../src/core/model/plan';
import { quickInput, runCommand } from './support/commands';
import { applyQuickFix, goTo, openFile, type, undo, untilProblem } from './support/editor';
import { cloneRepository } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { clickSectionAction, expandRow, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import { screenshot } from './support/window';

describe('a window on this repository', () => {
  const ui = useWindow(() => ({ folder: cloneRepository() }));
  const text = (): string => readFileSync(join(ui().folder, 'project.yaml'), 'utf8');
  const plan = (): Plan => parsePlan([{ path: 'project.yaml', text: text(), role: 'root' }]).plan;
  const look = (name: string): Promise<void> => lookInEveryTheme(ui(), `own-${name}`);

  it('shows the phases of its plan', async () => {
    await openContainer(ui(), 'Milewright');
    const phases = [...plan().tasks.values()].filter(({ parent }) => parent === null);
    assert.ok(phases.length > 3);
    await row(ui(), 'Schedule', phases[0]!.title).first().waitFor();
    await clickSectionAction(ui(), 'Schedule', 'Collapse All');
    await row(ui(), 'Schedule', phases.at(-1)!.title).waitFor();
    const labels = (await rows(ui(), 'Schedule')).map((text) => text.split(' | ', 1)[0]);
    for (const { title } of phases) assert.ok(labels.includes(title), `${title} in ${labels.join('; ')}`);
  });

  it('shows the commits of a task below it', async () => {
    const { id, subjects } = committedTask(ui().folder, plan());
    await runCommand(ui(), 'Milewright: Filter Schedule...');
    await quickInput(ui()).locator('input').first().fill(id);
    await ui().page.keyboard.press('Enter');
    await expandRow(row(ui(), 'Schedule', plan().tasks.get(id)!.title));
    const commit = row(ui(), 'Schedule', /^commit /).first();
    await commit.waitFor();
    const label = await commit.locator('.label-name').first().innerText();
    assert.ok(subjects.includes(label), `${label} is none of ${subjects.join('; ')}`);
    await look('commits');
    await runCommand(ui(), 'Milewright: Clear the Filter');
  });

  it('warns of a slip of the pen, with a quick fix that can be undone', async () => {
    const { line, column } = endOfReference(text(), plan());
    await openFile(ui(), 'project.yaml');
    await goTo(ui(), line, column);
    await type(ui(), 'x');
    await untilProblem(ui(), 'reference/unknown-task', true);
    await goTo(ui(), line, column - 1);
    await look('diagnostic');
    await applyQuickFix(ui(), 'Change ');
    await untilProblem(ui(), 'reference/unknown-task', false);
    await screenshot(ui(), 'own-quick-fix-applied');
    await undo(ui());
    await untilProblem(ui(), 'reference/unknown-task', true);
    await screenshot(ui(), 'own-quick-fix-undone');
    await runCommand(ui(), 'File: Revert File');
  });

  it('opens its budget', async () => {
    await runCommand(ui(), 'Milewright: Open Budget');
    await webviewBody(ui());
    // With or without money in it, the page begins with the project that it is about.
    await webview(ui()).getByText(plan().project.name, { exact: true }).first().waitFor();
    await look('budget');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});

/** The task that most commits name in their trailers, and the subjects of those. */
function committedTask(
  folder: string,
  plan: Plan,
): { readonly id: string; readonly subjects: readonly string[] } {
  const format = '%s%x09%(trailers:key=Task,valueonly,separator=%x2C)';
  const log = execFileSync('git', ['log', `--format=${format}`], { cwd: folder, encoding: 'utf8' });
  const byTask = new Map<string, string[]>();
  for (const entry of log.split('\n')) {
    const [subject = '', id = ''] = entry.split('\t');
    if (plan.tasks.has(id)) byTask.set(id, [...(byTask.get(id) ?? []), subject]);
  }
  const [most] = [...byTask].toSorted((a, b) => b[1].length - a[1].length);
  assert.ok(most, 'a commit that names a task');
  return { id: most[0], subjects: most[1] };
}

/** Where the id of another task ends that a task needs; line and column from 1. */
function endOfReference(text: string, plan: Plan): { readonly line: number; readonly column: number } {
  for (const [i, line] of text.split('\n').entries()) {
    const found = /\bneeds: ([\w-]+)(?=[ ,}]|$)/.exec(line);
    if (found && plan.tasks.has(found[1]!)) return { line: i + 1, column: found.index + found[0].length + 1 };
  }
  throw new Error('no task needs another');
}
