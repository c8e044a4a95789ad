import type { Machine } from './machine';

export function isJava(machine: Machine): boolean {
  return machine.program.module(machine.frame.module).language === 'java';
}

export function isPython(machine: Machine): boolean {
  return machine.program.module(machine.frame.module).language === 'python';
}

export function isScript(machine: Machine): boolean {
  return machine.program.module(machine.frame.module).language === 'javascript';
}
