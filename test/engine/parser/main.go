// Prints what BuildKit's own parser makes of Dockerfiles: instructions with their lines, heredocs and stages.
// Reads a JSON array of texts, writes a JSON array of results.
package main

import (
	"encoding/json"
	"os"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

type instruction struct {
	Keyword  string   `json:"keyword"`
	First    int      `json:"first"`
	Last     int      `json:"last"`
	Heredocs []string `json:"heredocs"`
}

type stage struct {
	Name string `json:"name"`
	Base string `json:"base"`
}

type result struct {
	Error        string        `json:"error,omitempty"`
	Refused      string        `json:"refused,omitempty"`
	Instructions []instruction `json:"instructions"`
	Stages       []stage       `json:"stages"`
}

func read(text string) result {
	parsed, err := parser.Parse(strings.NewReader(text))
	if err != nil {
		return result{Error: err.Error()}
	}
	out := result{Instructions: []instruction{}, Stages: []stage{}}
	for _, node := range parsed.AST.Children {
		heredocs := []string{}
		for _, heredoc := range node.Heredocs {
			heredocs = append(heredocs, heredoc.Name)
		}
		out.Instructions = append(out.Instructions, instruction{strings.ToUpper(node.Value), node.StartLine - 1, node.EndLine - 1, heredocs})
	}
	stages, _, err := instructions.Parse(parsed.AST, linter.New(&linter.Config{}))
	if err != nil {
		out.Refused = err.Error()
		return out
	}
	for _, found := range stages {
		out.Stages = append(out.Stages, stage{found.Name, found.BaseName})
	}
	return out
}

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		panic(err)
	}
	results := make([]result, len(texts))
	for i, text := range texts {
		results[i] = read(text)
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		panic(err)
	}
}
