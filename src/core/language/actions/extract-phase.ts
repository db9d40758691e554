/** Selected tasks that stand together, put below a phase of their own. */
import type { TextRange } from '../../base/text';
import type { Task } from '../../model/plan';
import type { ActionAsk, PlanAction } from './plan-action';

export function extractPhase({ snapshot, file, range, words }: ActionAsk): readonly PlanAction[] {
  if (range.start === range.end) return [];
  const { plan, parsed } = snapshot;
  const selected = [...plan.tasks.values()].filter(({ id }) => {
    const at = parsed.locate(['task', id], 'key');
    return at?.file === file && touches(at.range, range);
  });
  const tasks = outermost(selected);
  const [first] = tasks;
  if (!first || tasks.some(({ parent }) => parent !== first.parent)) return [];
  const taken = (id: string): boolean => plan.tasks.has(id) || plan.milestones.has(id);
  let key = 'phase';
  for (let number = 2; taken(key); number++) key = `phase-${number}`;
  return [
    {
      kind: 'extract',
      title:
        tasks.length === 1
          ? words.t('Put 1 task into a new phase')
          : words.t('Put {0} tasks into a new phase', tasks.length),
      edits: [
        {
          kind: 'nest',
          items: tasks.map(({ id }) => ['task', id]),
          key,
          value: { title: words.t('New phase') },
          below: 'tasks',
        },
      ],
    },
  ];
}

function touches(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Those whose parents are not among them. */
function outermost(tasks: readonly Task[]): readonly Task[] {
  const ids = new Set(tasks.map(({ id }) => id));
  return tasks.filter(({ parent }) => parent === null || !ids.has(parent));
}
