import type { KubernetesRule } from '../manifests';
import { imageParts } from '../../../values/image-parts';
import { textAt, valueAt } from '../../../values/value';
import { containersOf } from '../manifests';

export const latestTag: KubernetesRule = {
  id: 'kubernetes/latest-tag',
  grade: 'suspect',
  description: 'A container runs an image by a tag that moves.',
  help: '`latest`, which also stands for no tag at all, is another image after each release: pods of one deployment then run different code, and a rollback brings nothing back. Name a version.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: nginx:latest
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: nginx:1.29.3
`,
  *check(manifests) {
    for (const { value } of containersOf(manifests)) {
      const image = valueAt(value, 'image');
      const text = textAt(value, 'image');
      if (image === undefined || text === undefined || text === '' || /[${}<>%\s]/.test(text)) continue;
      const { tag, digest } = imageParts(text);
      if (digest === undefined && (tag === undefined || tag === 'latest')) {
        yield {
          at: image,
          message: tag === undefined ? 'The image has no tag, which means `latest`.' : 'Which image this is changes.',
        };
      }
    }
  },
};
