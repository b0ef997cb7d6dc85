import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { render, reportOf, type ReportDocument, type ReportFormat } from '../../src/report';
import { assets, sample } from './sample';

let document: ReportDocument;
const bytes = {} as Record<ReportFormat, Uint8Array>;

beforeAll(async () => {
  document = await reportOf(sample(), {
    lang: 'zh',
    date: '2026-03-31',
    parts: ['summary', 'expected', 'charts', 'stresses', 'checks', 'glossary'],
  });
  for (const format of ['html', 'pdf', 'docx'] as const)
    bytes[format] = await render(document, format, assets);
}, 120_000);

describe('the formats of a report', () => {
  it('are the same bytes for the same report', async () => {
    for (const format of ['html', 'pdf', 'docx'] as const) {
      const again = await render(document, format, assets);
      expect(Buffer.compare(again, bytes[format]), format).toBe(0);
    }
  }, 60_000);

  it('a page asks for nothing: no script, no address, no file beside it', () => {
    const page = new TextDecoder().decode(bytes.html);
    expect(/<script|<link|<img|@import|url\((?!#)/.exec(page)).toBeNull();
    expect(/https?:\/\//.exec(page.replace(/xmlns(:\w+)?="[^"]*"/g, ''))).toBeNull();
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain("default-src 'none'");
  });

  it('a page names its tables, heads and drawings for who cannot see them', () => {
    const page = new TextDecoder().decode(bytes.html);
    const count = (text: string) => page.split(text).length - 1;
    expect(count('<table')).toBe(count('<caption>'));
    expect(count('scope="row"')).toBeGreaterThan(50);
    expect(count('<svg role="img" aria-label=')).toBe(count('<svg'));
  });

  it('a page shows what a project says as text', async () => {
    const page = new TextDecoder().decode(
      await render({ ...document, subtitle: '<script>alert("1")</script>' }, 'html', assets),
    );
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(page).not.toContain('<script');
  });

  it('a PDF embeds the part of the typeface that it uses', () => {
    const text = Buffer.from(bytes.pdf).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/[A-Z]{6}\+NotoSansHans-Regular/);
    expect(text).toMatch(/[A-Z]{6}\+NotoSansHans-Bold/);
    // The typeface itself is 8 MB a weight.
    expect(bytes.pdf.length).toBeLessThan(2_000_000);
    expect(text).toContain('/Outlines');
  });

  it('a Word document has its headings, drawings with pictures beside them, pages that lie, and the day it was told', () => {
    const files = unzipSync(bytes.docx);
    const body = strFromU8(files['word/document.xml']!);
    const figures = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
    const media = Object.keys(files).filter((path) => path.startsWith('word/media/'));
    expect(media.filter((path) => path.endsWith('.svg'))).toHaveLength(figures.length);
    expect(media.filter((path) => path.endsWith('.png'))).toHaveLength(figures.length);
    for (const path of media.filter((each) => each.endsWith('.png')))
      expect([...files[path]!.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(body).toContain('w:orient="landscape"');
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(document.sections.length);
    expect(body).toContain('<w:tblHeader/>');
    expect(strFromU8(files['docProps/core.xml']!)).toContain('2026-03-31T00:00:00Z');
  });
});
