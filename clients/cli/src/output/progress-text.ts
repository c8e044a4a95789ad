import type { ProgressStep } from './progress';

const BAR_WIDTH = 30;

/** `running   ████░░░░ 12/30 files`, or without a bar while the total is unknown. */
export function progressText({ label, done, total, unit }: ProgressStep): string {
  if (total === undefined) return `${label} ${done} ${unit}`;
  const filled = total === 0 ? 0 : Math.round((BAR_WIDTH * Math.min(done, total)) / total);
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total} ${unit}`;
}
