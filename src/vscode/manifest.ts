/**
 * What `package.json` contributes, made from the registries of the code (invariant I9): `contributions` for the
 * manifest, `translations` for `package.nls.json`. A test compares both with the files and rewrites them on request.
 */
import { trees } from '../core/views/trees/index';
import { problemMatchers, taskDefinitions, taskTexts } from './check-problems';
import { commands } from './commands/index';
import { configuration } from './configuration';

const container = 'milewright';
const category = 'Milewright';

/** A place holder that VS Code fills from `package.nls.json`. */
function text(key: string): string {
  return `%${key}%`;
}

interface Welcome {
  readonly name: string;
  readonly when: string;
  readonly contents: string;
}

const hasFolder = 'workspaceFolderCount != 0';

const welcomes: readonly Welcome[] = [
  {
    name: 'noFolder',
    when: 'workspaceFolderCount == 0',
    contents: 'Milewright works on a folder with a project.yaml.\n[Open Folder](command:vscode.openFolder)',
  },
  {
    name: 'noPlan',
    when: `${hasFolder} && (!milewright.state || milewright.state == none)`,
    contents:
      'No project.yaml with a project stands in this folder.\n[Create a Plan](command:milewright.createPlan)\nThe first plan is made from what git knows: people, branches, releases. It is shown before anything is written.',
  },
  {
    name: 'brokenPlan',
    when: `${hasFolder} && milewright.state == broken`,
    contents:
      'The plan does not parse, and nothing of it could be read yet.\n[Go to the Line](command:milewright.openPlan)',
  },
];

interface WalkthroughStep {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What VS Code takes for having done it. */
  readonly completionEvents: readonly string[];
}

const steps: readonly WalkthroughStep[] = [
  {
    name: 'create',
    title: 'Make a plan',
    description:
      'A first project.yaml is made from what git knows of this folder, and shown before it is written.\n[Create a Plan](command:milewright.createPlan)',
    completionEvents: ['onCommand:milewright.createPlan', 'onContext:milewright.state == plan'],
  },
  {
    name: 'schedule',
    title: 'Read the schedule',
    description:
      'Dates, the critical path and what is late follow the text as you type. Commits stand below the task that they name.\n[Show the Schedule](command:milewright.schedule.focus)',
    completionEvents: ['onView:milewright.schedule'],
  },
  {
    name: 'warnings',
    title: 'Mend what the plan warns of',
    description:
      'A warning stands at the line that causes it. Its quick fix says what would follow: dates and money.\n[Open the Plan](command:milewright.openPlan)',
    completionEvents: ['onCommand:milewright.openPlan'],
  },
  {
    name: 'budget',
    title: 'Follow the money',
    description:
      'Planned, spent and forecast, by phase, person and line.\n[Open Budget](command:milewright.openBudget)',
    completionEvents: ['onCommand:milewright.openBudget'],
  },
];

export function contributions(): Record<string, unknown> {
  return {
    commands: commands.map(({ id, icon }) => ({
      command: `milewright.${id}`,
      title: text(`command.${id}.title`),
      category,
      ...(icon ? { icon: `$(${icon})` } : {}),
    })),
    menus: menus(),
    viewsContainers: {
      activitybar: [{ id: container, title: category, icon: 'media/milewright.svg' }],
    },
    views: {
      [container]: trees.map(({ id, icon, size, collapsed }, i) => ({
        id: `milewright.${id}`,
        name: text(`view.${id}.name`),
        icon: `$(${icon})`,
        contextualTitle: category,
        initialSize: size,
        ...(collapsed ? { visibility: 'collapsed' } : {}),
        // The first view speaks for the container while there is no plan.
        ...(i === 0 ? {} : { when: 'milewright.state == plan' }),
      })),
    },
    viewsWelcome: welcomes.map(({ name, when }) => ({
      view: `milewright.${trees[0]!.id}`,
      contents: text(`welcome.${name}`),
      when,
    })),
    walkthroughs: [
      {
        id: 'start',
        title: text('walkthrough.title'),
        description: text('walkthrough.description'),
        steps: steps.map(({ name, completionEvents }) => ({
          id: name,
          title: text(`walkthrough.${name}.title`),
          description: text(`walkthrough.${name}.description`),
          media: { markdown: `media/walkthrough/${name}.md` },
          completionEvents,
        })),
      },
    ],
    problemMatchers,
    taskDefinitions,
    configuration: {
      title: category,
      properties: Object.fromEntries(
        configuration.map(({ key, schema }) => [
          `milewright.${key}`,
          { ...schema, markdownDescription: text(`setting.${key}`) },
        ]),
      ),
    },
  };
}

export function capabilities(): Record<string, unknown> {
  return {
    untrustedWorkspaces: {
      supported: 'limited',
      description: text('capability.untrusted'),
      restrictedConfigurations: configuration
        .filter(({ restricted }) => restricted)
        .map(({ key }) => `milewright.${key}`),
    },
    virtualWorkspaces: { supported: false, description: text('capability.virtual') },
  };
}

/** English strings by key. */
export function translations(): Record<string, string> {
  return {
    ...Object.fromEntries(commands.map(({ id, title }) => [`command.${id}.title`, title])),
    ...Object.fromEntries(trees.map(({ id, title }) => [`view.${id}.name`, title])),
    ...Object.fromEntries(welcomes.map(({ name, contents }) => [`welcome.${name}`, contents])),
    'walkthrough.title': 'Plan a project beside its code',
    'walkthrough.description': 'From a project.yaml to dates, warnings and money.',
    ...Object.fromEntries(
      steps.flatMap(({ name, title, description }) => [
        [`walkthrough.${name}.title`, title],
        [`walkthrough.${name}.description`, description],
      ]),
    ),
    ...taskTexts,
    ...Object.fromEntries(configuration.map(({ key, description }) => [`setting.${key}`, description])),
    'capability.untrusted':
      'The plan is read and checked; git is not run, so there are no commits and no «My Work».',
    'capability.virtual':
      'Plans include other files and rest on a git repository, which are read from the disk.',
  };
}

function menus(): Record<string, readonly Record<string, string>[]> {
  const places: Record<string, Record<string, string>[]> = {};
  for (const { id, palette, menus: own } of commands) {
    const command = `milewright.${id}`;
    if (palette !== 'true') (places['commandPalette'] ??= []).push({ command, when: palette });
    for (const { menu, when, group } of own) {
      const ours = menu === 'view/item/context' ? `view =~ /^milewright\\./ && ${when}` : when;
      (places[menu] ??= []).push({ command, when: ours, group });
    }
  }
  return places;
}
