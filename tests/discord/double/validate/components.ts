/** Walking the tree of a message's or modal's components. Pure. */
import { asArray, asNumber, asObject, asString, type Json } from '../world/json.ts';
import { COMPONENT } from '../world/numbers.ts';

/** A component and where it is, such as `components[0].components[2]`. */
export interface PlacedComponent {
  readonly path: string;
  readonly component: Json;
}

/** Component types that send interactions with a choice. */
export const SELECT_TYPES: readonly number[] = [
  COMPONENT.StringSelect,
  COMPONENT.UserSelect,
  COMPONENT.RoleSelect,
  COMPONENT.MentionableSelect,
  COMPONENT.ChannelSelect,
];

/** Every component, outer before inner, with its place; section accessories and labelled inputs too. */
export function everyComponent(components: unknown, path = 'components'): PlacedComponent[] {
  return asArray(components).flatMap((item, index) =>
    withInner({ path: `${path}[${index}]`, component: asObject(item) }),
  );
}

/** A component's type number; 0 if it has none. */
export function typeOf(component: Json): number {
  return asNumber(component['type']);
}

/** All text that people read in components: text displays, in order. */
export function componentTexts(components: unknown): string[] {
  return everyComponent(components)
    .filter(({ component }) => typeOf(component) === COMPONENT.TextDisplay)
    .map(({ component }) => asString(component['content']));
}

/** What Discord adds to components that do not say it themselves. */
const DEFAULTS: ReadonlyMap<number, Json> = new Map<number, Json>([
  [COMPONENT.Container, { accent_color: null, spoiler: false }],
  [COMPONENT.Separator, { spacing: 1, divider: true }],
  [COMPONENT.Thumbnail, { description: null, spoiler: false }],
  ...SELECT_TYPES.map((type) => [type, { min_values: 1, max_values: 1 }] as const),
]);

/** The components as Discord gives them back: each with a numeric `id`, texts trimmed, defaults filled in. */
export function storeComponents(components: unknown): readonly unknown[] {
  const used = new Set(everyComponent(components).map(({ component }) => component['id']));
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (used.has(last));
    return last;
  };
  const store = (item: unknown): Json => {
    const component = asObject(item);
    const { accessory, components: inner, content } = component;
    return {
      ...DEFAULTS.get(typeOf(component)),
      ...component,
      id: component['id'] ?? nextId(),
      ...(typeof content === 'string' && { content: content.trim() }),
      ...(inner !== undefined && { components: asArray(inner).map(store) }),
      ...(accessory !== undefined && { accessory: store(accessory) }),
    };
  };
  return asArray(components).map(store);
}

function withInner(placed: PlacedComponent): PlacedComponent[] {
  const { path, component } = placed;
  const single = ['accessory', 'component'].flatMap((key) =>
    component[key] === undefined
      ? []
      : withInner({ path: `${path}.${key}`, component: asObject(component[key]) }),
  );
  return [placed, ...everyComponent(component['components'], `${path}.components`), ...single];
}
