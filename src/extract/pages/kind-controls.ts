import type { Element, Parents, Root } from 'hast';
import type { PageKind } from '../../model/page-kind.js';
import { FEW_WORDS, type PageShape } from './kind-layout.js';
import type { KindSignal } from './kind-signal.js';
import { attribute } from './metadata-part.js';

/** Fields to fill in from which a page without a text is there for them; a search and a newsletter have one or two. */
const MIN_FIELDS = 3;
/** Inputs that nobody fills in, and those of a search. */
const NO_FIELD = /^(?:hidden|submit|button|image|reset|search)$/i;

const PASSWORD_WEIGHT = 2;
const FIELDS_WEIGHT = 1.5;
const FRAMES_WEIGHT = 3;

/** Returns what the controls and frames of a page say about its kind; nothing for a page with a text. */
export function readControls({ stretch }: PageShape, tree: Root): readonly KindSignal[] {
  if (stretch >= FEW_WORDS) return [];
  const found = new Map<string, KindSignal>();
  const fields: Element[] = [];
  const add = (kind: PageKind, method: string, quote: string, node: Element, weight: number): void => {
    if (!found.has(method)) found.set(method, { kind, method, quote, node, weight });
  };
  const walk = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const type = attribute(child, 'type');
      if (child.tagName === 'input' && /^password$/i.test(type))
        add('form', 'kind:password', attribute(child, 'name'), child, PASSWORD_WEIGHT);
      if (child.tagName === 'textarea' || (child.tagName === 'input' && !NO_FIELD.test(type)))
        fields.push(child);
      if (child.tagName === 'frameset') add('fragment', 'kind:frames', '', child, FRAMES_WEIGHT);
      if (isForwarding(child))
        add('fragment', 'kind:forwarding', attribute(child, 'content'), child, FRAMES_WEIGHT);
      walk(child);
    }
  };
  walk(tree);
  const [first] = fields;
  if (first !== undefined && fields.length >= MIN_FIELDS)
    add(
      'form',
      'kind:fields',
      fields.map((field) => attribute(field, 'name')).join(' '),
      first,
      FIELDS_WEIGHT,
    );
  return [...found.values()];
}

function isForwarding(node: Element): boolean {
  return (
    node.tagName === 'meta' &&
    /^refresh$/i.test(attribute(node, 'http-equiv').trim()) &&
    /;\s*url\s*=/i.test(attribute(node, 'content'))
  );
}
