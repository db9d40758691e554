/** The keys that the format knows, wherever they stand: what tells a key that lacks its colon from text. */
import { milestoneSchema, taskFields } from '../schema/tasks';
import { planSchema, sectionsSchema } from '../schema/plan';
import { shapeOf, type Shape } from '../shape';

const sections: ReadonlySet<string> = new Set(Object.keys(planSchema.shape));
const fields: ReadonlySet<string> = new Set([
  'tasks',
  ...Object.values(sectionsSchema.shape).flatMap((schema) => [...keysOf(shapeOf(schema))]),
  ...[taskFields, milestoneSchema].flatMap((schema) => [...keysOf(shapeOf(schema))]),
]);

export function isKnownKey(word: string): boolean {
  return sections.has(word) || fields.has(word);
}

export function isKnownSection(word: string): boolean {
  return sections.has(word);
}

/** A word that stands at the margin and nowhere else. */
export function isSectionOnly(word: string): boolean {
  return sections.has(word) && !fields.has(word);
}

function* keysOf(shape: Shape): Generator<string> {
  if (shape.kind === 'object') {
    yield* shape.fields.keys();
    for (const field of shape.fields.values()) yield* keysOf(field);
  } else if (shape.kind === 'map') yield* keysOf(shape.value);
  else if (shape.kind === 'list') yield* keysOf(shape.element);
  else if (shape.kind === 'choice') for (const option of shape.options) yield* keysOf(option);
}
