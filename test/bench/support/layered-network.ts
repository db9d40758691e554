/**
 * One network, the same on every machine, as a plan and as a project of TaskJuggler: layers of fifty tasks, each of which
 * waits for two or three of the layer before; one link in seven with a lag, one in eleven from start to start. Nobody is
 * assigned, so that both compute dates from logic and working time alone.
 */
import { seededRandom } from '../../../src/core/base/random';

export interface LayeredNetwork {
  readonly plan: string;
  readonly tjp: string;
  readonly links: number;
}

interface Task {
  readonly name: string;
  /** Working hours. */
  readonly length: number;
  readonly needs: readonly Need[];
}

interface Need {
  readonly name: string;
  readonly fromStart: boolean;
  /** Working hours. */
  readonly lag: number;
}

const width = 50;
/** The name of the milestone that waits for the last layer. */
export const lastName = 'end';

export function layeredNetwork(count: number): LayeredNetwork {
  const tasks = layeredTasks(count);
  const last = tasks.slice(-width);
  // A layer lasts about six days; TaskJuggler's time grows with the years that it is given.
  const years = 1 + Math.ceil((count / width) * 0.02);
  return {
    plan: [
      'project: { name: Layers, start: 2026-01-05, timezone: UTC }',
      'tasks:',
      ...tasks.map(({ name, length, needs }) => {
        const links = needs.map((need) => {
          const type = need.fromStart ? ' SS' : '';
          return `${need.name}${type}${need.lag > 0 ? `${type === '' ? ' FS' : ''}+${need.lag}h` : ''}`;
        });
        return `  ${name}: { title: ${name}, duration: ${length}h, needs: [${links.join(', ')}] }`;
      }),
      'milestones:',
      `  ${lastName}: { title: End, needs: [${last.map(({ name }) => name).join(', ')}] }`,
      '',
    ].join('\n'),
    tjp: [
      `project layers "Layers" 2026-01-05-00:00 +${years}y {`,
      '  timezone "UTC"',
      '  timeformat "%Y-%m-%dT%H:%M"',
      '  timingresolution 60min',
      '  dailyworkinghours 8',
      '  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00',
      '  workinghours sat, sun off',
      '}',
      ...tasks.map(({ name, length, needs }) => {
        const links = needs.map((need) => {
          const options = `${need.fromStart ? ' onstart' : ''}${need.lag > 0 ? ` gaplength ${need.lag}h` : ''}`;
          return options === '' ? need.name : `${need.name} {${options} }`;
        });
        const start = links.length === 0 ? 'start 2026-01-05-08:00' : `depends ${links.join(', ')}`;
        return `task ${name} "${name}" { length ${length}h ${start} }`;
      }),
      `task ${lastName} "End" { milestone depends ${last.map(({ name }) => name).join(', ')} }`,
      `taskreport "finish" { formats csv columns id, end hidetask plan.id != "${lastName}" }`,
      '',
    ].join('\n'),
    links: tasks.reduce((sum, { needs }) => sum + needs.length, last.length),
  };
}

function layeredTasks(count: number): readonly Task[] {
  const random = seededRandom(1);
  let links = 0;
  return Array.from({ length: count }, (_, i) => {
    const first = width * (Math.floor(i / width) - 1);
    const before = new Set(first < 0 ? [] : [0, 1, 2].map(() => first + random.below(width)));
    const needs = [...before].map((k) => {
      links++;
      return { name: `t${k}`, fromStart: links % 11 === 0, lag: links % 7 === 0 ? 4 : 0 };
    });
    return { name: `t${i}`, length: 2 + random.below(38), needs };
  });
}
