import { AurelisError } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ProjectsOptions } from './projects';

export interface PushHookOptions extends ProjectsOptions {
  branches?: string[];
  reportToHost?: boolean;
  remove?: boolean;
}

/** Has pushes and pull requests start runs of a project, or no longer; prints what the host is to be told. Returns the exit code. */
export async function pushHook(nameOrId: string, options: PushHookOptions, { signal }: Interruption): Promise<number> {
  const { branches, reportToHost, remove = false } = options;
  if (remove && (branches ?? reportToHost) !== undefined) {
    throw new AurelisError('VALIDATION_ERROR', '--remove ends the hook; it goes alone.');
  }
  const service = connect({ ...options, signal, onWait: say });
  const { id, name } = await service.requireProject(nameOrId);
  if (remove) {
    await service.deletePushHook(id);
    say(`Pushes start no more runs of ${name} (${id}).`);
    return EXIT.clean;
  }
  const hook = await service.setPushHook(id, {
    ...(branches === undefined ? {} : { branches }),
    ...(reportToHost === undefined ? {} : { report_to_host: reportToHost }),
  });
  const text = `url     ${hook.url}\nsecret  ${hook.secret}\n`;
  await print([options.json === true ? `${JSON.stringify(hook, null, 2)}\n` : text]);
  say(
    'Enter both at the host of the repository, as a webhook for pushes and pull requests. The secret is shown this once, and the one before has ended.',
  );
  return EXIT.clean;
}
