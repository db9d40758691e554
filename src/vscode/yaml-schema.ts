/** Offers the schema of plans to Red Hat's YAML extension, where somebody has it and a plan is open. */
import * as vscode from 'vscode';
import type { Plans } from './plans';
import type { Seams } from './seams';
import { contributeSchema } from './yaml-contributor';

const yamlExtension = 'redhat.vscode-yaml';

/** @param schemaFile the published one */
export function offerYamlSchema(plans: Plans, schemaFile: vscode.Uri, seams: Seams): vscode.Disposable {
  let offered = false;
  const isPlan = seams.guardNow(
    'provider',
    'YAML schema',
    (resource: string) => plans.of(vscode.Uri.parse(resource)) !== null,
    false,
  );
  const offer = seams.listener('event', 'YAML schema', async () => {
    const extension = vscode.extensions.getExtension<unknown>(yamlExtension);
    // Without a plan nobody's extension is woken.
    if (offered || !extension || plans.all().length === 0) return;
    offered = true;
    const api = await extension.activate();
    const schema = new TextDecoder().decode(await vscode.workspace.fs.readFile(schemaFile));
    contributeSchema(api, schema, isPlan);
  });
  offer();
  return vscode.Disposable.from(plans.onDidChange(offer), vscode.extensions.onDidChange(offer));
}
