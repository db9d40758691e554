/**
 * Words: states of the workflow, the choices of a field, types of links, shares of assignments, and words that the plan
 * already uses in the same field (labels, roles, categories), so that they are spelled alike.
 */
import { allRequirements } from '../../analysis/gates/requirements/index';
import type { CommitLog } from '../../model/commit';
import { tasksIn } from '../../model/moves';
import type { Plan } from '../../model/plan';
import { matrixWords, probabilityWords } from '../../model/risk-words';
import { isPlain, writeScalar } from '../../syntax/write-scalar';
import { linkMeanings, meaningOf } from '../word-meanings';
import { offer, type Ask, type Completion } from './completion';

export function completeWords(ask: Ask): readonly Completion[] {
  const { field, before } = ask;
  switch (field.value) {
    case 'words':
      return before.length === 0 ? choices(ask) : [];
    case 'link':
      return before.length === 1 ? linkTypes(ask) : [];
    case 'assignment':
      return before.length > 0 && before.at(-1) !== 'or' ? shares(ask) : [];
    case 'constraint':
      return before.length === 0 ? constraints(ask) : [];
    case 'probability':
      return Array.from(probabilityWords, ([word, share]) => offer(ask, word, 'word', `${share * 100}%`));
    case 'impactTime':
    case 'impactMoney':
      return before.length === 0 ? matrixWords.map((word) => offer(ask, word, 'word', '')) : [];
    case 'text':
    case 'id':
      if (ask.key === 'require') return requirements(ask);
      return isState(ask) ? states(ask) : usedWords(ask);
    default:
      return [];
  }
}

function choices(ask: Ask): readonly Completion[] {
  return ask.field.words.map((word) => {
    const meaning = meaningOf(word, ask.place.path[0]);
    return offer(ask, word, 'word', meaning === null ? '' : ask.words.t(meaning), spelled(ask, word));
  });
}

function linkTypes(ask: Ask): readonly Completion[] {
  const { t } = ask.words;
  const typed = /^(FS|SS|FF|SF)[+-]/i.exec(ask.typed);
  if (typed) return [];
  return Object.entries(linkMeanings).flatMap(([type, detail]) => [
    offer(ask, type, 'word', t(detail)),
    ...['1d', '1w'].map((lag) => offer(ask, `${type}+${lag}`, 'word', t('{0} later', lag))),
  ]);
}

function shares(ask: Ask): readonly Completion[] {
  const { t } = ask.words;
  const free = ask.before.includes('or') || ask.before.some((word) => word.endsWith('%'));
  return [
    ...(free
      ? []
      : ['25%', '50%', '75%', '100%'].map((share) => offer(ask, share, 'amount', t('of a full day')))),
    offer(ask, 'or', 'word', t('somebody else instead'), { insert: 'or ', again: true }),
  ];
}

function constraints(ask: Ask): readonly Completion[] {
  const { t } = ask.words;
  const end = ask.key === 'finish';
  return [
    ...(
      [
        ['not-before', end ? t('ends then, or later') : t('begins then, or later')],
        ['not-after', end ? t('ends then, or earlier') : t('begins then, or earlier')],
        ['on', end ? t('ends then') : t('begins then')],
      ] as const
    ).map(([word, detail]) => offer(ask, word, 'word', detail, { insert: `${word} `, again: true })),
    offer(ask, 'as-late-as-possible', 'word', t('as late as what follows allows')),
  ];
}

function isState({ key, place }: Ask): boolean {
  return key === 'status' && (place.path[0] === 'tasks' || place.path[0] === 'milestones');
}

function requirements(ask: Ask): readonly Completion[] {
  return allRequirements.map(({ name, summary, argument }) =>
    offer(ask, name, 'word', summary, argument === null ? {} : { documentation: argument.description }),
  );
}

function states(ask: Ask): readonly Completion[] {
  const { plan } = ask.snapshot;
  return Array.from(plan.workflow.states, ([name, { kind, description, limit }]) => {
    const full = limit === null ? '' : ask.words.t('{0} of {1}', tasksIn(plan, name).length, limit);
    const detail = [name === kind ? '' : kind, description ?? '', full].filter(Boolean).join(' · ');
    return offer(ask, name, 'state', detail, spelled(ask, name));
  });
}

/** Quoted where another reader of YAML would see something else. */
function spelled({ place, text }: Ask, word: string): Partial<Completion> {
  const quoted = /["']/.test(text[place.word.start - 1] ?? '');
  if (quoted || isPlain(word, place.flow)) return {};
  return { insert: writeScalar(word, { flow: place.flow, quotes: null }) };
}

/** Words are completed as a whole: a field that holds sentences has none. */
function usedWords(ask: Ask): readonly Completion[] {
  const words = used[ask.key]?.(ask);
  if (!words || ask.before.length > 0) return [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word]) => word !== '' && word !== ask.typed && word.length <= 60)
    .toSorted((a, b) => b[1] - a[1])
    .map(([word]) => offer(ask, word, 'word', '', spelled(ask, word)));
}

type Used = (ask: Ask) => Iterable<string>;

const registers = ['issues', 'assumptions', 'decisions', 'changes'] as const;

const used: Readonly<Record<string, Used | undefined>> = {
  labels: ({ snapshot: { plan } }) =>
    [...plan.tasks.values(), ...plan.templates.values()].flatMap(({ labels }) => labels),
  role: ({ snapshot: { plan } }) => [
    ...plan.rates.keys(),
    ...[...plan.team.values()].flatMap(({ role }) => role ?? []),
  ],
  category: ({ snapshot: { plan } }) => [...plan.risks.values()].flatMap(({ category }) => category ?? []),
  hears: ({ snapshot: { plan } }) => [...plan.stakeholders.values()].flatMap(({ hears }) => hears),
  every: ({ field }) => field.examples,
  status: ({ place, snapshot: { plan } }) => statusWords(plan, place.path[0]),
  label: ({ snapshot: { plan } }) => [...plan.tasks.values()].flatMap(({ labels }) => labels),
  phase: () => ['any'],
  release: () => ['any'],
  holidays: ({ field, snapshot: { plan } }) => [
    ...[plan.calendar, ...plan.calendars.values()].flatMap(({ holidays }) => holidays),
    ...field.examples,
  ],
  baseline: ({ snapshot: { inputs } }) => [
    ...tagsOf(inputs.commits),
    ...inputs.commits.branches.map(({ name }) => name),
  ],
  tag: ({ snapshot: { inputs } }) => tagsOf(inputs.commits),
};

/** Of the newest commits first. */
function tagsOf({ commits: { rows } }: CommitLog): readonly string[] {
  const byAge = Array.from(rows.tagged).sort(([a], [b]) => rows.position[a]! - rows.position[b]!);
  return byAge.flatMap(([, { tags }]) => tags);
}

function statusWords(plan: Plan, section: string | number | undefined): readonly string[] {
  const register = registers.find((name) => name === section);
  return register ? [...plan[register].values()].flatMap(({ status }) => status ?? []) : [];
}
