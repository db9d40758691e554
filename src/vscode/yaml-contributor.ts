/**
 * What Red Hat's YAML extension is told of plans, through its own API (`registerContributor`): which files are plans, and a
 * schema that describes them. The schema cannot complain, since Milewright's own findings say that better.
 */
import { withoutComplaints } from '../core/language/schema-annotations';

export const schemaUri = 'milewright://schema/project.schema.json';

/** What is used of that extension's API. */
interface YamlApi {
  registerContributor(
    schema: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string,
    label?: string,
  ): boolean;
}

/**
 * @param api what the extension gives when it is activated
 * @param schema the text of the published schema
 * @param isPlan whether a document is a file of an open plan, by its address
 * @returns false where that extension is not what it was
 */
export function contributeSchema(
  api: unknown,
  schema: string,
  isPlan: (resource: string) => boolean,
): boolean {
  if (!isYamlApi(api)) return false;
  const content = JSON.stringify(withoutComplaints(JSON.parse(schema)));
  return api.registerContributor(
    'milewright',
    (resource) => (isPlan(resource) ? schemaUri : undefined),
    (uri) => (uri === schemaUri ? content : '{}'),
    'Milewright',
  );
}

function isYamlApi(api: unknown): api is YamlApi {
  return (
    typeof api === 'object' &&
    api !== null &&
    'registerContributor' in api &&
    typeof api.registerContributor === 'function'
  );
}
