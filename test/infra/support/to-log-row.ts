import type { TelemetryItem } from '../../../local/monitor';
import { listAt, valueAt } from './deployment';

/** What a column holds; a query that is given another kind of value is refused. */
export type Row = Readonly<
  Record<string, { type: 'string' | 'datetime' | 'long' | 'real' | 'bool' | 'dynamic'; value: unknown }>
>;

const TABLES: Readonly<Record<string, string>> = {
  request: 'AppRequests',
  dependency: 'AppDependencies',
  exception: 'AppExceptions',
  trace: 'AppTraces',
  customEvent: 'AppEvents',
  customMetric: 'AppMetrics',
};

/**
 * The row of a workspace that an item of Application Insights becomes, with the columns that its data fills:
 * https://learn.microsoft.com/azure/azure-monitor/app/convert-classic-resource#table-structure
 */
export function toLogRow({
  type,
  time,
  operationId,
  role,
  data,
}: TelemetryItem): { table: string; row: Row } | undefined {
  const table = TABLES[type];
  if (table === undefined) return undefined;
  const shared: Row = {
    TimeGenerated: { type: 'datetime', value: time },
    ItemCount: { type: 'long', value: 1 },
    OperationId: { type: 'string', value: operationId },
    AppRoleName: { type: 'string', value: role },
    Properties: { type: 'dynamic', value: data['properties'] ?? {} },
  };
  return { table, row: { ...shared, ...own(type, data) } };
}

function own(type: TelemetryItem['type'], data: Readonly<Record<string, unknown>>): Row {
  switch (type) {
    case 'request':
      return { ...call(data), ResultCode: text(data['responseCode']), Url: text(data['url']) };
    case 'dependency':
      return { ...call(data), DependencyType: text(data['type']), Target: text(data['target']) };
    case 'customEvent':
      return { Name: text(data['name']) };
    case 'exception':
      return exception(data);
    case 'customMetric':
      return metric(data);
    default:
      return { Message: text(data['message']) };
  }
}

function call(data: Readonly<Record<string, unknown>>): Row {
  return {
    Name: text(data['name']),
    Success: { type: 'bool', value: data['success'] },
    DurationMs: { type: 'real', value: data['duration'] },
  };
}

function exception(data: Readonly<Record<string, unknown>>): Row {
  const [first] = listAt(data, 'exceptions');
  return { ExceptionType: text(valueAt(first, 'typeName')), OuterMessage: text(valueAt(first, 'message')) };
}

function metric(data: Readonly<Record<string, unknown>>): Row {
  const [first] = listAt(data, 'metrics');
  return {
    Name: text(valueAt(first, 'name')),
    Sum: { type: 'real', value: valueAt(first, 'value') },
    Min: { type: 'real', value: valueAt(first, 'min') },
    Max: { type: 'real', value: valueAt(first, 'max') },
    ItemCount: { type: 'long', value: valueAt(first, 'count') },
  };
}

function text(value: unknown): { type: 'string'; value: unknown } {
  return { type: 'string', value };
}
