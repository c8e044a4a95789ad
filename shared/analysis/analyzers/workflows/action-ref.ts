export interface ActionRef {
  readonly ref: string;
  /** The owner of the runners, who could do anything anyway. */
  readonly isOfGitHub: boolean;
}

/** `owner/repository/path@ref`; undefined for images and for what a repository keeps for itself. */
export function actionRef(uses: string): ActionRef | undefined {
  const [, owner, ref] = /^([\w.-]+)\/[\w./-]+@([^\s@]+)$/.exec(uses) ?? [];
  if (owner === undefined || ref === undefined || owner.startsWith('.') || uses.includes('/.github/')) return undefined;
  return { ref, isOfGitHub: owner === 'actions' || owner === 'github' };
}
