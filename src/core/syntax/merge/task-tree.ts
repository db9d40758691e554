/** The tasks of one version, by their ids wherever they are nested: which phase holds each, and in which lines it stands. */
import { openPart, type OpenPart } from './open-parts';
import { dedented, type Part } from './parts';

export interface TaskEntry {
  readonly id: string;
  readonly part: Part;
  /** The phase that it stands in; empty at the top. */
  readonly holder: string;
  /** Null for a task in braces. */
  readonly open: OpenPart | null;
}

export type TaskTree = ReadonlyMap<string, TaskEntry>;

/** @param tasks the section; null where a version has none. Null is returned where an id stands twice */
export function taskTree(tasks: Part | null): TaskTree | null {
  const tree = new Map<string, TaskEntry>();
  let unique = true;
  const walk = (section: Part, holder: string): void => {
    for (const part of openPart(section)?.block.parts ?? []) {
      const open = openPart(part);
      if (tree.has(part.key)) unique = false;
      tree.set(part.key, { id: part.key, part, holder, open });
      const below = open && tasksOf(open);
      if (below) walk(below, part.key);
    }
  };
  if (tasks) walk(tasks, '');
  return unique ? tree : null;
}

export function tasksOf({ block }: OpenPart): Part | null {
  return block.parts.find(({ key }) => key === 'tasks') ?? null;
}

/** What a task says without the tasks in it, wherever it stands. */
export function ownText({ part, open }: TaskEntry): string {
  const below = open && tasksOf(open);
  const inner = below && openPart(below);
  if (!open || !below || !inner) return dedented(part.lead + part.body, part.column);
  const fields = open.block.parts.map((field) =>
    field === below ? below.lead + inner.head + inner.block.tail : field.lead + field.body,
  );
  return dedented(part.lead + open.head + fields.join('') + open.block.tail, part.column);
}
