import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allRules } from '../../../src/core/rules/index';
import { problemRules } from '../../../src/core/syntax/problem-rules';

const folder = 'src/core/rules';

describe('the registry of rules', () => {
  const ids = allRules.map(({ id }) => id);

  it('has each id once, as area and name', () => {
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.match(id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });

  it('holds what the files of its folder define', () => {
    const defined = readdirSync(folder)
      .map((name) => ({
        name,
        id: /^ {2}id: '([^']+)',$/m.exec(readFileSync(`${folder}/${name}`, 'utf8'))?.[1],
      }))
      .filter(({ id }) => id !== undefined);
    assert.ok(defined.length > 30);
    for (const { name, id } of defined) assert.equal(name, `${id!.replace('/', '-')}.ts`);
    const own = ids.filter((id) => !id.startsWith('syntax/'));
    assert.deepEqual(new Set(defined.map(({ id }) => id)), new Set(own));
  });

  it('documents every problem of the parse', () => {
    assert.deepEqual(
      ids.filter((id) => id.startsWith('syntax/')),
      Object.keys(problemRules),
    );
  });
});
