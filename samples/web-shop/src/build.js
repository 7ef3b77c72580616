import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { page } from './page.js';

const { values } = parseArgs({ options: { currency: { type: 'string', default: 'EUR' } } });
const prices = JSON.parse(readFileSync('prices.json', 'utf8'));
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', page(prices, values.currency));
