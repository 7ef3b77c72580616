module tidal.example/dock

go 1.23
