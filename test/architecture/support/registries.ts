/** Registries beside the folders whose files they list: a file that declares a member must stand in its index. */
import { isNode, resolveImport, type Source } from './source';

export interface Registry {
  /** Below `src`. */
  readonly index: string;
  /** Where its members are; files of other kinds may lie among them. */
  readonly folder: string;
  /** A file is a member when it exports a constant of this type. */
  readonly type: string;
}

/** Members that the index leaves out. */
export function unregistered(
  sources: readonly Source[],
  { index, folder, type }: Registry,
): readonly string[] {
  const registry = sources.find(({ path }) => path === index);
  if (!registry) return [`${index} does not exist`];
  const listed = new Set(
    registry.imports.filter((one) => !one.typeOnly).map(({ request }) => resolveImport(index, request)),
  );
  return members(sources, folder, type)
    .filter((path) => !listed.has(path.replace(/\.tsx?$/, '')))
    .map((path) => `${path} is not in ${index}`);
}

export function members(sources: readonly Source[], folder: string, type: string): readonly string[] {
  return sources
    .filter(({ path }) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
    .filter(({ program, text }) =>
      (program['body'] as readonly unknown[]).some((statement) => {
        if (!isNode(statement) || statement.type !== 'ExportNamedDeclaration') return false;
        const declaration = statement['declaration'];
        if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') return false;
        const [first] = declaration['declarations'] as readonly {
          readonly id: { readonly typeAnnotation?: unknown };
        }[];
        const annotation = first?.id.typeAnnotation;
        if (!isNode(annotation)) return false;
        return new RegExp(`^:\\s*${type}(?:<|$)`).test(text.slice(annotation.start, annotation.end));
      }),
    )
    .map(({ path }) => path);
}
