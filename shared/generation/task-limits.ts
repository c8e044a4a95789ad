/** What one task looks at together. */
export const TASK_LIMITS = { maxFiles: 200, maxBytes: 8 * 1024 * 1024 } as const;
