module example.com/link-checker

go 1.24
