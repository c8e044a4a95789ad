import type { CoreFunctionMetadata, FunctionCallback, HookCallback, ProgrammingModel } from './core-types';

export interface AppFunction {
  readonly id: string;
  readonly metadata: CoreFunctionMetadata;
  readonly callback: FunctionCallback;
}

const HOOK_NAMES = ['appStart', 'appTerminate', 'preInvocation', 'postInvocation', 'log'] as const;
export type HookName = (typeof HOOK_NAMES)[number];

/** Everything the app told us while its entry point was loaded. */
export class AppRegistry {
  readonly functions = new Map<string, AppFunction>();
  readonly hooks: Readonly<Record<HookName, HookCallback[]>> = {
    appStart: [],
    appTerminate: [],
    preInvocation: [],
    postInvocation: [],
    log: [],
  };
  /** Shared by all hooks. */
  readonly appHookData: Record<string, unknown> = {};
  /** Shared by appStart and appTerminate alone. */
  readonly appLevelHookData: Record<string, unknown> = {};
  programmingModel: ProgrammingModel | undefined;
  isLocked = false;

  hooksNamed(name: string): HookCallback[] {
    const known = HOOK_NAMES.find((hookName) => hookName === name);
    if (known !== undefined) return this.hooks[known];
    // The library tells an old host by this class of error.
    throw Object.assign(new RangeError(`Unrecognized hook "${name}"`), { isAzureFunctionsSystemError: true });
  }

  async runHooks(name: HookName, context: object): Promise<void> {
    for (const callback of this.hooks[name]) await callback(context);
  }

  requireProgrammingModel(): ProgrammingModel {
    if (this.programmingModel !== undefined) return this.programmingModel;
    throw new Error('The app did not load @azure/functions, so it has no functions.');
  }
}
