import { afterAll, beforeAll, describe } from 'vitest';
import { openCluster, type Cluster } from '../../src/cluster/cluster.ts';
import { createLexicon, renewLexicon } from '../../src/index/lexicon.ts';
import { indexSettings } from '../../src/index/opensearch/index-settings.ts';
import { createOpenSearchIndex } from '../../src/index/opensearch/opensearch-index.ts';
import { recordsOf } from '../../src/index/opensearch/records.ts';
import { putRecords, refreshIndex } from '../../src/index/opensearch/write-records.ts';
import { missingForCluster, startCluster, type RealCluster } from '../cluster/real-cluster.ts';
import { testPassageIndex } from './contract.ts';

const missing = missingForCluster();

describe.skipIf(missing !== null)(
  `an OpenSearch node${missing === null ? '' : ` (${missing})`}`,
  () => {
    let real: RealCluster;
    let cluster: Cluster;
    let count = 0;

    beforeAll(async () => {
      real = await startCluster();
      cluster = openCluster({ nodes: real.urls, authorization: null, certificates: null });
    }, 300_000);

    afterAll(async () => {
      await cluster?.close();
      real?.stop();
    });

    testPassageIndex('OpenSearch', async (documents, terms) => {
      count += 1;
      const name = `contract-${count}`;
      await cluster.call({
        method: 'PUT',
        path: `/${name}`,
        body: indexSettings(2),
        deadlineMs: 30_000,
      });
      const records = documents.flatMap((document) => recordsOf(document, terms));
      await putRecords(cluster, name, records);
      await refreshIndex(cluster, name);
      const lexicon = renewLexicon(
        createLexicon(terms),
        [],
        documents.map(({ forward }) => forward),
      );
      return createOpenSearchIndex(cluster, name, lexicon);
    });
  },
);
