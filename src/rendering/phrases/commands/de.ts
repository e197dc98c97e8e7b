import type { CommandWords } from './command-words.ts';

export const germanCommands: CommandWords = {
  ask: {
    name: 'fragen',
    description: 'Eine Frage stellen; die Antwort ist ein Zitat aus den Dokumenten, mit Quelle',
  },
  question: { name: 'frage', description: 'Was Sie wissen möchten, in eigenen Worten' },
  source: { name: 'quelle', description: 'Nur Dokumente mit diesem Titel oder Herausgeber' },
  since: {
    name: 'ab',
    description: 'Nur Dokumente ab diesem Datum: 2025-03-01, March 2025, last week',
  },
  until: { name: 'bis', description: 'Nur Dokumente bis zu diesem Datum' },
  visibility: { name: 'sichtbarkeit', description: 'Wer die Antwort sieht' },
  private: 'Nur ich',
  public: 'Alle',
  shareable: 'Nur wer fragt; darf teilen',
  cite: { name: 'zitat', description: 'Einen Abschnitt über seine Kennung öffnen' },
  id: { name: 'kennung', description: 'Die Kennung, zum Beispiel ynet-2025-03-01.4' },
  sources: {
    name: 'quellen',
    description: 'Die Dokumente, aus denen ich antworte, neueste zuerst',
  },
  search: { name: 'suche', description: 'Wörter aus Titel, Herausgeber oder Kennung' },
  settings: { name: 'einstellungen', description: 'Wie ich auf diesem Server antworte' },
  answers: {
    name: 'antworten',
    description: 'Ob Antworten auf Befehle privat oder für alle sichtbar sind',
  },
  mentions: { name: 'erwähnungen', description: 'Ob ich antworte, wenn ich erwähnt werde' },
  channel: {
    name: 'kanal',
    description: 'Der Kanal, für den das gilt; ohne Angabe der ganze Server',
  },
  on: 'Ja',
  off: 'Nein',
  show: { name: 'zeigen', description: 'Die Einstellungen zeigen' },
  help: { name: 'hilfe', description: 'So fragt man' },
  about: { name: 'über', description: 'Version, Dokumente, gemessene Güte, Lizenz' },
  privacy: {
    name: 'datenschutz',
    description: 'Was gespeichert wird, wie lange, und wie man es löschen lässt',
  },
  position: {
    name: 'haltung',
    description: 'Was jemand zu einem Thema sagt und will, eigene Worte von Berichten getrennt',
  },
  actor: { name: 'akteur', description: 'Wessen Haltung: Staat, Person, Partei, Organisation' },
  onTopic: { name: 'zu', description: 'Das Thema' },
  quotes: { name: 'zitate', description: 'Was jemand gesagt hat, Neuestes zuerst' },
  speaker: { name: 'sprecher', description: 'Wer es gesagt hat' },
  aboutTopic: { name: 'worüber', description: 'Worum es geht' },
  compare: { name: 'vergleich', description: 'Was zwei Akteure zu einem Thema sagen' },
  first: { name: 'a', description: 'Der eine' },
  second: { name: 'b', description: 'Der andere' },
  actors: {
    name: 'akteure',
    description: 'Wer in den Dokumenten vorkommt und wer für wen spricht',
  },
  findSources: 'Quellen finden',
};
