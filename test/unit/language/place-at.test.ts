/** Where a person types, told from the text around the cursor, whole or broken. */
import assert from 'node:assert/strict';
import { placeAt } from '../../../src/core/language/place/place-at';
import { cursorPlan } from './support/cursor';

/** `key /tasks/a «ti»+title,effort`: kind, path, the word, a colon behind it, and siblings. */
function print(marked: string): string {
  const { text, offset } = cursorPlan(marked);
  const place = placeAt(text, offset);
  if (!place) return 'nothing';
  const word = text.slice(place.word.start, place.word.end);
  const siblings = [...place.siblings].join(',');
  return `${place.kind} /${place.path.join('/')} «${word}»${place.colon ? ':' : ''}${siblings && ` beside ${siblings}`}`;
}

function check(what: string, marked: string, expected: string): void {
  it(what, () => assert.equal(print(marked), expected));
}

describe('The place at the cursor', () => {
  describe('in block style', () => {
    check('an empty file', '‸', 'either / «»');
    check('a word at the margin', 'project:\n  name: A\nte‸\n', 'either / «te» beside project');
    check('below a key', 'tasks:\n  ‸\n', 'either /tasks «»');
    check('a key of an item', 'tasks:\n  a:\n    title: x\n    ef‸', 'either /tasks/a «ef» beside title');
    check(
      'keys below count',
      'tasks:\n  a:\n    ‸\n    title: x\n  b: {}',
      'either /tasks/a «» beside title',
    );
    check('an indentation less', 'tasks:\n  a:\n    title: x\n  ‸', 'either /tasks «» beside a');
    check('a key with its colon', 'tasks:\n  a:\n    ti‸tle: x', 'key /tasks/a «title»:');
    check('a value', 'tasks:\n  a:\n    needs: AT‸-1', 'value /tasks/a/needs «AT-1»');
    check('the second word of a value', 'tasks:\n  a:\n    needs: b SS+‸', 'value /tasks/a/needs «SS+»');
    check('no value yet', 'tasks:\n  a:\n    needs: ‸\n    title: x', 'value /tasks/a/needs «»');
    check('right behind a colon', 'tasks:\n  a:\n    needs:‸', 'nothing');
    check('nested tasks', 'tasks:\n  p:\n    tasks:\n      a:\n        ‸', 'either /tasks/p/tasks/a «»');
    check(
      'a list with dashes',
      'tasks:\n  a:\n    needs:\n      - b\n      - c‸',
      'either /tasks/a/needs/0 «c»',
    );
    check('dashes at the column of the key', 'include:\n- a\n- ‸', 'either /include/0 «»');
    check(
      'a map in a list',
      'team:\n  a:\n    rate:\n      - from: 2026-01-01\n        ra‸',
      'either /team/a/rate/0 «ra» beside from',
    );
    check(
      'a map that begins behind a dash',
      'team:\n  a:\n    rate:\n      - fr‸\n        rate: 1/h',
      'either /team/a/rate/0 «fr» beside rate',
    );
    check('quoted keys', 'tasks:\n  "a b":\n    title: ‸', 'value /tasks/a b/title «»');
    check('keys with slashes', 'checks:\n  schedule/cycle: e‸', 'value /checks/schedule/cycle «e»');
    check('a quoted value', "tasks:\n  a: \n    status: 'do‸", 'value /tasks/a/status «do»');
    check(
      'line ends of Windows',
      'tasks:\r\n  a:\r\n    title: x\r\n    ‸\r\n',
      'either /tasks/a «» beside title',
    );
  });

  describe('in brackets', () => {
    check('a key', 'tasks:\n  a: { title: x, ef‸ }', 'key /tasks/a «ef» beside title');
    check('a key before others', 'tasks:\n  a: { ‸, title: x }', 'key /tasks/a «» beside title');
    check('its own colon', 'tasks:\n  a: { ti‸tle: x, effort: 1d }', 'key /tasks/a «title»: beside effort');
    check('a value', 'tasks:\n  a: { needs: ‸ }', 'value /tasks/a/needs «»');
    check('an element', 'tasks:\n  a: { needs: [b, c‸] }', 'either /tasks/a/needs/1 «c»');
    check(
      'the second word of an element',
      'tasks:\n  a:\n    needs: [b S‸, c]',
      'either /tasks/a/needs/0 «S»',
    );
    check(
      'what is never closed',
      'tasks:\n  a: { title: x, assign: [ana, ‸\n  b: {}',
      'either /tasks/a/assign/1 «»',
    );
    check('over several lines', 'tasks:\n  a: {\n    title: x,\n    ‸\n  }', 'key /tasks/a «» beside title');
    check('brackets in quotes', 'tasks:\n  a: { title: "a]}", ‸ }', 'key /tasks/a «» beside title');
    check('brackets that are closed', 'tasks:\n  a: { title: x } ‸', 'nothing');
    check(
      'keys of several words',
      'tasks:\n  a: { checklist: { load test‸ run: todo } }',
      'key /tasks/a/checklist «load test run»:',
    );
  });

  describe('where nothing is wanted', () => {
    check('a comment', 'tasks: # all of ‸', 'nothing');
    check('a comment in brackets', 'tasks: { # all of ‸', 'nothing');
    check('a block of text', 'tasks:\n  a:\n    notes: |\n      needs: ‸', 'nothing');
    check('a line in a block of text', 'tasks:\n  a:\n    notes: >-\n      one\n\n      ‸', 'nothing');
    check(
      'behind a block of text',
      'tasks:\n  a:\n    notes: |\n      one\n    ‸',
      'either /tasks/a «» beside notes',
    );
    check('a # in quotes is no comment', 'tasks:\n  a:\n    title: "a # b" ‸', 'value /tasks/a/title «»');
  });
});
