// Prints what BuildKit's own parser makes of Dockerfiles: instructions with their lines, flags, arguments, mounts and heredocs, and stages.
// Reads a JSON array of texts, writes a JSON array of results.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

type instruction struct {
	Keyword  string              `json:"keyword"`
	First    int                 `json:"first"`
	Last     int                 `json:"last"`
	Heredocs []string            `json:"heredocs"`
	Flags    []string            `json:"flags"`
	Args     []string            `json:"args"`
	JSON     bool                `json:"json"`
	Trigger  *instruction        `json:"trigger,omitempty"`
	Mounts   []map[string]string `json:"mounts,omitempty"`
	Typed    []string            `json:"typed,omitempty"`
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

func describe(node *parser.Node) instruction {
	out := instruction{
		Keyword: strings.ToUpper(node.Value), First: node.StartLine - 1, Last: node.EndLine - 1,
		Heredocs: []string{}, Flags: append([]string{}, node.Flags...), Args: []string{}, JSON: node.Attributes["json"],
		Mounts: mountsOf(node), Typed: typed(node),
	}
	for _, heredoc := range node.Heredocs {
		out.Heredocs = append(out.Heredocs, heredoc.Name)
	}
	for next := node.Next; next != nil; next = next.Next {
		if len(next.Children) == 1 {
			trigger := describe(next.Children[0])
			out.Trigger = &trigger
			continue
		}
		out.Args = append(out.Args, next.Value)
	}
	return out
}

// What is not its default in each mount, variables as written; nothing for a RUN that is refused.
func mountsOf(node *parser.Node) []map[string]string {
	parsed, err := instructions.ParseInstruction(node)
	if err != nil {
		return nil
	}
	run, ok := parsed.(*instructions.RunCommand)
	if !ok || run.Expand(func(word string) (string, error) { return word, nil }) != nil {
		return nil
	}
	var mounts []map[string]string
	for _, mount := range instructions.GetMounts(run) {
		fields := map[string]string{
			"type": string(mount.Type), "from": mount.From, "source": mount.Source, "target": mount.Target,
			"id": mount.CacheID, "sharing": string(mount.CacheSharing),
		}
		if mount.Required {
			fields["required"] = "true"
		}
		if mount.Env != nil {
			fields["env"] = *mount.Env
		}
		for name, value := range fields {
			if value == "" {
				delete(fields, name)
			}
		}
		mounts = append(mounts, fields)
	}
	return mounts
}

// What an instruction comes to once it is parsed, a line for each part; nothing where it is refused.
func typed(node *parser.Node) []string {
	parsed, err := instructions.ParseInstruction(node)
	if err != nil {
		return nil
	}
	switch found := parsed.(type) {
	case *instructions.Stage:
		return []string{"base " + found.BaseName, "name " + found.Name, "platform " + found.Platform}
	case *instructions.ArgCommand:
		var lines []string
		for _, arg := range found.Args {
			if arg.Value == nil {
				lines = append(lines, arg.Key)
			} else {
				lines = append(lines, arg.Key+"="+*arg.Value)
			}
		}
		return lines
	case *instructions.EnvCommand:
		return pairs(found.Env)
	case *instructions.LabelCommand:
		return pairs(found.Labels)
	case *instructions.CopyCommand:
		return append(files(found.SourcesAndDest), "from "+found.From, "chown "+found.Chown, "chmod "+found.Chmod)
	case *instructions.AddCommand:
		return append(files(found.SourcesAndDest), "from ", "chown "+found.Chown, "chmod "+found.Chmod)
	case *instructions.RunCommand:
		return commandLine(found.ShellDependantCmdLine)
	case *instructions.CmdCommand:
		return commandLine(found.ShellDependantCmdLine)
	case *instructions.EntrypointCommand:
		return commandLine(found.ShellDependantCmdLine)
	case *instructions.HealthCheckCommand:
		return found.Health.Test
	case *instructions.ExposeCommand:
		return found.Ports
	case *instructions.VolumeCommand:
		return found.Volumes
	case *instructions.UserCommand:
		return []string{found.User}
	case *instructions.WorkdirCommand:
		return []string{found.Path}
	case *instructions.StopSignalCommand:
		return []string{found.Signal}
	case *instructions.ShellCommand:
		return found.Shell
	case *instructions.MaintainerCommand:
		return []string{found.Maintainer}
	}
	return nil
}

func pairs(given instructions.KeyValuePairs) []string {
	var lines []string
	for _, pair := range given {
		delimiter := "="
		if pair.NoDelim {
			delimiter = " "
		}
		lines = append(lines, pair.Key+delimiter+pair.Value)
	}
	return lines
}

func files(given instructions.SourcesAndDest) []string {
	var lines []string
	for _, path := range given.SourcePaths {
		lines = append(lines, "source "+path)
	}
	for _, content := range given.SourceContents {
		lines = append(lines, fmt.Sprintf("heredoc %s %t", content.Path, content.Expand))
	}
	return append(lines, "destination "+given.DestPath)
}

func commandLine(given instructions.ShellDependantCmdLine) []string {
	lines := append([]string{fmt.Sprintf("shell %t", given.PrependShell)}, given.CmdLine...)
	for _, file := range given.Files {
		lines = append(lines, fmt.Sprintf("heredoc %s %t %s", file.Name, file.Chomp, file.Data))
	}
	return lines
}

func read(text string) result {
	parsed, err := parser.Parse(strings.NewReader(text))
	if err != nil {
		return result{Error: err.Error()}
	}
	out := result{Instructions: []instruction{}, Stages: []stage{}}
	for _, node := range parsed.AST.Children {
		out.Instructions = append(out.Instructions, describe(node))
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
