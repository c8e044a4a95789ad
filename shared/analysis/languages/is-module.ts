const MODULE = /^(?:import|export)\b|\brequire\s*\(|\bmodule\.exports\b|\bexports\.\w/m;

/** Whether only a file of JavaScript or TypeScript itself uses what it declares and does not export; what a plain script declares, a page or another script may use. */
export function isModule(text: string): boolean {
  return MODULE.test(text);
}
