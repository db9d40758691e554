/**
 * Lets modules that import `vscode` be loaded outside VS Code, to look at the data they hold. Anything of it that is
 * called fails. Import it before them.
 */
import Module from 'node:module';

const loader = Module as unknown as {
  _load(request: string, parent: unknown, isMain: boolean): unknown;
};
const load = loader._load.bind(Module);

/** Any property of any property; calling one is an error, extending one is not. */
function absent(path: string): unknown {
  return new Proxy(class {}, {
    get: (target, key) =>
      key === 'prototype'
        ? (Reflect.get(target, key) as unknown)
        : typeof key === 'string'
          ? absent(`${path}.${key}`)
          : undefined,
    apply: () => {
      throw new Error(`${path} was called outside VS Code`);
    },
  });
}

loader._load = (request, parent, isMain) =>
  request === 'vscode' ? absent('vscode') : load(request, parent, isMain);
