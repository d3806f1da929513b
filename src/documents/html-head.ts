/** How each file of HTML begins: one file that asks nothing of any other, and whose text is text. */
import { showable } from '../text/shown.ts';

/** What stands above the body. */
export interface Head {
  readonly language: string;
  readonly title: string;
  /** Empty for none. */
  readonly subtitle: string;
  /** What it may do, as a Content-Security-Policy. */
  readonly policy: string;
  readonly styles: string;
  /** What the program knows it by again; not there where nothing is to tell what it comes from. */
  readonly mark?: string;
}

/** Writes it. */
export function headOf({ language, title, subtitle, policy, styles, mark }: Head): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
${mark === undefined ? '' : `<meta name="generator" content="${mark}">\n`}<title>${escaped([title, subtitle].filter(Boolean).join(': '))}</title>
<style>${styles}</style>
</head>
`;
}

/** The line under a title; empty for none. */
export function subtitleLine(subtitle: string): string {
  return subtitle === '' ? '' : `<p class="subtitle" dir="auto">${escaped(subtitle)}</p>\n`;
}

/** Text that stays text, also within an attribute. */
export function escaped(text: string): string {
  return showable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The same with its line breaks. */
export function htmlLines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
