/**
 * The menu of a row: all that a hand can do to it, each with its consequence beside the menu as soon as it is looked at.
 * Arrows walk, letters jump, `Enter` or a click writes, `Escape` leaves.
 */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HandChange } from '../../core/views/timeline-hand-model';
import type { TimelineModel, TimelineRow } from '../../core/views/timeline-model';
import { itemOf, type Hand } from './hand';

interface Choice {
  readonly label: string;
  readonly does: HandChange | (() => void);
}

interface Section {
  readonly title: string;
  readonly choices: readonly Choice[];
}

interface Props {
  readonly model: TimelineModel;
  readonly hand: Hand;
  readonly row: TimelineRow;
  readonly items: readonly string[];
  /** In the page. */
  readonly at: { readonly x: number; readonly y: number };
  readonly add: (what: 'task' | 'milestone') => void;
  readonly close: () => void;
}

export function HandMenu({ model, hand, row, items, at, add, close }: Props): JSX.Element {
  const sections = useMemo(() => sectionsOf(model, row, items, add), [model, row, items, add]);
  const choices = sections.flatMap((section) => section.choices);
  const [looked, look] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(0, Math.min(at.x, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(0, Math.min(at.y, innerHeight - height - 8))}px`;
    menu.focus();
  }, [at]);
  useEffect(() => {
    const choice = choices[looked];
    box.current?.querySelector(`[data-choice="${looked}"]`)?.scrollIntoView({ block: 'nearest' });
    const frame = box.current?.getBoundingClientRect();
    if (choice && typeof choice.does === 'object' && frame)
      hand.show(choice.does, { x: frame.right - 12, y: frame.top - 16, left: frame.left - 4 });
    else hand.cancel();
  }, [looked, sections]);
  const take = (choice: Choice | undefined): void => {
    close();
    if (!choice) return;
    if (typeof choice.does === 'function') {
      hand.cancel();
      choice.does();
      return;
    }
    hand.show(choice.does);
    hand.apply();
  };
  const leave = (): void => {
    hand.cancel();
    close();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -choices.length, End: choices.length }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') leave();
    else if (event.key === 'Enter' || event.key === ' ') take(choices[looked]);
    else if (step !== undefined) look(Math.max(0, Math.min(looked + step, choices.length - 1)));
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const next = [...choices.keys()].find((i) => {
        const label = choices[(looked + 1 + i) % choices.length]!.label;
        return label.toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase());
      });
      if (next !== undefined) look((looked + 1 + next) % choices.length);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  let count = 0;
  return (
    <div
      class="hand-menu"
      ref={box}
      role="menu"
      tabIndex={-1}
      aria-label={row.title}
      aria-activedescendant={`choice-${looked}`}
      onKeyDown={press}
      onBlur={leave}
    >
      {sections.map(({ title, choices: own }) => (
        <div key={title} role="group" aria-label={title}>
          <div class="section" aria-hidden="true">
            {title}
          </div>
          {own.map((choice) => {
            const i = count++;
            return (
              <div
                key={choice.label}
                id={`choice-${i}`}
                data-choice={i}
                class={i === looked ? 'choice looked' : 'choice'}
                role="menuitem"
                onPointerMove={() => i !== looked && look(i)}
                // The menu has the focus, and keeps it.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(choice)}
              >
                {choice.label}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

const shares = [0, 25, 50, 75, 100];
const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const;
/** A longer list is no menu: the text has names completed. */
const mostPeople = 30;

function sectionsOf(
  model: TimelineModel,
  row: TimelineRow,
  items: readonly string[],
  add: Props['add'],
): readonly Section[] {
  const { hand: words } = model.words;
  const named = (text: string, ...values: readonly string[]): string =>
    values.reduce((all, value, i) => all.replace(`{${i}}`, () => value), text);
  const id = items[0] ?? '';
  const sections: Section[] = [];
  if (row.kind === 'task') {
    const assigned = new Set(row.assigned);
    const nameOf = new Map(model.people.map((person) => [person.id, person.name]));
    sections.push({
      title: words.people,
      choices: model.people.slice(0, mostPeople).flatMap(({ id: person, name }): Choice[] =>
        assigned.has(person)
          ? [
              {
                label: named(words.leave, name),
                does: { kind: 'assign', items, person: null, instead: person },
              },
            ]
          : [
              { label: named(words.join, name), does: { kind: 'assign', items, person, instead: null } },
              ...row.assigned.map((instead): Choice => ({
                label: named(words.replace, name, nameOf.get(instead) ?? instead),
                does: { kind: 'assign', items, person, instead },
              })),
            ],
      ),
    });
    sections.push({
      title: words.progress,
      choices: shares.map((percent) => ({
        label: `${percent}\u00A0%`,
        does: { kind: 'progress', items, percent },
      })),
    });
  }
  const index = model.rows.indexOf(row);
  const links = model.links.filter(({ from, to }) => from === index || to === index);
  for (const { from, to, type, lag } of links.slice(0, mostPeople)) {
    const [before, after] = [model.rows[from]!, model.rows[to]!];
    const ends = { from: itemOf(before.id) ?? '', to: itemOf(after.id) ?? '' };
    sections.push({
      title: named(words.link, before.title, after.title),
      choices: [
        { label: words.unlink, does: { kind: 'unlink', ...ends } },
        ...linkTypes
          .filter((other) => other !== type)
          .map((other): Choice => ({
            label: words.types[other],
            does: { kind: 'link', ...ends, type: other, lag },
          })),
        ...[1, -1].flatMap((days): Choice[] => {
          const next = lagBy(lag, days);
          return next === null
            ? []
            : [
                {
                  label: named(days > 0 ? words.later : words.sooner, `${type}${next}`),
                  does: { kind: 'link', ...ends, type, lag: next },
                },
              ];
        }),
      ],
    });
  }
  if (row.kind !== 'milestone') {
    sections.push({
      title: words.place,
      choices: (['up', 'down', 'in', 'out'] as const).map((way) => ({
        label: words[way],
        does: { kind: 'shift', items, way },
      })),
    });
  }
  sections.push({
    title: words.add,
    choices: [
      { label: words.addTask, does: () => add('task') },
      { label: words.addMilestone, does: () => add('milestone') },
    ],
  });
  return id === '' ? [] : sections;
}

/** Null where days cannot be added to it: `+50%`, `+3h`. */
function lagBy(lag: string, days: number): string | null {
  const found = lag === '' ? 0 : Number(/^([+-]\d+)d$/.exec(lag)?.[1] ?? Number.NaN);
  if (Number.isNaN(found)) return null;
  const now = found + days;
  return now === 0 ? '' : `${now > 0 ? '+' : ''}${now}d`;
}
