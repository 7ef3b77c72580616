require('node:fs').mkdirSync('public/icons', { recursive: true });
