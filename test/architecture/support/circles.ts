/**
 * Circles of imports, types included: files of which each leads back to itself can only be read all at once. Strongly
 * connected components, by Tarjan (1972).
 */
import { resolveImport, type Source } from './source';

/** Each circle as its files in the order of the alphabet: `core/a.ts core/b.ts`. */
export function importCircles(sources: readonly Source[]): readonly string[] {
  const byModule = new Map(sources.map((source) => [source.path.replace(/\.[cm]?[jt]sx?$/, ''), source]));
  const order = new Map<Source, number>();
  const lowest = new Map<Source, number>();
  const open: Source[] = [];
  const circles: string[] = [];
  const visit = (source: Source): void => {
    const place = order.size;
    order.set(source, place);
    lowest.set(source, place);
    open.push(source);
    for (const { request } of source.imports) {
      const target = byModule.get(resolveImport(source.path, request) ?? '');
      if (!target || target === source) continue;
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(source, Math.min(lowest.get(source)!, lowest.get(target)!));
    }
    if (lowest.get(source) !== place) return;
    const circle = open.splice(open.indexOf(source)).map(({ path }) => path);
    if (circle.length > 1) circles.push(circle.toSorted().join(' '));
  };
  for (const source of sources) if (!order.has(source)) visit(source);
  return circles.toSorted();
}
