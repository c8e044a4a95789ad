import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileDurably } from '../write-file-durably';
import { ScheduleStatus } from './schedule-status';

/** Keeps the status of each timer in a file of its own. */
export class ScheduleStore {
  constructor(private readonly dataDir: string) {}

  async read(functionName: string): Promise<ScheduleStatus | undefined> {
    try {
      return ScheduleStatus.parse(JSON.parse(await readFile(this.file(functionName), 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw new Error(`The schedule status of timer '${functionName}' cannot be read.`, { cause: error });
    }
  }

  async write(functionName: string, status: ScheduleStatus): Promise<void> {
    await writeFileDurably(this.file(functionName), JSON.stringify(status));
  }

  private file(functionName: string): string {
    return path.join(this.dataDir, 'timers', `${encodeURIComponent(functionName)}.json`);
  }
}
