/**
 * Writes what is made from the code: the pages of rules and fields, and the JSON Schema. With `--check` it writes
 * nothing, names what differs, and ends with 1. Pages that no rule or section owns any more are taken away.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allRules } from '../core/rules/index';
import { fieldPages } from './field-pages';
import type { GeneratedFile } from './generated-file';
import { printJsonSchema, sectionsJsonSchema } from './json-schema';
import { rulePages } from './rule-pages';

/** Folders in which nothing stands but what is generated. */
const ownFolders = ['docs/rules', 'docs/fields', 'schemas'];

function generatedFiles(): readonly GeneratedFile[] {
  return [
    ...rulePages(allRules),
    ...fieldPages(sectionsJsonSchema()),
    { path: 'schemas/project.schema.json', text: printJsonSchema() },
  ];
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

function main(check: boolean): void {
  const files = generatedFiles();
  const wanted = new Set(files.map(({ path }) => path));
  const changed = files.filter(({ path, text }) => textOf(path) !== text);
  const left = ownFolders.flatMap(filesIn).filter((path) => !wanted.has(path));
  if (check) {
    for (const path of [...changed.map((file) => file.path), ...left]) {
      console.error(`${path} differs from the code: npm run generate`);
    }
    process.exitCode = changed.length + left.length > 0 ? 1 : 0;
    return;
  }
  for (const { path, text } of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of left) rmSync(path);
  console.log(`${files.length} generated files, ${changed.length} written, ${left.length} taken away`);
}

main(process.argv.includes('--check'));
