// Draws images/icon.png: three stages on a slipway, the last one afloat. `npx tsx scripts/icon.ts`; `CHROME_PATH` chooses the browser.
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const box = (x: number, y: number, width: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="34" rx="7" fill="${fill}"/>`;
const arrow = (x: number, from: number, to: number) =>
  `<path d="M${x} ${from}V${to - 9}" stroke="#8fb8de" stroke-width="6"/><path d="M${x - 10} ${to - 12}L${x} ${to}L${x + 10} ${to - 12}" fill="#8fb8de"/>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="256" height="256">
  <rect width="256" height="256" rx="48" fill="#0b2a4a"/>
  ${arrow(76, 74, 112)}${arrow(180, 74, 112)}${arrow(128, 146, 180)}
  ${box(36, 40, 80, '#3d7ab8')}${box(140, 40, 80, '#3d7ab8')}
  ${box(60, 112, 136, '#5ba3e0')}
  <path d="M52 180h152l-24 30a12 12 0 0 1-9 4H85a12 12 0 0 1-9-4z" fill="#ffffff"/>
  <path d="M24 226q17-10 34 0t34 0t34 0t34 0t34 0t34 0" fill="none" stroke="#5ba3e0" stroke-width="7" stroke-linecap="round"/>
</svg>`;

async function main(): Promise<void> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body{margin:0}</style>${svg}`);
  await page.screenshot({ path: join(__dirname, '../images/icon.png'), omitBackground: true });
  await browser.close();
}

void main();
