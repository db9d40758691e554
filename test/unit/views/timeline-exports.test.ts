import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inEnglish } from '../../../src/core/base/translate';
import { boardView } from '../../../src/core/views/board';
import { timelineView } from '../../../src/core/views/timeline';
import { plainTitle } from '../../../src/core/views/timeline-mermaid';
import type { WebviewOptions } from '../../../src/core/views/webview';
import { snapshotOf } from './support/present-tree';

const plan = `project: { name: 'Atlas <b>&', start: 2026-05-04, deadline: 2026-06-30 }
team: { ana: { name: Ana } }
milestones: { beta: { title: 'Beta: public', due: 2026-05-14, needs: [build] } }
tasks:
  build:
    title: Build
    tasks:
      a: { title: 'Tokens; <script>|*', effort: 6d, assign: ana, status: doing, started: 2026-05-04 }
      b: { title: 'title of it', effort: 3d, needs: a }
`;
const options: WebviewOptions = { locale: 'en', translate: inEnglish, stale: null };

function take(view: typeof timelineView, file: string): string {
  const items = view.exports?.(snapshotOf(plan), options) ?? [];
  return (items.find((item) => item.file === file) ?? assert.fail(`no ${file}`)).make();
}

describe('what can be taken out of the timeline', () => {
  it('is a chart of Mermaid with sections, dates and milestones', () => {
    assert.equal(
      take(timelineView, 'timeline-2026-05-04.md'),
      [
        '```mermaid',
        'gantt',
        '    title Atlas b &',
        '    dateFormat YYYY-MM-DD',
        '    axisFormat %d %b',
        '    section Build',
        '    Tokens script |* :crit, 2026-05-04, 2026-05-12',
        '    · title of it :crit, 2026-05-12, 2026-05-15',
        '    Beta public :crit, milestone, 2026-05-14, 0d',
        '```',
        '',
      ].join('\n'),
    );
  });

  it('is a drawing in which titles are text, with the bars, links and marks of the page', () => {
    const svg = take(timelineView, 'timeline-2026-05-04.svg');
    assert.ok(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg '));
    assert.ok(svg.includes('>Tokens; &lt;script&gt;|*</text>'));
    assert.ok(!svg.includes('<script') && !svg.includes('<b>'));
    // Two tasks with a bar each; the background is the third.
    assert.equal(svg.match(/<rect /g)?.length, 3);
    assert.ok(svg.includes('>30 Jun</text>') && svg.includes('>4 May</text>'));
    const people = take(timelineView, 'timeline-people-2026-05-04.svg');
    assert.ok(people.includes('>Ana</text>'));
  });

  it('is a page to print that runs and fetches nothing', () => {
    const page = take(timelineView, 'timeline-2026-05-04.html');
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.ok(page.includes('size: A4 landscape') && page.includes('<svg ') && !page.includes('<?xml'));
    assert.ok(page.includes('<title>Atlas &lt;b&gt;&amp;</title>') && !page.includes('<script'));
  });

  it('has titles that Mermaid reads as nothing but titles, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const plain = plainTitle(title);
        assert.ok(plain.length > 0 && plain.length <= 82);
        assert.doesNotMatch(plain, /[:;#{}<>`"\\\n\r]|%%/);
        assert.doesNotMatch(plain, /^(?:section|title|click|gantt|done)\b/i);
      }),
      { numRuns: 30 },
    );
    for (const word of ['section x', 'title', 'Click here', '%%{init}', '', 'done, crit']) {
      assert.doesNotMatch(plainTitle(word), /^(?:section|title|click|%%|done|$)/i);
    }
  });
});

describe('what can be taken out of the board', () => {
  it('is a table of Markdown for each column, with titles escaped', () => {
    const text = take(boardView, 'board-2026-05-04.md').replaceAll('\u00A0', ' ');
    assert.ok(text.includes('\n## To do 1\n\n| Task | Id | Who | Finish | In its state | Evidence |\n'));
    assert.ok(text.includes('| Tokens\\; \\<script\\>\\|\\* | a | Ana |'));
    assert.match(text, /\n## Review 0\n/);
  });
});
