/** `docs/fields`: a page for each section of a plan, from the descriptions and examples of its types. */
import type { GeneratedFile } from './generated-file';
import type { JsonSchema } from './json-schema';

/** Tasks hold tasks: a definition is shown once, where it is first met. */
type Definitions = Readonly<Record<string, JsonSchema>>;

interface Row {
  /** The keys on the way: `impact.cost`; a key that a person chooses is `<id>`. */
  readonly key: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

export function fieldPages(schema: JsonSchema): readonly GeneratedFile[] {
  const definitions = schema.definitions ?? {};
  const sections = Object.entries(schema.properties ?? {});
  return [
    { path: 'docs/fields/README.md', text: listPage(sections) },
    ...sections.map(([name, section]) => ({
      path: `docs/fields/${name}.md`,
      text: sectionPage(name, section, definitions),
    })),
  ];
}

function listPage(sections: readonly (readonly [string, JsonSchema])[]): string {
  const rows = sections.map(
    ([name, { description = '' }]) => `| [\`${name}\`](${name}.md) | ${cell(description)} |`,
  );
  return `# Fields of a plan

The sections of \`project.yaml\`. All of them may be left out but \`project\` with its \`name\`, and all fields but a task's
\`title\`. Where a list is expected, a single value may stand without brackets.

${['| section | what it holds |', '| --- | --- |', ...rows].join('\n')}
`;
}

function sectionPage(name: string, section: JsonSchema, definitions: Definitions): string {
  const rows = [...rowsOf(section, '', definitions, new Set())];
  const lines = rows.map(
    ({ key, schema, required }) =>
      `| \`${key}\`${required ? ' (needed)' : ''} | ${cell(schema.description ?? '')}${choices(schema)} | ${examples(schema)} |`,
  );
  const fields =
    lines.length === 0
      ? `Examples: ${examples(section) || 'none'}`
      : ['| field | what it says | examples |', '| --- | --- | --- |', ...lines].join('\n');
  return `# ${name}

${section.description ?? ''}

${fields}

[All sections](README.md)
`;
}

/** The fields below a schema; of alternatives those of each. */
function* rowsOf(
  schema: JsonSchema,
  prefix: string,
  definitions: Definitions,
  seen: ReadonlySet<string>,
): Iterable<Row> {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) {
    const target = definitions[name];
    if (target && !seen.has(name)) yield* rowsOf(target, prefix, definitions, new Set([...seen, name]));
    return;
  }
  for (const alternative of schema.anyOf ?? []) yield* rowsOf(alternative, prefix, definitions, seen);
  if (schema.items) yield* rowsOf(schema.items, `${prefix}[].`.replace('.[]', '[]'), definitions, seen);
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield { key: prefix + key, schema: field, required: schema.required?.includes(key) ?? false };
    yield* rowsOf(field, `${prefix}${key}.`, definitions, seen);
  }
  if (typeof schema.additionalProperties === 'object') {
    yield* rowsOf(schema.additionalProperties, `${prefix}<id>.`, definitions, seen);
  }
}

function choices(schema: JsonSchema): string {
  const values = schema.enum ?? schema.anyOf?.flatMap((one) => one.enum ?? []) ?? [];
  return values.length === 0 ? '' : ` One of ${values.map((value) => `\`${value}\``).join(', ')}.`;
}

/** Its own, or those of its first alternative that has some (the single value of a list). */
function examples(schema: JsonSchema): string {
  const own = schema.examples ?? schema.anyOf?.find((one) => one.examples)?.examples ?? [];
  return own.map((example) => `\`${cell(flow(example))}\``).join(', ');
}

/** A value as a plan writes it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${flow(one)}`)
    .join(', ')} }`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
