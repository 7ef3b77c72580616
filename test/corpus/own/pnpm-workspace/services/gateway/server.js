const app = require('fastify')({ logger: true });
app.get('/healthz', async () => ({ ok: true }));
app.listen({ port: 8000, host: '0.0.0.0' });
