package query

import (
	"encoding/binary"
	"slices"
	"sort"
)

// A table is a read-only map from strings to byte strings, laid out so that it
// can be used where it lies, without decoding: a lookup touches a few cache lines
// of a table that may be embedded in the binary.
//
//	count   uint32
//	ends    count × (end of key, end of value uint32), in the heaps below
//	keys    the keys, sorted, one after the other
//	values  the values, in the same order
type table string

// makeTable returns the table of m.
func makeTable(m map[string][]byte) table {
	keys := make([]string, 0, len(m))
	keyBytes, valueBytes := 0, 0
	for k, v := range m {
		keys = append(keys, k)
		keyBytes, valueBytes = keyBytes+len(k), valueBytes+len(v)
	}
	slices.Sort(keys)
	b := make([]byte, 0, 4+8*len(keys)+keyBytes+valueBytes)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)))
	keyEnd, valueEnd := 0, 0
	for _, k := range keys {
		keyEnd, valueEnd = keyEnd+len(k), valueEnd+len(m[k])
		b = binary.LittleEndian.AppendUint32(b, uint32(keyEnd))
		b = binary.LittleEndian.AppendUint32(b, uint32(valueEnd))
	}
	for _, k := range keys {
		b = append(b, k...)
	}
	for _, k := range keys {
		b = append(b, m[k]...)
	}
	return table(b)
}

func (t table) len() int {
	if t == "" {
		return 0
	}
	return int(uint32At(string(t), 0))
}

// bounds returns where key i and value i end in their heaps.
func (t table) bounds(i int) (keyEnd, valueEnd int) {
	if i < 0 {
		return 0, 0
	}
	return int(uint32At(string(t), 4+8*i)), int(uint32At(string(t), 8+8*i))
}

// at returns the i-th key, in sorted order, and its value.
func (t table) at(i int) (key, value string) {
	n := t.len()
	keys := 4 + 8*n
	keysLen, _ := t.bounds(n - 1)
	keyStart, valueStart := t.bounds(i - 1)
	keyEnd, valueEnd := t.bounds(i)
	return string(t[keys+keyStart : keys+keyEnd]), string(t[keys+keysLen+valueStart : keys+keysLen+valueEnd])
}

// search returns the place of the first key that is not less than key.
func (t table) search(key string) int {
	return sort.Search(t.len(), func(i int) bool {
		k, _ := t.at(i)
		return k >= key
	})
}

// get returns the value of key, and whether there is one.
func (t table) get(key string) (string, bool) {
	if i := t.search(key); i < t.len() {
		if k, v := t.at(i); k == key {
			return v, true
		}
	}
	return "", false
}

func uint32At(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// uvarint decodes a varint at the head of s, which is not empty, and returns what
// follows it.
func uvarint(s string) (uint32, string) {
	if s[0] < 0x80 {
		return uint32(s[0]), s[1:]
	}
	var x uint32
	for i, shift := 0, 0; i < len(s); i, shift = i+1, shift+7 {
		x |= uint32(s[i]&0x7f) << shift
		if s[i] < 0x80 {
			return x, s[i+1:]
		}
	}
	return x, ""
}
