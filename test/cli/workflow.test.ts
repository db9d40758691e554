/** `workflow`: the example of docs/json-output.md as it stands there, and the page with its diagram. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, folders, runCli } from './support/run-cli';

const plan = `project: { name: "Atlas \\e[31m", key: A, start: 2026-05-04 }
workflow:
  states:
    doing: { kind: active, description: Somebody works on it, next: done, limit: 2, fields: assign }
  fields: { task: effort }
templates:
  feature: { effort: 2d/3d/6d, checklist: [tested], labels: ui, gates: ready, tasks: Design }
quality: { gates: { ready: { when: { status: done }, require: checklist } } }
team: { ana: { name: Ana } }
tasks:
  A-1: { title: Session tokens, effort: 5d, status: doing, assign: ana }
`;

describe('workflow', () => {
  const { make } = folders();

  it('prints what docs/json-output.md shows', async () => {
    const { stdout, stderr, code } = await runCli(['workflow', '--json'], {
      cwd: make({ 'project.yaml': plan }),
    });
    assert.deepEqual([stderr, code], ['', 0]);
    const answer = JSON.parse(stdout) as { readonly states: readonly { readonly name: string }[] };
    const docs = readFileSync('docs/json-output.md', 'utf8');
    const shown = /## `workflow --json`\n\n```json\n(?<json>.*?)```/s.exec(docs)!.groups!['json']!;
    // The document leaves the standard states out.
    assert.deepEqual(
      { ...answer, states: answer.states.filter(({ name }) => name === 'doing') },
      JSON.parse(shown),
    );
  });

  it('prints a page of Markdown that obeys no terminal', async () => {
    const { stdout, code } = await runCli(['workflow'], { cwd: make({ 'project.yaml': plan }) });
    assert.equal(code, 0);
    assert.match(stdout, /^# How Atlas .*31m works\n/);
    assert.match(stdout, /```mermaid\nstateDiagram-v2\n/);
    assert.ok(!stdout.includes('\u001B'));
  });

  it('measures moves from the last commit in which a task had another state', async () => {
    const text = (status: string): string =>
      `project: { name: Atlas, start: 2026-05-04, timezone: UTC }
workflow: { states: { todo: { kind: open, next: doing }, doing: active, done: done } }
tasks: { a: { title: Tokens, duration: 1d, status: ${status}, finished: 2026-05-04 } }
`;
    const folder = make({ 'project.yaml': text('todo') });
    const found = async (): Promise<string> =>
      (await runCli(['check', '--today', '2026-05-05'], { cwd: folder })).stdout;
    const moved = /Tokens went from todo to done; the workflow leads to doing\. .*workflow\/move-not-allowed/;
    commitAll(folder, '2026-05-04', 'Plan');
    assert.doesNotMatch(await found(), moved);
    writeFileSync(join(folder, 'project.yaml'), text('done'));
    assert.match(await found(), moved);
    commitAll(folder, '2026-05-05', 'Done');
    // A build sees it in what was pushed last.
    assert.match(await found(), moved);
  });
});
