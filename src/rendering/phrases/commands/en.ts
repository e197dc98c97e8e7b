import type { CommandWords } from './command-words.ts';

export const englishCommands: CommandWords = {
  ask: {
    name: 'ask',
    description: 'Ask a question; the answer is quoted from the documents, with its source',
  },
  question: { name: 'question', description: 'What you want to know, in your own words' },
  source: { name: 'source', description: 'Only documents with this title or publisher' },
  since: {
    name: 'since',
    description: 'Only documents from this date on: 2025-03-01, March 2025, last week',
  },
  until: { name: 'until', description: 'Only documents up to this date' },
  visibility: { name: 'visibility', description: 'Who sees the answer' },
  private: 'Only me',
  public: 'Everyone',
  shareable: 'Only the asker, who may share',
  cite: { name: 'cite', description: 'Open a passage by its reference' },
  id: { name: 'id', description: 'The reference, such as ynet-2025-03-01.4' },
  sources: { name: 'sources', description: 'The documents that I answer from, newest first' },
  search: { name: 'search', description: 'Words of the title, the publisher or the id' },
  settings: { name: 'settings', description: 'How I answer on this server' },
  answers: {
    name: 'answers',
    description: 'Whether answers to commands are private or visible to all',
  },
  mentions: { name: 'mentions', description: 'Whether I answer when I am mentioned' },
  channel: {
    name: 'channel',
    description: 'The channel that this is for; without one, the whole server',
  },
  on: 'Yes',
  off: 'No',
  show: { name: 'show', description: 'Show the settings' },
  help: { name: 'help', description: 'How to ask' },
  about: { name: 'about', description: 'Version, documents, measured quality, licence' },
  privacy: {
    name: 'privacy',
    description: 'What is stored, for how long, and how to have it deleted',
  },
  position: {
    name: 'position',
    description: 'What somebody says and wants on a topic, own words apart from reports',
  },
  actor: {
    name: 'actor',
    description: 'Whose position: a state, a person, a party, an organisation',
  },
  onTopic: { name: 'on', description: 'The topic' },
  quotes: { name: 'quotes', description: 'What somebody said, newest first' },
  speaker: { name: 'speaker', description: 'Who said it' },
  aboutTopic: { name: 'about', description: 'What it is about' },
  compare: { name: 'compare', description: 'What two actors say on a topic' },
  first: { name: 'a', description: 'The one' },
  second: { name: 'b', description: 'The other' },
  actors: { name: 'actors', description: 'Who appears in the documents, and who speaks for whom' },
  findSources: 'Find sources',
};
