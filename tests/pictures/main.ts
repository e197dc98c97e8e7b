/** Draws the pictures of `docs/pictures` from real messages over the shipped corpus: `npm run pictures`, with Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSitrep } from '../../src/library/open-sitrep.ts';
import { renderAnswer } from '../../src/rendering/discord/card.ts';
import { renderContext } from '../../src/rendering/discord/context-card.ts';
import type { MessageBody } from '../../src/rendering/discord/message-body.ts';
import { messagePage, type Setting } from './message-page.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CHROMIUM = process.env['CHROMIUM'] ?? 'chromium';
/** Makes the pictures small, where it is installed. */
const OPTIMISER = 'pngquant';
const FLAGS =
  '--headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --disable-background-networking --disable-component-update --disable-sync';

/** Pixels of the page; a picture has twice as many. */
const DESKTOP_WIDTH = 720;
const PHONE_WIDTH = 390;

/** The day on which the pictures are taken: the age of what is found depends on it. */
const TODAY = '2026-11-27';

interface Picture {
  readonly name: string;
  readonly body: MessageBody;
  readonly setting: Setting;
  readonly width: number;
}

/** An invented document with an address, since the shipped one has none. */
const LINKED = `---
title: The ferry Albatross is back
publisher: Port Gazette
date: 2026-11-20
url: https://gazette.example/albatross
---
The ferry Albatross returned to Vellmark on 18 November after nine weeks of repairs. Harbour master Ilse Brandt said that
the new engine had cost 2.4 million crowns, and that the night crossing would begin again in spring.

The council declined a new lighthouse, which fishermen had asked for since the storm of 2024.
`;
const LINKED_QUESTION = 'How much did the engine of the Albatross cost?';

/** Puts the heights of page and card, in pixels, into the title. */
const MEASURE =
  "document.title=document.body.scrollHeight+' '+document.querySelector('section').offsetHeight";

const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-pictures-'));
try {
  for (const picture of await compose()) draw(picture);
} finally {
  rmSync(folder, { recursive: true });
}

async function compose(): Promise<readonly Picture[]> {
  const sitrep = await openSitrep({ corpusDir: path.join(ROOT, 'corpus') });
  const view = {
    locale: 'en-US',
    asker: '1',
    key: new Uint8Array(32),
    isPrivate: true,
    today: TODAY,
  };
  const question = "Israel's position on Turkey";
  const answer = await sitrep.ask({ text: question });
  const cited = await sitrep.cite(answer.passages[0]?.id ?? '', 1);
  if (cited === null) throw new Error(`${question}: nothing to cite in the shipped corpus`);
  const none = await sitrep.ask({ text: 'best pizza in Rome' });
  await sitrep.close();
  const linked = await askLinked();
  const asked = { above: '⌐ you used /ask', isPrivate: true };
  const answered = { above: `⌐ @you  @Sitrep ${question}`, isPrivate: false };
  return [
    { name: 'answer', body: renderAnswer(answer, view), setting: asked, width: DESKTOP_WIDTH },
    {
      name: 'link',
      body: renderAnswer(linked, { ...view, isPrivate: false, credit: 'replied' }),
      setting: { above: `⌐ @you  @Sitrep ${LINKED_QUESTION}`, isPrivate: false },
      width: DESKTOP_WIDTH,
    },
    { name: 'none', body: renderAnswer(none, view), setting: asked, width: DESKTOP_WIDTH },
    { name: 'context', body: renderContext(cited, view), setting: asked, width: DESKTOP_WIDTH },
    {
      name: 'phone',
      body: renderAnswer(answer, { ...view, isPrivate: false, credit: 'replied' }),
      setting: answered,
      width: PHONE_WIDTH,
    },
  ];
}

async function askLinked() {
  const corpusDir = path.join(folder, 'corpus');
  mkdirSync(corpusDir);
  writeFileSync(path.join(corpusDir, 'gazette-2026-11-20.md'), LINKED);
  const sitrep = await openSitrep({ corpusDir });
  const answer = await sitrep.ask({ text: LINKED_QUESTION });
  await sitrep.close();
  return answer;
}

/** The page is loaded twice: once to learn its height, once to be drawn. */
function draw({ name, body, setting, width }: Picture): void {
  const page = path.join(folder, `${name}.html`);
  const html = messagePage(body, setting, width);
  writeFileSync(page, `${html}<script>${MEASURE}</script>`);
  const loaded = chromium([`--window-size=${width},400`, '--dump-dom', page]);
  const [, height = '400', card = '?'] = /<title>(\d+) (\d+)/.exec(loaded) ?? [];
  process.stdout.write(`${name}: ${width} × ${height} px, the card alone ${card} px high\n`);
  const picture = path.join(ROOT, 'docs/pictures', `${name}.png`);
  chromium([
    `--window-size=${width},${height}`,
    '--force-device-scale-factor=2',
    `--screenshot=${picture}`,
    page,
  ]);
  spawnSync(OPTIMISER, ['--force', '--skip-if-larger', '--output', picture, '128', picture]);
}

function chromium(args: readonly string[]): string {
  const { stdout, error } = spawnSync(CHROMIUM, [...FLAGS.split(' '), ...args], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return stdout;
}
