export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical';
export type LogFormat = 'text' | 'json';

export interface LogEntry {
  readonly level: LogLevel;
  readonly message: string;
  /** `host` unless a function wrote it. */
  readonly source?: string;
  readonly invocationId?: string | undefined;
  readonly outcome?: 'Succeeded' | 'Failed';
  readonly durationMs?: number;
}

export type HostLog = (entry: LogEntry) => void;

const NUMBER_OF_LEVEL: Record<LogLevel, number> = {
  trace: 0,
  debug: 1,
  information: 2,
  warning: 3,
  error: 4,
  critical: 5,
};

/** One line per entry; below `information` nothing is written, as the service does unless host.json says else. */
export function createHostLog(format: LogFormat, write: (line: string) => void): HostLog {
  return (entry) => {
    if (NUMBER_OF_LEVEL[entry.level] < NUMBER_OF_LEVEL.information) return;
    write(format === 'json' ? jsonLine(entry) : textLine(entry));
  };
}

function jsonLine(entry: LogEntry): string {
  const { level, message, source = 'host', ...rest } = entry;
  return JSON.stringify({ time: new Date().toISOString(), level, source, message, ...rest });
}

function textLine(entry: LogEntry): string {
  const { level, message, source = 'host' } = entry;
  return `${new Date().toISOString()} ${level.padEnd(11)} ${source}: ${message}`;
}
