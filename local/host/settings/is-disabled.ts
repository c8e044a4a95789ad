/** Whether `AzureWebJobs.<name>.Disabled` (or its form with underscores, for shells) switches the function off. */
export function isDisabled(functionName: string, environment: NodeJS.ProcessEnv): boolean {
  const value =
    environment[`AzureWebJobs.${functionName}.Disabled`] ?? environment[`AzureWebJobs_${functionName}_Disabled`];
  return value === '1' || value?.toLowerCase() === 'true';
}
