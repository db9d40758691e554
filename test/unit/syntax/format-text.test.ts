/** What formatting changes, which is next to nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/base/text';
import { formatText } from '../../../src/core/syntax/format-text';
import { parsePlan } from '../../../src/core/syntax/parse-plan';

function formatted(text: string): string | null {
  const edits = formatText(parsePlan([{ path: 'project.yaml', text, role: 'root' }]), 'project.yaml');
  return edits && applyEdits(text, edits);
}

function check(what: string, text: string, expected: string | null): void {
  it(what, () => {
    const head = 'project: { name: A }\n';
    assert.equal(formatted(head + text), expected === null ? null : head + expected);
    if (expected !== null) assert.equal(formatted(head + expected), head + expected, 'a second time');
  });
}

describe('formatting', () => {
  check(
    'takes white space from the ends of lines',
    'tasks:  \n  a: { title: A } # x \t\n   \n',
    'tasks:\n  a: { title: A } # x\n',
  );
  check(
    'leaves spaces, quotes, order and blank lines as they are',
    "tasks:\n\n\n  b:   {title:  'B' }\n  a: {  }   # a\n",
    "tasks:\n\n\n  b:   {title:  'B' }\n  a: {  }   # a\n",
  );
  check(
    'leaves texts alone',
    'tasks:\n  a:\n    notes: |   \n      one  \n\n      two \n    title: "x \n      y"\n',
    'tasks:\n  a:\n    notes: |\n      one  \n\n      two \n    title: "x \n      y"\n',
  );
  check('ends the text with one line end', 'tasks: {}', 'tasks: {}\n');
  check('ends it once', 'tasks: {}  \n\n  \n', 'tasks: {}\n');
  check(
    'keeps blank lines that count',
    'tasks:\n  a:\n    notes: |+\n      one\n\n\n',
    'tasks:\n  a:\n    notes: |+\n      one\n\n\n',
  );
  check('keeps line ends of Windows', 'tasks: {} \r\n\r\n', 'tasks: {}\r\n');
  check('does nothing to a text that does not parse', 'tasks: [ \n', null);
  it('does nothing to what is no plan', () => assert.equal(formatted('a: b  \n'), null));

  it('changes no plan, whatever white space there is', () => {
    const end = fc.constantFrom('', ' ', '  ', '\t', ' # c ');
    const line = fc.constantFrom(
      'tasks:',
      '  a: { title: A }',
      '  b:',
      '    notes: |',
      '      x',
      '      y z',
      '    notes: "p',
      '      q"',
      '',
      '# c',
      '    needs: [a,',
      '      b]',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 12 }), fc.boolean(), (lines, ends) => {
        const text = `project: { name: A }\n${lines.map(([one, space]) => one + space).join('\n')}${ends ? '\n' : ''}`;
        const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
        const result = formatted(text);
        assert.equal(result === null, parsed.broken);
        if (result === null) return;
        const after = parsePlan([{ path: 'project.yaml', text: result, role: 'root' }]);
        assert.deepEqual(after.plan, parsed.plan);
        assert.equal(result.replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
      }),
      { numRuns: 30 },
    );
  });
});
