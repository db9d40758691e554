/** What speaks against a change of state, each as one line of plain text: the workflow first, then the gates. */
import type { EnterState } from '../analysis/gates/enter-state';
import type { Translate } from '../base/translate';
import type { Address } from '../model/address';

export interface ObstacleLine {
  readonly text: string;
  /** Where it stands in the plan; null where nothing of it does. */
  readonly address: Address | null;
}

/** @param state the state that is to be entered */
export function sayObstacles(entered: EnterState, state: string, t: Translate): readonly ObstacleLine[] {
  const ofWorkflow = entered.obstacles.map((one): ObstacleLine => {
    switch (one.kind) {
      case 'move':
        return {
          text: t('The workflow leads from {0} to {1}', one.from, one.allowed.join(', ')),
          address: ['workflow', 'states', one.from],
        };
      case 'limit':
        return {
          text: t('{0} holds {1} of {2} tasks already', state, one.tasks, one.limit),
          address: ['workflow', 'states', state],
        };
      case 'fields':
        return {
          text: t('{0} asks for {1}', state, one.missing.fields.join(', ')),
          address: ['workflow', 'states', state],
        };
    }
  });
  const ofGates = entered.gates.flatMap(({ gate, requirements }) =>
    requirements
      .filter((one) => one.state !== 'met')
      .map(({ says, proof }): ObstacleLine => {
        const place = proof.find((one) => one.kind === 'plan');
        return { text: `${gate}: ${says}`, address: place?.address ?? ['quality', 'gates', gate] };
      }),
  );
  return [...ofWorkflow, ...ofGates];
}
