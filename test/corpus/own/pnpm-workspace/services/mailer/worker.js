const nodemailer = require('nodemailer');
setInterval(() => nodemailer.createTestAccount(), 60000);
