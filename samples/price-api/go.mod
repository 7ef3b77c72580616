module example.com/price-api

go 1.24
