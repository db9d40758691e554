/** The table of allowed imports (architecture.config.json), and what in a list of sources is not in it. */
import { readFileSync } from 'node:fs';
import { resolveImport, type Source } from './source';

export interface ArchitectureTable {
  /** The lowest first. */
  readonly layers: readonly string[];
  /** By folder below `src`; `.` is `src` itself. */
  readonly folders: Readonly<Record<string, Folder>>;
  readonly positions: {
    readonly module: string;
    readonly spokenIn: readonly string[];
    readonly and: readonly string[];
  };
}

export interface Folder {
  readonly layer: string;
  /** Folders of which it may import anything. */
  readonly imports: readonly string[];
  /** Folders of which it may import types. */
  readonly types?: readonly string[];
  /** And files outside `src`; `node:*` stands for all modules of Node. */
  readonly packages?: readonly string[];
}

export function readTable(): ArchitectureTable {
  return JSON.parse(readFileSync('architecture.config.json', 'utf8')) as ArchitectureTable;
}

/** The folder of the table that a path below `src` lies in: the longest that fits. */
export function folderOf(path: string, table: ArchitectureTable): string | null {
  const fits = Object.keys(table.folders).filter((folder) =>
    folder === '.' ? !path.includes('/') : path.startsWith(`${folder}/`),
  );
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** One sentence for each import that the table does not allow. */
export function forbiddenImports(sources: readonly Source[], table: ArchitectureTable): readonly string[] {
  return sources.flatMap(({ path, imports }) => {
    const name = folderOf(path, table);
    const folder = name === null ? undefined : table.folders[name];
    if (name === null || folder === undefined) return [`${path} lies in no folder of the table`];
    return imports.flatMap(({ request, typeOnly, line }) => {
      const target = resolveImport(path, request);
      if (target === null || target.startsWith('../')) {
        const wanted = target ?? packageOf(request);
        const allowed = (folder.packages ?? []).includes(wanted);
        return allowed ? [] : [`${path}:${line} imports the package ${wanted}`];
      }
      const other = folderOf(target, table);
      const allowed =
        other === name ||
        (other !== null && folder.imports.includes(other)) ||
        (other !== null && typeOnly && (folder.types ?? []).includes(other));
      const what = typeOnly ? 'types of ' : '';
      return allowed ? [] : [`${path}:${line} imports ${what}${target}`];
    });
  });
}

/** `@preact/signals` of `@preact/signals/debug`, `node:*` of `node:fs/promises`. */
function packageOf(request: string): string {
  if (request.startsWith('node:')) return 'node:*';
  return request.split('/', request.startsWith('@') ? 2 : 1).join('/');
}

/** Entries of the table that contradict the picture: an import upwards or sideways, an unknown name. */
export function contradictions(table: ArchitectureTable): readonly string[] {
  const rank = (folder: string): number => table.layers.indexOf(table.folders[folder]?.layer ?? '');
  return Object.entries(table.folders).flatMap(([name, { layer, imports, types = [] }]) => [
    ...(table.layers.includes(layer) ? [] : [`${name} is in no layer`]),
    ...imports
      .filter((other) => rank(other) < 0 || (rank(other) >= rank(name) && !isAllowedSibling(name, other)))
      .map((other) => `${name} may not be allowed to import ${other}`),
    ...types
      .filter((other) => rank(other) < 0 || rank(other) > rank(name))
      .map((other) => `${name} may not be allowed to import types of ${other}`),
  ]);
}

/** The adapters that compose read files and git through `node`. */
function isAllowedSibling(name: string, other: string): boolean {
  return other === 'node' && (name === 'cli' || name === 'vscode');
}
