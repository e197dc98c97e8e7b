import type { CommandWords } from './command-words.ts';

export const polishCommands: CommandWords = {
  ask: {
    name: 'zapytaj',
    description: 'Zadaj pytanie; odpowiedź to cytat z dokumentów, ze źródłem',
  },
  question: { name: 'pytanie', description: 'Co chcesz wiedzieć, własnymi słowami' },
  source: { name: 'źródło', description: 'Tylko dokumenty o tym tytule lub wydawcy' },
  since: {
    name: 'od',
    description: 'Tylko dokumenty od tej daty: 2025-03-01, March 2025, last week',
  },
  until: { name: 'do', description: 'Tylko dokumenty do tej daty' },
  visibility: { name: 'widoczność', description: 'Kto widzi odpowiedź' },
  private: 'Tylko ja',
  public: 'Wszyscy',
  shareable: 'Pytający; może udostępnić',
  cite: { name: 'cytat', description: 'Otwórz fragment po jego numerze' },
  id: { name: 'numer', description: 'Numer fragmentu, na przykład ynet-2025-03-01.4' },
  sources: { name: 'źródła', description: 'Dokumenty, z których odpowiadam, najnowsze najpierw' },
  search: { name: 'szukaj', description: 'Słowa z tytułu, wydawcy lub numeru' },
  settings: { name: 'ustawienia', description: 'Jak odpowiadam na tym serwerze' },
  answers: {
    name: 'odpowiedzi',
    description: 'Czy odpowiedzi na polecenia widzi tylko pytający, czy wszyscy',
  },
  mentions: { name: 'wzmianki', description: 'Czy odpowiadam, gdy ktoś o mnie wspomni' },
  channel: { name: 'kanał', description: 'Dla którego kanału; bez niego dla całego serwera' },
  on: 'Tak',
  off: 'Nie',
  show: { name: 'pokaż', description: 'Pokaż ustawienia' },
  help: { name: 'pomoc', description: 'Jak pytać' },
  about: { name: 'o-bocie', description: 'Wersja, dokumenty, zmierzona jakość, licencja' },
  privacy: {
    name: 'prywatność',
    description: 'Co jest przechowywane, jak długo i jak to usunąć',
  },
  findSources: 'Znajdź źródła',
};
