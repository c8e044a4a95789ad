import type { BicepRule } from '../template';
import { itemsOf, textAt, valueAt } from '../../../values/value';

export const wildcardCors: BicepRule = {
  id: 'bicep/wildcard-cors',
  grade: { cwe: [942], severity: 5.0, confidence: 'high' },
  description: 'Pages of every site may call a service from the browser of a user.',
  help: 'List the origins of your own pages instead of `*`.',
  bad: `resource app 'Microsoft.Web/sites/config@2023-12-01' = {
  name: 'web'
  properties: {
    cors: {
      allowedOrigins: ['*']
    }
  }
}
`,
  good: `resource app 'Microsoft.Web/sites/config@2023-12-01' = {
  name: 'web'
  properties: {
    cors: {
      allowedOrigins: ['https://shop.example.org']
    }
  }
}
`,
  *check({ resources }) {
    for (const { body } of resources) {
      const rules = itemsOf(valueAt(body, 'properties', 'cors', 'corsRules')).map((rule) =>
        valueAt(rule, 'allowedOrigins'),
      );
      const lists = [
        ...rules,
        valueAt(body, 'properties', 'cors', 'allowedOrigins'),
        valueAt(body, 'properties', 'siteConfig', 'cors', 'allowedOrigins'),
        valueAt(body, 'properties', 'configuration', 'ingress', 'corsPolicy', 'allowedOrigins'),
      ];
      for (const origin of lists.flatMap((list) => itemsOf(list))) {
        if (textAt(origin) === '*') yield { at: origin, message: 'This allows pages of every site.' };
      }
    }
  },
};
