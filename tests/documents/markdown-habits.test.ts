import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { makeFolder, onlyOf } from './folder.ts';

async function linesOf(content: string, file = 'report.md'): Promise<readonly string[]> {
  const { documents } = await readCorpus(makeFolder({ [file]: content }));
  const { text, blocks } = onlyOf(documents);
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

describe('what tools put into Markdown', () => {
  it.each([
    [
      'links',
      'In [33 countries](/a.pdf "Arms sales") **new** _arms_ ~~came~~.',
      ['paragraph: In 33 countries new arms came.'],
    ],
    [
      'reference links',
      'See [the report][r] and [r].\n\n[r]: /a.pdf "Title"',
      ['paragraph: See the report and r.'],
    ],
    [
      'pictures',
      '![Forecast](a.svg)\n\nRain[^1] falls.\n\n[^1]: Office of Velm.',
      ['paragraph: Rain falls.', 'note: Office of Velm.'],
    ],
    [
      'a caption',
      '![x](a.png) *The bridge in May*\n\nText.',
      ['caption: The bridge in May', 'paragraph: Text.'],
    ],
    [
      'references',
      'Velm &amp; Corva&nbsp;&#8212; &quot;no&quot; \\*here\\*.',
      ['paragraph: Velm & Corva\u00A0— "no" *here*.'],
    ],
    [
      'Hugo shortcodes',
      '{{< figure src="a.png" title="Flood warning" >}}\n\nText {{% ref "x" %}}here.\n\n{{< note >}}\nA note.\n{{< /note >}}',
      ['paragraph: Text here.', 'paragraph: A note.'],
    ],
    [
      'Liquid',
      '{% include x.html title="Flood warning" %}\n\nText of {{ site.name }} here.{: .lead}\n\n{% comment %}no{% endcomment %}',
      ['paragraph: Text of  here.'],
    ],
    [
      'Obsidian links',
      'See [[Ravn]] and [[places/velm|Velm]]. ![[map.png]] ==Sure==. %%no%% ^block1',
      ['paragraph: See Ravn and Velm.  Sure.'],
    ],
    ['call-outs', '> [!warning] Flood\n> The river rises.', ['quotation: Flood\nThe river rises.']],
    ['alerts', '> [!NOTE]\n> The river rises.', ['quotation: The river rises.']],
    ['containers', ':::tip Note\nText.\n:::', ['paragraph: Note Text.']],
    [
      'heading attributes',
      '## The road {#road .x}\n\nText.',
      ['heading: The road', 'paragraph: Text.'],
    ],
    [
      'HTML',
      '<details><summary>More</summary>\n\nText <b>of</b> <span class="x">Velm</span>.<br>Line.\n\n</details>',
      ['paragraph: More', 'paragraph: Text of Velm.\nLine.'],
    ],
    [
      'comments',
      '<!-- no -->\nText.\n\n<!--\nno\n\nno\n-->\n\nMore.',
      ['paragraph: Text.', 'paragraph: More.'],
    ],
    [
      'tasks',
      '- [x] Done\n- [ ] To do\n  1. Sub',
      ['list item: - Done', 'list item: - To do', 'list item: 1. Sub'],
    ],
    [
      'a table',
      '| Day | Gate |\n|---|:-:|\n| Monday | **North** |\n| `x|y` | |',
      ['table row: Day | Gate', 'table row: Monday | North', 'table row: `x | y`'],
    ],
    [
      'code',
      'Text.\n\n```js\nlet a = 1;\n  b();\n```',
      ['paragraph: Text.', 'code: let a = 1;\n  b();'],
    ],
    [
      'lines of a width',
      'One line that was broken to fit a\nwidth of some letters, as people\ndo in mails.',
      [
        'paragraph: One line that was broken to fit a width of some letters, as people do in mails.',
      ],
    ],
  ])('is not read as text: %s', async (_, content, expected) => {
    expect(await linesOf(content)).toEqual(expected);
  });

  it('is not read as text: MDX', async () => {
    const mdx =
      "import A from './a'\nexport const meta = { title: 'x' }\n\n# Talks\n\n<Alert kind={{ a: 1 }}>\n\nThe talks of <B n={1}>Velm</B> failed.\n\n</Alert>\n\n{/* no */}\n";
    expect(await linesOf(mdx, 'a.mdx')).toEqual([
      'heading: Talks',
      'paragraph: The talks of Velm failed.',
    ]);
  });

  it('is text in code', async () => {
    expect(await linesOf('```\n{{< ref >}} [[a|b]]\n```')).toEqual(['code: {{< ref >}} [[a|b]]']);
  });

  it('leaves a headline of a plain text a headline, and its passages as they were', async () => {
    const text =
      'Trucks reach the camps.\n\nThe first 12 trucks reached the camps of Norland, a driver said.';
    expect(await linesOf(text, 'a.txt')).toEqual([
      'heading: Trucks reach the camps.',
      'paragraph: The first 12 trucks reached the camps of Norland, a driver said.',
    ]);
  });
});
