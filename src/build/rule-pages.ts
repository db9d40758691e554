/** `docs/rules`: a page for each rule, and the list of all, from what the rules say of themselves. */
import { bestPractices } from '../core/rules/best-practices';
import type { ExampleCommit, Rule, RuleExample } from '../core/rules/rule';
import { practiceTitles, qualityTitles } from '../core/views/health-words';
import type { GeneratedFile } from './generated-file';

/** Longer lines and examples are there to be found, not to be read. */
const widestLine = 100;

export function rulePages(rules: readonly Rule[]): readonly GeneratedFile[] {
  return [
    { path: 'docs/rules/README.md', text: listPage(rules) },
    { path: 'docs/rules/best-practices.md', text: practicePage() },
    ...rules.map((rule) => ({ path: `docs/rules/${pageName(rule.id)}`, text: page(rule) })),
  ];
}

/** `schedule/deadline-missed` has its page in `schedule-deadline-missed.md`. */
export function pageName(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

function listPage(rules: readonly Rule[]): string {
  const areas = [...new Set(rules.map(({ id }) => id.split('/')[0]!))];
  return `# Rules

What Milewright finds in a plan, in the editor, on the command line (\`milewright check\`) and in CI alike.

## Turning rules up, down and off

- **In the plan, for everybody**: \`checks:\` sets the severity of a rule (\`error\`, \`warning\`, \`info\`, \`hint\`, \`off\`)
  and its thresholds.

  \`\`\`yaml
  checks:
    schedule/weekend-deadline: off
    people/unassigned: { severity: info, within: 20d }
  \`\`\`

- **At the line**: a comment names the rules that are silent there, and why. At the end of a line it is about that line,
  alone on a line about the next one.

  \`\`\`yaml
  tasks:
    ATLAS-k3f: { title: Ideas }   # milewright-ignore schedule/no-estimate -- a place to collect them
  \`\`\`

- **In your editor only**: the setting \`milewright.rules\` hides rules or makes them quieter, never louder.

A rule reports at most a hundred findings; the last of them says how many more there are.

By what they tell of the schedule as a whole: the [fourteen points](../schedule-quality.md) of the DCMA, and the
[ten best practices](best-practices.md) of the GAO.

${areas.map((area) => `## ${area}\n\n${table(rules.filter(({ id }) => id.startsWith(`${area}/`)))}`).join('\n\n')}
`;
}

function practicePage(): string {
  const sections = bestPractices.map(({ practice, name, computed, rules, points }) => {
    const measured = points.map((point) => `- ${qualityTitles[point]} ([points](../schedule-quality.md))`);
    const links = rules.map((id) => `- [\`${id}\`](${pageName(id)})`);
    return `## ${practice}. ${practiceTitles[name]}\n\n${capital(computed)}.\n\n${[...measured, ...links].join('\n')}\n`;
  });
  return `# Ten best practices of a schedule

The US Government Accountability Office judges the schedules of programmes by ten best practices (*Schedule Assessment Guide*,
GAO-16-89G). Where a plan leaves one can often be computed; each rule below stands with the practice that it says most about.

\`milewright health\` and the tree *Health* say of each whether it is kept: it is where none of its rules has a finding (hints
do not count) and none of its [points](../schedule-quality.md) is missed. It has no value where the plan has nothing of the
kind: no links, no team, no baseline. Milestones cannot have a duration, and phases get their dates from what is in them: the
format leaves no room for those faults.

${sections.join('\n')}
## What only people can judge

No rule can tell whether the plan holds all of the work, whether an estimate has a basis, and whether the people who
answer for the dates believe them.

[All rules](README.md)
`;
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, docs }) => `| [\`${id}\`](${pageName(id)}) | ${severity} | ${cell(docs.summary)} |`,
  );
  return ['| rule | severity | finds |', '| --- | --- | --- |', ...rows].join('\n');
}

function page({ id, severity, docs, options }: Rule): string {
  const thresholds = Object.entries(options ?? {});
  const optionTable = [
    '| threshold | default | what it bounds |',
    '| --- | --- | --- |',
    ...thresholds.map(
      ([name, option]) => `| \`${name}\` | \`${option.default}\` | ${cell(option.description)} |`,
    ),
  ].join('\n');
  const setting =
    thresholds.length === 0
      ? `${id}: off`
      : `${id}: { severity: ${severity}, ${thresholds.map(([name, option]) => `${name}: ${option.default}`).join(', ')} }`;
  return `# ${id}

${docs.summary} Severity: **${severity}**.${practiceLine(id)}

## Why

${docs.why}

## Found

${example(docs.bad)}

## Not found

${example(docs.good)}

## Settings

${thresholds.length === 0 ? 'It has no thresholds.' : optionTable}

\`\`\`yaml
checks:
  ${setting}
\`\`\`

[All rules](README.md)
`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Empty for a rule that is not about the schedule. */
function practiceLine(id: string): string {
  const found = bestPractices.find(({ rules }) => rules.includes(id));
  if (!found) return '';
  return `\n\nGAO best practice ${found.practice}: [${practiceTitles[found.name].toLowerCase()}](best-practices.md).`;
}

function example({
  plan,
  today,
  commits,
  ledger,
  tags,
  approved,
  folders,
  odds,
  earlier,
}: RuleExample): string {
  const parts = [fence('yaml', plan)];
  if (folders) {
    const known = folders.map((name) => `\`${name}\``).join(', ');
    parts.push(
      folders.length > 0 ? `Where the folder of ${known} is known.` : 'Where its folder is not known.',
    );
  }
  if (tags) parts.push(`With this plan tagged ${tags.map((tag) => `\`${tag}\``).join(', ')}.`);
  if (odds) parts.push('With the odds of a simulation.');
  for (const { on, replace } of earlier ?? [])
    parts.push(`Committed on ${on} with \`${replace[1]}\` in the place of \`${replace[0]}\`.`);
  if (approved) parts.push(`With this baseline of ${approved.on}:\n\n${fence('yaml', approved.plan)}`);
  if (commits)
    parts.push(
      `With these commits:\n\n${fence('text', commits.map((commit) => `${printCommit(commit)}\n`).join(''))}`,
    );
  if (ledger !== undefined) parts.push(`With this ledger:\n\n${fence('csv', ledger)}`);
  if (today !== undefined) parts.push(`On ${today}.`);
  return parts.join('\n\n');
}

function printCommit(commit: string | ExampleCommit): string {
  if (typeof commit === 'string') return commit;
  const { text, by, branch, reverts } = commit;
  const notes = [
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(branch === undefined ? [] : [`on ${branch}`]),
    ...(reverts === undefined ? [] : [`takes back commit ${String(reverts + 1)} of these`]),
  ];
  return `${text}  (${notes.join(', ')})`;
}

function fence(language: string, text: string): string {
  const lines = text.split('\n').map((line) => {
    const shown = line.replaceAll(/[^\P{Cc}\t]/gu, '␀');
    return shown.length <= widestLine ? shown : `${shown.slice(0, widestLine)}…`;
  });
  return `\`\`\`${language}\n${lines.join('\n').trimEnd()}\n\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
