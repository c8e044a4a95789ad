import Module from 'node:module';

/** Gives `require('@azure/functions-core')` our module, the way the service's worker does. */
export function patchRequire(coreModule: object): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the proxy calls it with the module it was called on
  Module.prototype.require = new Proxy(Module.prototype.require, {
    apply(original, module, parameters: [string]) {
      if (parameters[0] === '@azure/functions-core') return coreModule;
      return Reflect.apply(original, module, parameters) as unknown;
    },
  });
}
