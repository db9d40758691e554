/** `export`: the example of docs/json-output.md as it stands there, the forms, and the refusal of any other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { folders, runCli } from './support/run-cli';

const plan = `project: { name: Atlas, start: 2026-05-04, status-date: 2026-05-04 }
tasks:
  A-1: { title: Session tokens, effort: 5d }
`;

describe('export', () => {
  const { make } = folders();
  const run = (...more: readonly string[]) =>
    runCli(['export', ...more], { cwd: make({ 'project.yaml': plan }) });

  it('prints what docs/json-output.md shows', async () => {
    const { stdout, stderr, code } = await run('--to', 'mermaid', '--json');
    assert.deepEqual([stderr, code], ['', 0]);
    const docs = readFileSync('docs/json-output.md', 'utf8');
    const shown = /## `export --json`.*?```json\n(?<json>.*?)\n```\n/s.exec(docs)!.groups!['json']!;
    assert.deepEqual(JSON.parse(stdout), JSON.parse(shown));
  });

  it('prints a drawing, a page and a chart, and nothing else', async () => {
    const svg = await run();
    assert.deepEqual([svg.code, svg.stdout.slice(0, 5)], [0, '<?xml']);
    assert.match(svg.stdout, />Session tokens<\/text>/);
    assert.match((await run('--to', 'html')).stdout, /^<!DOCTYPE html>/);
    const refused = await run('--to', 'png');
    assert.notEqual(refused.code, 0);
    assert.match(refused.stderr, /svg, mermaid, html/);
  });
});
