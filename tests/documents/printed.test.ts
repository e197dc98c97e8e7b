import { crc32 } from './crc32.ts';
import { describe, expect, it } from 'vitest';
import { runProgram, writeCorpus } from '../surfaces/terminal/run-program.ts';

/** A PDF of pages, each of lines at heights. */
function makePdf(pages: readonly (readonly (readonly [top: number, text: string])[])[]): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const kids: string[] = [];
  for (const lines of pages) {
    const stream = lines
      .map(([top, text]) => `BT /F1 12 Tf 72 ${top} Td (${text}) Tj ET`)
      .join('\n');
    objects.push(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`;
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`,
  );
}

/** A ZIP archive of stored files; `claimed` stands where its directory says how large they are. */
function makeZip(files: Readonly<Record<string, string>>, claimed?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      fields,
      Buffer.from(name),
      bytes,
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
        fields,
        rest,
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

const PARAGRAPH = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

function makeDocx(claimed?: number): Buffer {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const body =
    PARAGRAPH('Talks fail', 'Heading1') + PARAGRAPH('The talks of Velm &amp; Corva failed.');
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return makeZip(
    { '[Content_Types].xml': types, '_rels/.rels': relations, 'word/document.xml': document },
    claimed,
  );
}

describe('a printed document', () => {
  it('is read page by page from a PDF, its lines joined', () => {
    const pdf = makePdf([
      [
        [720, 'Talks fail'],
        [680, 'The talks of Velm and Corva failed on Friday, and the envoys of both went'],
        [666, 'home without a word about it.'],
      ],
      [[720, 'The bridge of Osmer was closed on Sunday, after the envoys had left.']],
    ]);
    const corpus = writeCorpus({ '2024-04-12-talks.pdf': pdf });
    const { stdout } = runProgram([
      'check:corpus',
      '--corpus',
      corpus,
      '--show',
      '2024-04-12-talks.pdf',
    ]);
    expect(stdout).toContain('title: Talks fail\ndate: 2024-04-12 (file name)');
    expect(stdout).toContain(
      '[paragraph · page 1]\nThe talks of Velm and Corva failed on Friday, and the envoys of both went home',
    );
    expect(stdout).toContain('[paragraph · page 2]\nThe bridge of Osmer');
    const asked = runProgram([
      'ask',
      'When was the bridge of Osmer closed?',
      '--json',
      '--corpus',
      corpus,
    ]).stdout;
    expect(JSON.parse(asked)).toMatchObject({
      passages: [{ page: 2, document: '2024-04-12-talks' }],
    });
  });

  it('is read from a DOCX', () => {
    const corpus = writeCorpus({ 'talks.docx': makeDocx() });
    const { stdout } = runProgram(['check:corpus', '--corpus', corpus, '--show', 'talks.docx']);
    expect(stdout).toContain('title: Talks fail');
    expect(stdout).toContain(
      '[heading 1]\nTalks fail\n\n[paragraph]\nThe talks of Velm & Corva failed.',
    );
  });

  it('costs a message where it cannot be read, and the rest is answered from', () => {
    const corpus = writeCorpus({
      'good.md': 'The bridge of Osmer was closed on Sunday.',
      'broken.pdf': '%PDF-1.4\n1 0 obj\n<<',
      'broken.docx': 'PK',
      'bomb.docx': makeDocx(4_000_000_000),
    });
    const { status, stdout } = runProgram(['check:corpus', '--corpus', corpus]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/broken\.pdf: (?:cannot be read as PDF|took longer to read)/);
    expect(stdout).toMatch(/broken\.docx: cannot be read as DOCX/);
    expect(stdout).toMatch(/bomb\.docx: holds more than can be read once it is unpacked/);
    expect(stdout).toMatch(/\n1 document, 1 passage, 3 problems\n$/);
  });
});
