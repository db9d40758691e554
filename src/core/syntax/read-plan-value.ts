/**
 * A value as a person types it outside a file (`8d`, `[ana, ben 50%]`, `{ licences: 1200 }`): text, unless it stands in
 * brackets or braces as YAML has them. Words are taken as they are, so that nothing has to be quoted twice.
 */
import { err, ok, type Result } from '../base/result';
import type { PlanValue } from '../model/plan-edit';
import { isMap, isSeq, scalarText, yamlTree, type TreeNode } from './yaml-tree';

/** @returns an error that follows the value: «is not …» */
export function readPlanValue(text: string): Result<PlanValue, string> {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed)) return ok(trimmed);
  const { root, issues, secondDocument, tooDeep } = yamlTree(trimmed);
  const value = issues.length > 0 || secondDocument !== null || tooDeep !== null ? null : valueOf(root);
  return value === null ? err('is not a list or a map as YAML writes them in one line') : ok(value);
}

function valueOf(node: TreeNode | null): PlanValue | null {
  if (isSeq(node)) {
    const items = node.items.map((item) => valueOf(item));
    return items.every((item) => item !== null) ? items : null;
  }
  if (isMap(node)) {
    const pairs: [string, PlanValue][] = [];
    for (const { key, value } of node.items) {
      const name = scalarText(key);
      const held = valueOf(value);
      if (name === null || held === null) return null;
      pairs.push([name, held]);
    }
    return Object.fromEntries(pairs);
  }
  return scalarText(node);
}
