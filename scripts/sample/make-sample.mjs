import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
/** @param {string} folder */
export function makeSample(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'project.yaml'), 'project: { name: Atlas payments }\n');
}
