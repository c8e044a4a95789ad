metadata description = 'What differs between a place to try things out and the one that counts.'

import { cosmosThroughput, scaling } from 'types.bicep'

@description('Everything that differs.')
type stage = {
  @description('How the functions scale.')
  scale: scaling

  @description('How the database is paid for.')
  throughput: cosmosThroughput

  @description('Days to which the database can be taken back.')
  backupDays: (7 | 30)

  @description('Whether resources are spread over zones.')
  zoneRedundant: bool

  @description('Whether what holds data is protected against deletion.')
  locked: bool

  @description('Days for which logs are kept.')
  logRetentionDays: int

  @description('Most gigabytes of logs a day.')
  logDailyCapGb: int

  @description('Days for which deleted blobs can be had back.')
  softDeleteDays: int

  @description('Days for which audit records cannot be changed.')
  auditDays: int

  @description('Waiting messages that are worth an alert.')
  backlogAlert: int

  @description('Money a month that is worth an alert.')
  monthlyBudget: int
}

@description('Nothing runs while nothing is asked, and little is kept.')
var dev stage = {
  scale: { memoryMb: 2048, maximumInstances: 40, alwaysReady: 0, httpConcurrency: 16 }
  throughput: { mode: 'serverless' }
  backupDays: 7
  zoneRedundant: false
  locked: false
  logRetentionDays: 30
  logDailyCapGb: 1
  softDeleteDays: 7
  auditDays: 7
  backlogAlert: 500
  monthlyBudget: 50
}

@description('Across zones, protected against deletion, with instances that are always up.')
var prod stage = {
  scale: { memoryMb: 4096, maximumInstances: 100, alwaysReady: 2, httpConcurrency: 32 }
  throughput: { mode: 'autoscale', maximum: 4000 }
  backupDays: 30
  zoneRedundant: true
  locked: true
  logRetentionDays: 90
  logDailyCapGb: 10
  softDeleteDays: 14
  auditDays: 365
  backlogAlert: 5000
  monthlyBudget: 2000
}

@export()
@description('Stages by name.')
var stages = { dev: dev, prod: prod }
