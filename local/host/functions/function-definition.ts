export type AuthLevel = 'anonymous' | 'function' | 'admin';
export type TriggerKind = FunctionDefinition['trigger'];
export type FunctionDefinition = HttpFunction | QueueFunction | TimerFunction;

interface NamedFunction {
  /** What the worker knows the function by. */
  readonly id: string;
  readonly name: string;
  /** The name of the trigger's binding, under which its input travels. */
  readonly bindingName: string;
}

export interface HttpFunction extends NamedFunction {
  readonly trigger: 'http';
  /** Without the prefix of host.json. */
  readonly route: string;
  readonly authLevel: AuthLevel;
  /** Upper case; empty means any. */
  readonly methods: readonly string[];
}

export interface QueueFunction extends NamedFunction {
  readonly trigger: 'queue';
  /** Of a subscription its path, `<topic>/Subscriptions/<name>`, behind which a queue lies. */
  readonly queueName: string;
  readonly connection: string;
  /** Undefined means as host.json says. */
  readonly autoCompleteMessages: boolean | undefined;
  readonly isBinary: boolean;
}

export interface TimerFunction extends NamedFunction {
  readonly trigger: 'timer';
  readonly schedule: string;
  readonly runOnStartup: boolean;
  readonly useMonitor: boolean;
}
