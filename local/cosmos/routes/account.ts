import { answerJson, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';

/** Endpoint discovery: the client goes on with the address given here, so it is the one it called. */
export function readAccount({ host }: CosmosRequest): CosmosAnswer {
  const location = { name: 'Local', databaseAccountEndpoint: `https://${host}/` };
  return answerJson(200, {
    _self: '',
    id: 'local',
    _rid: host,
    media: '//media/',
    addresses: '//addresses/',
    _dbs: '//dbs/',
    writableLocations: [location],
    readableLocations: [location],
    enableMultipleWriteLocations: false,
    userReplicationPolicy: { asyncReplication: false, minReplicaSetSize: 1, maxReplicasetSize: 4 },
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
    systemReplicationPolicy: { minReplicaSetSize: 1, maxReplicasetSize: 4 },
    readPolicy: { primaryReadCoefficient: 1, secondaryReadCoefficient: 1 },
    queryEngineConfiguration: JSON.stringify({ maxSqlQueryInputLength: 262_144, maxJoinsPerSqlQuery: 10 }),
  });
}
