// Link-checker asks for each address of a list and prints the status it gets.
package main

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
)

func main() {
	list, err := os.Open(os.Getenv("LIST"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for lines := bufio.NewScanner(list); lines.Scan(); {
		response, err := http.Get(lines.Text())
		if err != nil {
			fmt.Println(lines.Text(), err)
			continue
		}
		response.Body.Close()
		fmt.Println(lines.Text(), response.Status)
	}
}
