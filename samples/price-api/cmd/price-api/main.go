// Price-api answers what a product costs.
package main

import (
	"encoding/json"
	"log"
	"net/http"

	"example.com/price-api/prices"
)

func main() {
	http.HandleFunc("GET /prices/{product}", func(w http.ResponseWriter, r *http.Request) {
		price, ok := prices.Of(r.PathValue("product"))
		if !ok {
			http.NotFound(w, r)
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]float64{"price": price})
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
