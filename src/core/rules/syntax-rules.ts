/**
 * The rules `syntax/…`: what `core/syntax` complains of while it reads. Their findings are the problems of the parse;
 * here stand why each matters and its examples. One table for all, since they have no check of their own.
 */
import { problemRules, type ProblemRuleId } from '../syntax/problem-rules';
import { yaml } from './example';
import type { Rule, RuleDocs } from './rule';

type Docs = Omit<RuleDocs, 'summary'>;

const plain = yaml`
  project: { name: Atlas payments, start: 2026-05-04 }
  tasks:
    ATLAS-k3f: { title: Session tokens, effort: 3d }
`;

const docs: Readonly<Record<ProblemRuleId, Docs>> = {
  'syntax/broken-yaml': {
    why: 'Nothing after the place is sure to mean what it says. Trees and charts keep the last plan that could be read until the text is whole again.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: "Session tokens, effort: 3d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/conflict-markers': {
    why: 'A merge stopped here and waits for a decision: both sides are in the text, and no reader can tell which holds.',
    bad: {
      plan: [
        'project: { name: Atlas payments, start: 2026-05-04 }',
        'tasks:',
        '<<<<<<< HEAD',
        '  ATLAS-k3f: { title: Session tokens, effort: 3d }',
        '=======',
        '  ATLAS-k3f: { title: Session tokens, effort: 5d }',
        '>>>>>>> tokens',
        '',
      ].join('\n'),
    },
    good: { plan: plain },
  },
  'syntax/too-large': {
    why: 'A file of more than 8 million characters, or nested hundreds of levels deep, is no plan that a person wrote. Split a large plan into more files with `include:`.',
    bad: {
      plan: `project: { name: Atlas payments, start: 2026-05-04 }\nlabels: ${'['.repeat(2000)}${']'.repeat(2000)}\n`,
    },
    good: { plan: plain },
  },
  'syntax/unreadable': {
    why: 'A plan is UTF-8 text. A file with NUL bytes is something else, or was saved in another encoding.',
    bad: {
      plan: 'project: { name: Atlas payments }\ntasks:\n  ATLAS-k3f: { title: "\u0000\u0000\u0001" }\n',
    },
    good: { plan: plain },
  },
  'syntax/wrong-encoding': {
    why: 'A plan is UTF-8 text. Of a file in Latin-1 or Windows-1252 each accented letter is lost as it is read, and names no longer match those of commits. In VS Code: «Save with Encoding», UTF-8.',
    bad: {
      plan: 'project: { name: Caf\uFFFD payments, start: 2026-05-04 }\ntasks:\n  ATLAS-k3f: { title: Session tokens, effort: 3d }\n',
    },
    good: { plan: plain },
  },
  'syntax/alias-bomb': {
    why: 'Aliases of aliases of aliases grow without measure, and one that names what it stands in never ends. Their targets are not read; the rest of the plan is.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, labels: &all [security, *all] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, labels: &all [security, login] }
          ATLAS-m2q: { title: Login form, effort: 4d, labels: *all }
      `,
    },
  },
  'syntax/several-documents': {
    why: 'A line `---` begins a new document. Only the first one is the plan; what stands after the line is not read. Use `include:` for more files.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        ---
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/newer-format': {
    why: 'The file says that it uses a newer format. What this version knows is read, the rest may be missing. Update Milewright.',
    bad: { plan: `format: 999\n${plain}` },
    good: { plan: `format: 1\n${plain}` },
  },
  'syntax/missing-name': {
    why: 'A file is a plan when it has a `project:` with a `name`: the name is what tells it from the `project.yaml` of other tools.',
    bad: {
      plan: yaml`
        project: { name: "", start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/missing-title': {
    why: 'Trees, charts and reports show titles; without one they can only show the id.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { effort: 3d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/unknown-key': {
    why: 'A key that the format does not know has no effect. It is usually a slip of the finger; a plan written for a newer version opens all the same.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, efort: 3d, duration: 3d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/bad-value': {
    why: 'The value cannot be read, so its field counts as absent. The rest of the item, and of the plan, holds.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: three days }
      `,
    },
    good: { plan: plain },
  },
  'syntax/bad-id': {
    why: 'Ids stand in branch names, commits and links. They begin with a letter or digit, then come letters, digits, `.`, `_` and `-`, 64 in all at most.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          session tokens: { title: Session tokens, effort: 3d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/duplicate-key': {
    why: 'Two values for one key: readers of YAML disagree on which holds. Here the first one does.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f:
            title: Session tokens
            effort: 3d
            effort: 5d
      `,
    },
    good: { plan: plain },
  },
  'syntax/duplicate-id': {
    why: 'Links and commits name one task. After a merge two branches may have brought the same id; the first one counts, and the other is not scheduled. Tasks and milestones share their ids.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          build:
            title: Build
            tasks:
              ATLAS-k3f: { title: Session tokens, effort: 3d }
          test:
            title: Test
            tasks:
              ATLAS-k3f: { title: Load test, effort: 2d }
              ATLAS-m2q: { title: Security test, effort: 2d }
      `,
    },
    good: { plan: plain },
  },
  'syntax/swallowed-text': {
    why: 'YAML reads ` #12` as a comment, `!word` as a tag, `*.ts` as an alias and, in braces, `, word` as a key. What was meant as text is lost without a word. Quotes keep it.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f:
            title: Session tokens #12
            effort: 3d
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f:
            title: "Session tokens #12"
            effort: 3d
      `,
    },
  },
};

export const syntaxRules: readonly Rule[] = (Object.keys(problemRules) as ProblemRuleId[]).map((id) => ({
  id,
  severity: problemRules[id].severity,
  docs: { summary: problemRules[id].summary, ...docs[id] },
  *check({ problems }) {
    for (const [index, problem] of problems.entries()) {
      if (problem.rule !== id) continue;
      yield { message: problem.message, place: { kind: 'problem', index }, fixes: problem.fixes };
    }
  },
}));
