module tidal.example/quay

go 1.23
