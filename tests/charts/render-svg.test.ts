import { expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/render-svg.ts';
import type { Scene, Shape } from '../../src/charts/scene.ts';

const render = (shapes: Shape[], more: Partial<Scene> = {}, options = {}) =>
  renderSvg({ id: 'p', title: 'A picture', className: 'chart', width: 100, height: 50, shapes, ...more }, options);

test('a picture is a named group, since it has links in it', () => {
  const svg = render([], { description: 'In a sentence.' });
  expect(svg).toContain('role="group"');
  expect(svg).toContain('aria-labelledby="p-title"');
  expect(svg).toContain('<title id="p-title">A picture</title>');
  expect(svg).toContain('aria-describedby="p-desc"');
  expect(svg).toContain('<desc id="p-desc">In a sentence.</desc>');
});

test('a picture without a description doesn’t point to one', () => {
  expect(render([])).not.toContain('describedby');
});

test('text and attributes are escaped, once', () => {
  const svg = render(
    [
      { kind: 'text', className: 'x"y', at: [0, 0], text: '<b> & "c"', size: 12, anchor: 'start' },
      { kind: 'link', className: 'item', key: '"k"', title: '</title><script>', href: '/a?b&c"d', shapes: [] },
    ],
    { title: 'A & B' },
  );
  expect(svg).toContain('class="x&quot;y"');
  expect(svg).toContain('&lt;b&gt; &amp; &quot;c&quot;</text>');
  expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
  expect(svg).toContain('href="/a?b&amp;c&quot;d"');
  expect(svg).toContain('<title id="p-title">A &amp; B</title>');
});

test('numbers are rounded to a tenth, and none is "-0"', () => {
  const svg = render([
    { kind: 'line', className: 'l', from: [-0.01, 1.26], to: [2 / 3, 1e-9] },
    {
      kind: 'path',
      className: 'p',
      points: [
        [0.04, 1],
        [2.25, 3.333],
      ],
      closed: true,
    },
  ]);
  expect(svg).toContain('x1="0" y1="1.3" x2="0.7" y2="0"');
  expect(svg).toContain('d="M0,1L2.3,3.3Z"');
});

test('an item with an address is a link, another one a picture with a name', () => {
  const svg = render([
    { kind: 'link', className: 'item', key: 'a', title: 'One', href: '/one/', shapes: [] },
    { kind: 'link', className: 'item', key: 'b', title: 'Two', shapes: [] },
  ]);
  expect(svg).toContain('<a class="item" href="/one/" data-key="a">\n<title>One</title>');
  expect(svg).toContain('<g class="item" role="img" data-key="b">\n<title>Two</title>');
});

test('each kind of shape has its element', () => {
  const svg = render([
    {
      kind: 'group',
      className: 'g',
      label: 'Named',
      key: 'k',
      shapes: [{ kind: 'circle', className: 'c', centre: [1, 2], radius: 3 }],
    },
    { kind: 'group', className: 'h', shapes: [] },
    { kind: 'rect', className: 'r', x: 1, y: 2, width: 3, height: 4, corner: 1 },
    { kind: 'text', className: 't', at: [5, 6], text: 'Words', size: 12, bold: true, anchor: 'middle' },
  ]);
  expect(svg).toContain(
    '<g class="g" role="group" aria-label="Named" data-key="k">\n<circle class="c" cx="1" cy="2" r="3"/>\n</g>',
  );
  expect(svg).toContain('<g class="h">');
  expect(svg).toContain('<rect class="r" x="1" y="2" width="3" height="4" rx="1"/>');
  expect(svg).toContain(
    '<text class="t" x="5" y="6" font-size="12" font-weight="600" text-anchor="middle">Words</text>',
  );
});

test('a picture that stands alone takes its style with it', () => {
  expect(render([], {}, { style: '.a > .b { fill: red }' })).toContain('<style>.a &gt; .b { fill: red }</style>');
});
