import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

const port = Number(process.env.PORT ?? 3000);
const products = JSON.parse(await readFile(new URL('./products.json', import.meta.url)));

const routes = {
  '/health': () => ({ status: 'ok' }),
  '/products': () => products,
  '/products/featured': () => products.filter((product) => product.featured),
  '/categories': () => [...new Set(products.map((product) => product.category))].sort(),
};

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const route = routes[pathname];
  response.writeHead(route ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(route ? route() : { error: 'not found' }));
}).listen(port, () => console.log(`catalogue listens on ${port}; deployed by deployctl`));
