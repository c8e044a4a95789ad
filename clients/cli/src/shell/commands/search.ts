import { AurelisError } from '../../../../../shared/kernel';
import { count } from '../../../../../shared/reports';
import { printFound, searchHere } from '../../commands/search';
import { print } from '../../output/print';
import type { ShellCommand } from '../shell-command';

const MOST = 10;

export const searchCommand: ShellCommand = {
  name: 'search',
  takes: '<words…>',
  does: 'search the code by the words of its names and texts',
  async run(words, { session, signal }) {
    if (words.length === 0) throw new AurelisError('VALIDATION_ERROR', 'Say what to search for.');
    const found = await searchHere(words.join(' '), session.source.path, { limit: MOST, offline: true }, signal);
    await printFound(found);
    await print([`${found.items.length} found in ${count(found.chunks, 'piece')} of code.\n`]);
  },
};
