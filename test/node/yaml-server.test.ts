/** A plan in the language server of Red Hat's YAML extension, which is given the schema as that extension gives it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { contributeSchema } from '../../src/vscode/yaml-contributor';

const published = readFileSync('schemas/project.schema.json', 'utf8');
const uri = 'file:///repository/project.yaml';
/** YAML without a fault, in which every value is of a wrong kind. */
const wrong = 'project: [1]\ntasks: 5\nmilestones: { beta: { due: { b: 1 } } }\n';

interface Complaint {
  readonly message: string;
}

describe("a plan in the language server of Red Hat's YAML extension", () => {
  let child: ChildProcess;
  let server: MessageConnection;
  let content: (uri: string) => string = () => '{}';
  let complained: (complaints: readonly Complaint[]) => void = () => undefined;

  before(async () => {
    const manifest = require.resolve('yaml-language-server/package.json');
    const program = join(dirname(manifest), 'out', 'server', 'src', 'server.js');
    child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    assert.ok(child.stdin && child.stdout);
    server = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    server.onRequest('custom/schema/request', () => ['milewright://schema/project.schema.json']);
    server.onRequest('custom/schema/content', (asked: string) => content(asked));
    server.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => ({ validate: true, schemaStore: { enable: false } })),
    );
    server.onRequest('client/registerCapability', () => null);
    server.onNotification(
      'textDocument/publishDiagnostics',
      (said: { readonly uri: string; readonly diagnostics: readonly Complaint[] }) => {
        if (said.uri === uri) complained(said.diagnostics);
      },
    );
    server.listen();
    const capabilities = {
      textDocument: { hover: { contentFormat: ['markdown'] } },
      workspace: { configuration: true },
    };
    await server.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    await server.sendNotification('initialized', {});
    await server.sendNotification('yaml/registerCustomSchemaRequest');
  });
  after(() => {
    server.dispose();
    child.kill();
  });

  /** What it complains of in a text, the first time that it says. */
  async function complaintsAbout(text: string): Promise<readonly string[]> {
    const said = new Promise<readonly Complaint[]>((resolve) => (complained = resolve));
    await server.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return (await said).map(({ message }) => message);
  }

  afterEach(() => server.sendNotification('textDocument/didClose', { textDocument: { uri } }));

  it('is judged by the published schema, where somebody asks for that', async () => {
    content = () => published;
    assert.equal((await complaintsAbout(wrong)).length, 3);
  });

  it('is explained and not judged by the schema that Milewright gives: its own findings say it', async () => {
    const given = contributeSchema(
      {
        registerContributor: (_name: string, _request: unknown, contentOf: typeof content) => {
          content = contentOf;
          return true;
        },
      },
      published,
      () => true,
    );
    assert.ok(given);
    assert.deepEqual(await complaintsAbout(wrong), []);
    const hover = await server.sendRequest<{ readonly contents: { readonly value: string } } | null>(
      'textDocument/hover',
      { textDocument: { uri }, position: { line: 1, character: 2 } },
    );
    assert.match(hover?.contents.value ?? '', /Milewright plan[^]*What is to be done/);
  });
});
