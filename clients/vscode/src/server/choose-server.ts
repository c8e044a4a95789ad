import { statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { findOnPath, type PathSearch } from './find-on-path';
import { ServerUnavailable, type ServerCommand } from './server-command';

/** As a value of `aurelis.path`. */
export const BUILT_IN = 'built-in';
/** What the bundle of the command line is written for. */
const OLDEST_NODE = 22;

export interface Surroundings extends PathSearch {
  /** `aurelis.path`; empty where nobody set anything. */
  readonly setting: string;
  readonly homeDirectory: string;
  /** The program that runs extensions: a Node, or one that can be told to be one. */
  readonly execPath: string;
  readonly nodeVersion: string;
  /** The bundle of the command line that the extension brings. */
  readonly builtIn: string;
}

type Program = Pick<ServerCommand, 'file' | 'origin'>;

/** The server that the user named, or that is installed, or that the extension brings. Throws ServerUnavailable. */
export function chooseServer(surroundings: Surroundings): ServerCommand {
  const setting = surroundings.setting.trim();
  if (setting === BUILT_IN) return builtInServer(surroundings);
  if (setting !== '') return commandOf({ file: fileOfSetting(setting, surroundings), origin: 'setting' }, surroundings);
  const installed = findOnPath(surroundings);
  if (installed !== undefined) return commandOf({ file: installed, origin: 'PATH' }, surroundings);
  return builtInServer(surroundings);
}

function fileOfSetting(setting: string, { platform, homeDirectory }: Surroundings): string {
  const paths = platform === 'win32' ? win32 : posix;
  const file = /^~[/\\]/.test(setting) ? paths.join(homeDirectory, setting.slice(2)) : setting;
  if (!paths.isAbsolute(file)) {
    throw new ServerUnavailable(`The setting "aurelis.path" has to be an absolute path, and "${setting}" is none.`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new ServerUnavailable(`The setting "aurelis.path" names ${file}, and there is no such file.`);
  }
  return file;
}

function builtInServer(surroundings: Surroundings): ServerCommand {
  const { builtIn, nodeVersion } = surroundings;
  if (statSync(builtIn, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new ServerUnavailable(
      'This copy of the extension brings no server. Install aurelis, or name it in the setting "aurelis.path".',
    );
  }
  if (Number(nodeVersion.split('.')[0]) < OLDEST_NODE) {
    throw new ServerUnavailable(
      `The server needs Node ${OLDEST_NODE} or newer, and this editor brings ${nodeVersion}. ` +
        'Update the editor, or install aurelis and name it in the setting "aurelis.path".',
    );
  }
  return commandOf({ file: builtIn, origin: 'built-in' }, surroundings);
}

function commandOf({ file, origin }: Program, { env, platform, execPath }: Surroundings): ServerCommand {
  if (/\.[cm]?js$/i.test(file)) {
    // Of what NODE_OPTIONS may hold, Electron takes little and complains about the rest.
    const { NODE_OPTIONS: _, ...others } = env;
    const asNode = { ...others, ELECTRON_RUN_AS_NODE: '1' };
    return { command: execPath, args: [file, 'lsp'], env: asNode, isShell: false, file, origin };
  }
  const isShell = platform === 'win32' && /\.(?:cmd|bat)$/i.test(file);
  return { command: isShell ? `"${file}"` : file, args: ['lsp'], env, isShell, file, origin };
}
