import fc from 'fast-check';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import type { EntityId, EntityMention } from '../../src/model/entity.js';
import { linkNames, renderBody, type BodyOptions } from '../../src/pages/linked-body.js';
import { runningText } from '../../src/util/hast-text.js';
import { element } from '../support/archive.js';

const options: BodyOptions = {
  hrefOf: (id) => `../${id}.html`,
  hrefOfLink: () => null,
  captionLabel: 'Keterangan foto',
  footnotesLabel: 'Catatan kaki',
  captionNote: (credit) => `${credit === null ? '' : `Foto: ${credit}. `}Tanpa gambar.`,
  reservedIds: new Set(['asal']),
};

const text = (value: string): ElementContent => ({ type: 'text', value });
const root = (...children: ElementContent[]): Root => ({ type: 'root', children });

function mention(body: Root, surface: string, id: string, from = 0): EntityMention {
  const start = runningText(body).text.indexOf(surface, from);
  return { type: 'person', start, end: start + surface.length, surface, entityId: id as EntityId };
}

describe('renderBody', () => {
  it('links the first mention of each name, not each', () => {
    const body = root(element('p', [text('Putin dan Kim. Putin pergi.')]));
    const mentions = [mention(body, 'Putin', 'p'), mention(body, 'Kim', 'k'), mention(body, 'Putin', 'p', 5)];
    expect(renderBody(body, mentions, options)).toBe(
      '<p><a href="../p.html">Putin</a> dan <a href="../k.html">Kim</a>. Putin pergi.</p>',
    );
  });

  it('never puts a link into a link: the next mention gets it', () => {
    const body = root(
      element('p', [element('a', [text('Kim pergi')], { href: '#x' }), text(' dan Kim datang')]),
    );
    const mentions = [mention(body, 'Kim', 'k'), mention(body, 'Kim', 'k', 5)];
    expect(renderBody(body, mentions, options)).toBe(
      '<p><a href="#x">Kim pergi</a> dan <a href="../k.html">Kim</a> datang</p>',
    );
  });

  it('says of a caption that its picture is missing', () => {
    const figure = element('figure', [
      element('figcaption', [element('p', [text('Di Moskow.')]), element('small', [text('Antara')])]),
    ]);
    expect(renderBody(root(figure), [], options)).toBe(
      '<figure class="cap"><figcaption><span class="label">Keterangan foto</span><p>Di Moskow.</p>Foto: Antara. Tanpa gambar.</figcaption></figure>',
    );
  });

  it('leaves the headline and the ids of the page to the page', () => {
    const body = root(
      element('h1', [text('Judul')], { id: 'asal' }),
      element('p', [text('x')], { id: 'fn1' }),
    );
    expect(renderBody(body, [], options)).toBe('<h2>Judul</h2><p id="fn1">x</p>');
  });

  it('does not change the tree it is given', () => {
    const body = root(element('p', [text('Kim')]));
    const before = structuredClone(body);
    renderBody(body, [mention(body, 'Kim', 'k')], options);
    expect(body).toEqual(before);
  });

  it('escapes what the text holds', () => {
    const body = root(element('p', [text('<script>alert(1)</script> & Kim')]));
    expect(renderBody(body, [mention(body, 'Kim', 'k')], options)).toBe(
      '<p>&#x3C;script>alert(1)&#x3C;/script> &#x26; <a href="../k.html">Kim</a></p>',
    );
  });
});

describe('linkNames, of any tree and any mentions', () => {
  const words = fc
    .array(fc.constantFrom('Kim ', 'Putin', ' dan ', '<b>', '&', '😀', 'é'), { maxLength: 6 })
    .map((parts) => text(parts.join('')));
  const inline: fc.Arbitrary<ElementContent> = fc.letrec<{ node: ElementContent }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      words,
      fc
        .tuple(fc.constantFrom('a', 'em', 'strong', 'br'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([tag, children]) => element(tag, tag === 'br' ? [] : children)),
    ),
  })).node;
  const block = fc
    .tuple(fc.constantFrom('p', 'blockquote', 'h2', 'li'), fc.array(inline, { maxLength: 4 }))
    .map(([tag, children]) => element(tag, children));
  const tree = fc.array(block, { maxLength: 5 }).map((children) => root(...children));

  it('keeps the text as it is, and links never nest', () => {
    fc.assert(
      fc.property(
        tree,
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 }), fc.nat(3)), { maxLength: 8 }),
        (body, spans) => {
          const before = runningText(body).text;
          const mentions: EntityMention[] = [];
          for (const [gap, length, id] of spans) {
            const start = (mentions.at(-1)?.end ?? 0) + (gap % 7);
            const surface = before.slice(start, start + length);
            if (surface.length < length) break;
            mentions.push({
              type: 'place',
              start,
              end: start + length,
              surface,
              entityId: `place/${String(id)}` as EntityId,
            });
          }
          const linked = linkNames(body, mentions, options);
          expect(textContent(linked)).toBe(textContent(body));
          expect(nestedLinks(linked, 0, false)).toBe(nestedLinks(body, 0, false));
        },
      ),
    );
  });
});

function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textContent).join('') : '';
}

/** Links inside links. */
function nestedLinks(node: Nodes, found: number, inside: boolean): number {
  if (!('children' in node)) return found;
  return node.children.reduce((sum, child) => {
    const isLink = (child as Element).tagName === 'a';
    return nestedLinks(child, sum + (isLink && inside ? 1 : 0), inside || isLink);
  }, found);
}
