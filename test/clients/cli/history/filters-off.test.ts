import { filtersOff } from '../../../../clients/cli/src/history/filters-off';

it('takes the program from every filter, whatever its name, and nothing from other settings', () => {
  const names = ['core.bare', 'filter.lfs.clean', 'filter.a=b\nc.process', 'filter.lfs.required', 'filters.x.clean'];

  expect(filtersOff(`${names.join('\0')}\0`)).toEqual({
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: 'filter.lfs.clean',
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: 'filter.a=b\nc.process',
    GIT_CONFIG_VALUE_1: '',
    GIT_CONFIG_KEY_2: 'filter.lfs.required',
    GIT_CONFIG_VALUE_2: 'false',
  });
});
