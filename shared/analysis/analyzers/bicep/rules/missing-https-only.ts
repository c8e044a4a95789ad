import type { BicepRule } from '../template';
import { entryAt, textAt } from '../../../values/value';

export const missingHttpsOnly: BicepRule = {
  id: 'bicep/missing-https-only',
  grade: { cwe: [319], severity: 4.8, confidence: 'medium' },
  description: 'An app answers without encryption, since nothing says otherwise.',
  help: 'Unless `httpsOnly: true` is said, an app of App Service answers on port 80 too. Everybody on the way reads and changes what is sent.',
  bad: `resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'shop'
  properties: {
    serverFarmId: plan.id
  }
}
`,
  good: `resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'shop'
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
  }
}
`,
  *check({ resources }) {
    for (const { type, body, at } of resources) {
      const properties = entryAt(body, 'properties')?.value;
      if (
        type !== 'microsoft.web/sites' ||
        properties?.kind !== 'map' ||
        /workflowapp/.test(textAt(body, 'kind') ?? '')
      ) {
        continue;
      }
      if (entryAt(properties, 'httpsOnly') === undefined) yield { at, message: 'Say `httpsOnly: true`.' };
    }
  },
};
