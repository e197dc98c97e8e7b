/** The languages in which Sitrep speaks to people. */
export const LANGUAGES = ['en', 'ru', 'tr', 'uk', 'de', 'fr', 'es', 'pl'] as const;
export type SpokenLanguage = (typeof LANGUAGES)[number];

/** Forms of a noun by the plural category of the number before it; `{n}` stands for the number. */
export interface Counted {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * Everything that Sitrep says in Discord, in one language. Words in `{braces}` are filled in; what fills them is neutralised
 * first, so the phrases themselves are Discord's markdown. No phrase holds `**` or a mark of `read-card.ts`.
 */
export interface Phrases {
  readonly documents: Counted;
  readonly passages: Counted;
  readonly seconds: Counted;
  readonly days: Counted;

  readonly verdicts: { readonly strong: string; readonly partial: string; readonly none: string };
  /** Of what is old: `{month}` with its year, `{ago}`. */
  readonly fromMonth: string;
  /** Of a printed page: `{number}`. */
  readonly onPage: string;
  /** What the verdict means for the reader, in one sentence. */
  readonly nothingFound: string;
  /** `{documents}` is counted, `{date}` is long. */
  readonly searched: string;
  readonly searchedDated: string;
  /** In the footer: `{documents}`, `{date}`. */
  readonly holdings: string;
  readonly holdsNone: string;
  readonly filtersLeaveNone: string;
  readonly alsoSearched: string;
  /** `{to}`, `{from}`. */
  readonly searchedInstead: string;
  readonly questionCut: string;
  readonly page: string;
  readonly understoodAs: string;
  readonly filterSource: string;
  readonly filterSince: string;
  readonly filterUntil: string;
  readonly filterExact: string;
  readonly hiddenShown: string;
  readonly untitled: string;

  readonly buttons: {
    readonly context: string;
    readonly share: string;
    readonly copy: string;
    readonly open: string;
    readonly ask: string;
    readonly remove: string;
    readonly nearest: string;
    readonly earlier: string;
    readonly later: string;
    readonly read: string;
    readonly plain: string;
    readonly timeline: string;
  };
  /** Over quotations: whose words they are. */
  readonly stances: {
    readonly own: string;
    readonly reported: string;
    /** `{actors}`. */
    readonly behalf: string;
    /** How a question was read: `{actors}`, `{topic}`. */
    readonly position: string;
    readonly quotes: string;
    readonly compare: string;
    readonly who: string;
    /** `{names}`. */
    readonly unknown: string;
    readonly silent: string;
    readonly timelineNone: string;
    readonly actorsHeading: string;
    readonly actorsNone: string;
    /** `{actor}`. */
    readonly speaksFor: string;
  };
  /** `{person}` is a mention, which pings nobody. */
  readonly sharedBy: string;
  readonly askedBy: string;
  readonly pickPassage: string;
  /** Above the menu of an answer, and in it. */
  readonly more: string;
  readonly nextPassages: string;
  readonly previousPassages: string;
  readonly feedback: {
    readonly question: string;
    readonly yes: string;
    readonly wrong: string;
    readonly old: string;
    readonly missing: string;
  };
  readonly pickNearest: string;
  readonly pickSuggestion: string;
  readonly nearestOffer: string;
  readonly nearestNone: string;

  /** `{number}` of `{total}`. */
  readonly passageOf: string;
  readonly citedHere: string;
  readonly citationHeading: string;
  readonly citationPlain: string;
  readonly citationMarkdown: string;
  readonly citationLink: string;
  /** `{number}`. */
  readonly paragraph: string;

  readonly sourcesHeading: string;
  readonly sourcesNone: string;
  readonly claimsHeading: string;
  readonly claimsNothing: string;
  readonly claimsEmpty: string;
  readonly claimsMore: Counted;
  readonly claimsNote: string;
  readonly askTitle: string;
  readonly askLabel: string;
  readonly askPlaceholder: string;

  readonly help: { readonly heading: string; readonly body: string };
  /** For whoever has added the bot to a server. */
  readonly setup: { readonly heading: string; readonly body: string };
  readonly about: { readonly heading: string; readonly body: string; readonly measured: string };
  readonly privacy: {
    readonly heading: string;
    /** `{kept}` is one of the next two. */
    readonly body: string;
    readonly kept: string;
    readonly notKept: string;
  };
  readonly settings: {
    readonly heading: string;
    readonly visibility: string;
    readonly private: string;
    readonly public: string;
    readonly closed: string;
    readonly channels: string;
    readonly on: string;
    readonly off: string;
    readonly server: string;
    /** `{what}`, `{where}`. */
    readonly saved: string;
  };
  readonly notices: Notices;
}

/** One plain sentence or two for everything that is not an answer. */
export interface Notices {
  /** `{seconds}` is counted. */
  readonly cooldown: string;
  readonly busy: string;
  readonly failed: string;
  readonly unavailable: string;
  readonly outdated: string;
  readonly changed: string;
  readonly forged: string;
  readonly notYours: string;
  readonly notAllowed: string;
  readonly notServed: string;
  readonly unknownReference: string;
  readonly unknownDate: string;
  readonly datesReversed: string;
  readonly emptyQuestion: string;
  readonly mayNotPost: string;
  readonly moderatorsOnly: string;
  readonly alreadyShared: string;
  readonly sourceGone: string;
  readonly cannotPost: string;
  readonly blocked: string;
  readonly stopping: string;
  readonly feedback: string;
  readonly questionDeleted: string;
}
