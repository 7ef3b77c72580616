const { PrismaClient } = require('@prisma/client');

new PrismaClient().berth.findMany().then(console.log);
