import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { ruleCatalogue } from '../../../../shared/analysis';
import { renderRulePage } from '../../../../shared/reports';

const MAX_COMPLETIONS = 100;

/** The page of each rule. They are not listed one by one: a client that loads what is listed would load all of them. */
export function addRulePages(server: McpServer): void {
  const template = new ResourceTemplate('aurelis://rules/{+id}', {
    list: undefined,
    complete: {
      id: (begun) =>
        ruleCatalogue
          .all()
          .flatMap(({ id }) => (id.startsWith(begun) ? [id] : []))
          .slice(0, MAX_COMPLETIONS),
    },
  });
  const config = {
    title: 'Rules',
    description: 'What a rule looks for, why it matters and what to do, such as aurelis://rules/ruff/S608.',
    mimeType: 'text/markdown',
  };
  server.registerResource('rule', template, config, (uri, { id }) => {
    const rule = ruleCatalogue.get(idIn(String(id)));
    if (rule === undefined) {
      throw new McpError(ErrorCode.InvalidParams, 'There is no such rule: the tool list_rules lists them.');
    }
    return { contents: [{ uri: uri.href, mimeType: config.mimeType, text: renderRulePage(rule) }] };
  });
}

function idIn(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // No rule has a name that is no text.
    return '';
  }
}
