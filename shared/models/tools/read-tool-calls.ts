import { readStructured, type OutputIssue } from '../structured/read-structured';
import type { CheckedToolCall, ModelTool, ToolCall } from './model-tool';

export interface RefusedCall {
  call: ToolCall;
  issues: readonly OutputIssue[];
}

export type ReadToolCalls = { calls: CheckedToolCall[] } | { refused: RefusedCall[] };

/** Reads what a model asks for; all or none of it, so that nothing is done by halves. */
export function readToolCalls(asked: readonly ToolCall[], tools: readonly ModelTool[]): ReadToolCalls {
  const calls: CheckedToolCall[] = [];
  const refused: RefusedCall[] = [];
  for (const call of asked) {
    const tool = tools.find(({ name }) => name === call.name);
    if (tool === undefined) {
      refused.push({ call, issues: [{ field: 'name', issue: 'there is no such tool' }] });
      continue;
    }
    // A tool without arguments is called with nothing by some models.
    const read = readStructured(call.arguments.trim() === '' ? '{}' : call.arguments, tool.input);
    if ('issues' in read) refused.push({ call, issues: read.issues });
    else calls.push({ id: call.id, name: call.name, input: read.value });
  }
  return refused.length === 0 ? { calls } : { refused };
}
