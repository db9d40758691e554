import assert from 'node:assert/strict';
import { escapeXml, svgElement, svgFile, svgPath, svgText } from '../../../src/core/views/svg';

describe('drawings as SVG', () => {
  it('escape what a plan says, and leave out what XML cannot hold', () => {
    const evil = `</text><script>alert("1")</script>&\u0000\u001B\uD800\uFFFF é 😀`;
    assert.equal(escapeXml(evil), '&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp; é 😀');
    assert.equal(svgText('<b>', { x: 1 }), '<text x="1">&lt;b&gt;</text>');
    assert.equal(svgElement('g', { id: '"><script>' }), '<g id="&quot;&gt;&lt;script&gt;"/>');
    const file = svgFile({ width: 10, height: 10, title: evil, description: evil }, []);
    assert.doesNotMatch(file, /<script/);
  });

  it('write numbers that no reader of files stumbles over', () => {
    assert.equal(
      svgElement('line', { x1: 1 / 3, x2: -0, y1: Number.NaN, y2: Infinity }),
      '<line x1="0.33" x2="0" y1="0" y2="0"/>',
    );
    assert.equal(svgElement('rect', { x: 1, fill: null }), '<rect x="1"/>');
    assert.equal(
      svgPath([
        [0, 0],
        [10.004, 5.006],
      ]),
      'M0 0L10 5.01',
    );
    assert.equal(svgPath([[0, 0]]), '');
  });
});
