console.log('socket', require('@dispatch/shared').now());
