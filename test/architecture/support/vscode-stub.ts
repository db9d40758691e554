/**
 * Lets modules that import `vscode` be loaded outside VS Code, to look at the data they hold. Anything of it that is
 * called fails. Import it before them.
 */
import Module from 'node:module';

const loader = Module as unknown as Record<
  string,
  (request: string, parent: unknown, isMain: boolean) => unknown
>;
/** Node's own name for what `require` calls; newer Nodes have `registerHooks`, the oldest we run on has not. */
const hook = '_load';
const load = loader[hook]!.bind(Module);

/** Any property of any property; calling one is an error. */
function absent(path: string): unknown {
  return new Proxy(() => undefined, {
    get: (_target, key) => (typeof key === 'string' ? absent(`${path}.${key}`) : undefined),
    apply: () => {
      throw new Error(`${path} was called outside VS Code`);
    },
  });
}

// As a prototype, so that a bundle that copies a module's own properties still finds all others.
loader[hook] = (request, parent, isMain) =>
  request === 'vscode'
    ? (Object.create(absent('vscode') as object) as unknown)
    : load(request, parent, isMain);
