module tidal.example/tides

go 1.23
