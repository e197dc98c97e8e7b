import { createLexicon, renewLexicon } from '../../src/index/lexicon.ts';
import { indexSettings } from '../../src/index/opensearch/index-settings.ts';
import { createOpenSearchIndex } from '../../src/index/opensearch/opensearch-index.ts';
import { recordsOf } from '../../src/index/opensearch/records.ts';
import { putRecords, refreshIndex } from '../../src/index/opensearch/write-records.ts';
import { describeCluster, setCluster } from '../cluster/describe-cluster.ts';
import { testPassageIndex } from './contract.ts';

describeCluster('an OpenSearch node', () => {
  const place = setCluster();
  let count = 0;

  testPassageIndex('OpenSearch', async (documents, terms) => {
    count += 1;
    const name = `contract-${count}`;
    await place.cluster.call({
      method: 'PUT',
      path: `/${name}`,
      body: indexSettings(2),
      deadlineMs: 30_000,
    });
    const records = documents.flatMap((document) => recordsOf(document, terms));
    await putRecords(place.cluster, name, records);
    await refreshIndex(place.cluster, name);
    const lexicon = renewLexicon(
      createLexicon(terms),
      [],
      documents.map(({ forward }) => forward),
    );
    return createOpenSearchIndex(place.cluster, name, lexicon);
  });
});
