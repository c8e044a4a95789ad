import { Command } from 'commander';
import { version } from '../../package.json';
import { PROGRAM_HELP } from './help-texts';

/** The command line without commands, which take over what their program is set to. */
export function newProgram(): Command {
  return new Command('aurelis')
    .description('Find defects, weaknesses and secrets in source code.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the options)')
    .addHelpText('after', PROGRAM_HELP);
}
