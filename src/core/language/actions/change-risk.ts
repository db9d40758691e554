/** What is done with a risk at the cursor: it has happened, and becomes an issue, or it is closed. */
import { isLiveRisk, riskHappenedEdits, riskStateEdits } from '../../model/risk-edits';
import type { ActionAsk, PlanAction } from './plan-action';

export function changeRisk({ snapshot, file, range, words }: ActionAsk): readonly PlanAction[] {
  const { parsed, plan, exposure, statusDay, inputs } = snapshot;
  const [section, id] = parsed.addressAt(file, range.start) ?? [];
  const risk = section === 'risks' ? plan.risks.get(String(id)) : undefined;
  if (!risk || !isLiveRisk(risk)) return [];
  const level = exposure.risks.find((one) => one.risk === risk)?.level ?? null;
  const day = Math.min(statusDay, inputs.today);
  const happened = riskHappenedEdits(plan, risk, level, day);
  const title =
    happened.length > 1 ? words.t('It has happened: make it an issue') : words.t('It has happened');
  return [
    { kind: 'rewrite', title, edits: happened },
    { kind: 'rewrite', title: words.t('Close the risk'), edits: riskStateEdits(risk, 'closed') },
  ];
}
