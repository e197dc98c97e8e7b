import { foldWord } from './fold.ts';
import { lazyPattern } from './lazy-pattern.ts';

/**
 * A number, a version or a designation that is one word although it has joints, as the index knows it: `1,250`, `1.250`,
 * `1’250` and `١٬٢٥٠` are 1250, `155,34` is 155.34, `1.0.2` stays, `F-35` is f35. Null where a chunk is several words.
 */
export function foldNumber(chunk: string): string | null {
  const plain = foldWord(chunk)
    .replace(/[٬’ʼ＇ ]/g, "'")
    .replace(/٫/g, POINT)
    .replace(/[‐–]/g, '-');
  if (DATE.test(plain)) return null;
  if (GROUPED.test(plain) || LAKHS.test(plain)) {
    const decimals = DECIMALS.exec(plain)?.index ?? plain.length;
    const whole = plain.slice(0, decimals).replace(/\D/g, '');
    return decimals === plain.length ? whole : `${whole}.${plain.slice(decimals + 1)}`;
  }
  if (DECIMAL.test(plain)) return plain.replace(/[,·]/, '.');
  if (IDENTIFIER.test(plain)) return plain.replace(/^v/, '');
  return DESIGNATION.test(plain) ? plain.replace('-', '') : null;
}

/** Where the word for a scale begins behind a number without a space: `1.2bn`, `5m`; null where there is none. */
export function scaleStart(chunk: string): number | null {
  return scaled().exec(chunk)?.[0].length ?? null;
}

/** Stands for a sign that can be nothing but a decimal one. */
const POINT = '·';

const DATE =
  /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([/-])\d{1,2}\2\d{1,2}|[12]\d{3}\.[01]\d\.[0-3]\d)$/;
const GROUPED = /^\d{1,3}([.,'])\d{3}(?:\1\d{3})*(?:(?!\1)[.,·]\d+)?$/;
/** Grouped as in India: 1,00,000. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
/** What is behind the decimal sign of a grouped number, which is another sign than those before. */
const DECIMALS = /·\d+$|(?<='\d{3})[.,]\d+$|(?<=\.\d{3}),\d+$|(?<=,\d{3})\.\d+$/;
const DECIMAL = /^\d+[.,·]\d+$/;
/** A version, an address, the number of a section: `1.0.2`, `10.0.12.7`, `v2.3.4`, `B.1.1.7`. */
const IDENTIFIER = /^(?:v|\p{L}\.)?\d+(?:\.\d+){2,}\p{L}?$/u;
/** `F-35`, `S-400`, `MiG-29`, `24-A`, which people also write without the hyphen; `27-B/6`. */
const DESIGNATION = /^(?:\p{L}{1,3}-\d{1,4}\p{L}?|\d{1,4}-\p{L}(?:\/\d{1,4})?)$/u;

const scaled = lazyPattern(
  String.raw`^\p{Nd}[\p{Nd}.,\u066b\u066c]*(?=(?:bn|mn|mln|mrd|mld|mio|tn|trn|млн|млрд|тыс|тис|[mk])$)|^\p{Nd}+[.,\u066b]\p{Nd}+(?=[bkmBKM]$)`,
  'iu',
);
