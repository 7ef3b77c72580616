module tidal.example/lighthouse

go 1.23
