/** A command or an option: its name in Discord's pattern (lower case, no spaces) and what it is for, 1 to 100 characters. */
export interface Words {
  readonly name: string;
  readonly description: string;
}

/** All names of the program's commands in one language; choices and the message command have names alone. */
export interface CommandWords {
  readonly ask: Words;
  readonly question: Words;
  readonly source: Words;
  readonly since: Words;
  readonly until: Words;
  readonly visibility: Words;
  readonly private: string;
  readonly public: string;
  readonly shareable: string;
  readonly cite: Words;
  readonly id: Words;
  readonly sources: Words;
  readonly search: Words;
  readonly settings: Words;
  readonly answers: Words;
  readonly mentions: Words;
  readonly channel: Words;
  readonly on: string;
  readonly off: string;
  readonly show: Words;
  readonly help: Words;
  readonly about: Words;
  readonly privacy: Words;
  readonly position: Words;
  readonly actor: Words;
  readonly onTopic: Words;
  readonly quotes: Words;
  readonly speaker: Words;
  readonly aboutTopic: Words;
  readonly compare: Words;
  readonly first: Words;
  readonly second: Words;
  readonly actors: Words;
  readonly findSources: string;
}
