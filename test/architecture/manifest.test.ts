/** I9: what `package.json` contributes equals what the code registers. `UPDATE=1` writes it again from the code. */
import './support/vscode-stub';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trees } from '../../src/core/views/trees/index';
import { commands } from '../../src/vscode/commands/index';
import { configuration } from '../../src/vscode/configuration';
import { capabilities, contributions, translations } from '../../src/vscode/manifest';

interface Manifest extends Record<string, unknown> {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
  readonly icon: string;
}

const root = process.cwd();
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const write = (file: string, value: unknown): void =>
  writeFileSync(join(root, file), `${JSON.stringify(value, null, 2)}\n`);

const byCode = {
  icon: 'media/icon.png',
  activationEvents: ['workspaceContains:project.yaml'],
  capabilities: capabilities(),
  contributes: contributions(),
};

/** Contributions that are data of their own and have no counterpart in the code. */
function withoutData(contributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contributes).filter(([key]) => key !== 'grammars'));
}

describe('I9: the manifest', () => {
  if (process.env['UPDATE']) {
    const manifest = read('package.json') as Manifest;
    // Data of its own stays; everything else is written from the code.
    const { grammars } = (manifest.contributes ?? {}) as { readonly grammars?: unknown };
    const contributes = { ...byCode.contributes, ...(grammars ? { grammars } : {}) };
    write('package.json', { ...manifest, ...byCode, contributes });
    write('package.nls.json', translations());
  }
  const manifest = read('package.json') as Manifest;

  it('contributes what the registries hold, and nothing else', () => {
    assert.deepEqual(withoutData(manifest.contributes), byCode.contributes);
  });

  it('says when it starts, what it can do where, and which icon it has', () => {
    const { icon, activationEvents, capabilities } = manifest;
    const { contributes: _, ...others } = byCode;
    assert.deepEqual({ icon, activationEvents, capabilities }, others);
  });

  it('has a text for every place holder, and no other', () => {
    const texts = read('package.nls.json') as Record<string, string>;
    assert.deepEqual(texts, translations());
    const used = new Set(Array.from(JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g), ([, key]) => key!));
    assert.deepEqual(
      [...used].filter((key) => !(key in texts)),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((key) => !used.has(key)),
      [],
    );
  });

  it('lets VS Code wait for next to nothing: the entry point loads no other module when it starts', () => {
    const source = readFileSync(join(root, 'src/extension.ts'), 'utf8');
    const loaded = Array.from(
      source.matchAll(/^import (?!type\b).*from '([^']+)'/gm),
      ([, module]) => module,
    );
    assert.deepEqual(loaded, ['vscode']);
    assert.match(source, /await import\('\.\/start\.js'\)/);
  });

  it('names commands in menus and welcomes that exist', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const used = [
      ...Object.values(manifest.contributes.menus).flatMap((places) => places.map(({ command }) => command)),
      ...Array.from(
        JSON.stringify(translations()).matchAll(/command:(milewright\.\w+)\b(?!\.)/g),
        ([, id]) => id!,
      ),
    ];
    assert.deepEqual(
      used.filter((command) => !known.has(command)),
      [],
    );
  });

  it('names views in menus that exist', () => {
    const known = new Set(trees.map(({ id }) => `milewright.${id}`));
    const whens = Object.values(manifest.contributes.menus).flatMap((places) =>
      places.map(({ when }) => when),
    );
    const used = whens.flatMap((when) => Array.from(when.matchAll(/\bview == ([\w.]+)/g), ([, id]) => id!));
    assert.ok(used.length > 0);
    assert.deepEqual(
      used.filter((view) => !known.has(view)),
      [],
    );
  });

  it('uses icons that are there', () => {
    const { codicons } = codiconNames();
    const icons = [
      ...manifest.contributes.commands.flatMap(({ icon }) => icon ?? []),
      ...Object.values(manifest.contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
    ].map((icon) => icon.replace(/^\$\((.*)\)$/, '$1'));
    assert.deepEqual(
      icons.filter((icon) => !codicons.has(icon)),
      [],
    );
    const pages = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(({ media }) => media.markdown),
    );
    assert.ok(pages.length > 0);
    for (const page of pages) assert.ok(existsSync(join(root, page)), page);
    for (const file of [
      manifest.icon,
      ...manifest.contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ]) {
      assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('lets only the machine name a folder, a file or a program, and none where nobody trusts the folder', () => {
    const names = /[Ff]older|[Pp]ath|[Ff]ile(?!Decorations)|[Bb]inary|[Pp]rogram|[Cc]ommand|repositories/;
    const naming = configuration.filter(({ key }) => names.test(key));
    assert.ok(naming.length >= 2);
    for (const { key, schema, restricted } of naming) {
      assert.equal(schema['scope'], 'machine', key);
      assert.ok(restricted, key);
    }
    // No text of the repository's settings stands for a folder by another name.
    const texts = configuration.filter(({ schema }) => schema['type'] === 'string' && !schema['enum']);
    assert.deepEqual(
      texts.map(({ key, restricted }) => [key, restricted]),
      [['branchName', true]],
    );
  });

  it('gives every setting a default that its own schema allows', () => {
    for (const { key, schema } of configuration) {
      const values = schema['enum'] as readonly unknown[] | undefined;
      assert.ok('default' in schema, key);
      assert.ok(!values || values.includes(schema['default']), key);
    }
  });
});

describe('Registry: commands', () => {
  const shared = ['index', 'command', 'chosen-task', 'chosen-risk', 'change-state'];
  it('holds one for each file of its folder, under the name of the file', () => {
    const files = readdirSync(join(root, 'src/vscode/commands')).map((name) => name.replace(/\.ts$/, ''));
    const kebab = (id: string): string => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    assert.deepEqual(
      files.filter((name) => !shared.includes(name)).toSorted(),
      commands.map(({ id }) => kebab(id)).toSorted(),
    );
  });
});

function codiconNames(): { readonly codicons: ReadonlySet<string> } {
  const names = read('node_modules/@vscode/codicons/src/template/mapping.json') as Record<string, unknown>;
  return { codicons: new Set(Object.values(names).flat().map(String)) };
}
