/**
 * YAML as a tree of nodes with ranges, by the `yaml` library: the failsafe schema (every scalar is its source text), no
 * `toJS`, duplicates left to us. Only the first document is composed. What could overflow the stack or run away is
 * found in the stream of tokens, before any tree is built.
 */
import { Composer, Lexer, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, CST, ErrorCode, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { TextRange } from '../base/text';

export type TreeNode = ParsedNode;
export type TreeMap = YAMLMap.Parsed;
export type TreeSeq = YAMLSeq.Parsed;
export type TreeScalar = Scalar.Parsed;
export type TreeAlias = Alias.Parsed;
export type TreePair = Pair<ParsedNode, ParsedNode | null>;
export { isAlias, isMap, isScalar, isSeq };

/** What YAML itself has to say against the text. */
export interface YamlIssue {
  readonly code: ErrorCode;
  readonly message: string;
  readonly range: TextRange;
}

export interface YamlTree {
  /** Null where the text is empty, or nested too deep. */
  readonly root: TreeNode | null;
  readonly issues: readonly YamlIssue[];
  /** Where a second document begins, or null. */
  readonly secondDocument: number | null;
  /** Where the nesting exceeds `deepest`, or null. */
  readonly tooDeep: number | null;
}

/** A plan is a dozen levels deep, an indentation gone wrong some more; the composer's recursion must not be the limit. */
export const deepest = 400;

const options = {
  schema: 'failsafe',
  uniqueKeys: false,
  resolveKnownTags: false,
  keepSourceTokens: false,
  prettyErrors: false,
  strict: true,
} as const;

export function yamlTree(text: string): YamlTree {
  return withoutStacks(() => treeOf(text));
}

/** The library makes an exception of each error it finds; looking at the stack for it takes longer than all else. */
function withoutStacks<T>(work: () => T): T {
  const errors: { stackTraceLimit?: number } = Error;
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    errors.stackTraceLimit = limit;
  }
}

function treeOf(text: string): YamlTree {
  const parser = new Parser();
  let tooDeep: number | null = null;
  function* tokens(): Generator<CST.Token> {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > deepest) {
        tooDeep = parser.offset;
        return;
      }
    }
    yield* parser.end();
  }
  let root: TreeNode | null = null;
  let issues: readonly YamlIssue[] = [];
  let secondDocument: number | null = null;
  let documents = 0;
  for (const document of new Composer(options).compose(tokens())) {
    if (++documents === 2) {
      secondDocument = document.range[0];
      break;
    }
    root = document.contents;
    issues = document.errors.map(({ code, message, pos }) => ({
      code,
      message,
      range: rangeWithin(text, pos[0], pos[1]),
    }));
  }
  return tooDeep === null
    ? { root, issues, secondDocument, tooDeep }
    : { root: null, issues: [], secondDocument: null, tooDeep: Math.min(tooDeep, text.length) };
}

/** The node's own text, without comments after it. */
export function rangeOf(node: TreeNode): TextRange {
  return { start: node.range[0], end: Math.max(node.range[0], endOf(node)) };
}

/** A block collection ends where its last value does; the library counts the line end and comments after it too. */
function endOf(node: TreeNode): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(last.value && !isEmpty(last.value) ? last.value : last.key);
  } else if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(last);
  }
  return node.range[1];
}

/** The source text of a scalar; null for anything else. */
export function scalarText(node: TreeNode | null): string | null {
  return isScalar(node) && typeof node.value === 'string' ? node.value : null;
}

/** Nothing was written: the value of `key:`. */
export function isEmpty(node: TreeNode | null): boolean {
  return node === null || (isScalar(node) && node.value === '' && node.type === 'PLAIN');
}

function rangeWithin(text: string, from: number, to: number): TextRange {
  const start = Math.max(0, Math.min(from, text.length));
  return { start, end: Math.max(start, Math.min(to, text.length)) };
}
