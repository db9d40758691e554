// The sidebar on the sample: what its trees hold, and that they follow the text as it is typed.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  everyRow,
  placeOf,
  planUri,
  replace,
  restorePlan,
  rowNamed,
  rows,
  showPlan,
  views,
} from '../support/plan';
import { until } from '../support/until';

describe('the trees', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('show the phases of the plan with their dates', async () => {
    const phases = (await rows('schedule')).map(({ label }) => label);
    assert.deepEqual(phases.slice(0, 4), ['Discover', 'Build', 'Harden', 'Launch']);
    for (const row of await rows('schedule')) assert.notEqual(row.description, '', row.label);
  });

  it('mark what is late and what is blocked', async () => {
    const beta = await rowNamed('schedule', 'Public beta');
    assert.ok(beta.alert);
    assert.match(beta.description, /\sd late$/);
    assert.ok((await rowNamed('schedule', 'Wallets: Apple and Google Pay')).alert);
  });

  it('show the commits of the repository below their task', async () => {
    await until('commits', async () =>
      (await everyRow('schedule')).some(({ context }) => context === 'commit'),
    );
  });

  it('hold the risks by exposure', async () => {
    const [first] = await rows('risks');
    assert.equal(first?.label, 'Refresh tokens leak through logs');
  });

  it('follow the buffer before it is saved', async () => {
    const { document } = await showPlan();
    await replace(document, 'title: Refunds', 'title: Refunds and credits');
    await until('the new title', async () =>
      (await everyRow('schedule')).some(({ label }) => label === 'Refunds and credits'),
    );
  });

  it('keep the last good plan while the text is broken, and say since when', async () => {
    const { document } = await showPlan();
    const before = (await everyRow('schedule')).map(({ id }) => id);
    const line = placeOf(document, 'title: Refunds').line;
    await replace(document, 'title: Refunds', 'title: [Refunds');
    const stale = await until('stale', async () => (await views()).stale()[0]);
    assert.match(stale.since, /^\d\d:\d\d$/);
    assert.ok(stale.line >= line);
    assert.deepEqual(
      (await everyRow('schedule')).map(({ id }) => id),
      before,
    );
    await replace(document, 'title: [Refunds', 'title: Refunds');
    await until('fresh again', async () => (await views()).stale().length === 0);
  });
});
