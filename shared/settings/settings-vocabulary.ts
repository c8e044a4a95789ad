/** The names that settings may use, which are not theirs to know. */
export interface SettingsVocabulary {
  readonly ruleIds: readonly string[];
  /** What data may do where it gets. */
  readonly weaknesses: readonly string[];
  /** What a function may do to data. */
  readonly effects: readonly string[];
}
