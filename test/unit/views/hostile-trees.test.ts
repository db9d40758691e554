/** Plan text that wants to be more than text, in the sidebar's trees. */
import assert from 'node:assert/strict';
import { every, explain, present, snapshotOf } from './support/present-tree';

describe('Hostile plan text in trees', () => {
  it('makes no link, image or HTML of a tooltip', () => {
    const hostile = '[x](command:evil) ![i](https://e.example/p.png) <img src=x> `c` https://e.example';
    const plan = snapshotOf(`project: { name: A }\ntasks:\n  a: { title: '${hostile}', duration: 1d }\n`);
    const [row] = present('schedule', plan).nodes;
    assert.equal(row!.label, hostile);
    assert.doesNotMatch(explain(plan, row!), /(?<!\\)[[\]<>`!]|https:|\]\(/);
  });

  const title = JSON.stringify(`a\nb \u202Egnp.exe ${'x'.repeat(10_000)}`);
  const plan = snapshotOf(`
project: { name: A }
team: { ana: { name: ${title}, email: a@e.example } }
tasks: { p: { title: ${title}, tasks: { a: { title: ${title}, duration: 1d, assign: ana } } } }
milestones: { m: { title: ${title}, needs: [a] } }
risks: { r: { title: ${title} } }
`);
  for (const tree of ['schedule', 'myWork', 'risks']) {
    for (const groupBy of ['phase', 'person', 'state'] as const) {
      it(`stays on its line, in its direction and of a length to read: ${tree} by ${groupBy}`, () => {
        const view = present(tree, plan, { groupBy, user: { name: null, email: 'a@e.example' } });
        const rows = every(view.nodes);
        assert.ok(rows.length > 0);
        for (const row of rows) {
          for (const text of [row.label, row.description, row.accessibleLabel, view.description]) {
            assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}]/u);
          }
          assert.ok(row.label.length <= 300, `${row.label.length} characters`);
          assert.ok(row.accessibleLabel.length <= 600, `${row.accessibleLabel.length} characters`);
          if (row.target) assert.doesNotMatch(explain(plan, row), /[\p{Bidi_Control}]/u);
        }
      });
    }
  }
});
