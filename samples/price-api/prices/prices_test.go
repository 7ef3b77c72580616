package prices

import "testing"

func TestUnknownProduct(t *testing.T) {
	if _, ok := Of("gold"); ok {
		t.Error("gold is not sold")
	}
}
