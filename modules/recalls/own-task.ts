/** The key of the task of an own recall, and of the calls of a rule. */
export const ownTask = (recallId: string) => `recall.own.${recallId}`
export const ruleTask = (ruleId: string) => `recall.rule.${ruleId}`
