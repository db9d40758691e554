/**
 * What a file of the core does that a pure function cannot (I1): names of the surroundings, and state that outlives a
 * call. Names are looked at without scopes: one that the file declares itself anywhere is taken for its own.
 */
import { childrenOf, isNode, lineOf, type Source, type SyntaxNode } from './source';

/** The clock, timers, randomness, the console, the process, the DOM and whatever else knows the machine. */
const surroundings = new Set(
  (
    'Date performance setTimeout setInterval setImmediate queueMicrotask crypto console ' +
    'process global globalThis require module Buffer fetch window self document navigator ' +
    'location localStorage sessionStorage requestAnimationFrame acquireVsCodeApi Worker ' +
    'postMessage eval Function'
  ).split(' '),
);

/** Methods that change the array, map or set they are called on. */
const mutators = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);

export function impurities({ path, text, program, nodes }: Source): readonly string[] {
  const found: string[] = [];
  const say = (node: SyntaxNode, what: string): void => {
    found.push(`${path}:${lineOf(text, node.start)} ${what}`);
  };
  const own = declaredNames(nodes);
  for (const node of valueNodes(program)) {
    if (node.type === 'Identifier' && surroundings.has(nameOf(node)) && !own.has(nameOf(node))) {
      say(node, `uses ${nameOf(node)}`);
    }
    if (
      node.type === 'MemberExpression' &&
      nameOf(node['object']) === 'Math' &&
      nameOf(node['property']) === 'random'
    ) {
      say(node, 'uses Math.random');
    }
  }
  const lasting = moduleNames(program, nodes, say);
  for (const node of nodes) {
    const changed = changedBy(node);
    const root = changed === null ? null : rootOf(changed);
    if (root !== null && lasting.has(root)) say(node, `changes ${root}, which outlives the call`);
  }
  return found;
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : '';
}

/** Nodes in which an identifier is a value: not the name of a property, of an export or of a type. */
function* valueNodes(root: SyntaxNode): Generator<SyntaxNode> {
  const rest: SyntaxNode[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type.startsWith('TS') && !valuesInTypeScript.has(node.type)) continue;
    if (node.type === 'ImportDeclaration' || node.type === 'ExportSpecifier') continue;
    yield node;
    const skipped = node['computed'] === true ? null : node.type === 'MemberExpression' ? 'property' : 'key';
    rest.push(...childrenOf(node, skipped));
  }
}

const valuesInTypeScript = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** Every name that the file declares, at whatever depth; constants in `without` do not count. */
function declaredNames(
  nodes: readonly SyntaxNode[],
  without: ReadonlySet<unknown> = new Set(),
): ReadonlySet<string> {
  const names = new Set<string>();
  const addPattern = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(nameOf(pattern));
    for (const field of ['left', 'argument', 'value', 'parameter'] as const) addPattern(pattern[field]);
    for (const field of ['elements', 'properties'] as const) {
      if (Array.isArray(pattern[field])) for (const part of pattern[field]) addPattern(part);
    }
  };
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && !without.has(node)) addPattern(node['id']);
    if (node.type.startsWith('Import') && 'local' in node) addPattern(node['local']);
    if (Array.isArray(node['params'])) for (const parameter of node['params']) addPattern(parameter);
    if (/^(?:Function|Class)Declaration$/.test(node.type)) addPattern(node['id']);
    if (node.type === 'CatchClause') addPattern(node['param']);
  }
  return names;
}

/** Constants of the module, complaining about what can be assigned again and about weak collections (caches). */
function moduleNames(
  program: SyntaxNode,
  nodes: readonly SyntaxNode[],
  say: (node: SyntaxNode, what: string) => void,
): ReadonlySet<string> {
  const names = new Set<string>();
  const declarators = new Set<unknown>();
  for (const statement of program['body'] as readonly SyntaxNode[]) {
    const declaration = isNode(statement['declaration']) ? statement['declaration'] : statement;
    if (declaration.type !== 'VariableDeclaration' || declaration['declare'] === true) continue;
    if (declaration['kind'] !== 'const')
      say(declaration, `declares a module-level ${String(declaration['kind'])}`);
    for (const declarator of declaration['declarations'] as readonly SyntaxNode[]) {
      names.add(nameOf(declarator['id']));
      declarators.add(declarator);
      const value = declarator['init'];
      if (isNode(value) && value.type === 'NewExpression' && nameOf(value['callee']).startsWith('Weak')) {
        say(declarator, `keeps a ${nameOf(value['callee'])}`);
      }
    }
  }
  // A local variable of the same name hides the constant; without scopes it is not looked at.
  for (const name of declaredNames(nodes, declarators)) names.delete(name);
  return names;
}

/** The expression that a node changes in place, or null. */
function changedBy(node: SyntaxNode): SyntaxNode | null {
  const target =
    node.type === 'AssignmentExpression'
      ? node['left']
      : node.type === 'UpdateExpression'
        ? node['argument']
        : node.type === 'UnaryExpression' && node['operator'] === 'delete'
          ? node['argument']
          : null;
  if (isNode(target)) return target.type === 'MemberExpression' ? target : null;
  const callee = node.type === 'CallExpression' ? node['callee'] : null;
  if (!isNode(callee) || callee.type !== 'MemberExpression') return null;
  return mutators.has(nameOf(callee['property'])) ? callee : null;
}

/** `known` of `known.byId['x']`. */
function rootOf(expression: SyntaxNode): string | null {
  let node: unknown = expression;
  while (isNode(node) && node.type === 'MemberExpression') node = node['object'];
  return nameOf(node) || null;
}
