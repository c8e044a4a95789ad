using 'main.bicep'

import { stages } from 'stages.bicep'

@description('Chosen by `azd env set AURELIS_STAGE prod`; docs/deployment.md has every variable.')
var stage = stages[readEnvironmentVariable('AURELIS_STAGE', 'dev')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param operatorEmails = split(readEnvironmentVariable('AURELIS_OPERATOR_EMAILS', 'operators@example.com'), ',')
param privateNetwork = readEnvironmentVariable('AURELIS_PRIVATE_NETWORK', 'false') == 'true'

// Whose accounts may sign in in place of API keys; nobody's where they are empty. docs/sign-in.md has the way there.
param settings = {
  ENTRA_TENANT_ID: readEnvironmentVariable('AURELIS_ENTRA_TENANT_ID', '')
  ENTRA_CLIENT_ID: readEnvironmentVariable('AURELIS_ENTRA_CLIENT_ID', '')
  ENTRA_SIGNS_IN_TO: readEnvironmentVariable('AURELIS_ENTRA_SIGNS_IN_TO', '')
}

param scale = stage.scale
param throughput = stage.throughput
param backupDays = stage.backupDays
param zoneRedundant = stage.zoneRedundant
param locked = stage.locked
param logRetentionDays = stage.logRetentionDays
param logDailyCapGb = stage.logDailyCapGb
param softDeleteDays = stage.softDeleteDays
param auditDays = stage.auditDays
param backlogAlert = stage.backlogAlert
param monthlyBudget = stage.monthlyBudget
