/** The page of the shop: one row for each product and its price. */
export function page(prices, currency) {
  const rows = Object.entries(prices).map(([name, price]) => `<tr><td>${name}<td>${price.toFixed(2)} ${currency}`);
  return `<!doctype html><title>Shop</title><table>${rows.join('\n')}</table>\n`;
}
