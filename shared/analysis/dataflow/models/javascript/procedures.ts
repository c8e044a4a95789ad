import type { FrameworkModel } from '../model';
import { sources, types } from '../model-rows';

const PROCEDURE = 'trpc.Procedure';
const CLIENT = 'safe-action.Client';
const TOOL = { source: 'request', label: 'an argument of a tool' } as const;

/** Functions that clients call by their names: tRPC, next-safe-action and servers of the Model Context Protocol. */
export const procedures: FrameworkModel = {
  id: 'procedures',
  language: 'javascript',
  sources: [
    ...sources(
      { on: 'read', kind: 'request', label: 'what a client has sent' },
      'trpc.Options.{input,rawInput}',
      'safe-action.Options.{parsedInput,clientInput,bindArgsParsedInputs,bindArgsClientInputs}',
    ),
    ...sources({ on: 'read', kind: 'request', label: 'an argument of a tool' }, 'mcp.Call.params'),
  ],
  types: [
    ...types({
      'trpc.Builder': ['@trpc/server.initTRPC.{context,meta}', 'trpc.Builder.{context,meta}'],
      'trpc.Instance': ['@trpc/server.initTRPC.create', 'trpc.Builder.create'],
      [PROCEDURE]: [`${PROCEDURE}.{input,output,use,unstable_concat,concat,meta}`],
      [CLIENT]: [
        'next-safe-action.createSafeActionClient',
        `${CLIENT}.{schema,inputSchema,outputSchema,bindArgsSchemas,use,metadata}`,
      ],
      'mcp.Server': [
        '@modelcontextprotocol/sdk/server/mcp.js.McpServer',
        '@modelcontextprotocol/sdk/server/index.js.Server',
        '@modelcontextprotocol/sdk/server/mcp.McpServer',
        '@modelcontextprotocol/sdk/server.Server',
      ],
    }),
    { match: 'trpc.Instance.procedure', on: 'read', type: PROCEDURE },
  ],
  entries: [
    { callback: `${PROCEDURE}.{query,mutation,subscription,use}`, parameters: [{ type: 'trpc.Options' }] },
    { callback: `${CLIENT}.{action,stateAction}`, parameters: [{ type: 'safe-action.Options' }] },
    { callback: 'mcp.Server.{tool,registerTool,prompt,registerPrompt}', parameters: [TOOL] },
    { callback: 'mcp.Server.setRequestHandler', parameters: [{ type: 'mcp.Call' }] },
  ],
};
