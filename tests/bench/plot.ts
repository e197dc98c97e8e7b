/** A line over time. */
export interface Line {
  readonly name: string;
  /** Minutes and values. */
  readonly points: readonly (readonly [number, number])[];
}

/** Lines with one unit, over one another. */
export interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}

const WIDTH = 800;
const HEIGHT = 200;
const MARGIN = { left: 70, right: 120, top: 30, bottom: 30 } as const;
const COLOURS = ['#0b6e99', '#c4532b', '#3f7d3a', '#7a4b94'] as const;

/** Panels under one another, as an SVG picture. */
export function plot(panels: readonly Panel[]): string {
  const body = panels.map((panel, index) => drawPanel(panel, index * HEIGHT)).join('\n');
  const height = panels.length * HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${body}
</svg>
`;
}

function drawPanel({ title, unit, lines }: Panel, top: number): string {
  const points = lines.flatMap((line) => line.points);
  const maxX = Math.max(1e-9, ...points.map(([x]) => x));
  const maxY = Math.max(1e-9, ...points.map(([, y]) => y)) * 1.1;
  const bottom = top + HEIGHT - MARGIN.bottom;
  const right = WIDTH - MARGIN.right;
  const x = (value: number): number => MARGIN.left + (value / maxX) * (right - MARGIN.left);
  const y = (value: number): number => bottom - (value / maxY) * (bottom - top - MARGIN.top);
  const drawn = lines.map((line, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const path = line.points.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`).join(' ');
    return `<polyline fill="none" stroke="${colour}" points="${path}"/>
<text x="${right + 8}" y="${top + MARGIN.top + 16 * index + 12}" fill="${colour}">${line.name}</text>`;
  });
  return `<text x="${MARGIN.left}" y="${top + 18}" font-weight="bold">${title}</text>
<path d="M${MARGIN.left},${top + MARGIN.top}V${bottom}H${right}" fill="none" stroke="#999"/>
<text x="${MARGIN.left - 6}" y="${bottom}" text-anchor="end">0</text>
<text x="${MARGIN.left - 6}" y="${y(maxY / 1.1) + 4}" text-anchor="end">${(maxY / 1.1).toPrecision(3)} ${unit}</text>
<text x="${right}" y="${bottom + 16}" text-anchor="end">${maxX.toFixed(1)} min</text>
${drawn.join('\n')}`;
}
