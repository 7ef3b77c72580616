// Package prices knows what each product costs.
package prices

var table = map[string]float64{"tea": 4.2, "coffee": 5.1, "cocoa": 4.8}

// Of returns the price of a product, and whether there is such a product.
func Of(product string) (float64, bool) {
	price, ok := table[product]
	return price, ok
}
