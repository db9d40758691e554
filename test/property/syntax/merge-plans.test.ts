/** Merges of any two sides: what is disjoint merges clean and is what both edits together give; no task is ever lost. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { mergePlans } from '../../../src/core/syntax/merge/merge-plans';
import { neighbour } from '../neighbour';
import { planPair } from '../../support/plan-pairs';
import { runs } from '../runs';

/** What a text says, by the YAML library alone; the order of keys does not count, nor does an empty value. */
function modelOf(text: string): unknown {
  const document = parseDocument(text, { schema: 'failsafe', resolveKnownTags: false, uniqueKeys: true });
  assert.deepEqual(
    document.errors.map(({ message }) => message),
    [],
    text,
  );
  const walk = (node: unknown): unknown => {
    if (isMap(node)) {
      const pairs = node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : key),
        walk(value),
      ]);
      const written = pairs.filter(([, value]) => value !== null);
      return written.length === 0 ? null : Object.fromEntries(written);
    }
    if (isSeq(node)) return node.items.map(walk);
    return isScalar(node) && node.value !== '' ? node.value : null;
  };
  return walk(document.contents);
}

const comments = (text: string): readonly string[] =>
  (text.match(/#.*$/gm) ?? []).map((comment) => comment.trim()).sort();

describe('a merge of any plans', () => {
  for (const byHand of [false, true]) {
    it(`holds disjoint edits of both sides, in plans written by ${byHand ? 'hand' : 'edits'}`, () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const { base, ours, theirs, both, edits } = planPair(seed, { byHand, moves: true });
          const told = (text: string): string =>
            `seed ${seed}\n${JSON.stringify(edits, null, 1)}\n${base}\n--- merged\n${text}`;
          for (const [one, other] of [
            [ours, theirs],
            [theirs, ours],
          ] as const) {
            const merged = mergePlans({ base, ours: one, theirs: other });
            assert.deepEqual(merged.conflicts, [], told(merged.text));
            assert.equal(merged.lineByLine, null, told(merged.text));
            assert.deepEqual(modelOf(merged.text), modelOf(both), told(merged.text));
          }
        }),
        runs(3),
      );
    });
  }

  it('gives a side back where the other changed nothing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { base, ours } = planPair(seed, { byHand: true, moves: true });
        assert.equal(mergePlans({ base, ours, theirs: base }).text, ours);
        // A word at the end is enough for nothing to be taken as a whole.
        const more = '# more\n';
        assert.equal(mergePlans({ base, ours, theirs: base + more }).text, ours + more);
        assert.equal(mergePlans({ base, ours, theirs: ours + more }).text, ours + more);
        const { text } = mergePlans({ base, ours: base + more, theirs: ours });
        assert.deepEqual(comments(text), comments(ours + more));
        assert.deepEqual(modelOf(text), modelOf(ours));
      }),
      runs(4),
    );
  });

  it('loses no task, whatever both sides did', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, other) => {
        const { base, ours } = planPair(seed, { byHand: true, moves: true });
        // Two sides that know nothing of each other, and may touch the same things.
        const again = planPair(seed, { byHand: true, moves: true });
        const theirs = planPair(other, { byHand: true, moves: true });
        for (const their of [again.theirs, theirs.ours]) {
          const { text } = mergePlans({ base, ours, theirs: their });
          for (const side of [ours, their]) {
            const ids = side.match(/^ +[A-Za-z]+-[a-z0-9]+(?=:)/gm) ?? [];
            for (const id of ids) {
              const name = id.trim();
              const isDropped =
                base.includes(`${name}:`) && !(ours.includes(`${name}:`) && their.includes(`${name}:`));
              assert.ok(isDropped || text.includes(`${name}:`), `${name} is lost\n${text}`);
            }
          }
        }
      }),
      runs(4),
    );
  });

  it('answers for any texts', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, c) => {
        const [base, ours, theirs] = [neighbour(a), neighbour(b), neighbour(c)];
        const { text, conflicts } = mergePlans({ base, ours, theirs });
        for (const { range } of conflicts) {
          assert.ok(0 <= range.start && range.start < range.end && range.end <= text.length);
          assert.ok(text.startsWith('<<<<<<< ours', range.start));
        }
        assert.equal(mergePlans({ base: ours, ours, theirs: ours }).text, ours);
      }),
      runs(4),
    );
  });
});
