const express = require('express');
const { statements } = require('@ledgerly/core');

express().get('/statements', statements).listen(4000);
