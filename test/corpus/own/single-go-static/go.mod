module tidal.example/pier

go 1.23
