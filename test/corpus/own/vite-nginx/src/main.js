document.querySelector('#app').textContent = 'High water 04:12';
