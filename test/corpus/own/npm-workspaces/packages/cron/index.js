console.log('cron', require('@dispatch/shared').now());
