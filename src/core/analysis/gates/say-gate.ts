/** When a gate must hold and what it asks for, in the plan's own words; whoever shows it escapes it. */
import type { Translate } from '../../base/translate';
import type { Gate } from '../../model/plan';

/** `on the way into review`; empty where the gate holds only where a task or release names it. */
export function sayGateCondition({ when }: Pick<Gate, 'when'>, t: Translate): string {
  const said = [
    when.status.length > 0 ? t('on the way into {0}', when.status.join(', ')) : '',
    when.phase.length > 0 ? t('at the end of phase {0}', when.phase.join(', ')) : '',
    when.release.length > 0 ? t('before release {0}', when.release.join(', ')) : '',
    when.label.length > 0 ? t('for tasks labelled {0}', when.label.join(', ')) : '',
    when.template.length > 0 ? t('for tasks from {0}', when.template.join(', ')) : '',
  ];
  return said.filter(Boolean).join(' · ');
}

/** `checklist`, `no-open-risk: high` */
export function printRequirement({ name, argument }: Gate['require'][number]): string {
  return argument === null ? name : `${name}: ${argument}`;
}
