import type { ComposeRule } from '../compose-file';
import { imageParts } from '../../../values/image-parts';
import { entryAt, textAt, valueAt } from '../../../values/value';

export const latestTag: ComposeRule = {
  id: 'compose/latest-tag',
  grade: 'suspect',
  description: 'A service runs an image by a tag that moves.',
  help: '`latest`, which also stands for no tag at all, is another image after each release: the next `docker compose pull` may bring a new major version, and a database that does not read its old files. Name a version.',
  bad: 'services:\n  db:\n    image: postgres:latest\n',
  good: 'services:\n  db:\n    image: postgres:18.1\n',
  *check({ services }) {
    for (const { value } of services) {
      const image = valueAt(value, 'image');
      const text = textAt(value, 'image');
      // With `build` the name is what the own image will be called.
      if (
        image === undefined ||
        text === undefined ||
        /[${}<>%\s]/.test(text) ||
        entryAt(value, 'build') !== undefined
      ) {
        continue;
      }
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
