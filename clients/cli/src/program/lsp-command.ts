import type { Command } from 'commander';
import { AurelisError } from '../../../../shared/kernel';
import type { Interruption } from '../interruption';
import { LSP_HELP } from './help-texts';

export function addLspCommand(program: Command, { signal }: Interruption): void {
  program
    .command('lsp')
    .description('Serve an editor with findings, fixes and explanations, over the Language Server Protocol.')
    .option('--stdio', 'standard input and output, which is all it speaks; editors say so as a rule')
    .addOption(program.createOption('--clientProcessId <id>', 'the editor, with which it ends').hideHelp())
    .addHelpText('after', LSP_HELP)
    .action(async () => {
      if (process.stdin.isTTY) {
        const message =
          'An editor starts this and speaks to it; nothing is to be typed here. See "aurelis lsp --help".';
        throw new AurelisError('VALIDATION_ERROR', message);
      }
      const { serve } = await import('../language-server/serve');
      await serve(signal);
    });
}
