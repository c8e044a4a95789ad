/**
 * Switches off the programs through which a repository has its files pass when git looks whether they changed. They go by
 * names of its own, so those are asked for first; as variables, since a name may hold any character.
 */
export function filtersOff(settingNames: string): NodeJS.ProcessEnv {
  const names = settingNames.split('\0').filter((name) => FILTER.test(name));
  const variables: NodeJS.ProcessEnv = { GIT_CONFIG_COUNT: String(names.length) };
  for (const [index, name] of names.entries()) {
    variables[`GIT_CONFIG_KEY_${index}`] = name;
    variables[`GIT_CONFIG_VALUE_${index}`] = name.endsWith('.required') ? 'false' : '';
  }
  return variables;
}

const FILTER = /^filter\.[^]*\.(?:clean|smudge|process|required)$/;
