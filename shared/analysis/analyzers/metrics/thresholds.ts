/** Beyond these a function is reported; far enough that a good project has few. */
export const THRESHOLDS = {
  cognitiveComplexity: 25,
  functionCodeLines: 150,
  parameters: 8,
  nesting: 6,
} as const;

/** What a function may have before taking it apart counts as work to do. */
export const COGNITIVE_COMPLEXITY_WITHOUT_DEBT = 15;
