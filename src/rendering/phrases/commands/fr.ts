import type { CommandWords } from './command-words.ts';

export const frenchCommands: CommandWords = {
  ask: {
    name: 'demander',
    description: 'Poser une question ; la réponse est citée des documents, avec sa source',
  },
  question: { name: 'question', description: 'Ce que vous voulez savoir, avec vos mots' },
  source: { name: 'source', description: 'Seulement les documents de ce titre ou de cet éditeur' },
  since: {
    name: 'depuis',
    description: 'Seulement les documents depuis cette date : 2025-03-01, March 2025, last week',
  },
  until: { name: 'jusque', description: 'Seulement les documents jusqu’à cette date' },
  visibility: { name: 'visibilité', description: 'Qui voit la réponse' },
  private: 'Moi seul',
  public: 'Tout le monde',
  shareable: 'La personne, qui peut partager',
  cite: { name: 'citer', description: 'Ouvrir un passage par sa référence' },
  id: { name: 'référence', description: 'La référence, par exemple ynet-2025-03-01.4' },
  sources: {
    name: 'sources',
    description: 'Les documents d’où je réponds, les plus récents d’abord',
  },
  search: { name: 'recherche', description: 'Des mots du titre, de l’éditeur ou de la référence' },
  settings: { name: 'réglages', description: 'Comment je réponds sur ce serveur' },
  answers: {
    name: 'réponses',
    description: 'Si les réponses aux commandes sont privées ou visibles de tous',
  },
  mentions: { name: 'mentions', description: 'Si je réponds quand on me mentionne' },
  channel: { name: 'salon', description: 'Le salon concerné ; sans précision, tout le serveur' },
  on: 'Oui',
  off: 'Non',
  show: { name: 'montrer', description: 'Montrer les réglages' },
  help: { name: 'aide', description: 'Comment demander' },
  about: { name: 'à-propos', description: 'Version, documents, qualité mesurée, licence' },
  privacy: {
    name: 'confidentialité',
    description: 'Ce qui est conservé, combien de temps, et comment le faire supprimer',
  },
  position: {
    name: 'position',
    description:
      'Ce que quelqu’un dit et veut sur un sujet, ses mots à part de ce qui est rapporté',
  },
  actor: {
    name: 'acteur',
    description: 'La position de qui : État, personne, parti, organisation',
  },
  onTopic: { name: 'sur', description: 'Le sujet' },
  quotes: { name: 'citations', description: 'Ce que quelqu’un a dit, le plus récent d’abord' },
  speaker: { name: 'orateur', description: 'Qui l’a dit' },
  aboutTopic: { name: 'sujet', description: 'De quoi il s’agit' },
  compare: { name: 'comparer', description: 'Ce que deux acteurs disent d’un sujet' },
  first: { name: 'a', description: 'Le premier' },
  second: { name: 'b', description: 'Le second' },
  actors: {
    name: 'acteurs',
    description: 'Qui apparaît dans les documents, et qui parle pour qui',
  },
  findSources: 'Trouver des sources',
};
