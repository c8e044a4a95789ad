import type { WorkflowRule } from '../workflow';
import { entriesOf, entryAt, textAt, valueAt } from '../../../values/value';

export const hardCodedCredentials: WorkflowRule = {
  id: 'workflow/hard-coded-credentials',
  grade: { cwe: [798], severity: 7.5, confidence: 'high' },
  description: 'The password of a container registry is written into the workflow.',
  help: 'Everybody who can read the repository has it, and its history keeps it. Put it into a secret of the repository: `password: ${{ secrets.REGISTRY_PASSWORD }}`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    container:
      image: registry.example.org/build:1
      credentials:
        username: ci
        password: hunter2
    steps:
      - run: make
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    container:
      image: registry.example.org/build:1
      credentials:
        username: ci
        password: \${{ secrets.REGISTRY_PASSWORD }}
    steps:
      - run: make
`,
  *check({ jobs }) {
    for (const { entry } of jobs) {
      const services = entriesOf(valueAt(entry.value, 'services')).map(({ value }) => value);
      for (const container of [valueAt(entry.value, 'container'), ...services]) {
        const password = entryAt(container, 'credentials', 'password');
        const text = textAt(container, 'credentials', 'password') ?? '';
        if (password !== undefined && text !== '' && !text.includes('${{')) {
          yield { at: password.value, message: 'Everybody who can read this file has the password.' };
        }
      }
    }
  },
};
