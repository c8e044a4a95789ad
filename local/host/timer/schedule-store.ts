import path from 'node:path';
import { readFileIfPresent } from '../read-file-if-present';
import { writeFileDurably } from '../write-file-durably';
import { ScheduleStatus } from './schedule-status';

/** Keeps the status of each timer in a file of its own. */
export class ScheduleStore {
  constructor(private readonly dataDir: string) {}

  async read(functionName: string): Promise<ScheduleStatus | undefined> {
    const file = this.file(functionName);
    const text = await readFileIfPresent(file);
    if (text === undefined) return undefined;
    try {
      return ScheduleStatus.parse(JSON.parse(text));
    } catch (error) {
      throw new Error(`${file} holds no schedule status; remove it to start afresh.`, { cause: error });
    }
  }

  async write(functionName: string, status: ScheduleStatus): Promise<void> {
    await writeFileDurably(this.file(functionName), JSON.stringify(status));
  }

  private file(functionName: string): string {
    return path.join(this.dataDir, 'timers', `${encodeURIComponent(functionName)}.json`);
  }
}
