/** The board as tables of Markdown, a column after the other, for an issue or a note to the team. */
import { escapeMarkdown } from '../base/markdown';
import type { BoardModel } from './board-model';

export function boardMarkdown({ headline, scope, groupings, entries, table }: BoardModel): string {
  const columns = groupings[0]?.columns ?? [];
  const titleOf = (id: string): string => escapeMarkdown(table.find((each) => each.id === id)?.title ?? '');
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(headline.map(({ text }) => text).join(''))}**`,
    '',
    scope.map(escapeMarkdown).join(' · '),
    ...columns.flatMap(({ title, count, limit, sections }) => {
      const members = sections.flatMap((section) => section.entries.map((i) => entries[i]!));
      const heading = `## ${escapeMarkdown(title)} ${count}${limit === null ? '' : ` ${escapeMarkdown(limit.text)}`}`;
      if (members.length === 0) return ['', heading];
      return [
        '',
        heading,
        '',
        row([titleOf('title'), 'Id', titleOf('who'), titleOf('date'), titleOf('age'), titleOf('evidence')]),
        '| --- | --- | --- | ---: | ---: | --- |',
        ...members.map(({ title: name, id, who, date, age, marks, notes }) =>
          row([
            escapeMarkdown(name),
            escapeMarkdown(id),
            escapeMarkdown(who),
            escapeMarkdown(date.text),
            escapeMarkdown(age?.text ?? ''),
            escapeMarkdown([...marks.map(({ label }) => label), ...notes.map(({ text }) => text)].join(', ')),
          ]),
        ),
      ];
    }),
    '',
  ].join('\n');
}
