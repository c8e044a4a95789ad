const THROWAWAY =
  /(?:^|[^a-z])(?:te?mp|temporary|staging|stage|cache|work|scratch|import|queue|tests?|spec|specs|fixtures?|samples?|seeds?|demo|examples?|clean\w*|reset\w*|drop|truncate)(?=[^a-z]|$)|^[#@]/i;

/** Whether a path or the name of a table says that its rows come and go. */
export function isThrowaway(name: string): boolean {
  return THROWAWAY.test(name);
}
