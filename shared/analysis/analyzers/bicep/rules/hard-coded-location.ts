import type { BicepRule } from '../template';
import { entryAt, textAt } from '../../../values/value';

export const hardCodedLocation: BicepRule = {
  id: 'bicep/hard-coded-location',
  grade: 'tidy',
  enabled: false,
  description: 'A resource is tied to one region.',
  help: 'Take `location` from a parameter with `resourceGroup().location` as its default, so that the template can be used elsewhere.',
  bad: "resource a 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'a'\n  location: 'westeurope'\n}\n",
  good: "resource a 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'a'\n  location: location\n}\n",
  *check({ resources }) {
    for (const { body } of resources) {
      const entry = entryAt(body, 'location');
      const text = textAt(body, 'location');
      if (entry !== undefined && text !== undefined && text !== 'global') {
        yield { at: entry.value, message: 'This can only be deployed there.' };
      }
    }
  },
};
