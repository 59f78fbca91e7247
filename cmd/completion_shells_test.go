//go:build !windows

package cmd

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// The scripts are tried in the shells themselves, as far as they are installed.

// completions are lines as they are typed, and what a press of TAB makes of them.
var completions = []struct{ typed, want string }{
	{`kip compan`, `kip company `},
	{`kip company echo`, `kip company Echo\ Games `},
	{`kip company Echo\ g`, `kip company Echo\ Games `},
	{`kip company 'Echo G`, `kip company 'Echo Games' `},
	{`kip company "cargo & s`, `kip company "Cargo & Sons" `},
	{`kip company cargo\ \&\ `, `kip company Cargo\ \&\ Sons `},
	{`kip list --company "acorn,Echo G`, `kip list --company "acorn,Echo Games" `},
	{`kip list --company=echo`, `kip list --company=Echo\ Games `},
	{`kip list --format TAL`, `kip list --format talk `},
	{`kip show BRS2021`, `kip show brs2021kubernetes `},
	{`kip show echo2018`, `kip show echo2018boards`}, // there are two
	{`kip list --catalog ./mi`, `kip list --catalog ./mine.json `},
	{`kip list --catalog defa`, `kip list --catalog default`}, // there is default.json too
	{`kip catalog import mine.json --into ./mi`, `kip catalog import mine.json --into ./mine.json `},
	{`kip --json list --compan`, `kip --json list --company `},
	{`kip --json li`, `kip --json list `},
	{`kip catalog validate default.`, `kip catalog validate default.json `},
	{`kip list > mi`, `kip list > mine.json `},
	// Nothing of the line is run, and nothing read or written.
	{`kip show $(touch made) echo`, `kip show $(touch made) echo2018boards`},
	{`kip list --jq="$(touch made)=" --compan`, `kip list --jq="$(touch made)=" --company `},
	{`kip list >made --compan`, `kip list >made --company `},
	{`other/kip compan`, `other/kip company `}, // though it is another program
	{`kip company --catalog - echo`, `kip company --catalog - echo`},
}

// linesAfterTab types lines into a shell, each with a TAB, and returns what became of them.
// The shell is to say READY, and on ^Xl to append its line to the file "lines" and clear it.
func linesAfterTab(t *testing.T, dir string, shell *exec.Cmd, typed []string) []string {
	t.Helper()
	shell.Dir = dir
	shell.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	screen, err := pty.StartWithSize(shell, &pty.Winsize{Rows: 50, Cols: 200})
	if err != nil {
		t.Fatal(err)
	}
	defer time.AfterFunc(20*time.Second, func() { shell.Process.Kill() }).Stop()
	defer shell.Wait()
	defer screen.Close() // which ends the shell
	var seen strings.Builder
	buffer := make([]byte, 4096)
	for !strings.Contains(seen.String(), "READY") {
		n, err := screen.Read(buffer)
		if seen.Write(buffer[:n]); err != nil {
			t.Fatalf("%v: %s", err, &seen)
		}
	}
	go io.WriteString(screen, strings.Join(typed, "\t\x18l")+"\t\x18l\x18q")
	io.Copy(&seen, screen) // ends with the shell
	lines, err := os.ReadFile(filepath.Join(dir, "lines"))
	if err != nil {
		t.Fatalf("%v: %s", err, &seen)
	}
	return strings.Split(strings.TrimSuffix(string(lines), "\n"), "\n")
}

func TestCompletionInShells(t *testing.T) {
	for name, test := range map[string]struct {
		args             []string
		fits, file, keys string // fits: whether the shell is new enough; file: what it reads first
	}{
		"bash": {[]string{"--noprofile", "--rcfile", "rc", "-i"}, "((BASH_VERSINFO >= 4))", "rc", `
			bind -x '"\C-xl": printf "%s\n" "$READLINE_LINE" >>lines; READLINE_LINE='
			bind -x '"\C-xq": exit'`},
		"zsh": {[]string{"-d", "-i"}, "autoload -Uz compinit", ".zshrc", `
			keep() { print -r -- "$BUFFER" >>lines; BUFFER= }
			zle -N keep; bindkey '^Xl' keep; bindkey -s '^Xq' 'exit\n'`},
	} {
		t.Run(name, func(t *testing.T) {
			if err := exec.Command(name, "-c", test.fits).Run(); err != nil {
				t.Skip(err)
			}
			dir := t.TempDir()
			script, _, _ := onTerminal(fixture(), 0, "completion", name)
			if name == "zsh" {
				script = "autoload -Uz compinit; compinit -u\n" + script
			}
			write(t, dir, test.file, script+test.keys+"\nPS1='READY '\n")
			if err := os.Mkdir(filepath.Join(dir, "other"), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, "other", "kip"), []byte("#!/bin/sh\ntouch made\n"), 0o700); err != nil {
				t.Fatal(err)
			}
			write(t, dir, "default.json", "{}")
			write(t, dir, "mine.json", `{"companies": [{"name": "AirBaltic"}, {"name": "Airbnb"}]}`)
			// Both names begin with Air: to put that in the place of airb would be a loss.
			typed := []string{"kip company --catalog mine.json airb"}
			for _, c := range completions {
				typed = append(typed, c.typed)
			}
			shell := exec.Command(name, test.args...)
			shell.Env = append(cleanEnv(t), "ZDOTDIR="+dir, "LC_ALL=C.UTF-8")
			got := linesAfterTab(t, dir, shell, typed)
			if len(got) != len(typed) || !strings.HasSuffix(strings.ToLower(got[0]), " airb") {
				t.Fatalf("got %q", got)
			}
			for i, c := range completions {
				if got[i+1] != c.want {
					t.Errorf("%s: got %q, want %q", c.typed, got[i+1], c.want)
				}
			}
			if _, err := os.Stat(filepath.Join(dir, "made")); err == nil {
				t.Error("what was typed has been run")
			}
		})
	}
}

func write(t *testing.T, dir, file, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Fish says what it would complete.
func TestCompletionInFish(t *testing.T) {
	if _, err := exec.LookPath("fish"); err != nil {
		t.Skip(err)
	}
	t.Chdir(t.TempDir())
	script, _, _ := onTerminal(fixture(), 0, "completion", "fish")
	write(t, ".", "kip.fish", script)
	write(t, ".", "default.json", "{}")
	write(t, ".", "mine.json", "{}")
	for typed, want := range map[string]string{
		`kip compan`:                       "company\tA company's entries; without a name, all companies\n",
		`kip company Echo\ G`:              "Echo Games\n",
		`kip company 'Echo G`:              "Echo Games\n",
		"kip company \\\n echo":            "Echo Games\n",
		`kip catalog import x --into ./mi`: "./mine.json\n",
		`kip list --company "acorn,Echo G`: "acorn,Echo Games\n",
		`kip list --company=echo`:          "--company=Echo Games\n",
		`kip list --catalog mi`:            "mine.json\n",
		`kip catalog validate def`:         "default\ndefault.json\n",
		`kip list --catalog=./mi`:          "--catalog=./mine.json\n",
		`kip search (touch made) mi`:       "",
		`kip company --catalog - echo`:     "",
	} {
		c := exec.Command("fish", "--no-config", "-c", "source kip.fish; complete -C $argv[1]", typed)
		c.Env = cleanEnv(t)
		out, err := c.CombinedOutput()
		if err != nil || string(out) != want {
			t.Errorf("%s: %v, got %q, want %q", typed, err, out, want)
		}
	}
	if _, err := os.Stat("made"); err == nil {
		t.Error("what was typed has been run")
	}
}

// Fish asks kip but once for each line, though it has to know of words and of files.
func TestFishAsksOnce(t *testing.T) {
	if _, err := exec.LookPath("fish"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	t.Chdir(dir)
	script, _, _ := onTerminal(fixture(), 0, "completion", "fish")
	real, err := exec.LookPath("kip")
	if err != nil {
		t.Fatal(err)
	}
	write(t, ".", "kip.fish", script)
	counting := "#!/bin/sh\necho \"$2\" >>asked\nexec '" + real + "' \"$@\"\n"
	if err := os.WriteFile("kip", []byte(counting), 0o700); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("fish", "--no-config", "-c", "source kip.fish; for line in $argv; complete -C $line >/dev/null; end",
		"kip li", "kip li", "kip list --catalog x", "kip company ech", "kip company ech")
	c.Env = append(cleanEnv(t), "PATH="+dir+":"+os.Getenv("PATH"))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if asked, err := os.ReadFile("asked"); err != nil || string(asked) != "kip li\nkip li\nkip list --catalog x\nkip company ech\nkip company ech\n" {
		t.Errorf("%v, asked for\n%s", err, asked)
	}
}
