package main

import (
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"
)

var version, commit string

func main() {
	r := chi.NewRouter()
	r.Get("/version", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(version + " " + commit)) })
	log.Fatal(http.ListenAndServe(":9090", r))
}
