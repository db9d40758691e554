/** Plan text in notifications and lists of VS Code stays text. */
import assert from 'node:assert/strict';
import { literalText } from '../../../src/vscode/literal-text';

/** Where VS Code looks for links in notifications, and for icons in lists. */
const meaningful = [/\[[^\]]+\]\((?:https?:\/\/|command:|file:)/i, /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/];

describe('literalText', () => {
  for (const text of [
    '[x](command:y)',
    'a [b](https://e.example) c',
    '$(trash) it',
    '$(sync~spin)',
    '[$(x)](file:y)',
  ]) {
    it(`takes the meaning out of ${text}`, () => {
      assert.ok(meaningful.some((pattern) => pattern.test(text)));
      const literal = literalText(text);
      for (const pattern of meaningful) assert.doesNotMatch(literal, pattern);
      assert.equal(literal.replaceAll('\u2060', ''), text);
    });
  }
  for (const text of ['Session tokens', 'f(x) [1] (2)', '5 $ (net)']) {
    it(`leaves ${text} as it is`, () => assert.equal(literalText(text), text));
  }
  it('is one line', () => assert.equal(literalText('a\nb\u202Ec'), 'a bc'));
});
