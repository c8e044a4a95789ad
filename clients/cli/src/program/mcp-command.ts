import type { Command } from 'commander';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { toWorkers } from './to-workers';

interface McpOptions {
  allowChanges?: boolean;
  workers?: number;
}

const MCP_HELP = `
A coding agent starts it and talks to it over standard input and output, with the Model Context Protocol. It offers tools to scan the
directory, to list and explain findings and rules, to analyse a text and to show what fixes would change; docs/mcp.md has them all.
Paths outside of the directory are refused, secrets are never shown, no code is run and nothing is sent anywhere.

Examples:
  aurelis mcp .                      read only
  aurelis mcp . --allow-changes      the agent may also apply the fixes of rules
  claude mcp add aurelis -- aurelis mcp .

Exit codes:
  0   the agent has closed its end
  2   wrong usage or input
  70  internal error
  130 ended by Ctrl-C`;

export function addMcpCommand(program: Command, interruption: Interruption, setExitCode: (code: number) => void): void {
  program
    .command('mcp')
    .description('Serve a directory to a coding agent, over the Model Context Protocol.')
    .argument('[directory]', 'directory to serve', '.')
    .option('--allow-changes', 'offer the tool that applies fixes to files; without it nothing is ever written')
    .option('--workers <count>', 'worker threads (default: one per core, 4 at most)', toWorkers)
    .addHelpText('after', MCP_HELP)
    .action(async (directory: string, { allowChanges = false, workers }: McpOptions) => {
      // The protocol takes its time to load, which no other command should wait for.
      const { serveMcp } = await import('../mcp/serve');
      await serveMcp(directory, { allowChanges, workers, signal: interruption.signal });
      setExitCode(EXIT.clean);
    });
}
