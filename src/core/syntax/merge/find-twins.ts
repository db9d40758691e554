/** The same work, added by both sides: two new tasks of one title, or a task and a milestone under one id. */
import { isMap, scalarText, type TreeMap, type TreeNode } from '../yaml-tree';

export interface Twin {
  readonly ours: string;
  readonly theirs: string;
  readonly title: string;
}

interface Titled {
  readonly section: string;
  readonly title: string;
}

export function findTwins(
  base: TreeMap | null,
  ours: TreeMap | null,
  theirs: TreeMap | null,
): readonly Twin[] {
  const [b, o, t] = [titlesOf(base), titlesOf(ours), titlesOf(theirs)];
  const mine = new Map<string, string>();
  for (const [id, { title }] of o) if (!b.has(id) && !t.has(id)) mine.set(wordsOf(title), id);
  const twins: Twin[] = [];
  for (const [id, { title, section }] of t) {
    if (b.has(id)) continue;
    const other = o.get(id);
    if (other && other.section !== section) twins.push({ ours: id, theirs: id, title });
    const twin = other ? undefined : mine.get(wordsOf(title));
    if (twin !== undefined && wordsOf(title) !== '') twins.push({ ours: twin, theirs: id, title });
  }
  return twins;
}

function wordsOf(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function titlesOf(root: TreeMap | null): ReadonlyMap<string, Titled> {
  const titles = new Map<string, Titled>();
  const walk = (node: TreeNode | null, section: string): void => {
    for (const { key, value } of isMap(node) ? node.items : []) {
      const id = scalarText(key);
      if (id === null || !isMap(value)) continue;
      const below = (name: string): TreeNode | null =>
        value.items.find((pair) => scalarText(pair.key) === name)?.value ?? null;
      titles.set(id, { section, title: scalarText(below('title')) ?? '' });
      walk(below('tasks'), section);
    }
  };
  for (const { key, value } of root?.items ?? []) {
    const section = scalarText(key);
    if (section === 'tasks' || section === 'milestones') walk(value, section);
  }
  return titles;
}
