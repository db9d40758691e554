/**
 * The schema of plans for Red Hat's YAML extension, where somebody has it: for files of an open plan only, and without what
 * it could complain of, since Milewright's own findings say that better and nothing is said twice.
 */
import * as vscode from 'vscode';
import { withoutComplaints } from '../core/language/schema-annotations';
import type { Plans } from './plans';
import type { Seams } from './seams';

export const yamlExtension = 'redhat.vscode-yaml';
const schemaUri = 'milewright://schema/project.schema.json';

/** What is used of that extension's API. */
interface YamlApi {
  registerContributor(
    schema: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string,
    label?: string,
  ): boolean;
}

/** @param schemaFile the published one */
export function offerYamlSchema(plans: Plans, schemaFile: vscode.Uri, seams: Seams): vscode.Disposable {
  let offered = false;
  const offer = seams.listener('event', 'YAML schema', async () => {
    const extension = vscode.extensions.getExtension<unknown>(yamlExtension);
    // Without a plan nobody's extension is woken.
    if (offered || !extension || plans.all().length === 0) return;
    offered = true;
    const api = await extension.activate();
    if (!isYamlApi(api)) return;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(schemaFile));
    const content = JSON.stringify(withoutComplaints(JSON.parse(text)));
    api.registerContributor(
      'milewright',
      seams.guardNow(
        'provider',
        'YAML schema',
        (resource: string) => (plans.of(vscode.Uri.parse(resource)) ? schemaUri : undefined),
        undefined,
      ),
      (uri) => (uri === schemaUri ? content : '{}'),
      'Milewright',
    );
  });
  offer();
  return vscode.Disposable.from(plans.onDidChange(offer), vscode.extensions.onDidChange(offer));
}

function isYamlApi(api: unknown): api is YamlApi {
  return (
    typeof api === 'object' &&
    api !== null &&
    'registerContributor' in api &&
    typeof api.registerContributor === 'function'
  );
}
