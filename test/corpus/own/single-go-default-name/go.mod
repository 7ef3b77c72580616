module tidal.example/buoy

go 1.23
