import type { CompiledQuery } from '../sql';

/**
 * The plan a client asks for before it queries all partitions. There is one physical partition here, which answers ordered, grouped
 * and cut to size already, so the plan leaves nothing to the client except to refuse what it refuses against the service too.
 */
export function queryPlan({ query, isGrouped, aggregates }: CompiledQuery): unknown {
  const hasSelectValue = query.projection.kind === 'value';
  const hasBareAggregate = isGrouped && aggregates.length > 0 && query.groupBy.length === 0 && !hasSelectValue;
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: null,
      offset: null,
      limit: null,
      orderBy: [],
      orderByExpressions: [],
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: hasBareAggregate ? ['Count'] : [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: '',
      hasSelectValue,
      dCountInfo: null,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}

/** The gateway hands such a query back with its plan, unless it goes to one partition. */
export function needsPlan({ query, isGrouped }: CompiledQuery): boolean {
  return (
    isGrouped || query.isDistinct || query.orderBy.length > 0 || query.top !== undefined || query.offset !== undefined
  );
}
