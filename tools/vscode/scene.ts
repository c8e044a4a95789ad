import type { CodeServer } from './start-code-server.ts';
import type { Workbench } from './workbench.ts';

/** Something that somebody does, and what comes of it. Throws where something else comes of it. */
export interface Scene {
  readonly title: string;
  /** Of the user, for this scene alone. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of the machine. */
  readonly machine?: Readonly<Record<string, unknown>>;
  /** The folder that is opened. */
  readonly files: Readonly<Record<string, string>>;
  play(workbench: Workbench, stage: Stage): Promise<void>;
}

export interface Stage {
  readonly server: CodeServer;
  /** The folder that is open, on the disk. */
  readonly folder: string;
}
