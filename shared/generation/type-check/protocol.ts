import type { SourceFile } from '../task-request';

/** What the thread is asked: the scripts that are known, before a change and after it. */
export interface TypeQuestion {
  readonly id: number;
  readonly before: readonly SourceFile[];
  readonly after: readonly SourceFile[];
}

export interface TypeReply {
  readonly id: number;
  readonly problems: readonly string[];
}
