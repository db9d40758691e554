/**
 * The source as the architecture tests see it: each file below a folder, parsed once by oxc, with all that it imports
 * in whichever way. Checks take such a list, so that a planted violation runs through the same code as `src`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A node of the tree; which further fields it has depends on `type` (ESTree with TypeScript's). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Source {
  /** Below `src`, with `/`: `core/base/dates.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  /** All nodes of the program, parents first. */
  readonly nodes: readonly SyntaxNode[];
  /** The first comment of the file, where nothing but it stands before the code. */
  readonly opening: string | null;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `../base/dates`, `node:fs`. */
  readonly request: string;
  /** `import type`, `export type … from`, `import('…').T`: nothing is left of it at run time. */
  readonly typeOnly: boolean;
  readonly line: number;
}

let src: readonly Source[] | null = null;

/** All of `src`, read once. */
export function readSources(): readonly Source[] {
  return (src ??= readFolder('src'));
}

function readFolder(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => parseSource(relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const first = comments[0];
  const opening =
    first?.type === 'Block' && text.slice(0, first.start).trim() === '' && first.value.startsWith('*')
      ? first.value
      : null;
  const root = program as unknown as SyntaxNode;
  const nodes = [...nodesOf(root)];
  return { path, text, program: root, nodes, opening, imports: importsOf(nodes, text) };
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Every node below `root`, parents first. */
function* nodesOf(root: SyntaxNode): Generator<SyntaxNode> {
  const rest: SyntaxNode[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    rest.push(...childrenOf(node).reverse());
  }
}

/** @param without a field whose value is not looked at */
export function childrenOf(node: SyntaxNode, without: string | null = null): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const field in node) {
    const value = node[field];
    if (field === without || typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importsOf(nodes: readonly SyntaxNode[], text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (node: SyntaxNode, from: unknown, typeOnly: boolean): void => {
    if (!isNode(from)) return;
    const request = from.type === 'Literal' ? String(from['value']) : text.slice(from.start, from.end);
    found.push({ request, typeOnly, line: lineOf(text, node.start) });
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'ImportDeclaration': {
        const parts = node['specifiers'] as readonly SyntaxNode[];
        const types = parts.length > 0 && parts.every((part) => part['importKind'] === 'type');
        add(node, node['source'], node['importKind'] === 'type' || types);
        break;
      }
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        add(node, node['source'], node['exportKind'] === 'type');
        break;
      case 'ImportExpression':
        add(node, node['source'], false);
        break;
      case 'TSImportType':
        add(node, node['source'] ?? node['argument'], true);
        break;
      case 'TSExternalModuleReference':
        add(node, node['expression'], false);
        break;
      case 'CallExpression':
        if (isNamed(node['callee'], 'require'))
          add(node, (node['arguments'] as readonly unknown[])[0], false);
        break;
      default:
    }
  }
  return found;
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

/** What a relative request means below `src`: `core/base/dates`; null for a package. */
export function resolveImport(from: string, request: string): string | null {
  if (!request.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(from), request)).replace(/\.(?:[cm]?[jt]sx?)$/, '');
}
