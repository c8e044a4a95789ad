import type { RuleConfig } from '../config/topic-config';
import type { MessageContent } from '../message/message-content';
import { isSystemProperty, type MessageProperties, propertiesOf } from './message-properties';
import { parseSqlFilter } from './parse-sql-filter';

type Filter = (message: MessageProperties) => boolean;

/** Whether a subscription with these rules gets a message: one that matches is enough, and without rules it gets all. */
export function compileRules(rules: readonly RuleConfig[]): (content: MessageContent) => boolean {
  if (rules.length === 0) return () => true;
  const filters = rules.map(compileRule);
  return (content) => {
    const message = propertiesOf(content);
    return filters.some((filter) => filter(message));
  };
}

function compileRule({ Properties }: RuleConfig): Filter {
  if (Properties.FilterType === 'Sql') return parseSqlFilter(Properties.SqlFilter.SqlExpression);
  const { Properties: application = {}, ...system } = Properties.CorrelationFilter;
  const wanted = Object.entries(system).filter(([, value]) => value !== undefined);
  return (message) =>
    wanted.every(([name, value]) => systemProperty(message, name) === value) &&
    Object.entries(application).every(([name, value]) => message.application(name) === value);
}

function systemProperty(message: MessageProperties, name: string): unknown {
  const known = name.toLowerCase();
  return isSystemProperty(known) ? message.system(known) : undefined;
}
