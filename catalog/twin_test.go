package catalog

// The slow twin of the reader: encoding/json, and on top of it, one by one, all that
// the reader refuses and encoding/json does not. It shares nothing with the reader,
// not even the schema.

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

type twinCatalog struct {
	Industries []struct {
		Name      string   `json:"name"`
		Aliases   []string `json:"aliases"`
		Companies []string `json:"companies"`
	} `json:"industries"`
	Companies []struct {
		Name     string   `json:"name"`
		Industry string   `json:"industry"`
		Aliases  []string `json:"aliases"`
	} `json:"companies"`
	Topics []struct {
		Slug    string   `json:"slug"`
		Name    string   `json:"name"`
		Aliases []string `json:"aliases"`
		KIPs    []int    `json:"kips"`
		History []struct {
			Year int    `json:"year"`
			Note string `json:"note"`
		} `json:"history"`
	} `json:"topics"`
	Entries []struct {
		ID       string   `json:"id"`
		Title    string   `json:"title"`
		Company  string   `json:"company"`
		Also     []string `json:"also"`
		Year     int      `json:"year"`
		Format   Format   `json:"format"`
		Event    string   `json:"event"`
		URL      string   `json:"url"`
		Topics   []string `json:"topics"`
		Keywords []string `json:"keywords"`
		Authors  []string `json:"authors"`
		Problem  string   `json:"problem"`
		Approach string   `json:"approach"`
		Reasons  string   `json:"reasons"`
		Lesson   string   `json:"lesson"`
		Evidence Evidence `json:"evidence"`
		Sources  []struct {
			List    string `json:"list"`
			Section string `json:"section"`
			Year    int    `json:"year"`
			Title   string `json:"title"`
			Format  Format `json:"format"`
			URL     string `json:"url"`
		} `json:"sources"`
	} `json:"entries"`
}

// twinKeys says, by the path to an object, which keys it may have; those with an
// exclamation mark it must have, with a value.
var twinKeys = map[string]string{
	"":                 "industries companies topics entries",
	"/industries":      "name! aliases companies",
	"/companies":       "name! industry aliases",
	"/topics":          "slug! name! aliases kips history",
	"/topics/history":  "year! note!",
	"/entries":         "id! title! company! also year format! event url! topics authors problem approach reasons lesson evidence sources",
	"/entries/sources": "list section year title format url",
}

// twinRead is read by way of encoding/json.
func twinRead(text string) (*Catalog, error) {
	if !utf8.ValidString(text) || !json.Valid([]byte(text)) || hasLoneSurrogate(text) {
		return nil, errors.New("not JSON in UTF-8")
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	if err := twinWalk(decoder, "", false); err != nil {
		return nil, err
	}
	var twin twinCatalog
	if err := json.Unmarshal([]byte(text), &twin); err != nil {
		return nil, err
	}
	return twin.catalog(), nil
}

// twinWalk checks one value; inArray says that it is an element of an array.
func twinWalk(decoder *json.Decoder, path string, inArray bool) error {
	token, err := decoder.Token()
	if err != nil {
		return err
	}
	switch v := token.(type) {
	case json.Delim:
		if v == '{' {
			return twinWalkObject(decoder, path)
		}
		for decoder.More() {
			if err := twinWalk(decoder, path, true); err != nil {
				return err
			}
		}
		_, err := decoder.Token()
		return err
	case json.Number:
		if !regexp.MustCompile(`^[1-9][0-9]{0,8}$`).MatchString(string(v)) {
			return fmt.Errorf("the number %s", v)
		}
	case string:
		if v == "" || strings.ContainsFunc(v, IsUnsafe) {
			return fmt.Errorf("the string %q", v)
		}
	case nil:
		if inArray || path == "" {
			return errors.New("a null")
		}
	}
	return nil
}

func twinWalkObject(decoder *json.Decoder, path string) error {
	keys := strings.Fields(twinKeys[path])
	var seen []string
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return err
		}
		key := token.(string)
		if slices.Contains(seen, key) || !slices.Contains(keys, key) && !slices.Contains(keys, key+"!") {
			return fmt.Errorf("the key %q", key)
		}
		seen = append(seen, key)
		required := slices.Contains(keys, key+"!")
		if err := twinWalk(decoder, path+"/"+key, required); err != nil {
			return err
		}
	}
	for _, key := range keys {
		if name, required := strings.CutSuffix(key, "!"); required && !slices.Contains(seen, name) {
			return fmt.Errorf("no %s", name)
		}
	}
	_, err := decoder.Token()
	return err
}

// hasLoneSurrogate reports whether text, which is JSON, has half a surrogate pair.
func hasLoneSurrogate(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		i++
		if text[i] != 'u' {
			continue
		}
		var first, second rune
		fmt.Sscanf(text[i+1:i+5], "%x", &first)
		if i += 4; !utf16.IsSurrogate(first) {
			continue
		}
		if i+7 > len(text) || text[i+1:i+3] != `\u` {
			return true
		}
		fmt.Sscanf(text[i+3:i+7], "%x", &second)
		if utf16.DecodeRune(first, second) == utf8.RuneError {
			return true
		}
		i += 6
	}
	return false
}

func (twin *twinCatalog) catalog() *Catalog {
	c := new(Catalog)
	for _, v := range twin.Industries {
		c.Industries = append(c.Industries, Industry{v.Name, orNil(v.Aliases), orNil(v.Companies)})
	}
	for _, v := range twin.Companies {
		c.Companies = append(c.Companies, Company{v.Name, v.Industry, orNil(v.Aliases)})
	}
	for _, v := range twin.Topics {
		topic := Topic{v.Slug, v.Name, orNil(v.Aliases), orNil(v.KIPs), nil}
		for _, event := range v.History {
			topic.History = append(topic.History, Event{event.Year, event.Note})
		}
		c.Topics = append(c.Topics, topic)
	}
	for _, v := range twin.Entries {
		if v.Evidence == "" {
			v.Evidence = "listing"
		}
		entry := Entry{v.ID, v.Title, v.Company, orNil(v.Also), v.Year, v.Format, v.Event, v.URL, orNil(v.Topics),
			orNil(v.Keywords), orNil(v.Authors), v.Problem, v.Approach, v.Reasons, v.Lesson, v.Evidence, nil}
		for _, source := range v.Sources {
			entry.Sources = append(entry.Sources, Source(source))
		}
		c.Entries = append(c.Entries, entry)
	}
	return c
}

func orNil[T any](all []T) []T {
	if len(all) == 0 {
		return nil
	}
	return all
}
