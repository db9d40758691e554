/**
 * `milewright merge BASE OURS THEIRS`: three versions of a plan file to one by what they say, written over OURS as git's merge
 * drivers do. What is in dispute is marked in the text, and told.
 */
import { err, ok } from '../../core/base/result';
import { lineIndex } from '../../core/base/text';
import { printAddress } from '../../core/model/address';
import { sayDisagreement } from '../../core/language/say-disagreement';
import { mergePlans, usualMarks, type MergedPlan } from '../../core/syntax/merge/merge-plans';
import { readVersion, writeMerged } from '../../node/merge-files';
import { count, printable, type Style } from '../print';
import { wholeNumber } from '../read-options';
import type { Command, CommandOption, JsonOutput, OptionValues } from './command';

const styles: readonly string[] = ['merge', 'diff3', 'zdiff3'];
const longestLabel = 200;

/** A label ends up in the text: one line, and not endless. */
const label = (name: string, summary: string): CommandOption => ({
  name,
  argument: 'label',
  summary,
  read: (text) => (text.length <= longestLabel && !/[\r\n]/.test(text) ? text : null),
  takes: 'one line of text',
});

const options: readonly CommandOption[] = [
  {
    name: 'stdout',
    argument: null,
    summary: 'print the merged text, and write nothing',
    read: (text) => text,
    takes: 'nothing',
  },
  label('path', 'what the file is called in the answer; the second one when left out'),
  {
    name: 'marker-size',
    argument: 'number',
    summary: 'length of the conflict markers, 7 when left out',
    read: (text) => wholeNumber(text, 1, 100),
    takes: 'a whole number from 1 to 100',
  },
  {
    name: 'style',
    argument: 'style',
    summary: "how conflicts are marked, as git's merge.conflictStyle: merge, diff3 or zdiff3",
    read: (text) => (styles.includes(text) ? text : null),
    takes: 'merge, diff3 or zdiff3',
  },
  label('ours-label', 'what our side is called at the markers'),
  label('theirs-label', 'what their side is called at the markers'),
  label('base-label', 'what the common version is called at the markers'),
];

export const merge: Command = {
  name: 'merge',
  summary: 'merge three versions of a plan by what they say',
  description:
    'Merges three versions of a plan file by what they say: tasks by their ids, wherever they stand, lists element by element. Writes the result over OURS, with conflict markers where both sides want different things. Exit code 1 says that there are some.',
  options,
  words: [
    { name: 'base', summary: 'the version that both sides come from' },
    { name: 'ours', summary: 'our version, which the result is written over' },
    { name: 'theirs', summary: 'their version' },
  ],
  async run(values, { folder }) {
    const text = (name: string, otherwise: string): string => String(values.get(name) ?? otherwise);
    const path = text('ours', '');
    const [base, ours, theirs] = await Promise.all(
      ['base', 'ours', 'theirs'].map((name) => readVersion(folder, text(name, ''))),
    );
    if (!base?.ok) return base ?? err('There is no base.');
    if (!ours?.ok) return ours ?? err('There is no side of ours.');
    if (!theirs?.ok) return theirs ?? err('There is no side of theirs.');
    const merged = mergePlans({ base: base.value, ours: ours.value, theirs: theirs.value }, marksOf(values));
    if (!values.has('stdout') && merged.text !== ours.value) {
      const written = await writeMerged(folder, path, { before: ours.value, after: merged.text });
      if (!written.ok) return written;
    }
    const shown = text('path', path);
    return ok({
      text: (style) => (values.has('stdout') ? merged.text : printMerge(merged, shown, style)),
      json: mergeJson(merged, shown),
      failed: merged.conflicts.length > 0,
    });
  },
};

function marksOf(values: OptionValues): typeof usualMarks {
  const named = (name: string, otherwise: string): string => String(values.get(name) ?? otherwise);
  return {
    size: Number(values.get('marker-size') ?? usualMarks.size),
    ours: named('ours-label', usualMarks.ours),
    theirs: named('theirs-label', usualMarks.theirs),
    base: (values.get('style') ?? 'merge') === 'merge' ? null : named('base-label', 'base'),
  };
}

/** Nothing where nothing is left to say, as git does. */
function printMerge({ text, conflicts, lineByLine, twins }: MergedPlan, path: string, style: Style): string {
  const lines = lineIndex(text);
  const name = printable(path);
  const said = conflicts.flatMap(({ range, about }) =>
    about.map((one) => {
      const line = lines.positionAt(range.start).line + 1;
      return `${name}:${line} ${printable(sayDisagreement(one, { ours: 'ours', theirs: 'theirs' }))}`;
    }),
  );
  return [
    ...(conflicts.length > 0
      ? [style.ink('bold', `${count(conflicts.length, 'conflict')} in ${name}.`)]
      : []),
    ...said,
    ...(lineByLine === null ? [] : [`${name} was merged line by line: ${printable(lineByLine)}.`]),
    ...twins.map(
      ({ ours, theirs, title }) =>
        `${name}: both sides added «${printable(title)}», as ${printable(ours)} and as ${printable(theirs)}.`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function mergeJson({ text, conflicts, lineByLine, twins }: MergedPlan, path: string): JsonOutput {
  const lines = lineIndex(text);
  return {
    version: 1,
    file: path,
    clean: conflicts.length === 0,
    text,
    conflicts: conflicts.map(({ range, about }) => ({
      line: lines.positionAt(range.start).line + 1,
      endLine: lines.positionAt(range.end).line + 1,
      about: about.map((one) => ({
        kind: one.kind,
        address: one.address.length === 0 ? null : printAddress(one.address),
        base: one.base,
        ours: one.ours,
        theirs: one.theirs,
        message: sayDisagreement(one, { ours: 'ours', theirs: 'theirs' }),
      })),
    })),
    lineByLine,
    twins,
  } as JsonOutput;
}
