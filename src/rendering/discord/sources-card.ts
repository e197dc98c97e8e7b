import type { Source } from '../../documents/source.ts';
import { label, rowsOf, type Stamp, stampFor } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { clip } from './fit.ts';
import { renderCredit } from './footer.ts';
import { renderHeading } from './heading.ts';
import {
  type Button,
  button,
  container,
  type MessageBody,
  messageOf,
  section,
  separator,
  textDisplay,
} from './message-body.ts';
import { fill, type Speech, speak } from '../phrases/speak.ts';
import { neutralise, oneLine } from './neutralise.ts';
import { NO_FILTERS } from './read-card.ts';
import type { CardView } from './view.ts';

/** Documents on one page: readable, and far from the limit of components. */
const SOURCES_PER_PAGE = 6;

/** Units of `costOf`, for the title and for each other part of an entry. */
const TITLE_MAX_COST = 250;
const PART_MAX_COST = 60;

/** The edge of a card that judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** What part of the list is shown. */
export interface SourcesView extends CardView {
  /** From 1; one past the last gives the last. */
  readonly page: number;
  /** The words by which the list was searched. */
  readonly search: string | null;
}

/** One page of the documents, each with a button to read it (`read`, with its place on the page as `item`). */
export function renderSources(sources: readonly Source[], view: SourcesView): MessageBody {
  const speech = speak(view.locale);
  const { phrases } = speech;
  const { page, pages, shown } = pageOf(sources, view.page);
  const wanted = {
    question: phrases.sourcesHeading,
    asked: null,
    reference: null,
    filters: { ...NO_FILTERS, source: view.search },
  };
  const { text: heading, facts } = renderHeading(wanted, speech);
  const stamp = stampFor(facts, view, { page, revision: revisionOf(shown) });
  const entries = shown.map((source, item) =>
    section(
      entryOf(source, speech),
      button('secondary', label(phrases.buttons.read), stamp('read', item)),
    ),
  );
  return messageOf([
    container(ACCENT, [
      textDisplay(heading),
      separator(),
      ...(entries.length === 0 ? [textDisplay(phrases.sourcesNone)] : entries),
      separator(),
      textDisplay(
        `-# ${footerOf(sources.length, page, pages, speech)}${renderCredit(view, speech)}`,
      ),
      ...rowsOf([
        ...(pages > 1 ? turnsOf(page, pages, stamp) : []),
        ...(view.isPrivate
          ? []
          : [button('secondary', label(phrases.buttons.remove), stamp('delete'))]),
      ]),
    ]),
  ]);
}

function turnsOf(page: number, pages: number, stamp: Stamp): readonly Button[] {
  return [
    button('secondary', '◀', stamp('newer'), page <= 1),
    button('secondary', '▶', stamp('older'), page >= pages),
  ];
}

/** What a page of the list shows; the page is brought within what there is. */
export function pageOf(
  sources: readonly Source[],
  wanted: number,
): { readonly page: number; readonly pages: number; readonly shown: readonly Source[] } {
  const pages = Math.max(1, Math.ceil(sources.length / SOURCES_PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * SOURCES_PER_PAGE;
  return { page, pages, shown: sources.slice(start, start + SOURCES_PER_PAGE) };
}

function entryOf(source: Source, speech: Speech): string {
  const { phrases } = speech;
  const title = clip(oneLine(source.title ?? ''), TITLE_MAX_COST) || phrases.untitled;
  const details = [
    ...[source.publisher, source.author].map((part) => clip(oneLine(part ?? ''), PART_MAX_COST)),
    source.date === null ? '' : clip(speech.date(source.date), PART_MAX_COST),
    speech.count(phrases.passages, source.passages),
    neutralise(source.id),
  ].filter((part) => part !== '');
  return `**${title}**\n-# ${details.join(' · ')}`;
}

function footerOf(documents: number, page: number, pages: number, speech: Speech): string {
  const { phrases } = speech;
  const counted = speech.count(phrases.documents, documents);
  if (pages === 1) return counted;
  const turn = fill(phrases.page, { page: String(page), pages: String(pages) });
  return `${counted} · ${turn}`;
}
