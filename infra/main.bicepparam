using 'main.bicep'

import { stages } from 'stages.bicep'

@description('Chosen by `azd env set AURELIS_STAGE prod`; docs/deployment.md has every variable.')
var stage = stages[readEnvironmentVariable('AURELIS_STAGE', 'dev')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param operatorEmails = split(readEnvironmentVariable('AURELIS_OPERATOR_EMAILS', 'operators@example.com'), ',')
param privateNetwork = readEnvironmentVariable('AURELIS_PRIVATE_NETWORK', 'false') == 'true'

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
