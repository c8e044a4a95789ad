import type { PushHookView } from '../../shared/contracts';
import type { PushHook } from '../../shared/projects';

export function toPushHookView({ branches, createdAt }: PushHook): PushHookView {
  return { branches: branches ?? null, created_at: createdAt };
}
