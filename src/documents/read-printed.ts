/** PDF and DOCX, read in a thread that is ended when it takes too long. Loaded only where a corpus has any. */
import { Worker } from 'node:worker_threads';
import { ProblemError } from '../errors/problem.ts';
import { annotate } from './annotate.ts';
import type { Reading } from './document.ts';
import { makeDraft, type ParsedFile } from './draft.ts';
import { writeHtml } from './html-writer.ts';
import { readPlainText } from './plain-reading.ts';
import type { PrintedRequest, PrintedText } from './printed-text.ts';
import type { FileText } from './read-items.ts';
import { createReadingWriter } from './reading-writer.ts';
import { titleOf } from './title-of.ts';

/** Milliseconds that a file may take, whatever its size, and for each of its bytes: five seconds a megabyte. */
const MIN_MS = 8_000;
const MS_PER_BYTE = 0.005;

/** Megabytes that reading may take. */
const MAX_HEAP_MB = 512;

/** Bytes that the parts of a DOCX may have once unpacked. */
const MAX_UNPACKED_BYTES = 60_000_000;

/**
 * What is read of a PDF or DOCX. Offsets in the file count in the text that was taken out of it.
 *
 * @throws ProblemError where nothing can be read of it, or not in time.
 */
export async function readPrinted(format: 'pdf' | 'docx', of: FileText): Promise<ParsedFile> {
  const { bytes, file, name, shown } = of;
  if (format === 'pdf' && !Buffer.from(bytes).includes(' obj')) {
    return { drafts: [], problems: [], warnings: [], passedOver: '.pdf' };
  }
  if (format === 'docx' && unpackedBytes(bytes) > MAX_UNPACKED_BYTES) {
    throw failure(shown, 'holds more than can be read once it is unpacked');
  }
  const text = await ask({ format, bytes }, shown);
  if (text.kind === 'failure')
    throw failure(shown, `cannot be read as ${format.toUpperCase()} (${text.reason})`);
  const reading = text.kind === 'pages' ? readPages(text.pages) : readHtml(text.text);
  if (reading.blocks.length === 0)
    throw failure(shown, 'holds no text, perhaps only pictures of it');
  const title = (text.kind === 'pages' ? text.title : null) ?? titleOf(reading);
  const nothing = {
    publisher: null,
    author: null,
    date: null,
    url: null,
    language: null,
    tags: [],
  };
  const metadata = { ...nothing, title };
  return {
    drafts: [makeDraft({ path: file, reading, metadata, dateFrom: null, name })],
    problems: [],
    warnings: [],
  };
}

function readHtml(html: string): Reading {
  const writer = createReadingWriter(html);
  writeHtml(writer, html, { start: 0, end: html.length });
  return annotate(writer.finish(), html);
}

/** All pages as one text, each block with the page that it begins on. */
function readPages(pages: readonly string[]): Reading {
  const source = pages.join(PAGE_GAP);
  const starts: number[] = [];
  let at = 0;
  for (const text of pages) {
    starts.push(at);
    at += text.length + PAGE_GAP.length;
  }
  const reading = annotate(readPlainText(source, 0), source);
  let page = 0;
  const blocks = reading.blocks.map((block) => {
    while ((starts[page + 1] ?? Infinity) <= block.start) page++;
    return { ...block, page: page + 1 };
  });
  return { ...reading, blocks };
}

const PAGE_GAP = '\n\n';

let worker: Worker | null = null;

async function ask(request: PrintedRequest, shown: string): Promise<PrintedText> {
  const used = (worker ??= startWorker());
  used.ref();
  const limitMs = MIN_MS + request.bytes.length * MS_PER_BYTE;
  try {
    return await new Promise<PrintedText>((resolve, reject) => {
      const end = (reason: string): void => {
        worker = null;
        void used.terminate();
        reject(failure(shown, reason));
      };
      const timer = setTimeout(
        () => end(`took longer to read than ${Math.round(limitMs / 1000)} seconds`),
        limitMs,
      );
      used.once('error', () => end('needs more memory to read than there is'));
      used.once('message', (text: PrintedText) => {
        clearTimeout(timer);
        resolve(text);
      });
      used.once('exit', () => clearTimeout(timer));
      used.postMessage(request);
    });
  } finally {
    used.removeAllListeners();
    used.unref();
  }
}

function startWorker(): Worker {
  const started = new Worker(new URL('./printed-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  started.unref();
  return started;
}

/** The sum of the sizes that a ZIP archive says its parts have. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (
    let at = view.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = view.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (at + 28 <= view.length) sum += view.readUInt32LE(at + 24);
  }
  return sum;
}

function failure(shown: string, what: string): ProblemError {
  return new ProblemError({
    input: shown,
    what,
    advice: 'Save it again as text, or take it out of the folder',
  });
}
