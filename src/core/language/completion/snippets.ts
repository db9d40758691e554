/**
 * Whole new things where a map holds things by id: a task with an id of its own, a task from a template, a phase, a
 * milestone, a risk, a release, a person. In braces they are one line.
 */
import type { Template } from '../../model/plan';
import { reportAudiences } from '../../model/report-words';
import { printEstimate } from '../../model/print-estimate';
import { newIds } from '../../syntax/new-id';
import { isId } from '../../syntax/values/id';
import { isPlain, writeScalar } from '../../syntax/write-scalar';
import { printDay } from '../../base/dates';
import { offer, snippetText, type Ask, type Completion } from './completion';
import { indentStep } from './indent-step';

/** A new thing: its id and its lines, with places to go to; a line may be a key with lines below it. */
interface Outline {
  readonly label: string;
  readonly filter: string;
  readonly id: string;
  readonly lines: readonly (readonly [key: string, value: string | readonly string[]])[];
}

export function completeSnippets(ask: Ask): readonly Completion[] {
  const { place } = ask;
  if (place.colon) return [];
  return outlines(ask).map((outline) =>
    offer(ask, outline.label, 'new', '', {
      insert: written(ask, outline),
      snippet: true,
      filter: outline.filter,
      replace: { start: place.token, end: place.word.end },
    }),
  );
}

function outlines(ask: Ask): readonly Outline[] {
  const { place, snapshot, words } = ask;
  const { t } = words;
  const [section] = place.path;
  const isTasks = section === 'tasks' && ask.key === 'tasks' && place.path.length % 2 === 1;
  if (isTasks) return tasks(ask);
  if (place.path.length !== 1) return [];
  const inTwoWeeks = printDay(snapshot.inputs.today + 14);
  switch (section) {
    case 'milestones':
      return [
        {
          label: t('New milestone'),
          filter: 'milestone',
          id: stop(1, 'id'),
          lines: [
            ['title', stop(2, t('What is reached'))],
            ['due', stop(3, inTwoWeeks)],
            ['needs', `[${stop(4, '')}]`],
          ],
        },
      ];
    case 'risks':
      return [
        {
          label: t('New risk'),
          filter: 'risk',
          id: stop(1, 'id'),
          lines: [
            ['title', stop(2, t('What may happen'))],
            ['probability', stop(3, '30%')],
            ['impact', `{ schedule: ${stop(4, '5d')}, cost: ${stop(5, '2k')} }`],
            ['affects', `[${stop(6, '')}]`],
            ['owner', choice(7, people(ask))],
            ['response', choice(8, ['mitigate', 'avoid', 'transfer', 'accept'])],
            ['review', stop(9, inTwoWeeks)],
          ],
        },
      ];
    case 'releases':
      return [
        {
          label: t('New release'),
          filter: 'release',
          id: stop(1, '1.0.0'),
          lines: [
            ['date', stop(2, inTwoWeeks)],
            ['milestone', choice(3, [...snapshot.plan.milestones.keys()].filter(isId))],
            ['tasks', `[${stop(4, '')}]`],
          ],
        },
      ];
    case 'reports':
      return [
        {
          label: t('New report'),
          filter: 'report',
          id: stop(1, 'client'),
          lines: [
            ['audience', choice(2, reportAudiences)],
            ['to', choice(3, [...snapshot.plan.stakeholders.keys()].filter(isId))],
            ['every', choice(4, ['2w', 'month', 'week'])],
          ],
        },
      ];
    case 'team':
      return ask.role === 'private' ? [] : [person(ask)];
    default:
      return [];
  }
}

function person({ words: { t } }: Ask): Outline {
  return {
    label: t('New person'),
    filter: 'person',
    id: stop(1, 'id'),
    lines: [
      ['name', stop(2, t('Name'))],
      ['email', `[${stop(3, '')}]`],
      ['role', stop(4, '')],
    ],
  };
}

function tasks(ask: Ask): readonly Outline[] {
  const { snapshot, random, words } = ask;
  const { plan } = snapshot;
  const { t } = words;
  const freshId = newIds(plan, random);
  const id = freshId();
  return [
    {
      label: t('New task'),
      filter: `task ${id}`,
      id: stop(1, id),
      lines: [
        ['title', stop(2, t('What is to be done'))],
        ['effort', stop(3, '3d')],
        ['assign', choice(4, people(ask))],
      ],
    },
    ...[...plan.templates.values()]
      .filter((template) => isId(template.id))
      .map((one) => fromTemplate(ask, id, one, freshId)),
    {
      label: t('New phase'),
      filter: 'phase',
      id: stop(1, 'phase'),
      lines: [
        ['title', stop(2, t('Name of the phase'))],
        ['tasks', [`${id}: { title: ${stop(3, t('What is to be done'))}, effort: ${stop(4, '3d')} }`]],
      ],
    },
  ];
}

/** What the template gives is written out: a template is applied once, never on reading. */
function fromTemplate(ask: Ask, id: string, template: Template, freshId: () => string): Outline {
  const { t } = ask.words;
  const below = template.tasks.map((one) => {
    const fields = [['title', plain(one.title ?? '')] as const, ...estimateLines(one)];
    return `${freshId()}: { ${fields.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
  });
  const checklist = [...template.checklist].map(
    ([point, state]) => `${plain(point)}: ${plain(state === '' ? 'todo' : state)}`,
  );
  return {
    label: t('New task from {0}', template.id),
    filter: `task ${template.id}`,
    id: stop(1, id),
    lines: [
      ['title', stop(2, template.title ?? t('What is to be done'))],
      ...(below.length > 0 ? [] : estimated(template)),
      ['assign', choice(4, people(ask))],
      ['template', snippetText(template.id)],
      ...(checklist.length > 0 ? [['checklist', `{ ${checklist.join(', ')} }`] as const] : []),
      ...(template.labels.length > 0
        ? [['labels', `[${template.labels.map(plain).join(', ')}]`] as const]
        : []),
      ...(template.gates.length > 0 ? [['gates', `[${template.gates.map(plain).join(', ')}]`] as const] : []),
      ...(below.length > 0 ? [['tasks', below] as const] : []),
    ],
  };
}

/** A new task has an estimate in any case: the template's, or one to begin with. */
function estimated(template: Template): readonly (readonly [key: string, value: string])[] {
  const lines = estimateLines(template);
  const [first, ...others] = lines;
  return first ? [[first[0], stop(3, first[1])], ...others] : [['effort', stop(3, '3d')]];
}

function estimateLines({
  effort,
  duration,
}: Pick<Template, 'effort' | 'duration'>): readonly (readonly [key: string, value: string])[] {
  return [
    ...(effort === null ? [] : [['effort', printEstimate(effort)] as const]),
    ...(duration === null ? [] : [['duration', printEstimate(duration)] as const]),
  ];
}

/** A scalar inside of brackets, inside of a snippet. */
function plain(text: string): string {
  return snippetText(isPlain(text, true) ? text : writeScalar(text, { flow: true, quotes: null }));
}

function people({ snapshot }: Ask): readonly string[] {
  return [...snapshot.plan.team.keys()].filter(isId).slice(0, 20);
}

function stop(number: number, text: string): string {
  return `\${${number}:${snippetText(text)}}`;
}

/** A choice is made from a list; commas and bars would end it, but ids have none. */
function choice(number: number, words: readonly string[]): string {
  return words.length === 0 ? stop(number, '') : `\${${number}|${words.join(',')}|}`;
}

function written({ place, text }: Ask, { id, lines }: Outline): string {
  if (place.flow) {
    const entries = lines.map(([key, value]) =>
      typeof value === 'string' ? `${key}: ${value}` : `${key}: { ${value.join(', ')} }`,
    );
    return `${id}: { ${entries.join(', ')} }`;
  }
  const step = indentStep(text);
  const below = lines.flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${step}${key}: ${value}`]
      : [`${step}${key}:`, ...value.map((one) => step + step + one)],
  );
  return [`${id}:`, ...below].join('\n');
}
