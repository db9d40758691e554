import { checkFindings } from './check-findings';

const project = 'project: { name: Atlas, key: ATLAS, start: 2026-04-13 }';

checkFindings('workflow/field-missing', [
  {
    name: 'asks tasks, phases and milestones for what is theirs, and tasks of a template for more',
    plan: `
      ${project}
      workflow: { fields: { task: [assign, effort], phase: deadline, milestone: due, feature: [paths, checklist] } }
      templates: { feature: { checklist: { reviewed: todo } } }
      milestones: { beta: { title: Beta }, gone: { title: Gone, finished: 2026-04-14 } }
      tasks:
        build:
          title: Build
          tasks:
            a: { title: A, effort: 1d, template: feature, paths: [src/a] }
            b: { title: B }
    `,
    finds: `
      /task/build Build lacks deadline, which every phase must have.
      /task/a A lacks assign, which every task must have.
      /task/a A lacks checklist, which tasks from feature must have.
      /task/b B lacks assign and effort, which every task must have.
      /milestones/beta Beta lacks due, which every milestone must have.
    `,
  },
  {
    name: 'leaves what is over alone, but for what its state asks for',
    plan: `
      ${project}
      workflow:
        fields: { task: effort }
        states: { todo: open, done: { kind: done, fields: [finished] } }
      tasks:
        a: { title: A, status: done }
        b: { title: B, status: done, finished: 2026-04-14 }
    `,
    finds: `
      /task/a A lacks finished, which tasks in done must have.
    `,
  },
]);

checkFindings('workflow/limit-exceeded', [
  {
    name: 'stands at the tasks that came last; phases take no room',
    plan: `
      ${project}
      workflow: { states: { todo: open, doing: { kind: active, limit: 2 }, done: done } }
      tasks:
        p: { title: P, status: doing, tasks: { a: { title: A, status: doing, started: 2026-04-16 } } }
        b: { title: B, status: doing, started: 2026-04-14 }
        c: { title: C, status: doing, started: 2026-04-15 }
        d: { title: D, status: doing }
    `,
    finds: `
      /task/a/status A is one of 4 tasks in doing, which has room for 2.
      /task/d/status D is one of 4 tasks in doing, which has room for 2.
    `,
  },
]);

checkFindings('reference/unknown-name', [
  {
    name: 'looks at what the workflow and the gates name; kinds and «any» are words',
    plan: `
      ${project}
      workflow:
        states: { todo: { kind: open, next: [doin] }, doing: active, done: done }
        fields: { task: effort, feture: paths }
      templates: { feature: { gates: [nobody] } }
      releases: { 1.0.0: {} }
      quality:
        gates:
          ready: { when: { status: [review, doen], template: feture, release: [any, 1.0.1], phase: any } }
      tasks:
        a: { title: A, gates: [redy] }
    `,
    finds: `
      /task/a/gates/0 No gate is called «redy»; did you mean «ready»?
        * Change «redy» to «ready» [set /task/a/gates/0 ready]
      /templates/feature/gates/0 No gate is called «nobody»; there is ready.
      /workflow/states/todo/next/0 No state is called «doin»; did you mean «doing»?
        * Change «doin» to «doing» [set /workflow/states/todo/next/0 doing]
      /quality/gates/ready/when/status/1 No state is called «doen»; did you mean «done»?
        * Change «doen» to «done» [set /quality/gates/ready/when/status/1 done]
      /quality/gates/ready/when/release/1 No release is called «1.0.1»; did you mean «1.0.0»?
        * Change «1.0.1» to «1.0.0» [set /quality/gates/ready/when/release/1 1.0.0]
      /quality/gates/ready/when/template/0 No template is called «feture»; did you mean «feature»?
        * Change «feture» to «feature» [set /quality/gates/ready/when/template/0 feature]
      /workflow/fields/feture «feture» is neither task, phase or milestone nor a template of the plan.
        * Change «feture» to «feature» [rename /workflow/fields/feture feature]
    `,
  },
]);

checkFindings('quality/bad-requirement', [
  {
    name: 'knows all requirements and what they take',
    plan: `
      ${project}
      quality:
        gates:
          a: { require: [checklst, checklist: x, no-open-risk: huge, budget-within: 5%] }
    `,
    finds: `
      /quality/gates/a/require/0 No requirement is called «checklst»; did you mean «checklist»?
        * Change «checklst» to «checklist» [set /quality/gates/a/require/0 checklist]
      /quality/gates/a/require/1 checklist «x» of gate a takes no argument.
      /quality/gates/a/require/2 no-open-risk «huge» of gate a is none of low, medium, high.
    `,
  },
]);

checkFindings('quality/gate-not-met', [
  {
    name: 'stands at the state, of tasks and of phases, and is silent about what it cannot see',
    plan: `
      ${project}
      quality:
        gates:
          ready: { when: { status: done }, require: [checklist, reviewed] }
          end: { when: { phase: p }, require: [all-tasks] }
      tasks:
        p:
          title: P
          status: done
          tasks:
            a: { title: A, effort: 1d, status: done, finished: 2026-04-14, checklist: [x] }
            b: { title: B, effort: 1d }
            c: { title: C, effort: 1d, status: done, finished: 2026-04-14 }
    `,
    finds: `
      /task/p/status P is done without passing end: B is todo.
      /task/a/status A is done without passing ready: «x» of A is open.
    `,
  },
]);

checkFindings('workflow/move-not-allowed', [
  {
    name: 'measures from the last commit; new tasks and phases have not moved',
    plan: `
      ${project}
      workflow: { states: { todo: { kind: open, next: doing }, doing: { kind: active, next: [review, todo] }, review: review, done: done } }
      tasks:
        p: { title: P, status: done, tasks: { a: { title: A, status: done, finished: 2026-04-14 } } }
        b: { title: B, status: doing }
        c: { title: C, status: done, finished: 2026-04-14 }
        d: { title: D, status: done, finished: 2026-04-14 }
    `,
    committed:
      'project: { name: Atlas }\ntasks: { p: { title: P, tasks: { a: { title: A, status: doing } } }, b: { title: B }, c: { title: C, status: review } }',
    finds: `
      /task/a/status A went from doing to done; the workflow leads to review and todo.
        - Set the status to doing [set /task/a/status doing]
        - Set the status to review [set /task/a/status review]
        - Set the status to todo [set /task/a/status todo]
    `,
  },
]);
