// Prints what BuildKit's own frontend says of Dockerfiles without building them: why it refuses each, and what its checks find.
// Reads a JSON array of questions, writes a JSON array of answers. No registry is asked: the questions say what the images hold.
package main

import (
	"context"
	"encoding/json"
	"os"

	"github.com/containerd/platforms"
	"github.com/distribution/reference"
	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/solver/pb"
	"github.com/moby/buildkit/util/apicaps"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

type finding struct {
	Rule    string `json:"rule"`
	Message string `json:"message"`
	First   int    `json:"first"`
	Last    int    `json:"last"`
}

type answer struct {
	Error    string    `json:"error,omitempty"`
	Line     int       `json:"line"`
	Findings []finding `json:"findings"`
	Config   string    `json:"config"`
}

type image struct {
	Directory   string   `json:"directory"`
	Environment []string `json:"environment"`
}

// Images by the names that people write, without a tag.
type images map[string]image

type question struct {
	Text   string `json:"text"`
	Images images `json:"images"`
}

func (known images) ResolveImageConfig(_ context.Context, ref string, _ sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	out := ocispecs.Image{Platform: ocispecs.Platform{OS: "linux", Architecture: "amd64"}}
	out.Config.WorkingDir = "/of-the-image"
	if named, err := reference.ParseNormalizedNamed(ref); err == nil {
		if found, ok := known[reference.FamiliarName(named)]; ok {
			out.Config.WorkingDir, out.Config.Env = found.Directory, found.Environment
		}
	}
	config, err := json.Marshal(out)
	return ref, digest.FromBytes(config), config, err
}

func check(text string, known images, caps apicaps.CapSet) (out answer) {
	out = answer{Line: -1, Findings: []finding{}}
	platform := platforms.MustParse("linux/amd64")
	sources := llb.NewSourceMap(nil, "Dockerfile", "Dockerfile", []byte(text))
	sources.Definition = &llb.Definition{}
	options := dockerfile2llb.ConvertOpt{
		SourceMap:      sources,
		TargetPlatform: &platform,
		MetaResolver:   known,
		LLBCaps:        &caps,
	}
	results, err := dockerfile2llb.DockerfileLint(context.Background(), []byte(text), options)
	if err != nil {
		out.Error = err.Error()
		return
	}
	if results.Error != nil {
		out.Error = results.Error.Message
		if ranges := results.Error.Location.GetRanges(); len(ranges) > 0 {
			out.Line = int(ranges[0].Start.Line) - 1
		}
	}
	if built, err := dockerfile2llb.Dockerfile2LLB(context.Background(), []byte(text), options); err == nil {
		config, _ := json.Marshal(built.Image.Config)
		out.Config = string(config)
	}
	for _, warning := range results.Warnings {
		first, last := -1, -1
		if ranges := warning.Location.GetRanges(); len(ranges) > 0 {
			first, last = int(ranges[0].Start.Line)-1, int(ranges[0].End.Line)-1
		}
		out.Findings = append(out.Findings, finding{warning.RuleName, warning.Detail, first, last})
	}
	return
}

func main() {
	var questions []question
	if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
		panic(err)
	}
	caps := pb.Caps.CapSet(pb.Caps.All())
	answers := make([]answer, len(questions))
	for i, asked := range questions {
		answers[i] = check(asked.Text, asked.Images, caps)
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		panic(err)
	}
}
