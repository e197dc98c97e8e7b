/** The thread that reads PDF and DOCX, whose libraries no bound on size keeps in time: it can be ended. */
import { parentPort } from 'node:worker_threads';
import type { PrintedRequest, PrintedText } from './printed-text.ts';

parentPort?.on('message', (request: PrintedRequest) => void answer(request));

async function answer({ format, bytes }: PrintedRequest): Promise<void> {
  try {
    parentPort?.postMessage(format === 'pdf' ? await readPdf(bytes) : await readDocx(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ kind: 'failure', reason } satisfies PrintedText);
  }
}

async function readDocx(bytes: Uint8Array): Promise<PrintedText> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { kind: 'html', text: value };
}

async function readPdf(bytes: Uint8Array): Promise<PrintedText> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(layOut(items.flatMap((item) => ('str' in item ? item : []))));
    page.cleanup();
  }
  const { info } = await pdf.getMetadata();
  return { kind: 'pages', pages, title: titleIn(info) };
}

/** What PDF says of a piece of text. */
interface PdfText {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly unknown[];
  readonly height: number;
}

interface Line {
  text: string;
  readonly top: number;
  readonly height: number;
}

/** How much further than usual, in heights of a line, the next line stands after a paragraph. */
const PARAGRAPH_GAP = 1.35;

/** Of the gaps between lines the one at this part of them in order is the usual one; more are wider than narrower. */
const USUAL_RANK = 0.3;

/** The lines of a page; where the gap to the next is wider than usual, a blank line. */
function layOut(items: readonly PdfText[]): string {
  const lines: Line[] = [];
  let isOpen = false;
  for (const { str, hasEOL, transform, height } of items) {
    const top = Number(transform[5]);
    const last = lines.at(-1);
    if (isOpen && last !== undefined && Math.abs(last.top - top) < Math.max(2, last.height / 2))
      last.text += str;
    else if (str !== '') lines.push({ text: str, top, height });
    isOpen = !hasEOL;
  }
  const written = lines.filter(({ text }) => text.trim() !== '');
  const gaps = written.slice(1).map(({ top }, index) => (written[index]?.top ?? top) - top);
  const usual =
    gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b)[Math.floor(gaps.length * USUAL_RANK)] ??
    0;
  return written
    .map(({ text }, index) => {
      const gap = gaps[index - 1] ?? 0;
      const isParagraph = gap < 0 || (usual > 0 && gap > usual * PARAGRAPH_GAP);
      return `${index === 0 ? '' : isParagraph ? '\n\n' : '\n'}${text.trim()}`;
    })
    .join('');
}

/** Programs write their file names there. */
function titleIn(info: object): string | null {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' || /^(?:microsoft \w+ -|untitled)|\.(?:docx?|pdf|indd|rtf|odt)$/i.test(title)
    ? null
    : title;
}
