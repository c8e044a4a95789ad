import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { AurelisError } from '../../../../shared/kernel';
import { describeError } from '../output/describe-error';
import { say } from '../output/print';
import { tellProgress, type OnProgress } from './tell-progress';

export interface ToolContext {
  /** Aborted when the call is cancelled, or the server ends. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

export interface ToolAnswer<Output> {
  /** For programs, in the shape of the output schema. */
  readonly output: Output;
  /** The same in short, for models whose client shows them text alone. */
  readonly text: string;
}

export interface ToolDefinition<Input extends z.ZodRawShape, Output extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly annotations: ToolAnnotations;
  call(input: z.output<z.ZodObject<Input>>, context: ToolContext): Promise<ToolAnswer<z.output<z.ZodObject<Output>>>>;
}

/** Reads files and changes none; asked twice it answers the same, and nobody else is asked. */
export const READS_ONLY: ToolAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** Offers a tool. Whatever fails is answered as an error of the call, in a sentence, and the server goes on. */
export function addTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  server: McpServer,
  serverSignal: AbortSignal,
  tool: ToolDefinition<Input, Output>,
): void {
  const { name, title, description, annotations } = tool;
  const input = strictInput(tool.input);
  const inputSchema: z.ZodObject = input;
  const outputSchema: z.ZodObject = z.strictObject(tool.output);
  server.registerTool(
    name,
    { title, description, inputSchema, outputSchema, annotations },
    async (args, extra): Promise<CallToolResult> => {
      const progress = tellProgress(extra);
      try {
        const signal = AbortSignal.any([serverSignal, extra.signal]);
        const { output, text } = await tool.call(input.parse(args), { signal, onProgress: progress.update });
        await progress.end();
        return { content: [{ type: 'text', text }], structuredContent: output };
      } catch (error) {
        // What nobody foresaw is told to whoever runs the server, too.
        if (!(error instanceof AurelisError) && !extra.signal.aborted && !serverSignal.aborted) {
          say(`aurelis: the tool ${name} failed: ${describeError(error)}`);
        }
        return { content: [{ type: 'text', text: describeError(error) }], isError: true };
      }
    },
  );
}

/** A misspelt argument would be passed over, and the answer be one to another question. */
function strictInput<Input extends z.ZodRawShape>(shape: Input): z.ZodObject<Input> {
  const known = Object.keys(shape).join(', ');
  const error = (issue: { code?: string; keys?: unknown }): string | undefined => {
    if (issue.code !== 'unrecognized_keys' || !Array.isArray(issue.keys)) return undefined;
    return `There is no argument ${issue.keys.join(', ')}. The arguments are: ${known}.`;
  };
  return z.strictObject(shape, { error });
}
