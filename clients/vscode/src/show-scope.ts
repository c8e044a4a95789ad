import { workspace } from 'vscode';

/** For this workspace where it has a say already, and otherwise for the user: a repository is not to be written to. */
export async function showScope(scope: 'open' | 'workspace'): Promise<void> {
  const settings = workspace.getConfiguration('aurelis');
  const isOfWorkspace = settings.inspect('scope')?.workspaceValue !== undefined;
  await settings.update('scope', scope, !isOfWorkspace);
}
