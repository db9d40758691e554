/**
 * The schema as the lowering walks it: zod types turned once into a small tree of shapes, so that every field can be
 * read by itself and a bad value spoils nothing beside it. `Lowered` is the type of what comes out.
 */
import * as z from 'zod/mini';
import { err, ok, type Result } from '../base/result';
import type { GrammarTransform } from './schema/fields';

export type Shape = ScalarShape | ListShape | MapShape | ObjectShape | ChoiceShape;

export interface ScalarShape {
  readonly kind: 'scalar';
  /** Free text: any words are a value, so that words which YAML took for something else are missed. */
  readonly free: boolean;
  readonly words: readonly string[] | null;
  read(text: string): Result<unknown, string>;
}
export interface ListShape {
  readonly kind: 'list';
  readonly element: Shape;
  /** A single scalar is a list of one. */
  readonly scalarToo: boolean;
}
export interface MapShape {
  readonly kind: 'map';
  readonly value: Shape;
}
export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: ReadonlyMap<string, Shape>;
  /** What keys beyond the fields hold; null: there are none. They go to `rest`. */
  readonly rest: Shape | null;
}
/** One of several, by the kind of node that is written. */
export interface ChoiceShape {
  readonly kind: 'choice';
  readonly options: readonly Shape[];
}

/** What a schema gives after lowering: whatever could not be read, or was not written, is absent. */
export type Lowered<S> =
  S extends z.ZodMiniOptional<infer I>
    ? Lowered<I>
    : S extends z.ZodMiniObject<infer F, infer C>
      ? { readonly [K in keyof F]?: Lowered<F[K]> } & Rest<C>
      : S extends z.ZodMiniRecord<infer _, infer V>
        ? ReadonlyMap<string, Lowered<V>>
        : S extends z.ZodMiniArray<infer E>
          ? readonly Lowered<E>[]
          : S extends { readonly scalarOrList?: infer E }
            ? readonly Lowered<NonNullable<E>>[]
            : S extends z.ZodMiniUnion<infer O>
              ? Lowered<O[number]>
              : z.output<S>;

/** What stands under keys beyond the fields, where a schema has a catchall. */
type Rest<C> = C extends { readonly out: infer O }
  ? string extends keyof O
    ? { readonly rest?: ReadonlyMap<string, O[string]> }
    : unknown
  : unknown;

export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodMiniOptional) return shapeOf(schema.def.innerType);
  if (schema instanceof z.ZodMiniObject) {
    const shape = schema.def.shape as Readonly<Record<string, z.core.$ZodType>>;
    return {
      kind: 'object',
      fields: new Map(Object.entries(shape).map(([key, field]) => [key, shapeOf(field)])),
      rest: schema.def.catchall ? shapeOf(schema.def.catchall) : null,
    };
  }
  if (schema instanceof z.ZodMiniRecord) return { kind: 'map', value: shapeOf(schema.def.valueType) };
  if (schema instanceof z.ZodMiniArray)
    return { kind: 'list', element: shapeOf(schema.def.element), scalarToo: false };
  if (schema instanceof z.ZodMiniUnion) {
    const [first, second, ...more] = schema.def.options;
    if (first && second instanceof z.ZodMiniArray && second.def.element === first && more.length === 0) {
      return { kind: 'list', element: shapeOf(first), scalarToo: true };
    }
    return { kind: 'choice', options: schema.def.options.map(shapeOf) };
  }
  return scalarShape(schema);
}

function scalarShape(schema: z.core.$ZodType): ScalarShape {
  if (schema instanceof z.ZodMiniString) return { kind: 'scalar', free: true, words: null, read: ok };
  if (schema instanceof z.ZodMiniEnum) {
    const words = schema.options.map(String);
    const known = new Set(words);
    const wanted = `is not ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`;
    return {
      kind: 'scalar',
      free: false,
      words,
      read: (text) => (known.has(text.trim()) ? ok(text.trim()) : err(wanted)),
    };
  }
  const read = grammarOf(schema);
  if (read) return { kind: 'scalar', free: false, words: null, read };
  return {
    kind: 'scalar',
    free: false,
    words: null,
    read(text) {
      const parsed = z.safeParse(schema, text);
      return parsed.success
        ? ok(parsed.data)
        : err(parsed.error.issues[0]?.message ?? 'is not a value of this field');
    },
  };
}

/** What a `grammar` reads with. */
function grammarOf(schema: z.core.$ZodType): ScalarShape['read'] | null {
  if (!(schema instanceof z.ZodMiniPipe) || !(schema.def.out instanceof z.ZodMiniTransform)) return null;
  const transform: object = schema.def.out.def.transform;
  return 'read' in transform ? (transform as GrammarTransform<unknown>).read : null;
}
