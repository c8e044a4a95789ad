import type { PushHookView } from '../../shared/contracts';
import type { PushHook } from '../../shared/projects';

export function toPushHookView({ branches, reportsToHost = false, createdAt }: PushHook): PushHookView {
  return { branches: branches ?? null, report_to_host: reportsToHost, created_at: createdAt };
}
